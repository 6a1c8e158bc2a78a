package org.supplyline.dispatch.handover;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives trips and orders their secret addresses, each the same one for ever, so that a paper can be printed again. */
@Component
class HandoverLinks {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private final HandoverLinkStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final String publicUrl;

    HandoverLinks(HandoverLinkStore store, Clock clock, @Value("${supplyline.public.url:}") String publicUrl) {
        this.store = store;
        this.clock = clock;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    Optional<HandoverLink> find(String token) {
        return store.find(token);
    }

    HandoverLink ofTrip(String trip) {
        return store.ofTrip(trip).orElseGet(() -> {
            make(trip, null);
            return store.ofTrip(trip).orElseThrow();
        });
    }

    HandoverLink ofOrder(String order) {
        return store.ofOrder(order).orElseGet(() -> {
            make(null, order);
            return store.ofOrder(order).orElseThrow();
        });
    }

    /** The whole address for people outside; empty while the node has no address that they can reach. */
    Optional<String> address(HandoverLink link) {
        return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl + link.path());
    }

    private void make(@Nullable String trip, @Nullable String order) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        store.insert(new HandoverLink(token.toString(), trip, order), clock.instant());
    }
}
