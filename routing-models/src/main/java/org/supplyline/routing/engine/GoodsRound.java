package org.supplyline.routing.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.TripShares;

/**
 * Goods of one kind shared anew among the stops of fixed trips. Earmarked goods are a kind of their own, shared among those only that were
 * to get some, so nothing goes where it was not given for.
 */
final class GoodsRound {
    private final Workload workload;
    private final Map<ItemCode, Long> approved;
    private final DispatchSolution plan;
    private final Item goods;
    private final boolean fillsUp;
    private final List<TripSlot> trips;
    private final Map<PlaceId, Long> staying = new TreeMap<>();
    private final Map<Need, Long> most = new LinkedHashMap<>();
    private final Map<Need, Site> sites = new HashMap<>();
    private final Map<PlaceId, BitSet> stops = new HashMap<>();
    private int nextLot;

    /** @param fillsUp whether trips take more as far as it fits */
    GoodsRound(Workload workload, Map<ItemCode, Long> approved, DispatchSolution plan, Item goods, boolean fillsUp) {
        this.workload = workload;
        this.approved = approved;
        this.plan = plan;
        this.goods = goods;
        this.fillsUp = fillsUp;
        trips = plan.slots().stream()
                .filter(TripSlot::isDriven)
                .filter(slot -> slot.truck().mayCarry(goods.coldChain()))
                .toList();
        for (int trip = 0; trip < trips.size(); trip++) {
            for (Visit lot : trips.get(trip).lots()) {
                stops.computeIfAbsent(lot.site().id(), site -> new BitSet()).set(trip);
            }
        }
        for (TripSlot slot : plan.slots()) {
            for (Visit lot : slot.lots()) {
                for (Portion portion : lot.portions()) {
                    if (isOurs(portion)) {
                        sites.put(portion.need(), lot.site());
                        most.merge(portion.need(), portion.quantity(), Long::sum);
                        staying.merge(lot.depot(), slot.stays() ? portion.quantity() : 0L, Long::sum);
                    }
                }
            }
        }
    }

    private boolean isOurs(Portion portion) {
        return portion.item().code().equals(goods.code());
    }

    /** Shares; takes the first free number of a lot and gives the next one. */
    int run(int firstLot) {
        nextLot = firstLot;
        List<Need> needs = List.copyOf(most.keySet());
        List<TripShares.Wish> wishes = needs.stream().map(this::wish).toList();
        long[] carried = new long[trips.size()];
        for (int trip = 0; trip < carried.length; trip++) {
            carried[trip] = carried(trips.get(trip));
            long more = fillsUp ? Math.min(room(trips.get(trip)), wanted(trip, wishes)) : 0;
            PlaceId depot = trips.get(trip).depot();
            long taken = cartons(Math.min(more, staying.getOrDefault(depot, 0L)));
            staying.merge(depot, -taken, Long::sum);
            carried[trip] += taken;
        }
        write(needs, carried, TripShares.share(goods, carried, wishes));
        return nextLot;
    }

    /** No part of a carton that stays closed. */
    private long cartons(long quantity) {
        return goods.wholeCartonsOnly() ? quantity - quantity % goods.packSize() : quantity;
    }

    private TripShares.Wish wish(Need need) {
        BitSet calling = stops.getOrDefault(need.site(), new BitSet());
        return new TripShares.Wish(need, most.getOrDefault(need, 0L), calling);
    }

    private long carried(TripSlot trip) {
        return trip.portions().stream()
                .filter(this::isOurs)
                .mapToLong(Portion::quantity)
                .sum();
    }

    /** Base units that still fit. */
    private long room(TripSlot trip) {
        long grams =
                trip.truck().vehicle().capacityGrams() - trip.schedule().load().weightGrams();
        long millilitres = trip.truck().vehicle().capacityMillilitres()
                - trip.schedule().load().volumeMillilitres();
        return Math.min(
                goods.unitWeightGrams() == 0 ? Long.MAX_VALUE : grams / goods.unitWeightGrams(),
                goods.unitVolumeMillilitres() == 0 ? Long.MAX_VALUE : millilitres / goods.unitVolumeMillilitres());
    }

    private long wanted(int trip, List<TripShares.Wish> wishes) {
        long sum = wishes.stream()
                .filter(wish -> wish.trips().get(trip))
                .mapToLong(TripShares.Wish::most)
                .sum();
        return Math.max(0, sum - carried(trips.get(trip)));
    }

    /** Puts the new quantities on the trips, and what is left of each need into the depots that have it. */
    private void write(List<Need> needs, long[] carried, long[][] quantities) {
        for (TripSlot slot : plan.slots()) {
            slot.lots().replaceAll(this::without);
        }
        long[] left =
                needs.stream().mapToLong(need -> most.getOrDefault(need, 0L)).toArray();
        for (int trip = 0; trip < carried.length; trip++) {
            TripSlot slot = trips.get(trip);
            long unused = carried[trip];
            for (int need = 0; need < left.length; need++) {
                long quantity = quantities[trip][need];
                if (quantity > 0) {
                    load(slot, needs.get(need), quantity);
                    left[need] -= quantity;
                    unused -= quantity;
                }
            }
            staying.merge(slot.depot(), unused, Long::sum);
        }
        for (int need = 0; need < left.length; need++) {
            stay(needs.get(need), left[need]);
        }
        plan.slots().forEach(slot -> slot.lots().removeIf(lot -> lot.portions().isEmpty()));
    }

    private Visit without(Visit lot) {
        if (lot.portions().stream().noneMatch(this::isOurs)) {
            return lot;
        }
        List<Portion> others =
                lot.portions().stream().filter(portion -> !isOurs(portion)).toList();
        return others.isEmpty()
                ? lot.emptied(nextLot++)
                : LotCutter.lot(nextLot++, lot.site(), lot.depot(), others, workload.times(), approved);
    }

    /** Beside the first lot for the same site, so that the order of the stops stays. */
    private void load(TripSlot slot, Need need, long quantity) {
        List<Visit> lots = slot.lots();
        int place = 0;
        while (!lots.get(place).site().id().equals(need.site())) {
            place++;
        }
        lots.add(place + 1, lot(need, slot.depot(), quantity));
    }

    private void stay(Need need, long quantity) {
        long left = quantity;
        for (Map.Entry<PlaceId, Long> stock : staying.entrySet()) {
            long here = Math.min(left, stock.getValue());
            if (here > 0) {
                plan.stays().lots().add(lot(need, stock.getKey(), here));
                stock.setValue(stock.getValue() - here);
                left -= here;
            }
        }
    }

    private Visit lot(Need need, PlaceId depot, long quantity) {
        Site site = Objects.requireNonNull(sites.get(need));
        return LotCutter.lot(
                nextLot++, site, depot, List.of(new Portion(need, goods, quantity)), workload.times(), approved);
    }
}
