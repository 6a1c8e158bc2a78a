package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.function.Function;

/** What came of a wish: {@link #match} makes the compiler find the case that was forgotten. */
sealed interface Result {

    <T> T match(Function<Done, T> done, Function<Refused, T> refused);

    /** It was done; the text names what it made or changed: a number of ours or a journal record. */
    record Done(String made) implements Result {
        @Override
        public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
            return done.apply(this);
        }
    }

    /**
     * Nothing changed.
     *
     * @param about values for the text of the refusal: what does not fit, by name
     */
    record Refused(Refusal why, List<Object> about) implements Result {
        public Refused {
            about = List.copyOf(about);
        }

        @Override
        public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    static Result done(Object made) {
        return new Done(made.toString());
    }

    static Result refused(Refusal why, Object... about) {
        return new Refused(why, List.of(about));
    }
}
