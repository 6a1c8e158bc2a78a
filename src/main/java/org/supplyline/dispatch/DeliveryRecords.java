package org.supplyline.dispatch;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes accounts of what became of orders: into the journal, into the tables, and what came short or too much into the queue. */
@Component
class DeliveryRecords {

    private final DeliveryStore store;
    private final Discrepancies discrepancies;

    DeliveryRecords(DeliveryStore store, Discrepancies discrepancies) {
        this.store = store;
        this.discrepancies = discrepancies;
    }

    /** @param more puts in what else the record says: its cause, what proves it, what it mends */
    JournalId write(JournalWriter writer, IssueOrder order, List<DeliveredLine> lines, Consumer<ObjectNode> more) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("order", order.code())
                .put("destination", order.destination());
        if (order.trip() != null) {
            body.put("trip", order.trip());
        }
        ArrayNode array = body.putArray("lines");
        for (DeliveredLine line : lines) {
            ObjectNode json = array.addObject()
                    .put("item", line.item())
                    .put("received", line.received())
                    .put("damaged", line.damaged())
                    .put("missing", line.missing());
            if (line.surplus() > 0) {
                json.put("surplus", line.surplus());
            }
            if (!line.reason().isEmpty()) {
                json.put("reason", line.reason());
            }
        }
        more.accept(body);
        JournalId record = writer.append(JournalKind.DELIVERY, body);
        for (DeliveredLine line : lines) {
            store.insert(order.code(), record.toString(), line);
            tell(order, line, record, writer);
        }
        return record;
    }

    /** What came broken, not at all or too much is for a person of the sender to look into. */
    private void tell(IssueOrder order, DeliveredLine line, JournalId record, JournalWriter writer) {
        if (line.damaged() > 0 || line.missing() > 0) {
            String what = "%s %d/%d".formatted(line.item(), line.damaged(), line.missing());
            open(DiscrepancyKind.SHORT_DELIVERY, line.damaged() + line.missing(), what, order, line, record, writer);
        }
        if (line.surplus() > 0) {
            String what = "%s +%d".formatted(line.item(), line.surplus());
            open(DiscrepancyKind.SURPLUS_DELIVERY, line.surplus(), what, order, line, record, writer);
        }
    }

    private void open(
            DiscrepancyKind kind,
            long quantity,
            String what,
            IssueOrder order,
            DeliveredLine line,
            JournalId record,
            JournalWriter writer) {
        String detail = (what + " " + line.reason()).strip();
        discrepancies.open(writer, new Discrepancy(kind, record, null, quantity, order.code(), detail));
    }
}
