package org.supplyline.security;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a changing request was answered, kept so that the same request gets the same answer.
 *
 * @param status HTTP status, 200 to 599
 * @param body the JSON of an API answer, or the address to which a form's sender is led on; at most 64 KiB
 */
public record KeyedAnswer(int status, String body) {

    static final int BODY_LENGTH = 64 * 1024;

    public KeyedAnswer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("The status (%d) must be 200 to 599.".formatted(status));
        }
        if (body.length() > BODY_LENGTH) {
            throw new IllegalArgumentException(
                    "The answer (%d characters) is too long to keep.".formatted(body.length()));
        }
    }

    /** Answers a program, whose body is JSON. */
    public ResponseEntity<String> toProgram() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
