package org.supplyline.donation.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;

/** What devices counted of one lot, wherever they put it and in whatever it was packed. */
record ScanSum(String item, String lot, @Nullable Expiry expiry, long quantity) {

    static List<ScanSum> of(List<AnnouncedStore.Scanned> scanned) {
        Map<String, ScanSum> sums = new LinkedHashMap<>();
        for (AnnouncedStore.Scanned part : scanned) {
            sums.merge(
                    part.item() + " " + part.lot(),
                    new ScanSum(part.item(), part.lot(), part.expiry(), part.quantity()),
                    (a, b) -> new ScanSum(a.item(), a.lot(), a.expiry(), Math.addExact(a.quantity(), b.quantity())));
        }
        return new ArrayList<>(sums.values());
    }
}
