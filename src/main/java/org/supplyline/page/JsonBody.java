package org.supplyline.page;

import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that a program sent, read inside the handler so that the request's key covers the very bytes. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * What the bytes say.
     *
     * @throws Refusal 400 {@code unreadable} if they are no JSON, not that of the type, or {@code null}
     */
    public static <T> T read(JsonMapper json, byte[] body, Class<T> type) {
        T read;
        try {
            read = json.readValue(body, type);
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable").refusal();
        }
        if (read == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable").refusal();
        }
        return read;
    }
}
