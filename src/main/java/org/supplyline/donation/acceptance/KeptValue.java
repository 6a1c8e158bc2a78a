package org.supplyline.donation.acceptance;

import java.util.Optional;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ItemValue;
import org.supplyline.catalog.ReliefItem;

/** The value that the catalogue keeps of an item, proposed for a line with its proof. */
final class KeptValue {

    private KeptValue() {}

    /** Of all of a line; empty while its item or its count is not known, or where nothing proves a value. */
    static Optional<AcceptanceLine.Worth> of(Catalog catalog, AcceptanceLine line) {
        if (line.count() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(line.item())
                .flatMap(catalog::item)
                .map(ReliefItem::value)
                .map(value -> worth(value, line.quantity()));
    }

    private static AcceptanceLine.Worth worth(ItemValue value, long quantity) {
        return new AcceptanceLine.Worth(
                Math.multiplyExact(value.fen(), quantity),
                AcceptanceLine.Proof.of(value.proof().word()));
    }

    /** Puts it where no value is, and where the kept value of the line as it was stands untouched. */
    static AcceptanceLine taken(Catalog catalog, AcceptanceLine before, AcceptanceLine now) {
        boolean untouched = now.worth().equals(before.worth())
                && of(catalog, before).filter(now.worth()::equals).isPresent();
        return now.worth().fen() == null || untouched
                ? of(catalog, now).map(now::worth).orElse(now)
                : now;
    }
}
