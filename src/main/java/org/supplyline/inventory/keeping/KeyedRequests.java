package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Does what a form or a program asks for once, in one ledger transaction, and answers it. */
@Component
class KeyedRequests {

    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    KeyedRequests(Journal journal, IdempotencyKeys keys, JsonMapper json) {
        this.journal = journal;
        this.keys = keys;
        this.json = json;
    }

    /** What is to be done, by whom. */
    interface Work extends BiFunction<JournalWriter, Cause.Request, Result> {}

    /** Leads the form's sender on to the path; {@code *} in it stands for what was made. */
    String form(HttpServletRequest request, String path, Work work) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = once(key, work, made -> new KeyedAnswer(303, path.replace("*", made)));
        return "redirect:" + answer.body();
    }

    /** Answers a program with {@code {"id": …}}. */
    ResponseEntity<String> program(HttpServletRequest request, byte[] body, Work work) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        KeyedAnswer answer = once(
                key,
                work,
                made -> new KeyedAnswer(
                        201, json.createObjectNode().put("id", made).toString()));
        return answer.toProgram();
    }

    /** The body of a program's request. */
    <T> T read(byte[] body, Class<T> type) {
        return JsonBody.read(json, body, type);
    }

    private KeyedAnswer once(IdempotencyKey key, Work work, Function<String, KeyedAnswer> answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                key,
                () -> work.apply(writer, cause).match(done -> answer.apply(done.made()), refused -> {
                    throw Problem.of(
                                    status(refused.why()),
                                    "keeping-" + refused.why().word(),
                                    refused.about().toArray())
                            .refusal();
                })));
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case REASON_MISSING,
                    CONDITION_UNKNOWN,
                    ACCOUNT_UNKNOWN,
                    LINE_UNKNOWN,
                    LINE_UNCLEAR,
                    MORE_THAN_SENT,
                    LINES_WRONG,
                    DUE_PAST,
                    CARTON_UNKNOWN,
                    KEEPER_MISSING,
                    WRONG_DEPOT,
                    NO_SUCH_ORDER,
                    LOT_WRONG,
                    SHIFT_WRONG,
                    TOO_MUCH -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.CONFLICT;
        };
    }
}
