package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks where the same goods in the same large number stand twice, once without a donor: then one row may repeat the other. */
final class SameGoods {

    /** Small numbers repeat by chance. */
    private static final long FROM_COUNT = 100;

    private SameGoods() {}

    static List<NoticeLine> flag(List<NoticeLine> lines) {
        Map<String, NoticeLine> seen = new HashMap<>();
        List<NoticeLine> flagged = new ArrayList<>();
        for (NoticeLine line : lines) {
            Goods goods = line.goods();
            if (line.amount().shownCount() < FROM_COUNT || !goods.receiver().isEmpty()) {
                flagged.add(line);
                continue;
            }
            String key = ItemKey.of(goods.name()) + "|" + line.amount().shownCount();
            NoticeLine first = seen.putIfAbsent(key, line);
            flagged.add(
                    first != null && first.row() != line.row() && oneUnknown(first, line)
                            ? line.sameAs(first.row())
                            : line);
        }
        return List.copyOf(flagged);
    }

    private static boolean oneUnknown(NoticeLine first, NoticeLine second) {
        boolean firstKnown = first.goods().donor().kind() == Donor.Kind.NAMED;
        boolean secondKnown = second.goods().donor().kind() == Donor.Kind.NAMED;
        return firstKnown != secondKnown;
    }
}
