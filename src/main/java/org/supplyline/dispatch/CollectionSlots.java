package org.supplyline.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When receivers come for the goods that no trip carries, so that they need not queue. */
@Component
public class CollectionSlots {

    static final int MAX_NOTE = 120;

    private static final Duration LONGEST = Duration.ofHours(12);

    private final CollectionSlotStore store;

    CollectionSlots(CollectionSlotStore store) {
        this.store = store;
    }

    /**
     * A time for one receiver.
     *
     * @param note which dock, whom to ask for; at most {@value #MAX_NOTE} characters
     */
    public record Slot(String order, Instant startsAt, Instant endsAt, String note) {

        /** Whether the times can be kept: it ends after it begins, within half a day. */
        boolean isSound() {
            return startsAt.isBefore(endsAt)
                    && Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0
                    && note.length() <= MAX_NOTE;
        }
    }

    /** Those that are set, by order code. */
    public Map<String, Slot> of(Collection<String> orders) {
        return store.of(orders);
    }

    /** Sets or changes a time. */
    void set(Slot slot, String by, Instant at) {
        store.put(slot, by, at);
    }
}
