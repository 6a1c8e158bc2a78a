package org.supplyline.donation.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says besides how much.
 *
 * @param donor who gave
 * @param receiver who got it, in a list of issues; empty in a list of receipts
 * @param consignment which block of a list of issues the row stands in, from 1; 0 in a list of receipts
 * @param names the goods; more than one where several share the quantity
 * @param spec specification as in the list
 * @param lot batch number; {@code "-"} when not said
 * @param expiry as in the list; empty when not said
 * @param earmark for whom the donor meant them
 * @param unitPriceFen price of one piece in fen; null when the list names none
 * @param valueFen value of the row in fen, as the list states it; null when it does not
 * @param remark what else the list says, without private numbers
 */
public record Goods(
        Donor donor,
        String receiver,
        int consignment,
        List<String> names,
        String spec,
        String lot,
        String expiry,
        Earmark earmark,
        @Nullable Long unitPriceFen,
        @Nullable Long valueFen,
        String remark) {

    public Goods {
        names = List.copyOf(names);
    }

    public String name() {
        return String.join("、", names);
    }

    Goods from(Donor giver) {
        return new Goods(
                giver, receiver, consignment, names, spec, lot, expiry, earmark, unitPriceFen, valueFen, remark);
    }

    /** Other goods of the same gift, of which the list says no more than the name. */
    Goods other(String name) {
        return new Goods(donor, receiver, consignment, List.of(name), "", "-", "", earmark, null, null, remark);
    }

    Goods withEarmark(Earmark other) {
        return new Goods(donor, receiver, consignment, names, spec, lot, expiry, other, unitPriceFen, valueFen, remark);
    }
}
