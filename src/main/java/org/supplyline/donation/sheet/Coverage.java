package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.sheet.Words;

/** Lays lists of issues beside lists of receipts. */
public final class Coverage {

    private static final String CARTON = "箱/件";

    private Coverage() {}

    /**
     * How much of what was issued the lists of receipts account for. The rest was in the depot before or was never
     * listed (期初/未列); it is no error.
     *
     * @param item the item as the issues first name it
     * @param unit what is counted; all words for a carton count as one
     * @param issued in all issues
     * @param listed in all receipts
     */
    public record Balance(String item, String unit, long issued, long listed) {

        /** What must have come from the opening stock or from receipts that no list shows. */
        public long opening() {
            return Math.max(0, issued - listed);
        }
    }

    /** A gift that can be followed from the donor's wish to the receiver: same goods, same number, the receiver that was meant. */
    public record Chain(NoticeLine received, NoticeLine issued) {}

    public static List<Balance> balances(List<NoticeLine> received, List<NoticeLine> issued) {
        Map<String, Long> listed = new LinkedHashMap<>();
        received.forEach(line -> listed.merge(key(line), number(line), Long::sum));
        Map<String, Long> gone = new LinkedHashMap<>();
        Map<String, NoticeLine> first = new LinkedHashMap<>();
        for (NoticeLine line : issued) {
            gone.merge(key(line), number(line), Long::sum);
            first.putIfAbsent(key(line), line);
        }
        List<Balance> balances = new ArrayList<>();
        first.forEach((key, line) -> balances.add(new Balance(
                line.goods().name(), unit(line), gone.getOrDefault(key, 0L), listed.getOrDefault(key, 0L))));
        return List.copyOf(balances);
    }

    public static List<Chain> chains(List<NoticeLine> received, List<NoticeLine> issued) {
        List<Chain> chains = new ArrayList<>();
        for (NoticeLine gift : received) {
            for (NoticeLine issue : issued) {
                boolean meant = gift.goods().earmark().receivers().stream()
                        .anyMatch(name -> sameReceiver(name, issue.goods().receiver()));
                if (meant && key(gift).equals(key(issue)) && number(gift) == number(issue)) {
                    chains.add(new Chain(gift, issue));
                }
            }
        }
        return List.copyOf(chains);
    }

    /** A ward stands for its hospital: "同济医院病理科" is served by an issue to "同济医院". */
    private static boolean sameReceiver(String meant, String receiver) {
        String a = Words.normal(meant);
        String b = Words.normal(receiver);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String key(NoticeLine line) {
        return ItemKey.of(line.goods().name()) + "|" + unit(line);
    }

    private static String unit(NoticeLine line) {
        return inCartons(line.amount()) ? CARTON : line.amount().shownUnit();
    }

    private static long number(NoticeLine line) {
        Long packs = line.amount().packs();
        return inCartons(line.amount()) && packs != null ? packs : line.amount().shownCount();
    }

    private static boolean inCartons(Amount amount) {
        return amount.packs() != null && Units.isCarton(amount.packUnit());
    }
}
