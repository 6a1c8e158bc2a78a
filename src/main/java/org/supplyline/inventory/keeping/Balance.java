package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supplyline.inventory.Fund;

/**
 * What came in equals what is there and what went out, for an item of a fund class over a period:
 *
 * <pre>opening + entered + received + returned + found = stock + transit + issued + lost + disposed + givenBack + converted</pre>
 *
 * <p>Transfers between depots of the node cancel out; those under way are in transit. A correction counts against the flow
 * that it takes back.
 *
 * @param opening stock and transit when the period began
 * @param entered brought in from 期初
 * @param received from donors
 * @param returned from sites and recipients
 * @param found counts above the ledger
 * @param stock in the depots now, with goods on hold
 * @param transit in vehicles, on the way and at the docks of sites now
 * @param issued to sites and recipients
 * @param lost counts below the ledger, and losses on the way
 * @param disposed destroyed or sold
 * @param givenBack to donors
 * @param converted into other items, less what came out of them
 */
record Balance(
        String item,
        Fund fund,
        long opening,
        long entered,
        long received,
        long returned,
        long found,
        long stock,
        long transit,
        long issued,
        long lost,
        long disposed,
        long givenBack,
        long converted) {

    /** The kinds of places that the balance tells apart. */
    enum Side {
        STOCK,
        TRANSIT,
        OUT,
        DONOR,
        OPENING,
        FOUND,
        LOSS,
        DISPOSAL,
        CONVERSION;

        boolean isOurs() {
            return this == STOCK || this == TRANSIT;
        }
    }

    /** An item of a fund class. */
    record Goods(String item, Fund fund) implements Comparable<Goods> {
        @Override
        public int compareTo(Goods other) {
            int byItem = item.compareTo(other.item);
            return byItem != 0 ? byItem : fund.compareTo(other.fund);
        }
    }

    /**
     * All that went one way in the period.
     *
     * @param mends whether it took back or mended a record
     */
    record Flow(Goods goods, Side from, Side to, boolean mends, long quantity) {}

    /** What is on one of our sides now. */
    record Held(Goods goods, Side side, long quantity) {}

    public boolean isExact() {
        return in() == out();
    }

    long in() {
        return opening + entered + received + returned + found;
    }

    long out() {
        return stock + transit + issued + lost + disposed + givenBack + converted;
    }

    /** Nothing was there and nothing happened. */
    boolean isEmpty() {
        return opening == 0
                && entered == 0
                && received == 0
                && returned == 0
                && found == 0
                && stock == 0
                && transit == 0
                && issued == 0
                && lost == 0
                && disposed == 0
                && givenBack == 0
                && converted == 0;
    }

    /** The columns in the order of the equation. */
    public List<Long> figures() {
        return List.of(
                opening, entered, received, returned, found, stock, transit, issued, lost, disposed, givenBack,
                converted);
    }

    /**
     * Adds up a period.
     *
     * @param openings stock and transit at its beginning
     */
    static List<Balance> of(Map<Goods, Long> openings, List<Flow> flows, List<Held> held) {
        Map<Goods, Sum> sums = new TreeMap<>();
        openings.forEach((goods, quantity) -> sums.computeIfAbsent(goods, g -> new Sum()).opening += quantity);
        flows.forEach(flow -> sums.computeIfAbsent(flow.goods(), g -> new Sum()).add(flow));
        held.forEach(now -> sums.computeIfAbsent(now.goods(), g -> new Sum()).add(now));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .filter(balance -> !balance.isEmpty())
                .toList();
    }

    /** The columns while they are added up. */
    private static final class Sum {
        private long opening;
        private long entered;
        private long received;
        private long returned;
        private long found;
        private long stock;
        private long transit;
        private long issued;
        private long lost;
        private long disposed;
        private long givenBack;
        private long converted;

        void add(Held now) {
            if (now.side() == Side.STOCK) {
                stock += now.quantity();
            } else {
                transit += now.quantity();
            }
        }

        void add(Flow flow) {
            if (flow.from().isOurs() == flow.to().isOurs()) {
                return;
            }
            boolean in = flow.to().isOurs();
            long quantity = flow.quantity();
            long inward = in ? quantity : -quantity;
            switch (in ? flow.from() : flow.to()) {
                case OPENING -> entered += inward;
                case FOUND -> found += inward;
                case LOSS -> lost -= inward;
                case DISPOSAL -> disposed -= inward;
                case CONVERSION -> converted -= inward;
                case DONOR -> {
                    if (in || flow.mends()) {
                        received += inward;
                    } else {
                        givenBack += quantity;
                    }
                }
                case OUT -> {
                    if (in && !flow.mends()) {
                        returned += quantity;
                    } else {
                        issued -= inward;
                    }
                }
                case STOCK, TRANSIT -> throw new IllegalStateException("Both sides are ours.");
            }
        }

        Balance of(Goods goods) {
            return new Balance(
                    goods.item(),
                    goods.fund(),
                    opening,
                    entered,
                    received,
                    returned,
                    found,
                    stock,
                    transit,
                    issued,
                    lost,
                    disposed,
                    givenBack,
                    converted);
        }
    }
}
