package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.page.Refusal;

class IdempotencyKeysIT {

    private static final NodeDatabaseFixture NODE = NodeDatabaseFixture.create();
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final String REQUEST = "a".repeat(64);
    private static final String OTHER_REQUEST = "b".repeat(64);

    private final IdempotencyStore store = new IdempotencyStore(NODE.db());
    private final IdempotencyKeys keys = keysAt(NOW);

    @AfterAll
    static void close() {
        NODE.close();
    }

    private IdempotencyKeys keysAt(Instant now) {
        return new IdempotencyKeys(store, NODE.transactions(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        AtomicInteger done = new AtomicInteger();
        IdempotencyKey key = new IdempotencyKey("planner", "once", REQUEST);

        KeyedAnswer first = keys.once(key, () -> new KeyedAnswer(201, "order " + done.incrementAndGet()));
        KeyedAnswer second = keys.once(key, () -> new KeyedAnswer(201, "order " + done.incrementAndGet()));

        assertThat(first).isEqualTo(new KeyedAnswer(201, "order 1")).isEqualTo(second);
        assertThat(done).hasValue(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefusedAndDoesNothing() {
        keys.once(new IdempotencyKey("planner", "reused", REQUEST), () -> new KeyedAnswer(200, ""));

        assertThatThrownBy(() -> keys.once(new IdempotencyKey("planner", "reused", OTHER_REQUEST), () -> {
                    throw new AssertionError("The work must not be done.");
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("key-reused");
                    assertThat(refusal.problem().status().value()).isEqualTo(422);
                });
    }

    @Test
    void anotherUserMayChooseTheSameKey() {
        keys.once(new IdempotencyKey("planner", "shared", REQUEST), () -> new KeyedAnswer(200, "planner"));
        assertThat(keys.once(new IdempotencyKey("admin", "shared", OTHER_REQUEST), () -> new KeyedAnswer(200, "admin"))
                        .body())
                .isEqualTo("admin");
    }

    @Test
    void workThatFailedMayBeTriedAgainUnderItsKey() {
        IdempotencyKey key = new IdempotencyKey("planner", "failed", REQUEST);
        assertThatThrownBy(() -> keys.once(key, () -> {
                    throw new IllegalStateException("The disk is full.");
                }))
                .hasMessage("The disk is full.");
        assertThat(keys.once(key, () -> new KeyedAnswer(200, "done")).body()).isEqualTo("done");
    }

    @Test
    void tenAtTheSameTimeDoItOnceAndAllGetTheOneAnswer() throws InterruptedException, ExecutionException {
        AtomicInteger done = new AtomicInteger();
        IdempotencyKey key = new IdempotencyKey("planner", "at-once", REQUEST);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<KeyedAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return keys.once(key, () -> new KeyedAnswer(200, "number " + done.incrementAndGet()));
                }));
            }
            start.countDown();
            for (Future<KeyedAnswer> answer : answers) {
                assertThat(answer.get().body()).isEqualTo("number 1");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void aKeyIsForgottenAfterThirtyDays() {
        IdempotencyKey key = new IdempotencyKey("planner", "old", REQUEST);
        keysAt(NOW.minus(IdempotencyKeys.KEPT).minus(Duration.ofDays(1))).once(key, () -> new KeyedAnswer(200, "then"));
        assertThat(keys.once(key, () -> new KeyedAnswer(200, "now")).body()).isEqualTo("now");
    }
}
