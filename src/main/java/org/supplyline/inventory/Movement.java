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
 * @param notice the notice record that announced the goods, or null
 * @param lines what went where, at least one
 * @param resolved whether the ledger chose lot, owner, earmark or content, not the scan
 * @param violations rules it went against
 * @param corrects the record that it takes back, or null
 * @param reason why it happened, where a person must say so, or null
 */
public record Movement(
        String step,
        Cause cause,
        Instant occurredAt,
        @Nullable String order,
        @Nullable String trip,
        @Nullable String notice,
        List<MovementLine> lines,
        boolean resolved,
        List<Violation> violations,
        @Nullable JournalId corrects,
        @Nullable String reason) {

    /** Step of goods that went into a handling unit where they lay. */
    public static final String PACKING = BusinessStep.PACKING.word();

    /** Step of goods that were taken out of a handling unit where it stood. */
    public static final String UNPACKING = BusinessStep.UNPACKING.word();

    /** The step of taking one back: what was packed is unpacked, all else goes back the way that it came. */
    public static String stepBack(String step) {
        if (step.equals(PACKING)) {
            return UNPACKING;
        }
        return step.equals(UNPACKING) ? PACKING : step;
    }

    public Movement {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A movement must have a line.");
        }
        lines = List.copyOf(lines);
        violations = List.copyOf(violations);
    }

    /** A movement that a person or the node itself asks for. */
    public static Movement requested(String step, Cause cause, Instant occurredAt, List<MovementLine> lines) {
        return new Movement(step, cause, occurredAt, null, null, null, lines, false, List.of(), null, null);
    }

    /** The same goods, moved for this order. */
    public Movement forOrder(String code) {
        return new Movement(step, cause, occurredAt, code, trip, notice, lines, resolved, violations, corrects, reason);
    }

    /** The same goods, carried by this trip. */
    public Movement onTrip(@Nullable String code) {
        return new Movement(
                step, cause, occurredAt, order, code, notice, lines, resolved, violations, corrects, reason);
    }

    /** The same goods, announced by this notice. */
    public Movement fulfilling(String noticeRecord) {
        return new Movement(
                step, cause, occurredAt, order, trip, noticeRecord, lines, resolved, violations, corrects, reason);
    }

    /** The same goods, moved for this reason. */
    public Movement because(String why) {
        return new Movement(step, cause, occurredAt, order, trip, notice, lines, resolved, violations, corrects, why);
    }

    /** The same goods, moved against these rules. */
    public Movement against(List<Violation> rules) {
        return new Movement(step, cause, occurredAt, order, trip, notice, lines, resolved, rules, corrects, reason);
    }

    /** The same goods, moved to mend a record that was wrong. */
    public Movement correcting(JournalId record, String why) {
        return new Movement(step, cause, occurredAt, order, trip, notice, lines, resolved, violations, record, why);
    }

    /** Whether loose goods came into the handling units of its lines. */
    boolean packs() {
        return step.equals(PACKING);
    }

    /** Whether the goods of its lines came out of their handling units and are loose now. */
    boolean unpacks() {
        return step.equals(UNPACKING);
    }

    /** The journal body for a part of the lines (DESIGN section 6, movement body). */
    ObjectNode toJson(List<MovementLine> part) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("step", step);
        body.set("cause", cause.toJson());
        body.put("occurredAt", occurredAt.toString());
        putIfPresent(body, "order", order);
        putIfPresent(body, "trip", trip);
        putIfPresent(body, "notice", notice);
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
        putIfPresent(json, "gift", line.gift());
        json.put("from", line.from()).put("to", line.to()).put("quantity", line.quantity());
        if (line.valueFen() != null) {
            json.put("valueFen", line.valueFen());
        }
        return json;
    }

    private static void putIfPresent(ObjectNode json, String member, @Nullable String value) {
        if (value != null) {
            json.put(member, value);
        }
    }
}
