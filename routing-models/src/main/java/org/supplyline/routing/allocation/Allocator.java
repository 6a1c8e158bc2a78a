package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.travel.Access;

/**
 * Gives each need its share: quantities fixed by an order first, then fair shares of what is left. A site behind a cut road keeps
 * its share, held in a depot. Each share is drawn from the depots so that goods travel the least time in all.
 */
public final class Allocator {
    /** Above any number of minutes, so that a pair that no truck can serve is the last resort. */
    private static final long NOT_SERVED = 10_000_000;

    private final DispatchProblem problem;
    private final Access access;
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<ItemCode, Item> items = new HashMap<>();
    private final Map<PlaceId, long[]> travel = new HashMap<>();

    public Allocator(DispatchProblem problem, Access access) {
        this.problem = problem;
        this.access = access;
        problem.sites().forEach(site -> sites.put(site.id(), site));
        problem.items().forEach(item -> items.put(item.code(), item));
    }

    /** One share per need, in the order of the needs. */
    public List<Share> allocate() {
        Map<ItemCode, List<Need>> byItem = new LinkedHashMap<>();
        for (Need need : problem.needs()) {
            byItem.computeIfAbsent(need.item(), item -> new ArrayList<>()).add(need);
        }
        Map<Need, Share> shares = new HashMap<>();
        byItem.forEach((item, needs) -> shareItem(item, needs, shares));
        return problem.needs().stream()
                .map(need -> Objects.requireNonNull(shares.get(need)))
                .toList();
    }

    private void shareItem(ItemCode code, List<Need> needs, Map<Need, Share> shares) {
        long[] stock = problem.depots().stream()
                .mapToLong(depot -> stockOf(depot, code))
                .toArray();
        long total = LongStream.of(stock).sum();
        long[] allocated = quantities(Objects.requireNonNull(items.get(code)), needs, total);
        long[][] cost = new long[stock.length][needs.size()];
        for (int n = 0; n < needs.size(); n++) {
            long[] minutes = travelTo(needs.get(n).site());
            for (int depot = 0; depot < stock.length; depot++) {
                cost[depot][n] = minutes[depot];
            }
        }
        long[][] flow = Sourcing.of(stock, allocated, cost);
        for (int n = 0; n < needs.size(); n++) {
            List<Source> sources = new ArrayList<>();
            for (int depot = 0; depot < stock.length; depot++) {
                if (flow[depot][n] > 0) {
                    sources.add(new Source(problem.depots().get(depot).id(), flow[depot][n]));
                }
            }
            shares.put(needs.get(n), new Share(needs.get(n), allocated[n], total, sources));
        }
    }

    private static long stockOf(Depot depot, ItemCode code) {
        return depot.stock().stream()
                .filter(line -> line.item().equals(code))
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    private static long[] quantities(Item item, List<Need> needs, long stock) {
        long[] allocated = new long[needs.size()];
        long left = stock;
        List<Integer> given = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        for (int n = 0; n < needs.size(); n++) {
            (needs.get(n).given() ? given : shared).add(n);
        }
        given.sort(Comparator.comparingInt(n -> needs.get(n).urgency()));
        for (int n : given) {
            allocated[n] = Math.min(left, needs.get(n).approved());
            left -= allocated[n];
        }
        boolean byDays = shared.stream().allMatch(n -> needs.get(n).dailyNeed() > 0);
        List<FairShare.Claim> claims = shared.stream()
                .map(needs::get)
                .map(need -> new FairShare.Claim(
                        need.approved(), byDays ? need.dailyNeed() : need.approved(), need.urgency()))
                .toList();
        long[] shares = FairShare.of(left, claims, item.packSize(), item.wholeCartonsOnly());
        for (int i = 0; i < shared.size(); i++) {
            allocated[shared.get(i)] = shares[i];
        }
        return allocated;
    }

    /** Minutes from each depot with the quickest truck that may go, or the last resort. */
    private long[] travelTo(PlaceId place) {
        return travel.computeIfAbsent(place, id -> {
            Site site = Objects.requireNonNull(sites.get(id));
            return problem.depots().stream()
                    .mapToLong(depot -> minutesFrom(depot.id(), site))
                    .toArray();
        });
    }

    private long minutesFrom(PlaceId depot, Site site) {
        if (site.collectsItself()) {
            return access.roadOpen(depot, site) ? access.roadMinutes(depot, site) : NOT_SERVED;
        }
        return access.vehicles(depot, site).stream()
                .mapToLong(vehicle -> access.roundTripMinutes(vehicle, depot, site))
                .min()
                .orElse(NOT_SERVED);
    }
}
