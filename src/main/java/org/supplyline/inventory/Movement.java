package org.supplyline.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods that moved, as the journal keeps it.
 *
 * @param step what happened, a CBV word
 * @param cause why it is known
 * @param occurredAt when it happened by the claim of who saw it; orders nothing
 * @param order order code, or null
 * @param trip trip code, or null
 * @param lines what went where, at least one
 * @param resolved whether the ledger chose lot, owner, earmark or content, not the scan
 * @param violations rules it went against
 * @param corrects the record that it takes back, or null
 * @param reason why it corrects, or null
 */
public record Movement(
        String step,
        Cause cause,
        Instant occurredAt,
        @Nullable String order,
        @Nullable String trip,
        List<MovementLine> lines,
        boolean resolved,
        List<Violation> violations,
        @Nullable JournalId corrects,
        @Nullable String reason) {

    public Movement {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A movement must have a line.");
        }
        lines = List.copyOf(lines);
        violations = List.copyOf(violations);
    }

    /** A movement that a person or the node itself asks for. */
    public static Movement requested(String step, Cause cause, Instant occurredAt, List<MovementLine> lines) {
        return new Movement(step, cause, occurredAt, null, null, lines, false, List.of(), null, null);
    }

    /** The journal body for a part of the lines (DESIGN section 6, movement body). */
    ObjectNode toJson(List<MovementLine> part) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("step", step);
        body.set("cause", cause.toJson());
        body.put("occurredAt", occurredAt.toString());
        putIfPresent(body, "order", order);
        putIfPresent(body, "trip", trip);
        ArrayNode array = body.putArray("lines");
        part.forEach(line -> array.add(toJson(line)));
        if (resolved) {
            body.put("resolved", true);
        }
        if (!violations.isEmpty()) {
            ArrayNode words = body.putArray("violations");
            violations.forEach(violation -> words.add(violation.word()));
        }
        putIfPresent(body, "corrects", corrects == null ? null : corrects.toString());
        putIfPresent(body, "reason", reason);
        return body;
    }

    private static ObjectNode toJson(MovementLine line) {
        PositionKey goods = line.goods();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("item", goods.item())
                .put("lot", goods.lot())
                .put("owner", goods.owner())
                .put("fund", goods.fund().word())
                .put("earmark", goods.earmark());
        putIfPresent(json, "handlingUnit", line.handlingUnit());
        return json.put("from", line.from()).put("to", line.to()).put("quantity", line.quantity());
    }

    private static void putIfPresent(ObjectNode json, String member, @Nullable String value) {
        if (value != null) {
            json.put(member, value);
        }
    }
}
