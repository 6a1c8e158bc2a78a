package org.supplyline.disclosure;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods that went from one public place to another.
 *
 * @param item code of the relief item, {@link PublicWords#UNLISTED} if it has none that can be published
 * @param lot batch, null if the goods have none
 * @param fund class of fund that they belong to
 * @param from place as the public sees it
 * @param to place as the public sees it, another one
 * @param quantity base units, above 0
 * @param fen value of the line in fen, null if unpriced
 * @param receipt code of the donor's receipt, null if none
 */
record EntryLine(
        String item,
        @Nullable String lot,
        String fund,
        String from,
        String to,
        long quantity,
        @Nullable Long fen,
        @Nullable String receipt) {

    /** What must be the same for two lines to be one. */
    EntryLine key() {
        return new EntryLine(item, lot, fund, from, to, 0, fen == null ? null : 0L, receipt);
    }

    EntryLine plus(EntryLine other) {
        Long sum = fen == null || other.fen == null ? null : Long.valueOf(Math.addExact(fen, other.fen));
        return new EntryLine(item, lot, fund, from, to, Math.addExact(quantity, other.quantity), sum, receipt);
    }

    EntryLine withoutLotAndReceipt() {
        return new EntryLine(item, null, fund, from, to, quantity, fen, null);
    }

    EntryLine withoutValue() {
        return new EntryLine(item, lot, fund, from, to, quantity, null, receipt);
    }

    EntryLine withoutItem() {
        return new EntryLine(PublicWords.UNLISTED, lot, fund, from, to, quantity, fen, receipt);
    }

    ObjectNode json() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("item", item).put("fund", fund).put("from", from).put("to", to).put("quantity", quantity);
        if (lot != null) {
            line.put("lot", lot);
        }
        if (fen != null) {
            line.put("fen", fen);
        }
        if (receipt != null) {
            line.put("receipt", receipt);
        }
        return line;
    }

    static EntryLine read(JsonNode line) {
        return new EntryLine(
                text(line, "item"),
                line.path("lot").stringValueOpt().orElse(null),
                text(line, "fund"),
                text(line, "from"),
                text(line, "to"),
                number(line, "quantity").orElseThrow(() -> missing(line, "quantity")),
                number(line, "fen").stream().boxed().findAny().orElse(null),
                line.path("receipt").stringValueOpt().orElse(null));
    }

    private static String text(JsonNode line, String member) {
        Optional<String> text = line.path(member).stringValueOpt();
        return text.orElseThrow(() -> missing(line, member));
    }

    private static OptionalLong number(JsonNode line, String member) {
        return line.path(member).longValueOpt();
    }

    private static IllegalArgumentException missing(JsonNode line, String member) {
        return new IllegalArgumentException("The line (%s) has no (%s).".formatted(line, member));
    }
}
