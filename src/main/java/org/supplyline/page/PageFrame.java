package org.supplyline.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.supplyline.node.NodeIdentity;

/** What the layout shows around a page; templates read it as {@code frame}. */
public final class PageFrame {

    static final String ATTRIBUTE = "frame";

    private final NodeIdentity node;
    private final Navigation navigation;
    private final HttpServletRequest request;

    PageFrame(NodeIdentity node, Navigation navigation, HttpServletRequest request) {
        this.node = node;
        this.navigation = navigation;
        this.request = request;
    }

    public NodeIdentity getNode() {
        return node;
    }

    public Language getLanguage() {
        return Choices.language(request);
    }

    /** The chosen theme; absent while the page follows the device. */
    public @Nullable String getTheme() {
        return Choices.theme(request).map(Theme::code).orElse(null);
    }

    public String getPath() {
        return request.getRequestURI();
    }

    /** The signed-in user's name; absent for a visitor. */
    public @Nullable String getUser() {
        Authentication user = signedIn();
        return user == null ? null : user.getName();
    }

    public List<Navigation.Entry> getNavigation() {
        Authentication user = signedIn();
        return user == null ? List.of() : navigation.of(user);
    }

    public boolean isHere(String path) {
        String here = getPath();
        return here.equals(path) || here.startsWith(path.endsWith("/") ? path : path + "/");
    }

    /**
     * Whether the page is shown after something was saved. Only the query is read: the body of an upload that was too
     * large cannot be, and that must not end the page that says so.
     */
    public boolean isDone() {
        String query = request.getQueryString();
        return query != null && List.of(query.split("&", -1)).contains("done");
    }

    /** This page in the other language. */
    public String getOtherLanguage() {
        return here(Choices.LANGUAGE, getLanguage().other().code());
    }

    /** This page in the given theme. */
    public String themed(String theme) {
        return here(Choices.THEME, theme);
    }

    /** A key for one form; sent again with the form, it makes twice once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    private String here(String parameter, String value) {
        boolean readable = request.getMethod().equals("GET");
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequestUri(request);
        if (readable) {
            address.query(request.getQueryString());
        }
        var target = address.replaceQueryParam(parameter, value).build();
        return target.getPath() + "?" + target.getQuery();
    }

    private static @Nullable Authentication signedIn() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || user instanceof AnonymousAuthenticationToken ? null : user;
    }
}
