package org.supplyline.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which texts may stand in an entry: codes of a known shape or out of a closed list. A log cannot forget, so what is not
 * surely a code stays out, even where that loses a code.
 */
final class PublicWords {

    /** Stands for an item whose code cannot be published, so that its quantities still add up. */
    static final String UNLISTED = "unlisted";

    /** Business steps of CBV 2.0 section 7.1 that the ledger knows, and those of its own. */
    static final Set<String> STEPS = Set.of(
            "receiving",
            "inspecting",
            "storing",
            "picking",
            "packing",
            "unpacking",
            "staging_outbound",
            "loading",
            "departing",
            "arriving",
            "unloading",
            "accepting",
            "stock_taking",
            "destroying",
            "holding",
            "repackaging",
            "consigning",
            "transporting",
            "other");

    static final Set<String> FUNDS = Set.of("donated", "entrusted", "allocated", "purchased", "kept", "other");

    static final Set<String> REASONS = Set.of(
            "wrong-item",
            "wrong-quantity",
            "wrong-place",
            "wrong-lot",
            "wrong-step",
            "wrong-value",
            "entered-twice",
            "not-done",
            "undo",
            "late",
            "damaged",
            "expired",
            "lost",
            "stolen",
            "found",
            "miscounted",
            "recalled",
            "unfit",
            "returned",
            "other");

    private static final Pattern ITEM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** AI 10 of GS1 allows more signs; these are the ones that lots are printed with. */
    private static final Pattern LOT = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,19}");

    /** A mainland mobile or identity-card number that someone put into the wrong field. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}|\\d{17}[0-9Xx]|\\d{15}");

    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{4,24}");
    private static final Pattern JOURNAL_ID = Pattern.compile("[a-z][a-z0-9]{1,7}\\.\\d{1,9}\\.\\d{1,15}");
    private static final Pattern OWN_CODE = Pattern.compile("SL[A-Z][0-9A-Z]{2,21}");
    private static final Pattern NODE_NUMBER = Pattern.compile("[a-z]{2,9}:[a-z][a-z0-9]{1,7}-\\d{1,10}");

    private PublicWords() {}

    static String item(JsonNode item) {
        return matching(item, ITEM).orElse(UNLISTED);
    }

    static Optional<String> lot(JsonNode lot) {
        return matching(lot, LOT);
    }

    static String fund(JsonNode fund) {
        return oneOf(fund, FUNDS).orElse("other");
    }

    static Optional<String> receipt(JsonNode receipt) {
        return matching(receipt, RECEIPT).filter(code -> code.chars().anyMatch(Character::isDigit));
    }

    /** The number of a journal record, or a code that only this product issues. */
    static Optional<String> reference(JsonNode reference) {
        return matching(reference, JOURNAL_ID)
                .or(() -> matching(reference, OWN_CODE))
                .or(() -> matching(reference, NODE_NUMBER));
    }

    static Optional<String> journalId(JsonNode id) {
        return matching(id, JOURNAL_ID);
    }

    static Optional<String> oneOf(JsonNode word, Set<String> list) {
        return word.stringValueOpt().filter(list::contains);
    }

    private static Optional<String> matching(JsonNode text, Pattern shape) {
        return text.stringValueOpt()
                .filter(value -> shape.matcher(value).matches())
                .filter(value -> !PERSONAL_NUMBER.matcher(value).matches());
    }
}
