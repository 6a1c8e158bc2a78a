package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supplyline.page.PagesNode;
import org.supplyline.page.Visitor;

@SpringBootTest(classes = PagesNode.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemPagesIT {

    @LocalServerPort
    private int port;

    @Test
    void whereAProblemDocumentPointsThereIsAPageForAnybodyInBothLanguages() {
        HttpResponse<String> refused = new Visitor(port).get("/api/stream");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"type\":\"/problems/not-signed-in\"");

        HttpResponse<String> chinese = new Visitor(port).get("/problems/not-signed-in");
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.body()).contains("含义", "怎么办", text(Locale.SIMPLIFIED_CHINESE, "not-signed-in.detail"));
        HttpResponse<String> english = new Visitor(port).get("/problems/not-signed-in?lang=en");
        assertThat(english.body()).contains("What to do", text(Locale.ENGLISH, "not-signed-in.detail"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noPageShowsAPlaceholder(String code) {
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<String> page = new Visitor(port).get("/problems/" + code + "?lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContainPattern("\\{\\d");
        }
    }

    static Stream<String> codes() {
        return Stream.of("layout", "security", "device", "dispatch", "catalog")
                .map(bundle -> ResourceBundle.getBundle("messages." + bundle, Locale.ENGLISH))
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                .map(key -> key.substring("problem.".length(), key.length() - ".title".length()))
                .sorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/no-such-code", "/problems/UPPER", "/problems/not-signed-in.title"})
    void whatIsNoCodeIsNotFound(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
    }

    private static String text(Locale locale, String key) {
        return ResourceBundle.getBundle("messages.layout", locale).getString("problem." + key);
    }
}
