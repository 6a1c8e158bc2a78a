package org.supplyline.routing.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.Share;

/** The shares that were told, as far as they stand: nobody's share of an item changes while nothing happened to the item. */
final class ToldShares {
    private final Day day;
    private final Map<Need, Map<PlaceId, Long>> committed;
    private final Map<String, AllocationLine> told = new HashMap<>();
    private final Set<ItemCode> unsettled = new HashSet<>();
    private final Map<ItemCode, Long> stock = new HashMap<>();

    ToldShares(Day day, Map<Need, Map<PlaceId, Long>> committed) {
        this.day = day;
        this.committed = committed;
        day.request().told().allocation().forEach(line -> told.put(line.site() + "\n" + line.item(), line));
        day.request().changes().forEach(this::unsettle);
        for (TruckState state : day.states()) {
            unsettle(state);
        }
        day.problem().needs().stream().filter(need -> !stands(need)).forEach(need -> unsettled.add(need.item()));
        for (Depot depot : day.problem().depots()) {
            depot.stock().forEach(line -> stock.merge(line.item(), line.quantity(), Long::sum));
        }
    }

    private void unsettle(Change change) {
        if (change instanceof Change.NeedAdded added) {
            unsettled.add(added.need().item());
        } else if (change instanceof Change.NeedChanged changed) {
            unsettled.add(changed.item());
        } else if (change instanceof Change.NeedCancelled cancelled) {
            unsettled.add(cancelled.item());
        } else if (change instanceof Change.StockCorrected corrected) {
            unsettled.add(corrected.item());
        }
    }

    /** Goods on board that do not come to their site any more are missing elsewhere. */
    private void unsettle(TruckState state) {
        TruckState.UnderWay underWay = state.underWay();
        if (underWay != null) {
            underWay.rest()
                    .forEach(stop -> stop.loads().stream()
                            .map(ItemQuantity::item)
                            .filter(item -> !isCommitted(
                                    stop.site(), item, underWay.told().depot()))
                            .forEach(unsettled::add));
        }
    }

    private boolean isCommitted(PlaceId site, ItemCode item, PlaceId depot) {
        Need need = day.need(site, item);
        return need != null && committed.getOrDefault(need, Map.of()).containsKey(depot);
    }

    /** Whether its goods can still come from where they were told to come from. */
    private boolean stands(Need need) {
        AllocationLine line = line(need);
        if (line == null || line.approved() != need.approved() || line.allocated() > need.approved()) {
            return false;
        }
        Map<PlaceId, Long> own = committed.getOrDefault(need, Map.of());
        Map<PlaceId, Long> sources = new HashMap<>();
        line.sources().forEach(source -> sources.merge(source.depot(), source.quantity(), Long::sum));
        Site site = day.site(need.site());
        return own.entrySet().stream().allMatch(part -> part.getValue() <= sources.getOrDefault(part.getKey(), 0L))
                && sources.entrySet().stream()
                        .filter(source -> source.getValue() > own.getOrDefault(source.getKey(), 0L))
                        .allMatch(source -> stillServes(source.getKey(), site));
    }

    /** A way that was closed before and is closed still changes nothing either. */
    private boolean stillServes(PlaceId depot, Site site) {
        boolean roadsCut = day.request().changes().stream().anyMatch(Change.RoadCut.class::isInstance);
        return !roadsCut
                || site.collectsItself()
                || !day.access().vehicles(depot, site).isEmpty()
                || day.problem().depots().stream()
                        .allMatch(
                                other -> day.access().vehicles(other.id(), site).isEmpty());
    }

    private @Nullable AllocationLine line(Need need) {
        return told.get(need.site() + "\n" + need.item());
    }

    /** Whether the shares of an item stay what they were. */
    boolean stands(ItemCode item) {
        return !unsettled.contains(item);
    }

    /** The share that was told; only for items that stand. */
    Share share(Need need) {
        AllocationLine line = line(need);
        List<AllocationLine.Source> sources = line == null ? List.of() : line.sources();
        long quantity =
                sources.stream().mapToLong(AllocationLine.Source::quantity).sum();
        return new Share(need, quantity, stock.getOrDefault(need.item(), 0L), sources);
    }
}
