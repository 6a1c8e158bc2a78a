package org.supplyline.inventory.keeping;

import java.util.List;

/** Why goods are moved against the usual way: a word that may be published, or the person's own words. */
final class Reasons {

    static final int MAX = 300;

    /** Words that the public log shows as they are; anything else stays in the journal. */
    static final List<String> CORRECTION = List.of(
            "wrong-quantity",
            "wrong-item",
            "wrong-lot",
            "wrong-place",
            "wrong-step",
            "entered-twice",
            "not-done",
            "other");

    static final List<String> COUNT = List.of("miscounted", "lost", "found", "damaged", "stolen", "late", "other");

    static final List<String> DISPOSAL = List.of("expired", "damaged", "unfit", "recalled", "other");

    private Reasons() {}

    static boolean isGood(String reason) {
        return !reason.isBlank() && reason.length() <= MAX;
    }

    /** The chosen word, or what was written beside it where the word alone says too little. */
    static String of(String word, String own) {
        String text = own.strip();
        if (text.isEmpty()) {
            return word.strip().equals("other") ? "" : word.strip();
        }
        return text;
    }
}
