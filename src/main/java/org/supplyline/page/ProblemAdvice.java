package org.supplyline.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request badly into one {@link Problem}: JSON for programs, a page or a banner for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** SQL states character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(refusal.problem(), request, response);
    }

    /** The reader has gone; nobody is left to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    ModelAndView gone() {
        return new ModelAndView();
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = problem(failure);
        if (Outage.isBehind(failure)) {
            LOG.warn("{} {} must be tried again: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        } else if (problem.status().is5xxServerError()) {
            LOG.error("{} {} failed.", request.getMethod(), request.getRequestURI(), failure);
        }
        if (failure instanceof ErrorResponse told) {
            List<String> allowed = told.getHeaders().getOrEmpty(HttpHeaders.ALLOW);
            if (!allowed.isEmpty()) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            }
        }
        return answer(problem, request, response);
    }

    private static Problem problem(Exception failure) {
        if (Outage.isBehind(failure)) {
            return Outage.PROBLEM;
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.FORBIDDEN;
        }
        if (failure instanceof BindException binding) {
            return Problem.of(HttpStatus.BAD_REQUEST, "invalid")
                    .withFaults(binding.getFieldErrors().stream()
                            .map(e -> new Problem.Fault(e.getField(), String.valueOf(e.getCode())))
                            .toList());
        }
        if (failure instanceof MethodArgumentTypeMismatchException odd) {
            return odd.getParameter().hasParameterAnnotation(PathVariable.class) ? Problem.NOT_FOUND : invalid(odd);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        if (failure instanceof ErrorResponse told) {
            return ofStatus(told.getStatusCode().value());
        }
        if (isNoText(failure)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "invalid");
        }
        // Fields that are no fields; what was sent may be anybody's data and does not go to the log.
        return ofStatus(failure instanceof InvalidParameterException ? 400 : 500);
    }

    /** Whether the database refused characters that no text has, like the NUL that a scanner may send. */
    private static boolean isNoText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NO_TEXT.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Problem invalid(MethodArgumentTypeMismatchException odd) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid")
                .withFaults(List.of(new Problem.Fault(odd.getName(), "typeMismatch")));
    }

    /** The page of ours whose form was refused, to go back to with what was typed; null for none. */
    private static @Nullable String form(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null || !request.getMethod().equals("POST")) {
            return null;
        }
        try {
            URI page = new URI(from);
            return request.getServerName().equals(page.getHost()) ? page.getRawPath() : null;
        } catch (URISyntaxException noPage) {
            return null;
        }
    }

    /** The general problem of an HTTP status, where nothing closer is known. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(HttpStatus.BAD_REQUEST, "invalid");
            case 401 -> Problem.NOT_SIGNED_IN;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case 406 -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case 415 -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            case 503 -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            default ->
                status < 500
                        ? Problem.of(HttpStatus.BAD_REQUEST, "invalid")
                        : Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    ModelAndView answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        if (problem.equals(Outage.PROBLEM)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Outage.RETRY_AFTER.toSeconds()));
        }
        if (Problems.isForProgram(request)) {
            problems.write(request, response, problem);
            return new ModelAndView();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean part = request.getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(part ? "layout :: problem" : "error");
        page.setStatus(problem.status());
        page.addObject("form", form(request));
        page.addObject(
                "problem", problems.tell(problem, Choices.language(request).locale()));
        return page;
    }
}
