package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.JournalId;

/**
 * What a person at a desk says happened to goods: for those that nobody could scan, and for slips that were written while
 * the network or the power was away.
 *
 * @param depot code of the depot where it happened
 * @param step CBV word of what it means for the goods
 * @param from place code or own place code, or null for the step's usual place
 * @param to place code or own place code, or null for the step's usual place
 * @param order order code, or null
 * @param trip trip code, or null
 * @param at when it happened by the slip; null for now
 * @param paper number of the slip, or null where there is none
 * @param happened whether it is told although a rule was broken: it was so, and is booked with the violation
 * @param again whether the slip's number was typed before and this is another part of it, or another slip
 * @param lines 1 to {@value #MAX_LINES}
 */
record DeskEntry(
        @Nullable String depot,
        @Nullable String step,
        @Nullable String from,
        @Nullable String to,
        @Nullable String order,
        @Nullable String trip,
        @Nullable Instant at,
        @Nullable String paper,
        @Nullable Boolean happened,
        @Nullable Boolean again,
        @Nullable List<Line> lines) {

    static final int MAX_LINES = 100;
    static final int MAX_PAPER = 40;

    /**
     * Goods.
     *
     * @param code item code, or anything that could be scanned: a bar code, the number of a carton
     * @param lot as printed on the goods, or null
     * @param expiry last usable day as {@code 2027-01-31}, with fresh food {@code 2027-01-31T18:00}, or null
     * @param quantity how many, 1 where absent
     * @param unit {@code pack} to count packs as the bar code names them, {@code base} for base units; an item code always
     *     counts base units
     */
    record Line(
            @Nullable String code,
            @Nullable String lot,
            @Nullable String expiry,
            @Nullable Long quantity,
            @Nullable String unit) {}

    /**
     * What came of it.
     *
     * @param records the first record of each line
     * @param violations the rules that each line broke
     */
    record Booked(List<JournalId> records, List<List<Violation>> violations) {

        Booked {
            records = List.copyOf(records);
            violations = List.copyOf(violations);
        }

        boolean brokeRules() {
            return violations.stream().anyMatch(broken -> !broken.isEmpty());
        }
    }
}
