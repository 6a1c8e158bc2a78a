package org.supplyline.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Words a {@link Problem} in the language of the request; also for filters, which answer before any controller. */
@Component
public class Problems {

    /** Every path below it is for programs: refusals there are {@code application/problem+json}. */
    public static final String API = "/api/";

    static final String SOME_VALUE = "…";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}");

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A problem as it is shown on a page. */
    public record Told(int status, String code, String title, String detail) {}

    public Told tell(Problem problem, Locale locale) {
        String key = "problem." + problem.code();
        Object[] arguments = problem.arguments().toArray();
        return new Told(
                problem.status().value(),
                problem.code(),
                messages.getMessage(key + ".title", arguments, locale),
                messages.getMessage(key + ".detail", arguments, locale));
    }

    /**
     * What a code means, without an occasion.
     *
     * @param detail what to do; values that only an occasion has are {@value #SOME_VALUE}
     * @param hasValues whether there are such
     */
    public record Explained(String code, String title, String detail, boolean hasValues) {}

    /** Empty if no problem has that code. */
    public Optional<Explained> explain(String code, Locale locale) {
        String key = "problem." + code;
        String title = messages.getMessage(key + ".title", null, null, locale);
        String detail = messages.getMessage(key + ".detail", null, null, locale);
        if (title == null || detail == null) {
            return Optional.empty();
        }
        Matcher value = PLACEHOLDER.matcher(detail);
        return Optional.of(new Explained(
                code, title, value.replaceAll(SOME_VALUE), value.reset().find()));
    }

    /** Whether the request comes from a program. */
    public static boolean isForProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    /** Writes the whole answer, status and body, as {@code application/problem+json}. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Language language = Choices.language(request);
        byte[] body = json.writeValueAsBytes(body(problem, tell(problem, language.locale())));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(body);
    }

    private ObjectNode body(Problem problem, Told told) {
        ObjectNode body = json.createObjectNode()
                .put("type", "/problems/" + told.code())
                .put("title", told.title())
                .put("status", told.status())
                .put("detail", told.detail())
                .put("code", told.code());
        if (!problem.faults().isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            problem.faults()
                    .forEach(f -> errors.addObject().put("pointer", f.pointer()).put("code", f.code()));
        }
        return body;
    }
}
