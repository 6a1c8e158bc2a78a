package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import tools.jackson.databind.JsonNode;

/**
 * A movement as it stands in the journal.
 *
 * @param cause who or what caused it, as one line: a user, a device and number, or a file
 * @param violations rules it went against
 * @param correctedBy the records that mend it; none while it stands
 */
record RecordedMovement(
        JournalId id,
        Instant recordedAt,
        String step,
        Instant occurredAt,
        @Nullable String order,
        @Nullable String trip,
        @Nullable String notice,
        @Nullable String corrects,
        @Nullable String reason,
        String cause,
        List<Violation> violations,
        List<MovementLine> lines,
        List<String> correctedBy) {

    RecordedMovement {
        violations = List.copyOf(violations);
        lines = List.copyOf(lines);
        correctedBy = List.copyOf(correctedBy);
    }

    static RecordedMovement of(JournalRecord record, List<String> correctedBy) {
        JsonNode body = record.body();
        return new RecordedMovement(
                record.id(),
                record.recordedAt(),
                body.path("step").stringValue(),
                Instant.parse(body.path("occurredAt").stringValue()),
                text(body, "order"),
                text(body, "trip"),
                text(body, "notice"),
                text(body, "corrects"),
                text(body, "reason"),
                said(body.path("cause")),
                violations(body),
                lines(body),
                correctedBy);
    }

    /** Whether it still says what happened. */
    boolean stands() {
        return correctedBy.isEmpty();
    }

    /** Whether it carries on the movement of another record, whose lines are too many for one. */
    boolean isPartOf(RecordedMovement head) {
        return stands()
                && step.equals(head.step)
                && cause.equals(head.cause)
                && occurredAt.equals(head.occurredAt)
                && Objects.equals(order, head.order);
    }

    /** Everything of it goes back. */
    Movement takenBack(Cause.Request by, String why) {
        return corrected(
                Movement.stepBack(step),
                by,
                why,
                order,
                lines.stream().map(MovementLine::reversed).toList());
    }

    /** It is entered again with these lines, for this order; the rules that it broke all the same are named again. */
    Movement again(Cause.Request by, String why, @Nullable String forOrder, List<MovementLine> really) {
        return corrected(step, by, why, forOrder, really)
                .against(violations.stream()
                        .filter(rule -> isBrokenBy(rule, forOrder, really))
                        .toList());
    }

    private boolean isBrokenBy(Violation rule, @Nullable String forOrder, List<MovementLine> really) {
        return switch (rule) {
            case NO_ORDER -> forOrder == null;
            case EARMARK -> Objects.equals(forOrder, order);
            case BELOW_ZERO, OVER_ORDER -> false;
            default ->
                really.stream()
                        .allMatch(line ->
                                lines.stream().anyMatch(old -> old.goods().equals(line.goods())));
        };
    }

    private Movement corrected(
            String how, Cause.Request by, String why, @Nullable String forOrder, List<MovementLine> moved) {
        return new Movement(how, by, occurredAt, forOrder, trip, notice, moved, false, List.of(), id, why);
    }

    private static List<MovementLine> lines(JsonNode body) {
        List<MovementLine> lines = new ArrayList<>();
        for (JsonNode line : body.path("lines")) {
            lines.add(new MovementLine(
                    new PositionKey(
                            line.path("from").stringValue(),
                            line.path("item").stringValue(),
                            line.path("lot").stringValue(),
                            line.path("owner").stringValue(),
                            Fund.of(line.path("fund").stringValue()),
                            line.path("earmark").stringValue()),
                    line.path("to").stringValue(),
                    line.path("quantity").longValue(),
                    text(line, "handlingUnit"),
                    text(line, "gift"),
                    line.has("valueFen") ? line.path("valueFen").longValue() : null));
        }
        return lines;
    }

    private static List<Violation> violations(JsonNode body) {
        List<Violation> violations = new ArrayList<>();
        for (JsonNode word : body.path("violations")) {
            Optional<Violation> known = Violation.of(word.stringValue());
            known.ifPresent(violations::add);
        }
        return violations;
    }

    private static String said(JsonNode cause) {
        String user = text(cause, "user");
        String device = text(cause, "device");
        String file = text(cause, "import");
        if (device != null) {
            return device + " · " + cause.path("epoch").longValue() + "/"
                    + cause.path("seq").longValue();
        }
        return user != null ? user : file == null ? "" : file;
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).stringValueOpt().orElse(null);
    }
}
