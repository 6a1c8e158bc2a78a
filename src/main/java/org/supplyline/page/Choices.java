package org.supplyline.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * What a visitor chose about the look of the pages: the address ({@code ?lang=en}, {@code ?theme=dark}) wins and is
 * remembered in a cookie for a year; then the cookie; then what the browser asks for.
 */
final class Choices implements LocaleResolver {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            remember(response, LANGUAGE, Language.of(locale).code(), request.isSecure());
        }
    }

    static Language language(HttpServletRequest request) {
        return chosen(request, LANGUAGE, Language::ofCode).orElseGet(() -> {
            String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return header == null ? Language.CHINESE : Language.accepted(header);
        });
    }

    static Optional<Theme> theme(HttpServletRequest request) {
        return chosen(request, THEME, Theme::ofCode);
    }

    /** Writes the cookies for what the address asks for. */
    static void rememberAddress(HttpServletRequest request, HttpServletResponse response) {
        inAddress(request, LANGUAGE, Language::ofCode)
                .ifPresent(l -> remember(response, LANGUAGE, l.code(), request.isSecure()));
        inAddress(request, THEME, Theme::ofCode)
                .ifPresent(t -> remember(response, THEME, t.code(), request.isSecure()));
    }

    private static <T> Optional<T> chosen(
            HttpServletRequest request, String name, Function<String, Optional<T>> reader) {
        Optional<T> asked = inAddress(request, name, reader);
        if (asked.isPresent()) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? Optional.empty() : reader.apply(cookie.getValue());
    }

    /** Only the query is read: asking for a parameter would consume the body of a form post. */
    private static <T> Optional<T> inAddress(
            HttpServletRequest request, String name, Function<String, Optional<T>> reader) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return reader.apply(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static void remember(HttpServletResponse response, String name, String value, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(REMEMBERED)
                        .sameSite("Lax")
                        .secure(secure)
                        .build()
                        .toString());
    }
}
