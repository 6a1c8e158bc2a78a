package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.PositionKey;

/**
 * What a count says of pallets and cartons.
 *
 * @param content goods in those that stand where the books have them, with which they count
 * @param cartons each that was named, and each that the books have there and nobody named
 */
record CartonCount(Map<PositionKey, Long> content, List<Carton> cartons) {

    /** Nobody looked at cartons. */
    static final CartonCount NONE = new CartonCount(Map.of(), List.of());

    CartonCount {
        content = Map.copyOf(content);
        cartons = List.copyOf(cartons);
    }

    /** Whether a carton is where it should be. */
    enum State {
        HERE,
        /** It stands here, and the books have it at another place. */
        ELSEWHERE,
        /** The books have it here, and nobody found it. */
        MISSING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A carton of a count.
     *
     * @param place where the books have it, if not here; else null
     */
    record Carton(String code, State state, @Nullable String place) {}

    List<String> missing() {
        return cartons.stream()
                .filter(carton -> carton.state() == State.MISSING)
                .map(Carton::code)
                .toList();
    }
}
