package org.supplyline.catalog;

import java.util.Locale;
import java.util.function.Function;

/** How a wish to change the catalogue ended. */
public sealed interface CatalogChange {

    /** Asks every case for an answer. */
    <T> T match(Function<Saved, T> saved, Function<Refused, T> refused);

    /** It is so now; saying the same again ends the same and writes nothing. */
    record Saved(String item) implements CatalogChange {

        @Override
        public <T> T match(Function<Saved, T> saved, Function<Refused, T> refused) {
            return saved.apply(this);
        }
    }

    /** Nothing changed. */
    record Refused(Reason reason, String value) implements CatalogChange {

        @Override
        public <T> T match(Function<Saved, T> saved, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why the catalogue stayed as it was; {@link #code} is the problem's code, whose message says what to do. */
    enum Reason {
        CODE_TAKEN,
        UNKNOWN_ITEM,
        UNKNOWN_PACK,
        GTIN_WRONG,
        GTIN_TAKEN,
        UNIT_IS_FIXED;

        public String code() {
            return "catalog-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
