package org.supplyline.inventory.keeping;

import java.util.List;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the journal says of a closed day: its balance, the differences that stay open, and its places. */
final class CloseRecord {

    private static final int LINES_PER_RECORD = 100;

    private CloseRecord() {}

    /** Writes as many records as the lines take; gives the first. */
    static JournalId write(JournalWriter writer, Cause cause, DayCloses.Day day, JournalCursor cut) {
        JournalId first = null;
        int lines = Math.max(day.balance().size(), day.open().size());
        for (int from = 0; first == null || from < lines; from += LINES_PER_RECORD) {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("day", day.day().toString())
                    .put("depot", day.depot());
            body.set("cause", cause.toJson());
            body.put("after", day.since().toString()).put("cut", cut.toString());
            ArrayNode balance = body.putArray("lines");
            part(day.balance(), from).forEach(line -> balance.add(line(line)));
            ArrayNode open = body.putArray("differences");
            part(day.open(), from)
                    .forEach(row -> open.addObject()
                            .put("discrepancy", row.id())
                            .put("kind", row.kind().word())
                            .put("keeper", row.keeper())
                            .put("due", String.valueOf(row.due())));
            if (from == 0) {
                ArrayNode places = body.putArray("places");
                day.places().stream()
                        .limit(LINES_PER_RECORD)
                        .forEach(place -> places.addObject()
                                .put("place", place.place())
                                .put("state", place.state().word()));
            }
            JournalId id = writer.append(JournalKind.CLOSE, body);
            first = first == null ? id : first;
        }
        return first;
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + LINES_PER_RECORD, all.size()));
    }

    private static ObjectNode line(Balance line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", line.item())
                .put("fund", line.fund().word())
                .put("opening", line.opening())
                .put("entered", line.entered())
                .put("received", line.received())
                .put("returned", line.returned())
                .put("found", line.found())
                .put("arrived", line.arrived())
                .put("stock", line.stock())
                .put("sent", line.sent())
                .put("issued", line.issued())
                .put("lost", line.lost())
                .put("disposed", line.disposed())
                .put("givenBack", line.givenBack())
                .put("converted", line.converted());
    }
}
