package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks where one row may repeat another: the same goods in the same large number, once without a donor, or two rows
 * that say the very same.
 */
final class SameGoods {

    /** Small numbers repeat by chance. */
    private static final long FROM_COUNT = 100;

    private SameGoods() {}

    static List<NoticeLine> flag(List<NoticeLine> lines) {
        Map<String, NoticeLine> seen = new HashMap<>();
        List<NoticeLine> flagged = new ArrayList<>();
        for (NoticeLine line : lines) {
            String key = ItemKey.of(line.goods().name()) + "|" + line.amount().shownCount();
            boolean asked = line.goods().receiver().isEmpty();
            NoticeLine first = asked ? seen.putIfAbsent(key, line) : null;
            flagged.add(
                    first != null && first.row() != line.row() && mayRepeat(first, line)
                            ? line.sameAs(first.row())
                            : line);
        }
        return List.copyOf(flagged);
    }

    private static boolean mayRepeat(NoticeLine first, NoticeLine second) {
        boolean many = second.amount().shownCount() >= FROM_COUNT;
        boolean named = second.goods().donor().kind() == Donor.Kind.NAMED;
        boolean same = first.goods().equals(second.goods()) && first.amount().equals(second.amount());
        return (many && oneUnknown(first, second)) || ((many || named) && same);
    }

    private static boolean oneUnknown(NoticeLine first, NoticeLine second) {
        boolean firstKnown = first.goods().donor().kind() == Donor.Kind.NAMED;
        boolean secondKnown = second.goods().donor().kind() == Donor.Kind.NAMED;
        return firstKnown != secondKnown;
    }
}
