package org.supplyline.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ChoicesTest {

    @Test
    void theBrowsersFirstLanguageThatWeSpeakIsTaken() {
        assertThat(Language.accepted("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Language.CHINESE);
        assertThat(Language.accepted("en-GB,en")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("fr-FR,fr,en;q=0.5")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("en;q=0.2,zh-TW;q=0.9")).isEqualTo(Language.CHINESE);
        assertThat(Language.accepted("fr")).isEqualTo(Language.CHINESE);
        assertThat(Language.accepted("!!")).isEqualTo(Language.CHINESE);
    }

    @Test
    void theAddressGoesBeforeTheCookieAndTheCookieBeforeTheBrowser() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/stock");
        assertThat(Choices.language(request)).isEqualTo(Language.CHINESE);

        request.addHeader("Accept-Language", "en");
        assertThat(Choices.language(request)).isEqualTo(Language.ENGLISH);

        request.setCookies(new Cookie("lang", "zh"));
        assertThat(Choices.language(request)).isEqualTo(Language.CHINESE);

        request.setQueryString("q=x&lang=en");
        assertThat(Choices.language(request)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aChoiceThatWeDoNotKnowIsIgnoredAndNotRemembered() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/stock");
        request.setQueryString("lang=fr&theme=pink");
        MockHttpServletResponse response = new MockHttpServletResponse();

        Choices.rememberAddress(request, response);

        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(Choices.theme(request)).isEmpty();
    }

    @Test
    void aKnownChoiceIsRememberedForAYear() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/stock");
        request.setQueryString("theme=dark");
        MockHttpServletResponse response = new MockHttpServletResponse();

        Choices.rememberAddress(request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("theme=dark;")
                .contains("Max-Age=31536000")
                .contains("SameSite=Lax");
    }
}
