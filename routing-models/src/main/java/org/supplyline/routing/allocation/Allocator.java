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
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.GoodsShares.Goods;
import org.supplyline.routing.allocation.GoodsShares.Wish;
import org.supplyline.routing.travel.Access;

/**
 * Gives each need its share before trucks are planned ({@link GoodsShares}), of all depots' stock: a site behind a cut road keeps its
 * share, held in a depot. Earmarked goods go only where they were given for. Each share is drawn from the depots so that goods travel
 * the least time in all.
 */
public final class Allocator {
    /** Above any number of minutes, so that a pair that no truck can serve is the last resort. */
    private static final long NOT_SERVED = 10_000_000;

    private final DispatchProblem problem;
    private final Access access;
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<Way, Map<String, Long>> travel = new HashMap<>();

    public Allocator(DispatchProblem problem, Access access) {
        this.problem = problem;
        this.access = access;
        problem.sites().forEach(site -> sites.put(site.id(), site));
        problem.items().forEach(item -> items.put(item.code().value(), item));
    }

    /** A site, and whether only refrigerated trucks may bring the goods. */
    private record Way(PlaceId site, boolean cold) {}

    /** One share per need, in the order of the needs. */
    public List<Share> allocate() {
        List<Goods> goods = new ArrayList<>();
        for (Depot depot : problem.depots()) {
            for (ItemQuantity line : depot.stock()) {
                goods.add(goods(depot.id().value(), item(line.item().value()), line.quantity()));
            }
        }
        Earmarks earmarks = new Earmarks(problem);
        List<Wish> wishes = problem.needs().stream()
                .map(need -> new Wish(need, Set.of(), earmarks.of(need)))
                .toList();
        return GoodsShares.share(problem.items(), goods, wishes, this::minutes).stream()
                .map(this::share)
                .toList();
    }

    /** A stock line as goods to be shared: the code of earmarked goods is their lot and their earmark. */
    public static Goods goods(String source, Item item, long quantity) {
        String code = item.code().value();
        return new Goods(source, item.wanted(), code, item.earmark() == null ? GoodsShares.FREE : code, quantity);
    }

    private Item item(String code) {
        return Objects.requireNonNull(items.get(code));
    }

    private Share share(GoodsShares.Grant grant) {
        List<Source> sources = grant.draws().stream()
                .map(draw -> Source.of(
                        new PlaceId(draw.goods().source()), item(draw.goods().lot()), draw.quantity()))
                .toList();
        return new Share(grant.wish().need(), grant.quantity(), grant.stock(), sources);
    }

    /** With the quickest truck that may go, or the last resort. */
    private long minutes(Goods goods, Wish wish) {
        Way way = new Way(wish.need().site(), item(goods.lot()).coldChain());
        return travel.computeIfAbsent(way, this::minutesByDepot).getOrDefault(goods.source(), NOT_SERVED);
    }

    private Map<String, Long> minutesByDepot(Way way) {
        Site site = Objects.requireNonNull(sites.get(way.site));
        Map<String, Long> byDepot = new HashMap<>();
        problem.depots().forEach(depot -> byDepot.put(depot.id().value(), minutesFrom(depot.id(), site, way.cold)));
        return byDepot;
    }

    private long minutesFrom(PlaceId depot, Site site, boolean cold) {
        if (site.collectsItself()) {
            return access.roadOpen(depot, site) ? access.roadMinutes(depot, site) : NOT_SERVED;
        }
        OptionalInt minutes = access.quickestRoundTrip(depot, site, cold);
        return minutes.isPresent() ? minutes.getAsInt() : NOT_SERVED;
    }
}
