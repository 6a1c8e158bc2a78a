package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.Allocator;
import org.supplyline.routing.allocation.Earmarks;
import org.supplyline.routing.allocation.GoodsShares;
import org.supplyline.routing.allocation.GoodsShares.Goods;
import org.supplyline.routing.allocation.GoodsShares.Grant;
import org.supplyline.routing.allocation.GoodsShares.Wish;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.engine.Pile;

/**
 * Who gets how much of what is left, counting what each has got already: what was delivered, is on board or locked is a source that only
 * its own site may draw on, so cover rises from there. Goods come from the depot that was told, where they can.
 */
final class DayShares {
    private static final String ANY_LOT = "-";

    /** Before the name of a site; no depot begins with a line feed. */
    private static final String COMMITTED = "\n";

    private static final long NOT_SERVED = 10_000_000;

    private final Day day;
    private final Map<Need, Map<Pile, Long>> committed;
    private final Map<Pile, Long> taken;
    private final Earmarks earmarks;
    private final Map<List<Object>, Long> minutes = new HashMap<>();
    private final Set<List<String>> toldWays = new HashSet<>();
    private final Set<String> depots = new HashSet<>();

    /**
     * @param committed by need and where it came from
     * @param taken what no longer lies in the depots or is locked
     */
    DayShares(Day day, Map<Need, Map<Pile, Long>> committed, Map<Pile, Long> taken) {
        this.day = day;
        this.committed = committed;
        this.taken = taken;
        this.earmarks = new Earmarks(day.problem());
        day.problem().depots().forEach(depot -> depots.add(depot.id().value()));
        day.request()
                .told()
                .allocation()
                .forEach(line -> line.sources()
                        .forEach(source -> toldWays.add(List.of(
                                source.depot().value(),
                                line.site().value(),
                                source.goods(line.item()).value()))));
    }

    /**
     * One share for each need, what was committed being part of it. Only the needs of items that something happened to are shared anew.
     */
    List<Share> shares() {
        Map<Need, Share> shares = new HashMap<>();
        ToldShares told = new ToldShares(day, committed);
        List<Need> anew = new ArrayList<>();
        for (Need need : day.problem().needs()) {
            if (told.stands(need.item())) {
                shares.put(need, told.share(need));
            } else {
                anew.add(need);
            }
        }
        sharedAnew(anew).forEach(share -> shares.put(share.need(), share));
        return day.problem().needs().stream()
                .map(need -> Objects.requireNonNull(shares.get(need)))
                .toList();
    }

    private List<Share> sharedAnew(List<Need> needs) {
        List<Goods> goods = goods();
        List<Grant> grants = grants(goods, needs);
        List<Need> kept = new ArrayList<>();
        boolean same = true;
        for (int n = 0; n < needs.size(); n++) {
            long quantity = kept(needs.get(n), grants.get(n).quantity());
            same &= quantity == grants.get(n).quantity();
            kept.add(fixed(needs.get(n), quantity));
        }
        List<Grant> last = same ? grants : grants(goods, kept);
        List<Share> shares = new ArrayList<>();
        for (int n = 0; n < needs.size(); n++) {
            shares.add(share(needs.get(n), last.get(n)));
        }
        return shares;
    }

    private List<Goods> goods() {
        List<Goods> goods = new ArrayList<>();
        for (Depot depot : day.problem().depots()) {
            for (ItemQuantity line : depot.stock()) {
                long gone = taken.getOrDefault(new Pile(depot.id(), line.item()), 0L);
                long left = Math.max(0, line.quantity() - gone);
                goods.add(Allocator.goods(depot.id().value(), day.item(line.item()), left));
            }
        }
        committed.forEach((need, byPile) ->
                goods.add(new Goods(COMMITTED + need.site(), need.item(), ANY_LOT, GoodsShares.FREE, sum(byPile))));
        return goods;
    }

    private List<Grant> grants(List<Goods> goods, List<Need> needs) {
        List<Wish> wishes = needs.stream()
                .map(need -> {
                    Set<String> sources = new HashSet<>(depots);
                    sources.add(COMMITTED + need.site());
                    return new Wish(need, sources, earmarks.of(need));
                })
                .toList();
        return GoodsShares.share(day.problem().items(), goods, wishes, this::effort);
    }

    /** Nobody is called for a little more: a slightly larger share stays what was told. */
    private long kept(Need need, long share) {
        long told = day.request().told().allocation().stream()
                .filter(line -> line.site().equals(need.site()) && line.item().equals(need.item()))
                .mapToLong(AllocationLine::allocated)
                .sum();
        long have = Math.max(told, sum(committed.getOrDefault(need, Map.of())));
        boolean little = told > 0
                && share > have
                && (share - have) * 100 < told * day.request().price().percentKept();
        return little && !named(need) ? have : share;
    }

    private boolean named(Need need) {
        return day.request().changes().stream()
                .anyMatch(change -> change instanceof Change.NeedChanged changed
                        && changed.site().equals(need.site())
                        && changed.item().equals(need.item()));
    }

    private static Need fixed(Need need, long quantity) {
        return new Need(
                need.site(),
                need.item(),
                need.asked(),
                quantity,
                true,
                need.dailyNeed(),
                need.urgency(),
                need.dueMinute(),
                need.waitedHours());
    }

    private Share share(Need need, Grant grant) {
        Map<Pile, Long> own = committed.getOrDefault(need, Map.of());
        Map<Pile, Long> sources = new LinkedHashMap<>(own);
        long rest = Math.max(0, grant.quantity() - sum(own));
        for (GoodsShares.Draw draw : grant.draws()) {
            if (!draw.goods().source().startsWith(COMMITTED) && rest > 0) {
                long part = Math.min(rest, draw.quantity());
                Pile pile = new Pile(
                        new PlaceId(draw.goods().source()),
                        new ItemCode(draw.goods().lot()));
                sources.merge(pile, part, Long::sum);
                rest -= part;
            }
        }
        List<AllocationLine.Source> list = sources.entrySet().stream()
                .map(source -> source.getKey().source(need.item(), source.getValue()))
                .toList();
        return new Share(need, sum(sources), grant.stock(), list);
    }

    static long sum(Map<Pile, Long> quantities) {
        return quantities.values().stream().mapToLong(quantity -> quantity).sum();
    }

    private long effort(Goods goods, Wish wish) {
        if (goods.source().startsWith(COMMITTED)) {
            return 0;
        }
        PlaceId place = wish.need().site();
        Site site = day.site(place);
        boolean cold = day.item(new ItemCode(goods.lot())).coldChain();
        PlaceId depot = new PlaceId(goods.source());
        long quickest = minutes.computeIfAbsent(List.of(place, depot, cold), way -> quickest(depot, site, cold));
        boolean told = toldWays.contains(List.of(goods.source(), place.value(), goods.lot()));
        return told && quickest < NOT_SERVED ? 1 : 1 + quickest;
    }

    private long quickest(PlaceId depot, Site site, boolean cold) {
        if (site.collectsItself()) {
            return day.access().roadOpen(depot, site) ? day.access().roadMinutes(depot, site) : NOT_SERVED;
        }
        OptionalInt quickest = day.access().quickestRoundTrip(depot, site, cold);
        return quickest.isPresent() ? quickest.getAsInt() : NOT_SERVED;
    }
}
