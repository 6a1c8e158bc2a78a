package org.supplyline.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.supplyline.node.AdminToken;
import org.supplyline.page.Problem;
import org.supplyline.page.Problems;

/**
 * The doors: the health of the node, the public one without sessions, the one for programs with a token, and the one for
 * people. Behind them {@link AccessCheck} asks each handler whom it is open to.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final int BCRYPT_STRENGTH = 12;
    private static final String HEALTH = "/actuator/health";

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Problems problems;

    AccessRules(Problems problems) {
        this.problems = problems;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    /** Each filter timed on its own costs a request of a scanner more than all that it is for. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** The token of the node's own commands, compared in constant time; absent where no node was started. */
    @Bean
    static BearerTokens nodeTokens(ObjectProvider<AdminToken> token) {
        return hash -> token.stream()
                .filter(own -> MessageDigest.isEqual(own.sha256(), hash))
                .map(own -> new TokenOwner("admin", TokenOwner.Kind.NODE))
                .findFirst();
    }

    /** The only way in for people; without a parent, so that a wrong password is counted and hashed once. */
    @Bean
    static AuthenticationManager passwordLogin(
            Users users, PasswordEncoder encoder, LoginThrottle throttle, AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(new PasswordLogin(users, encoder, throttle));
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    /** Whether the node is well, for who watches it on this machine; the management port is on the loopback address. */
    @Bean
    @Order(0)
    SecurityFilterChain healthDoor(HttpSecurity http, Environment ports) {
        http.securityMatcher(request -> isHealth(request) && isOnManagementPort(request, ports))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(AccessRules::headers);
        return http.build();
    }

    /**
     * What everybody may read. The pages of drivers and receivers take posts too: the secret in their address is the
     * proof, there is no session that another site could ride on.
     */
    @Bean
    @Order(1)
    SecurityFilterChain publicDoor(HttpSecurity http) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher files = new StaticFiles();
        http.securityMatcher(new OrRequestMatcher(
                        files,
                        path.matcher("/public/**"),
                        path.matcher("/log/**"),
                        path.matcher("/log-{epoch:[1-9][0-9]*}/**"),
                        path.matcher("/t/**"),
                        path.matcher("/r/**"),
                        path.matcher("/d/**"),
                        path.matcher("/scan"),
                        path.matcher("/problems/*")))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/d/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((request, response, why) -> response.sendError(405))
                                .accessDeniedHandler((request, response, why) -> response.sendError(405)))
                .headers(headers -> {
                    headers(headers);
                    headers.cacheControl(cache -> cache.disable());
                    headers.addHeaderWriter((request, response) -> revalidate(response, files.matches(request)));
                });
        return http.build();
    }

    /** Programs with a bearer token; nothing is remembered between two requests. */
    @Bean
    @Order(2)
    SecurityFilterChain programDoor(HttpSecurity http, List<BearerTokens> tokens) {
        http.securityMatcher(request -> Problems.isForProgram(request) && BearerFilter.hasToken(request))
                .addFilterBefore(new BearerFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/scans")
                                .authenticated()
                                .requestMatchers(HttpMethod.GET, "/api/catalogue")
                                .authenticated()
                                .requestMatchers(HttpMethod.POST, "/api/devices/{device}/epochs")
                                .access((caller, context) -> ownDeviceOrNode(caller.get(), context))
                                .requestMatchers(HttpMethod.GET, "/api/devices/{device}/outcomes")
                                .access((caller, context) -> ownDeviceOrNode(caller.get(), context))
                                .requestMatchers("/api/devices/{device}/tasks/**", "/api/devices/{device}/orders/**")
                                .access((caller, context) -> ownDeviceOrNode(caller.get(), context))
                                .anyRequest()
                                .access((caller, context) -> new AuthorizationDecision(isNode(caller.get()))))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(this::notSignedIn).accessDeniedHandler(this::denied))
                .headers(AccessRules::headers);
        return http.build();
    }

    /** People with a session; everything that is not one of the other doors. */
    @Bean
    @Order(3)
    SecurityFilterChain peoplesDoor(HttpSecurity http, AuthenticationManager passwordLogin, SessionRegistry sessions) {
        HttpSessionRequestCache whereTheyWanted = new HttpSessionRequestCache();
        whereTheyWanted.setRequestMatcher(AccessRules::isPage);
        http.authenticationManager(passwordLogin)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/login")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(whereTheyWanted))
                .sessionManagement(session ->
                        session.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/login?ended"))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, why) -> response.sendRedirect(
                                why instanceof LockedException ? "/login?wait" : "/login?failed")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(this::denied)
                        .defaultAuthenticationEntryPointFor(this::notSignedIn, AccessRules::isNotAPage))
                .headers(AccessRules::headers);
        return http.build();
    }

    private static boolean isHealth(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") && (path.equals(HEALTH) || path.startsWith(HEALTH + "/"));
    }

    /** Where both ports are one, nothing is on the management port. */
    private static boolean isOnManagementPort(HttpServletRequest request, Environment ports) {
        String local = String.valueOf(request.getLocalPort());
        return local.equals(ports.getProperty("local.management.port"))
                && !local.equals(ports.getProperty("local.server.port"));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), microphone=(), geolocation=(self)"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults());
    }

    private static void revalidate(HttpServletResponse response, boolean file) {
        if (file && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static AuthorizationDecision ownDeviceOrNode(Authentication caller, RequestAuthorizationContext context) {
        boolean own = caller.getName().equals(context.getVariables().get("device"));
        return new AuthorizationDecision(isNode(caller) || own);
    }

    private static boolean isNode(Authentication caller) {
        return caller.getAuthorities().stream()
                .anyMatch(a -> Right.ADMINISTER.authority().equals(a.getAuthority()));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && !isNotAPage(request);
    }

    private static boolean isNotAPage(HttpServletRequest request) {
        return Problems.isForProgram(request) || request.getHeader("HX-Request") != null;
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
        }
        problems.write(request, response, Problem.NOT_SIGNED_IN);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Problem problem =
                why instanceof CsrfException ? Problem.of(HttpStatus.FORBIDDEN, "page-too-old") : Problem.FORBIDDEN;
        if (Problems.isForProgram(request)) {
            problems.write(request, response, problem);
        } else if (why instanceof CsrfException && request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?ended");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
