package org.supplyline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The exact paths of the style sheets, scripts and pictures; a pattern could one day also match a page. */
final class StaticFiles implements RequestMatcher {

    private static final String FOLDER = "/static/";
    private final Set<String> paths = new HashSet<>();

    StaticFiles() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
                String url = file.getURL().toString();
                paths.add(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length() - 1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reading && (paths.contains(path) || path.startsWith("/webjars/"));
    }
}
