package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.GoodsShares.Goods;
import org.supplyline.routing.allocation.GoodsShares.Wish;
import org.supplyline.routing.travel.Access;

/**
 * Gives each need its share before trucks are planned ({@link GoodsShares}), of all depots' stock: a site behind a cut road keeps its
 * share, held in a depot. Each share is drawn from the depots so that goods travel the least time in all.
 */
public final class Allocator {
    private static final String ANY_LOT = "-";

    /** Above any number of minutes, so that a pair that no truck can serve is the last resort. */
    private static final long NOT_SERVED = 10_000_000;

    private final DispatchProblem problem;
    private final Access access;
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<PlaceId, Map<String, Long>> travel = new HashMap<>();

    public Allocator(DispatchProblem problem, Access access) {
        this.problem = problem;
        this.access = access;
        problem.sites().forEach(site -> sites.put(site.id(), site));
    }

    /** One share per need, in the order of the needs. */
    public List<Share> allocate() {
        List<Goods> goods = new ArrayList<>();
        for (Depot depot : problem.depots()) {
            for (ItemQuantity line : depot.stock()) {
                goods.add(new Goods(depot.id().value(), line.item(), ANY_LOT, GoodsShares.FREE, line.quantity()));
            }
        }
        List<Wish> wishes = problem.needs().stream()
                .map(need -> new Wish(need, Set.of(), Set.of()))
                .toList();
        return GoodsShares.share(problem.items(), goods, wishes, this::minutes).stream()
                .map(Allocator::share)
                .toList();
    }

    private static Share share(GoodsShares.Grant grant) {
        List<Source> sources = grant.draws().stream()
                .map(draw -> new Source(new PlaceId(draw.goods().source()), draw.quantity()))
                .toList();
        return new Share(grant.wish().need(), grant.quantity(), grant.stock(), sources);
    }

    /** With the quickest truck that may go, or the last resort. */
    private long minutes(Goods goods, Wish wish) {
        PlaceId place = wish.need().site();
        return travel.computeIfAbsent(place, id -> {
                    Site site = Objects.requireNonNull(sites.get(id));
                    Map<String, Long> byDepot = new HashMap<>();
                    problem.depots().forEach(depot -> byDepot.put(depot.id().value(), minutesFrom(depot.id(), site)));
                    return byDepot;
                })
                .getOrDefault(goods.source(), NOT_SERVED);
    }

    private long minutesFrom(PlaceId depot, Site site) {
        if (site.collectsItself()) {
            return access.roadOpen(depot, site) ? access.roadMinutes(depot, site) : NOT_SERVED;
        }
        OptionalInt minutes = access.quickestRoundTrip(depot, site);
        return minutes.isPresent() ? minutes.getAsInt() : NOT_SERVED;
    }
}
