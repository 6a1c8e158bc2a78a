package org.supplyline.routing.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.engine.Pile;

/** The shares that were told, as far as they stand: nobody's share of an item changes while nothing happened to the item. */
final class ToldShares {
    private final Day day;
    private final Map<Need, Map<Pile, Long>> committed;
    private final Map<String, AllocationLine> told = new HashMap<>();
    private final Set<ItemCode> unsettled = new HashSet<>();
    private final Map<ItemCode, Map<Item, Long>> stock = new HashMap<>();

    ToldShares(Day day, Map<Need, Map<Pile, Long>> committed) {
        this.day = day;
        this.committed = committed;
        day.request().told().allocation().forEach(line -> told.put(line.site() + "\n" + line.item(), line));
        day.request().changes().forEach(this::unsettle);
        for (TruckState state : day.states()) {
            unsettle(state);
        }
        day.problem().needs().stream().filter(need -> !stands(need)).forEach(need -> unsettled.add(need.item()));
        for (Depot depot : day.problem().depots()) {
            depot.stock()
                    .forEach(line -> stock.computeIfAbsent(day.item(line.item()).wanted(), item -> new HashMap<>())
                            .merge(day.item(line.item()), line.quantity(), Long::sum));
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
            unsettled.add(day.item(corrected.item()).wanted());
        }
    }

    /** Goods on board that do not come to their site any more are missing elsewhere. */
    private void unsettle(TruckState state) {
        TruckState.UnderWay underWay = state.underWay();
        if (underWay != null) {
            underWay.rest()
                    .forEach(stop -> stop.loads().stream()
                            .map(load -> new Pile(underWay.told().depot(), load.item()))
                            .filter(pile -> !isCommitted(stop.site(), pile))
                            .forEach(
                                    pile -> unsettled.add(day.item(pile.goods()).wanted())));
        }
    }

    private boolean isCommitted(PlaceId site, Pile pile) {
        Need need = day.need(site, pile.goods());
        return need != null && committed.getOrDefault(need, Map.of()).containsKey(pile);
    }

    /** Whether its goods can still come from where they were told to come from. */
    private boolean stands(Need need) {
        AllocationLine line = line(need);
        if (line == null || line.approved() != need.approved() || line.allocated() > need.approved()) {
            return false;
        }
        Map<Pile, Long> own = committed.getOrDefault(need, Map.of());
        Map<Pile, Long> sources = new HashMap<>();
        line.sources().forEach(source -> sources.merge(Pile.of(source, need.item()), source.quantity(), Long::sum));
        Site site = day.site(need.site());
        return own.entrySet().stream().allMatch(part -> part.getValue() <= sources.getOrDefault(part.getKey(), 0L))
                && sources.entrySet().stream()
                        .filter(source -> source.getValue() > own.getOrDefault(source.getKey(), 0L))
                        .allMatch(source -> stillServes(source.getKey(), site));
    }

    /** A way that was closed before and is closed still changes nothing either. */
    private boolean stillServes(Pile pile, Site site) {
        boolean cold = day.item(pile.goods()).coldChain();
        boolean roadsCut = day.request().changes().stream().anyMatch(Change.RoadCut.class::isInstance);
        return !roadsCut
                || site.collectsItself()
                || !day.access().vehicles(pile.depot(), site, cold).isEmpty()
                || day.problem().depots().stream()
                        .allMatch(other ->
                                day.access().vehicles(other.id(), site, cold).isEmpty());
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
        long stockForIt = stock.getOrDefault(need.item(), Map.of()).entrySet().stream()
                .filter(goods -> goods.getKey().mayGoTo(need.site()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Share(need, quantity, stockForIt, sources);
    }
}
