package org.supplyline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.page.Problem;

/**
 * Makes twice once. The key is claimed, the work done and the answer kept in one transaction: the one that is open, or a
 * new one. So a crash leaves both or neither, and of two requests at the same time the second waits and then gets the
 * first one's answer.
 *
 * <pre>{@code
 * KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> new KeyedAnswer(303, post(writer, form))));
 * }</pre>
 */
@Component
public class IdempotencyKeys {

    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Each new key sweeps out a few old ones, so that the table stays as large as a month's work. */
    private static final int SWEPT_AT_ONCE = 10;

    private final IdempotencyStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotencyKeys(IdempotencyStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does the work and keeps its answer, or gives the answer that the same request got before.
     *
     * @throws org.supplyline.page.Refusal 422 {@code key-reused} if the key came before with another request
     */
    public KeyedAnswer once(IdempotencyKey key, Supplier<KeyedAnswer> work) {
        KeyedAnswer answer = transaction.execute(status -> {
            Instant now = clock.instant();
            store.sweep(now.minus(KEPT), SWEPT_AT_ONCE);
            if (!store.claim(key, now)) {
                return kept(key);
            }
            KeyedAnswer fresh = work.get();
            store.keep(key, fresh);
            return fresh;
        });
        if (answer == null) {
            throw new IllegalStateException("The transaction of %s gave no answer.".formatted(key));
        }
        return answer;
    }

    private KeyedAnswer kept(IdempotencyKey key) {
        IdempotencyStore.Kept kept = store.find(key);
        if (!kept.requestSha256().equals(key.requestSha256())) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused").refusal();
        }
        return kept.answer();
    }
}
