package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import tools.jackson.databind.JsonNode;

/** Reads from a journal record what the history needs of it. */
final class TrailReader {

    /** A record or a line of one, as bodies name them. */
    private static final Pattern RECORD = Pattern.compile("[a-z][a-z0-9]{1,7}\\.\\d{1,9}\\.\\d{1,15}(/\\d{1,6})?");

    private static final Pattern ORDER = Pattern.compile("SLO[A-Z0-9]{2,21}");

    private TrailReader() {}

    static List<GiftFold.TrailLine> lines(JournalRecord record) {
        if (record.kind() != JournalKind.MOVEMENT) {
            return List.of();
        }
        JsonNode body = record.body();
        String corrects = text(body, "corrects");
        JournalId back = corrects == null ? null : JournalId.parse(corrects);
        List<GiftFold.TrailLine> lines = new ArrayList<>();
        for (JsonNode line : body.path("lines")) {
            int number = lines.size() + 1;
            lines.add(new GiftFold.TrailLine(
                    new GiftFold.LineKey(record.id().cursor(), number),
                    body.path("step").stringValue(),
                    goods(line),
                    line.path("to").stringValue(),
                    line.path("quantity").longValue(),
                    text(line, "handlingUnit"),
                    text(line, "gift"),
                    back == null ? null : new GiftFold.LineKey(back.cursor(), number)));
        }
        return lines;
    }

    private static PositionKey goods(JsonNode line) {
        return new PositionKey(
                line.path("from").stringValue(),
                line.path("item").stringValue(),
                line.path("lot").stringValue(),
                line.path("owner").stringValue(),
                Fund.of(line.path("fund").stringValue()),
                line.path("earmark").stringValue());
    }

    private static @Nullable String text(JsonNode parent, String member) {
        JsonNode text = parent.path(member);
        return text.isString() ? text.stringValue() : null;
    }

    /** The records, gifts and orders that a record names; a movement's are found by its lines. */
    static Set<String> mentions(JournalRecord record) {
        Set<String> names = new LinkedHashSet<>();
        if (record.kind() != JournalKind.MOVEMENT) {
            collect(record.body(), names);
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isString()) {
            String text = node.stringValue();
            if (RECORD.matcher(text).matches()) {
                names.add(text);
                int line = text.indexOf('/');
                if (line > 0) {
                    names.add(text.substring(0, line));
                }
            } else if (ORDER.matcher(text).matches()) {
                names.add(text);
            }
        } else {
            node.forEach(child -> collect(child, names));
        }
    }
}
