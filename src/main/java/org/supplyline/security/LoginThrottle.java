package org.supplyline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after five failures for one name from one address the next try waits 30 s, and
 * twice as long after each further failure, up to 15 minutes. Others with the same name or address are not held up.
 */
@Component
class LoginThrottle {

    static final int FREE_FAILURES = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Bounds the memory that an attacker with many addresses can take; the least recently seen is forgotten. */
    static final int REMEMBERED = 10_000;

    private static final int NAME_LENGTH = 64;
    private static final Duration FORGIVEN = Duration.ofHours(1);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long the next try must still wait; zero if it may be made now. */
    synchronized Duration wait(String name, String address) {
        Failures seen = failures.get(key(name, address));
        if (seen == null || seen.count() < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(seen.count() - FREE_FAILURES, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Instant free = seen.last().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        Duration left = Duration.between(clock.instant(), free);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        failures.merge(
                key(name, address),
                new Failures(1, now),
                (seen, first) ->
                        seen.last().plus(FORGIVEN).isBefore(now) ? first : new Failures(seen.count() + 1, now));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private static String key(String name, String address) {
        String known = name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
        return known.toLowerCase(Locale.ROOT) + "\n" + address;
    }
}
