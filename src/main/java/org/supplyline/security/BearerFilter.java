package org.supplyline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.supplyline.page.Outage;
import org.supplyline.page.Problem;
import org.supplyline.page.Problems;

/** Finds the owner of the bearer token (RFC 6750, header only). */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    /** Far above our own tokens (43 characters); keeps strangers from having us hash novels. */
    private static final int TOKEN_LENGTH = 256;

    private final List<BearerTokens> known;
    private final Problems problems;

    BearerFilter(List<BearerTokens> known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<TokenOwner> owner;
        try {
            owner = owner(request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (DataAccessException | TransactionException failure) {
            if (!Outage.isBehind(failure)) {
                throw failure;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Outage.RETRY_AFTER.toSeconds()));
            problems.write(request, response, Outage.PROBLEM);
            return;
        }
        if (owner.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "token-unknown"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(owner.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<TokenOwner> owner(@Nullable String header) {
        if (header == null || header.length() > SCHEME.length() + TOKEN_LENGTH) {
            return Optional.empty();
        }
        byte[] hash = sha256(header.substring(SCHEME.length()).trim());
        return known.stream().flatMap(tokens -> tokens.find(hash).stream()).findFirst();
    }

    private static UsernamePasswordAuthenticationToken authentication(TokenOwner owner) {
        Stream<String> authorities = switch (owner.kind()) {
            case DEVICE -> Stream.of(AccessCheck.DEVICE_AUTHORITY);
            case NODE -> Arrays.stream(Right.values()).map(Right::authority);
        };
        return UsernamePasswordAuthenticationToken.authenticated(
                owner.name(), null, AuthorityUtils.createAuthorityList(authorities.toList()));
    }

    static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
