package org.supplyline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.supplyline.page.Problem;

/**
 * What makes a changing request the same request when it is sent again: who sends it, the key that the sender chose, and
 * what it asks for.
 *
 * @param owner the user's or token owner's name
 * @param key 1 to 128 visible ASCII characters
 * @param requestSha256 hash of method, path and content, in hex
 */
public record IdempotencyKey(String owner, String key, String requestSha256) {

    public static final String HEADER = "Idempotency-Key";
    public static final String FIELD = "idempotencyKey";
    private static final int LENGTH = 128;

    /** Not part of what is asked: they differ between two sendings of the same form. */
    private static final Set<String> NOT_CONTENT = Set.of(FIELD, "_csrf");

    public IdempotencyKey {
        if (key.isEmpty() || key.length() > LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("The idempotency key must have 1 to 128 visible characters.");
        }
    }

    /** The key of a form post; its content are the form's fields. */
    public static IdempotencyKey ofForm(HttpServletRequest request) {
        MessageDigest digest = digest(request);
        request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_CONTENT.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(field -> {
                    put(digest, field.getKey());
                    Arrays.stream(field.getValue()).forEach(value -> put(digest, value));
                    put(digest, "");
                });
        return of(request, request.getParameter(FIELD), digest.digest());
    }

    /** The key of an API request; its content is the body. */
    public static IdempotencyKey ofBody(HttpServletRequest request, byte[] body) {
        MessageDigest digest = digest(request);
        digest.update(body);
        return of(request, request.getHeader(HEADER), digest.digest());
    }

    private static IdempotencyKey of(HttpServletRequest request, @Nullable String key, byte[] content) {
        String owner = Objects.requireNonNullElse(request.getRemoteUser(), "");
        if (key == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "key-missing").refusal();
        }
        try {
            return new IdempotencyKey(owner, key, HexFormat.of().formatHex(content));
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "key-malformed").refusal();
        }
    }

    private static MessageDigest digest(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            put(digest, request.getMethod());
            put(digest, request.getRequestURI());
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static void put(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
