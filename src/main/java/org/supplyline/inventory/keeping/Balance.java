package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supplyline.inventory.Fund;

/**
 * What came into a depot equals what is there and what went out, for an item of a fund class over a period:
 *
 * <pre>opening + entered + received + returned + found + arrived
 *     = stock + transit + sent + issued + lost + disposed + givenBack + converted</pre>
 *
 * <p>Moves inside the depot cancel out. A correction counts against the flow that it takes back. Days that were closed for
 * the whole node have goods in transit and nothing that arrived or was sent; those of a depot the other way round.
 *
 * @param opening what was there when the period began
 * @param entered brought in from 期初
 * @param received from donors
 * @param returned from sites and recipients
 * @param found counts above the ledger
 * @param arrived from the road and from other depots
 * @param stock in the depot now, with goods on hold
 * @param transit of the whole node: in vehicles, on the way and at the docks of sites
 * @param sent on the road and to other depots
 * @param issued to sites and recipients without a trip
 * @param lost counts below the ledger
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
        long arrived,
        long stock,
        long transit,
        long sent,
        long issued,
        long lost,
        long disposed,
        long givenBack,
        long converted) {

    /** The kinds of places that the balance tells apart. */
    enum Side {
        /** In the depot. */
        STOCK,
        /** On the road, or in another depot. */
        ROAD,
        OUT,
        DONOR,
        OPENING,
        FOUND,
        LOSS,
        DISPOSAL,
        CONVERSION;

        boolean isOurs() {
            return this == STOCK;
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
     * @param brings whether its step is one that brings goods in, as arriving is; what mends it keeps the step
     */
    record Flow(Goods goods, Side from, Side to, boolean mends, boolean brings, long quantity) {}

    public boolean isExact() {
        return in() == out();
    }

    long in() {
        return opening + entered + received + returned + found + arrived;
    }

    long out() {
        return stock + transit + sent + issued + lost + disposed + givenBack + converted;
    }

    /** Nothing was there and nothing happened. */
    boolean isEmpty() {
        return opening == 0
                && entered == 0
                && received == 0
                && returned == 0
                && found == 0
                && arrived == 0
                && stock == 0
                && transit == 0
                && sent == 0
                && issued == 0
                && lost == 0
                && disposed == 0
                && givenBack == 0
                && converted == 0;
    }

    /** The columns of a depot in the order of the equation. */
    public List<Long> figures() {
        return List.of(
                opening, entered, received, returned, found, arrived, stock, sent, issued, lost, disposed, givenBack,
                converted);
    }

    /** The columns of the whole node, as days were closed before each depot had its own. */
    public List<Long> figuresOfNode() {
        return List.of(
                opening, entered, received, returned, found, stock, transit, issued, lost, disposed, givenBack,
                converted);
    }

    /**
     * Adds up a period.
     *
     * @param openings what was in the depot at its beginning
     * @param stock what is in the depot at its end
     */
    static List<Balance> of(Map<Goods, Long> openings, List<Flow> flows, Map<Goods, Long> stock) {
        Map<Goods, Sum> sums = new TreeMap<>();
        openings.forEach((goods, quantity) -> sums.computeIfAbsent(goods, g -> new Sum()).opening += quantity);
        flows.forEach(flow -> sums.computeIfAbsent(flow.goods(), g -> new Sum()).add(flow));
        stock.forEach((goods, quantity) -> sums.computeIfAbsent(goods, g -> new Sum()).stock += quantity);
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
        private long arrived;
        private long stock;
        private long sent;
        private long issued;
        private long lost;
        private long disposed;
        private long givenBack;
        private long converted;

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
                case ROAD -> {
                    if (flow.mends() ? flow.brings() : in) {
                        arrived += inward;
                    } else {
                        sent -= inward;
                    }
                }
                case STOCK -> throw new IllegalStateException("Both sides are ours.");
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
                    arrived,
                    stock,
                    0,
                    sent,
                    issued,
                    lost,
                    disposed,
                    givenBack,
                    converted);
        }
    }
}
