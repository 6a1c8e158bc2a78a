package org.supplyline.page;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused, as RFC 9457 says it.
 *
 * <p>The texts are the messages {@code problem.CODE.title} and {@code problem.CODE.detail}, in any package's bundle;
 * the detail says what to do and may use the arguments.
 *
 * @param status the HTTP status, 4xx or 5xx
 * @param code stable name, {@code [a-z][a-z0-9-]*}; programs decide by it
 * @param arguments values for the placeholders of the detail
 * @param faults which members of the request are wrong; may be empty
 */
public record Problem(HttpStatus status, String code, List<Object> arguments, List<Fault> faults) {

    public static final Problem NOT_FOUND = of(HttpStatus.NOT_FOUND, "not-found");
    public static final Problem FORBIDDEN = of(HttpStatus.FORBIDDEN, "forbidden");
    public static final Problem NOT_SIGNED_IN = of(HttpStatus.UNAUTHORIZED, "not-signed-in");

    /**
     * One wrong member.
     *
     * @param pointer RFC 6901 JSON pointer into the body, or the name of a form field
     * @param code stable name of what is wrong with it
     */
    public record Fault(String pointer, String code) {}

    public Problem {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
        if (!status.isError()) {
            throw new IllegalArgumentException("A problem (%s) needs an error status, not %s.".formatted(code, status));
        }
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of());
    }

    public Problem withFaults(List<Fault> found) {
        return new Problem(status, code, arguments, found);
    }

    /** To throw where a request ends; the answer is made in one place for programs and people alike. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
