package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.page.Problem;

/** New numbers for cartons and pallets, as the form asks for them: SSCCs from the branch's range, or own numbers. */
@Component
class UnitNumbers {

    private final HandlingUnits units;
    private final SsccRanges ranges;

    UnitNumbers(HandlingUnits units, SsccRanges ranges) {
        this.units = units;
        this.ranges = ranges;
    }

    /** Lets a page offer SSCCs where there are any, and warn before they run out. */
    void offer(Model model) {
        model.addAttribute("sscc", ranges.isOpen());
        model.addAttribute("ssccWarning", ranges.isNearlyUsedUp());
    }

    static boolean wantsSscc(HttpServletRequest form) {
        return form.getParameter("sscc") != null;
    }

    /**
     * Numbers that follow each other, inside the ledger transaction.
     *
     * @throws org.supplyline.page.Refusal 409 if SSCCs are asked for and no range has that many left
     */
    List<String> take(int count, boolean sscc) {
        if (!sscc) {
            return units.newNumbers(count);
        }
        return ranges.take(count)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.CONFLICT, "sscc-used-up", count).refusal());
    }

    /**
     * Numbers for a roll of labels.
     *
     * @throws org.supplyline.page.Refusal as {@link #take}, and 400 if no roll has that many
     */
    List<String> roll(int count, boolean sscc) {
        if (count < 1 || count > HandlingUnits.MAX_NUMBERS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-count", HandlingUnits.MAX_NUMBERS)
                    .refusal();
        }
        return take(count, sscc);
    }
}
