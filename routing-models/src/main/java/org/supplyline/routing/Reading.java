package org.supplyline.routing;

import java.util.Optional;
import java.util.function.Function;

/**
 * What comes of reading a file: what is in it, or what is wrong with it.
 *
 * @param <T> what the file holds
 */
public sealed interface Reading<T> {

    /** Answers for both cases. */
    <R> R match(Function<? super T, ? extends R> whole, Function<InstanceFault, ? extends R> faulty);

    /** The fault, if there is one. */
    default Optional<InstanceFault> fault() {
        return match(content -> Optional.empty(), Optional::of);
    }

    /** What the file holds, if it is good. */
    default Optional<T> content() {
        return match(Optional::of, fault -> Optional.empty());
    }

    /**
     * A good file.
     *
     * @param <T> what the file holds
     */
    record Whole<T>(T held) implements Reading<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> whole, Function<InstanceFault, ? extends R> faulty) {
            return whole.apply(held);
        }
    }

    /**
     * A bad file.
     *
     * @param <T> what the file should have held
     */
    record Faulty<T>(InstanceFault reason) implements Reading<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> whole, Function<InstanceFault, ? extends R> faulty) {
            return faulty.apply(reason);
        }
    }
}
