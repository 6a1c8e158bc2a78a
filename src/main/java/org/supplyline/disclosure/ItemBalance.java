package org.supplyline.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of an item, added up from the entries; base units.
 *
 * @param item code of the item
 * @param opening there at the beginning
 * @param received from donors, less what went back to them
 * @param found more than the books had
 * @param converted came out of repacking or conversion, less what went in
 * @param stock in the depots
 * @param inTransit on the way
 * @param delivered at sites and recipients
 * @param lost less than the books had, or gone on the way
 * @param disposed destroyed or sold
 * @param issued left a depot towards sites and recipients, less what came back
 */
record ItemBalance(
        String item,
        long opening,
        long received,
        long found,
        long converted,
        long stock,
        long inTransit,
        long delivered,
        long lost,
        long disposed,
        long issued) {

    private static final Set<String> OUTSIDE = Set.of("in-transit", "site", "recipient");

    static List<ItemBalance> of(List<TotalStore.Flow> flows) {
        Map<String, List<TotalStore.Flow>> byItem = new LinkedHashMap<>();
        flows.forEach(flow ->
                byItem.computeIfAbsent(flow.item(), item -> new ArrayList<>()).add(flow));
        return byItem.entrySet().stream()
                .map(item -> of(item.getKey(), item.getValue()))
                .toList();
    }

    static ItemBalance of(String item, List<TotalStore.Flow> flows) {
        return new ItemBalance(
                item,
                -net(flows, "opening"),
                -net(flows, "donor"),
                -net(flows, "found"),
                -net(flows, "conversion"),
                net(flows, "depot"),
                net(flows, "in-transit"),
                net(flows, "site") + net(flows, "recipient"),
                net(flows, "loss"),
                net(flows, "disposal"),
                issued(flows));
    }

    private static long net(List<TotalStore.Flow> flows, String kind) {
        return flows.stream()
                .mapToLong(flow ->
                        (is(flow.to(), kind) ? flow.quantity() : 0) - (is(flow.from(), kind) ? flow.quantity() : 0))
                .sum();
    }

    private static long issued(List<TotalStore.Flow> flows) {
        long issued = 0;
        for (TotalStore.Flow flow : flows) {
            if (is(flow.from(), "depot") && OUTSIDE.contains(PublicPlaces.kind(flow.to()))) {
                issued += flow.quantity();
            } else if (is(flow.to(), "depot") && OUTSIDE.contains(PublicPlaces.kind(flow.from()))) {
                issued -= flow.quantity();
            }
        }
        return issued;
    }

    private static boolean is(String place, String kind) {
        return PublicPlaces.kind(place).equals(kind);
    }

    /** What came in. */
    public long in() {
        return opening + received + found + converted;
    }

    /** Where it is now. */
    public long out() {
        return stock + inTransit + delivered + lost + disposed;
    }

    /** Whether what came in is all accounted for; a place of an unknown kind would break it. */
    public boolean balanced() {
        return in() == out();
    }

    /** More left the depots than the record saw coming in: a movement is not entered yet. */
    public boolean overdrawn() {
        return stock < 0;
    }
}
