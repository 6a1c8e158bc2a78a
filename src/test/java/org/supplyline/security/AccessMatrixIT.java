package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.Enrolment;
import org.supplyline.journal.Cause;
import org.supplyline.node.AdminToken;
import org.supplyline.node.NodeContextInitializer;
import org.supplyline.page.Refusal;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/**
 * Walks every address of the application as every kind of caller, through the real filters and the real check, without
 * running a handler; the result is the file {@code access-matrix.txt}, read by people and compared here.
 */
@SpringBootTest
@ContextConfiguration(initializers = NodeContextInitializer.class)
class AccessMatrixIT {

    private static final Path EXPECTED = Path.of("test/resources/access-matrix.txt");
    private static final Path ACTUAL = Path.of("target/access-matrix.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^:}]+)[^}]*}");
    private static final List<String> CALLERS = List.of(
            "anyone", "device", "other", "node", "warehouse", "planner", "publisher", "auditor", "admin", "command");
    private static final String HEADER = """
            # Who may call what. "x" may, "." may not. A user's column is the role of that name without any other;
            # "device" asks for what is its own, "other" is a device that asks for another's; "node" is the command line.
            # To accept a change: read it, then copy target/access-matrix.txt over this file.
            """;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private AccessCheck check;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Devices devices;

    @Autowired
    private Places places;

    @Autowired
    private AdminToken adminToken;

    @Test
    void everyAddressIsOpenToWhomTheMatrixSaysAndToNobodyElse() throws IOException, ServletException {
        NewDepot wanted = new NewDepot("矩阵库", "Matrix depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 1);
        Place depot = places.createDepot(wanted, new Cause.Request("test", "matrix"));
        Enrolment device = devices.enrol("矩阵", DeviceKind.HANDHELD, depot.code(), null);
        Map<String, String> lines = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            for (String path : mapping.getKey().getPatternValues()) {
                if (!path.equals("/error")) {
                    for (String method : methods(mapping.getKey())) {
                        lines.put(path + " " + method, line(method, path, mapping.getValue(), device));
                    }
                }
            }
        }
        String actual = HEADER + head() + String.join("\n", lines.values()) + "\n";
        Files.createDirectories(ACTUAL.toAbsolutePath().getParent());
        Files.writeString(ACTUAL, actual);
        assertThat(actual).isEqualTo(Files.exists(EXPECTED) ? Files.readString(EXPECTED) : "");
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        mapping.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
        return methods.isEmpty() ? List.of("GET", "POST") : List.copyOf(methods);
    }

    private static String head() {
        StringBuilder head = new StringBuilder("%-7s%-44s".formatted("", ""));
        CALLERS.forEach(caller -> head.append("%-10s".formatted(caller)));
        return head.toString().stripTrailing() + "\n";
    }

    private String line(String method, String path, HandlerMethod handler, Enrolment device)
            throws ServletException, IOException {
        StringBuilder line = new StringBuilder("%-7s%-44s".formatted(method, path));
        for (String caller : CALLERS) {
            boolean open = isOpen(caller, method, path, handler, device);
            line.append("%-10s".formatted(open ? "x" : "."));
        }
        return line.toString().stripTrailing();
    }

    private boolean isOpen(String caller, String method, String pattern, HandlerMethod handler, Enrolment device)
            throws ServletException, IOException {
        String own = caller.equals("other") ? "cz-d999" : device.device();
        Map<String, String> variables = new HashMap<>();
        UnaryOperator<String> fill = name -> {
            variables.put(name, name.equals("device") ? own : name.equals("epoch") ? "1" : "x");
            return variables.get(name);
        };
        String path = VARIABLE.matcher(pattern)
                .replaceAll(m -> fill.apply(m.group(1)))
                .replace("**", "x");
        MockHttpServletRequest request = request(caller, method, path, device);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, new LinkedHashMap<>(variables));
        MockHttpServletResponse response = new MockHttpServletResponse();
        List<Boolean> reached = new ArrayList<>();
        try {
            filters.doFilter(
                    request,
                    response,
                    (in, out) -> reached.add(check.preHandle(
                            (jakarta.servlet.http.HttpServletRequest) in,
                            (jakarta.servlet.http.HttpServletResponse) out,
                            handler)));
        } catch (Refusal refused) {
            return false;
        } finally {
            SecurityContextHolder.clearContext();
        }
        return reached.equals(List.of(true));
    }

    private MockHttpServletRequest request(String caller, String method, String path, Enrolment device) {
        var builder = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        switch (caller) {
            case "anyone" -> {}
            case "device", "other" -> builder.header("Authorization", "Bearer " + device.token());
            case "node" -> builder.header("Authorization", "Bearer " + adminToken.secret());
            default -> builder.session(session(Role.ofWord(caller)));
        }
        MockHttpServletRequest request = builder.buildRequest(Objects.requireNonNull(application.getServletContext()));
        return CALLERS.indexOf(caller) >= CALLERS.indexOf("warehouse") ? csrf().postProcessRequest(request) : request;
    }

    private static MockHttpSession session(Role role) {
        SignedInUser user = new SignedInUser(new UserAccount(role.word(), "{none}", Set.of(role), false, true, null));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        return session;
    }
}
