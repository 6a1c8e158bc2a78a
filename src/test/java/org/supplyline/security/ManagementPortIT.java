package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supplyline.page.PagesNode;
import org.supplyline.page.Visitor;

/** The two ports as in a running node. */
@SpringBootTest(
        classes = PagesNode.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "management.server.address=127.0.0.1"})
class ManagementPortIT {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void theHealthIsToldWithoutASignInAndWithoutDetails(String path) {
        HttpResponse<String> health = new Visitor(managementPort).get(path);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
        assertThat(health.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/healthz",
                "/actuator/health/../metrics",
                "/actuator/health;x/../metrics"
            })
    void nothingElseIs(String path) {
        HttpResponse<String> answer = new Visitor(managementPort).get(path);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("_links", "names");
    }

    @Test
    void nothingIsChangedThere() {
        HttpResponse<String> answer = new Visitor(managementPort).post("/actuator/health", "application/json", "{}");
        assertThat(answer.statusCode()).isIn(401, 403, 405);
    }

    @Test
    void theHealthIsNotOnThePortOfThePages() {
        HttpResponse<String> answer = new Visitor(port).get("/actuator/health");
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("UP");
    }
}
