package org.supplyline.inventory.keeping;

import java.util.List;
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

    /** The movement that makes the ledger say what was found. */
    MovementLine line(String found, String loss) {
        return difference() > 0
                ? new MovementLine(goods.at(found), goods.place(), difference(), null)
                : new MovementLine(goods, loss, -difference(), null);
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
