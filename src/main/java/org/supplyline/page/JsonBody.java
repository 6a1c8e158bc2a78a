package org.supplyline.page;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that a program sent, read inside the handler so that the request's key covers the very bytes. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * What the bytes say.
     *
     * @throws Refusal 400 {@code unreadable} if they are no JSON, not that of the type, or {@code null}; {@code
     *     unknown-member} if something is said that would be passed over; both name the member that is wrong where one is
     */
    public static <T> T read(JsonMapper json, byte[] body, Class<T> type) {
        T read;
        try {
            read = json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unknown-member", unknown.getPropertyName())
                    .withFaults(List.of(new Problem.Fault(pointer(unknown.getPath()), "unknown-member")))
                    .refusal();
        } catch (JacksonException malformed) {
            throw unreadable(malformed.getPath()).refusal();
        } catch (IllegalArgumentException malformed) {
            throw unreadable(List.of()).refusal();
        }
        if (read == null) {
            throw unreadable(List.of()).refusal();
        }
        return read;
    }

    private static Problem unreadable(List<JacksonException.Reference> path) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        return path.isEmpty() ? problem : problem.withFaults(List.of(new Problem.Fault(pointer(path), "unreadable")));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
