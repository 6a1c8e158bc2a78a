package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;

/**
 * A position at a count's own point.
 *
 * @param expected what the ledger says lay there
 * @param counted what was found
 */
record CountDifference(PositionKey goods, long expected, long counted) {

    /** Above 0 when more was found than the ledger knew. */
    public long difference() {
        return counted - expected;
    }

    /**
     * The movement that makes the ledger say what was found.
     *
     * @param missing what cartons that were not found hold of it; what is not there is theirs first
     */
    List<MovementLine> lines(String found, String loss, Map<String, Long> missing) {
        if (difference() > 0) {
            return List.of(new MovementLine(goods.at(found), goods.place(), difference(), null));
        }
        List<MovementLine> lines = new ArrayList<>();
        long left = -difference();
        for (Map.Entry<String, Long> carton : missing.entrySet()) {
            long some = Math.min(left, carton.getValue());
            if (some > 0) {
                lines.add(new MovementLine(goods, loss, some, carton.getKey()));
                left -= some;
            }
        }
        if (left > 0) {
            lines.add(new MovementLine(goods, loss, left, null));
        }
        return lines;
    }

    static List<CountDifference> differing(List<CountDifference> all) {
        return all.stream().filter(line -> line.difference() != 0).toList();
    }

    /** Names exactly these differences, so that who settles them settles what was seen. */
    static String fingerprint(List<CountDifference> all) {
        return Integer.toHexString(differing(all).stream()
                .map(line -> line.goods().item()
                        + '|'
                        + line.goods().lot()
                        + '|'
                        + line.goods().owner()
                        + '|'
                        + line.goods().fund().word()
                        + '|'
                        + line.goods().earmark()
                        + '|'
                        + line.difference())
                .sorted()
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
