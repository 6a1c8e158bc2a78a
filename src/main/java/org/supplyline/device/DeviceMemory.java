package org.supplyline.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
import org.supplyline.page.Outage;

/**
 * What the database last answered about devices, so that scanning goes on while it is away: the durable write is the
 * topic's. Only what is there is kept, never that a device or an epoch is unknown.
 *
 * @param <Q> a question, equal to itself when it is asked again
 * @param <A> its answer
 */
final class DeviceMemory<Q, A> {

    /** So soon a device that was revoked on another instance is out on this one. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** So long a database that is away is believed to say the same; it is a shift, and nobody can revoke meanwhile. */
    static final Duration KEPT = Duration.ofHours(12);

    private final Clock clock;
    private final Outlook outlook;
    private final Map<Q, Remembered<A>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, Remembered<A>> eldest) {
            return size() > Devices.LIST_LIMIT;
        }
    };

    DeviceMemory(Clock clock, Outlook outlook) {
        this.clock = clock;
        this.outlook = outlook;
    }

    private record Remembered<A>(A answer, Instant at) {}

    /**
     * The database's answer, or while it is away what it said before.
     *
     * @throws DataAccessException if the database is away and did not answer this within {@link #KEPT}
     */
    Optional<A> ask(Q question, Supplier<Optional<A>> database) {
        Instant now = clock.instant();
        Remembered<A> known = recall(question, now);
        boolean away = outlook.isAway(now);
        if (known != null && (away || isYoung(known, FRESH, now))) {
            return Optional.of(known.answer());
        }
        if (away) {
            throw new DataAccessResourceFailureException("The database is away; another request looks for it.");
        }
        try {
            Optional<A> answer = database.get();
            outlook.back();
            keep(question, answer.orElse(null), now);
            return answer;
        } catch (DataAccessException | TransactionException failure) {
            if (known == null || !Outage.isBehind(failure)) {
                throw failure;
            }
            outlook.away(clock.instant());
            return Optional.of(known.answer());
        }
    }

    private static boolean isYoung(Remembered<?> known, Duration age, Instant now) {
        return now.isBefore(known.at().plus(age));
    }

    private synchronized @Nullable Remembered<A> recall(Q question, Instant now) {
        Remembered<A> known = answers.get(question);
        return known != null && isYoung(known, KEPT, now) ? known : null;
    }

    private synchronized void keep(Q question, @Nullable A answer, Instant at) {
        if (answer == null) {
            answers.remove(question);
        } else {
            answers.put(question, new Remembered<>(answer, at));
        }
    }

    synchronized void forgetAll() {
        answers.clear();
    }

    /** Whether the database is away; while it is, one request at a time looks for it and waits, the others need not. */
    static final class Outlook {

        private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
        private static final long THERE = Long.MIN_VALUE;

        private final AtomicLong lookAgainAtMillis = new AtomicLong(THERE);

        private boolean isAway(Instant now) {
            long next = lookAgainAtMillis.get();
            if (next == THERE) {
                return false;
            }
            return now.toEpochMilli() < next || !lookAgainAtMillis.compareAndSet(next, after(now));
        }

        private void away(Instant now) {
            lookAgainAtMillis.set(after(now));
        }

        private void back() {
            lookAgainAtMillis.set(THERE);
        }

        private static long after(Instant now) {
            return now.plus(LOOK_EVERY).toEpochMilli();
        }
    }
}
