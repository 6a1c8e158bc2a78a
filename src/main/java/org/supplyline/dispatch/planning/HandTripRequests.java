package org.supplyline.dispatch.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.PackWords;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Makes trips by hand, once for each request, whether a person or a program asks. */
@Component
class HandTripRequests {

    /** A trip is sent soon, or was sent and is written down after. */
    private static final Duration FURTHEST = Duration.ofDays(31);

    private final HandTrips hand;
    private final PackWords words;
    private final Places places;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final Clock clock;

    HandTripRequests(
            HandTrips hand, PackWords words, Places places, Journal journal, IdempotencyKeys keys, Clock clock) {
        this.hand = hand;
        this.words = words;
        this.places = places;
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
    }

    /** What is answered to a trip. */
    interface Answer extends Function<ApprovedTrip, KeyedAnswer> {}

    /** @throws org.supplyline.page.Refusal if these orders are none, too many or named twice */
    static List<String> checked(List<String> orders) {
        if (orders.isEmpty() || orders.size() > HandTrips.MOST_ORDERS || new HashSet<>(orders).size() < orders.size()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "trip-orders", HandTrips.MOST_ORDERS)
                    .refusal();
        }
        return orders;
    }

    /** @throws org.supplyline.page.Refusal if a trip cannot leave then: it is too long ago or too far away */
    Instant checked(Instant departs) {
        if (Duration.between(clock.instant(), departs).abs().compareTo(FURTHEST) > 0) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "trip-departs", FURTHEST.toDays())
                    .refusal();
        }
        return departs;
    }

    KeyedAnswer make(IdempotencyKey key, HandTrips.Wanted wanted, boolean chinese, Answer answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                key,
                () -> hand.make(wanted, cause, writer).match(made -> answer.apply(made.trip()), refused -> {
                    throw problem(refused, chinese).refusal();
                })));
    }

    private Problem problem(HandTrips.Sent.Refused refused, boolean chinese) {
        String subject = switch (refused.why()) {
            case HAZARD, COLD -> words.name(refused.subject(), chinese);
            case TOO_HEAVY, UNKNOWN_VEHICLE ->
                places.find(refused.subject())
                        .map((Place place) -> place.name(chinese))
                        .orElse(refused.subject());
            default -> refused.subject();
        };
        return Problem.of(
                HttpStatus.CONFLICT,
                "trip-" + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                subject);
    }
}
