package org.supplyline.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that shall be made.
 *
 * @param destination place code of the site or recipient
 * @param depot place code of the depot that issues
 * @param plan the plan that asks for it, or null
 * @param trip the trip that carries it, or null
 * @param basis by whose decision; may be empty only for a plan's order
 * @param rule the journal record by which the goods were allocated, or null
 * @param lines one for each item and earmark, 1 to {@value #MAX_LINES}
 */
public record NewOrder(
        String destination,
        String depot,
        @Nullable Long plan,
        @Nullable String trip,
        String basis,
        @Nullable String rule,
        List<OrderLine> lines) {

    /** As many as a journal record holds, so that one order is one record. */
    public static final int MAX_LINES = 100;

    static final int MAX_BASIS = 200;

    public NewOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "An order must have 1 to %d lines, not %d.".formatted(MAX_LINES, lines.size()));
        }
        if (basis.length() > MAX_BASIS || (plan == null && basis.isBlank())) {
            throw new IllegalArgumentException(
                    "An order must say by whose decision, in 1 to %d characters.".formatted(MAX_BASIS));
        }
    }
}
