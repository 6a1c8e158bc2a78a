package org.supplyline.donation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supplyline.donation.sheet.Amount;
import org.supplyline.donation.sheet.Earmark;
import org.supplyline.donation.sheet.Flag;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.SheetReading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of a notice in the journal. It names goods, numbers and receivers; donors and their numbers stay in the tables. */
final class NoticeBody {

    /** A journal record holds at most so many lines (DESIGN section 6). */
    static final int MAX_LINES = 100;

    private NoticeBody() {}

    /** A line and the catalogue's item for it, if it is sure. */
    record Named(NoticeLine line, Optional<String> item) {}

    /**
     * @param user who mended the row; empty for an import
     * @param sheet the sheet's name
     */
    static ObjectNode of(
            SheetKey key, String sheet, SheetReading.Direction direction, Optional<String> user, List<Named> lines) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode cause = body.putObject("cause")
                .put("import", key.sha256())
                .put("sheet", sheet)
                .put("row", lines.get(0).line().row());
        user.ifPresent(name -> cause.put("user", name));
        body.put("direction", direction.name().toLowerCase(Locale.ROOT));
        ArrayNode array = body.putArray("lines");
        lines.forEach(named -> array.add(line(named)));
        return body;
    }

    private static ObjectNode line(Named named) {
        NoticeLine line = named.line();
        Amount amount = line.amount();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("row", line.row())
                .put("item", named.item().orElse("-"))
                .put("text", line.goods().name());
        put(node, "quantity", amount.count());
        node.put("unit", amount.unit());
        put(node, "packs", amount.packs());
        if (!amount.packUnit().isEmpty()) {
            node.put("packUnit", amount.packUnit());
        }
        put(node, "content", amount.content());
        node.put("lot", line.goods().lot()).put("earmark", earmark(line.goods().earmark()));
        put(node, "valueFen", line.valueFen());
        if (!line.goods().receiver().isEmpty()) {
            node.put("receiver", line.goods().receiver())
                    .put("consignment", line.goods().consignment());
        }
        if (!line.flags().isEmpty()) {
            ArrayNode flags = node.putArray("flags");
            line.flags().stream().map(Flag::code).sorted().forEach(flags::add);
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @org.jspecify.annotations.Nullable Long value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /** Who is meant; {@code "-"} nobody in particular, {@code "?"} somebody whom the list does not name. */
    private static String earmark(Earmark earmark) {
        if (!earmark.marked()) {
            return "-";
        }
        return earmark.receivers().isEmpty() ? "?" : String.join("、", earmark.receivers());
    }
}
