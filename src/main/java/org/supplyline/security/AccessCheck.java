package org.supplyline.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.supplyline.page.Problem;
import org.supplyline.page.Problems;

/**
 * Reads {@link OpenTo} before a handler method runs and before its body is read. What does not say who may call it is
 * closed, so a forgotten annotation is a page that nobody can open, never one that everybody can.
 */
@Component
class AccessCheck implements HandlerInterceptor, WebMvcConfigurer {

    static final String DEVICE_AUTHORITY = "DEVICE";
    private static final String ACCOUNT = "/account";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || ErrorController.class.isAssignableFrom(method.getBeanType())
                || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        Authentication caller = caller();
        if (caller != null && mustChangePassword(caller, request)) {
            if (Problems.isForProgram(request)) {
                throw Problem.FORBIDDEN.refusal();
            }
            response.sendRedirect(ACCOUNT);
            return false;
        }
        if (!isOpen(rule(method), caller, request)) {
            throw (caller == null ? Problem.NOT_SIGNED_IN : Problem.FORBIDDEN).refusal();
        }
        return true;
    }

    private static boolean mustChangePassword(Authentication caller, HttpServletRequest request) {
        return caller.getPrincipal() instanceof SignedInUser user
                && user.mustChange()
                && !request.getRequestURI().equals(ACCOUNT);
    }

    static @Nullable OpenTo rule(HandlerMethod method) {
        OpenTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
    }

    private static boolean isOpen(@Nullable OpenTo rule, @Nullable Authentication caller, HttpServletRequest request) {
        if (rule == null) {
            return false;
        }
        return Arrays.stream(rule.value()).anyMatch(audience -> belongs(caller, audience, request))
                || (caller != null && Arrays.stream(rule.rights()).anyMatch(right -> holds(caller, right.authority())));
    }

    private static boolean belongs(@Nullable Authentication caller, Audience audience, HttpServletRequest request) {
        return switch (audience) {
            case EVERYONE -> true;
            case USERS -> caller != null && !holds(caller, DEVICE_AUTHORITY);
            case DEVICES -> caller != null && holds(caller, DEVICE_AUTHORITY) && isOwn(caller, request);
        };
    }

    private static boolean isOwn(Authentication caller, HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !variables.containsKey("device")
                || caller.getName().equals(variables.get("device"));
    }

    private static boolean holds(Authentication caller, String authority) {
        return caller.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
    }

    private static @Nullable Authentication caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? null : caller;
    }
}
