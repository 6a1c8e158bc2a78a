package org.supplyline.need;

import java.util.Locale;
import java.util.function.Function;

/** How a wish to record or change a need ended. */
public sealed interface NeedChange {

    /** Asks every case for an answer. */
    <T> T match(Function<Saved, T> saved, Function<Refused, T> refused);

    /** The need as it stands now. */
    record Saved(Need need) implements NeedChange {

        @Override
        public <T> T match(Function<Saved, T> saved, Function<Refused, T> refused) {
            return saved.apply(this);
        }
    }

    /** Nothing changed. */
    record Refused(Reason reason, String value) implements NeedChange {

        @Override
        public <T> T match(Function<Saved, T> saved, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why a need stayed as it was; {@link #code} is the problem's code, whose message says what to do. */
    enum Reason {
        UNKNOWN_SITE,
        UNKNOWN_ITEM,
        UNKNOWN_NEED,
        NOT_OPEN,
        NOT_MEDICAL,
        ABOVE_ASKED;

        public String code() {
            return "need-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
