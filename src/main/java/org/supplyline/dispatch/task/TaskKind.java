package org.supplyline.dispatch.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done; the subject of loading is a trip, of the others an order. */
public enum TaskKind {
    PICK,
    LOAD,
    /** Staged goods of an order that no trip carries wait for the receiver. */
    HAND_OUT;

    /** How it is written in the database, in programs' answers and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TaskKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
