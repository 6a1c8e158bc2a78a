package org.supplyline.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a program sends under the type of a form, which is what common tools say when nobody says otherwise. The server
 * would read such a body as fields, and the list or the JSON in it would be gone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FormBodies extends OncePerRequestFilter {

    private final Problems problems;

    FormBodies(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Problems.isForProgram(request) && request.getContentLengthLong() != 0 && isForm(request)) {
            problems.write(request, response, Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "form-body"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().toLowerCase(Locale.ROOT).strip();
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/");
    }
}
