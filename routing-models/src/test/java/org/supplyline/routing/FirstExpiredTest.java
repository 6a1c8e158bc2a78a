package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstExpiredTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int PROBLEMS = 30;

    private final long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));

    /** Up to three lots of each stock line, some of which keep; a part of some lines is of no known lot. */
    private static List<StockLot> lots(DispatchProblem problem, Random random) {
        List<StockLot> lots = new ArrayList<>();
        for (Depot depot : problem.depots()) {
            for (ItemQuantity line : depot.stock()) {
                long left = line.quantity() - line.quantity() * random.nextInt(3) / 4;
                for (int number = 1; number <= 3 && left > 0; number++) {
                    long quantity = number == 3 ? left : 1 + random.nextLong(left);
                    LocalDate expiry = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(400));
                    lots.add(new StockLot(depot.id(), line.item(), "L" + number, expiry, quantity));
                    left -= quantity;
                }
            }
        }
        return lots;
    }

    private static DispatchProblem withLots(DispatchProblem plain, List<StockLot> lots) {
        return new DispatchProblem(
                plain.start(),
                plain.depots(),
                plain.items(),
                plain.vehicles(),
                plain.sites(),
                plain.needs(),
                plain.roads(),
                lots);
    }

    private static DispatchPlan solve(DispatchProblem problem) {
        return DispatchSolver.create()
                .solve(problem, PlanLimits.ofIterations(5, 1), SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new AssertionError(faults);
                });
    }

    @Test
    void whatLeavesADepotFirstIsWhatExpiresFirstAndNoLotGivesMoreThanItHas() {
        System.out.println("FirstExpiredTest: seeds from " + first + " (-Drouting.seed=N)");
        int drawn = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem plain = RandomProblems.problem(seed);
            List<StockLot> lots = lots(plain, new Random(seed));
            DispatchProblem problem = withLots(plain, lots);
            assertThat(problem.faults()).isEmpty();
            DispatchPlan plan = solve(problem);
            assertThat(plan.trips()).as("seed %d", seed).isEqualTo(solve(plain).trips());
            for (Depot depot : problem.depots()) {
                for (ItemQuantity line : depot.stock()) {
                    check(plan, depot, line, lots, seed);
                }
            }
            drawn += plan.lots().size();
        }
        assertThat(drawn).isGreaterThan(PROBLEMS);
    }

    /** All that leaves, unit by unit in the order of departure, against all lots, unit by unit in the order of expiry. */
    private static void check(DispatchPlan plan, Depot depot, ItemQuantity line, List<StockLot> lots, long seed) {
        List<StockLot> own = lots.stream()
                .filter(lot -> lot.depot().equals(depot.id()) && lot.item().equals(line.item()))
                .sorted(Comparator.comparing((StockLot lot) -> expiry(lot.expiry()))
                        .thenComparing(StockLot::lot))
                .toList();
        List<LotPick> picks = plan.lots().stream()
                .filter(pick -> pick.depot().equals(depot.id()) && pick.item().equals(line.item()))
                .toList();
        long leaving = plan.trips().stream()
                .filter(trip -> trip.depot().equals(depot.id()))
                .flatMap(trip -> trip.stops().stream())
                .flatMap(stop -> stop.loads().stream())
                .filter(load -> load.item().equals(line.item()))
                .mapToLong(ItemQuantity::quantity)
                .sum();
        long known = own.stream().mapToLong(StockLot::quantity).sum();
        assertThat(picks.stream().mapToLong(LotPick::quantity).sum())
                .as("seed %d, %s of %s", seed, line.item(), depot.id())
                .isEqualTo(Math.min(known, leaving));
        assertThat(picks).extracting(pick -> expiry(pick.expiry())).isSorted();
        assertThat(picks).extracting(pick -> departure(plan, pick)).isSorted();
        Map<String, Long> drawn = new HashMap<>();
        picks.forEach(pick -> drawn.merge(pick.lot(), pick.quantity(), Long::sum));
        own.forEach(lot -> assertThat(drawn.getOrDefault(lot.lot(), 0L)).isLessThanOrEqualTo(lot.quantity()));
    }

    private static LocalDate expiry(@Nullable LocalDate date) {
        return date == null ? LocalDate.MAX : date;
    }

    private static int departure(DispatchPlan plan, LotPick pick) {
        return plan.trips().stream()
                .filter(trip -> trip.vehicle().equals(pick.vehicle()) && trip.number() == pick.trip())
                .findFirst()
                .orElseThrow()
                .departureMinute();
    }

    @Test
    void whatATripHasLoadedIsNotDrawnAgain() {
        PlaceId depot = new PlaceId("d");
        PlaceId site = new PlaceId("s");
        ItemCode kit = new ItemCode("kit");
        StockLot soon = new StockLot(depot, kit, "soon", TODAY, 10);
        StockLot later = new StockLot(depot, kit, "later", TODAY.plusDays(1), 10);
        LotPick loaded = new LotPick(new VehicleId("a"), 1, depot, site, kit, "soon", TODAY, 7);
        Leg leg = new Leg(depot, site, 1, 1, List.of(), false);
        Stop stop = new Stop(site, leg, 1, 1, List.of(new ItemQuantity(kit, 5)), 0, 0);
        Trip next = new Trip(new VehicleId("b"), 1, depot, null, 0, 0, List.of(stop), leg, 2, 2, 0, 0, 0, 0);
        assertThat(FirstExpired.picks(List.of(later, soon), List.of(next), List.of(loaded)))
                .extracting(LotPick::lot, LotPick::quantity)
                .containsExactly(tuple("soon", 7L), tuple("soon", 3L), tuple("later", 2L));
    }

    @Test
    void lotsThatAreMoreThanTheStockAreRefused() {
        DispatchProblem plain = ChangzhiFixtures.problem();
        Depot depot = plain.depots().get(0);
        ItemQuantity line = depot.stock().get(0);
        StockLot all = new StockLot(depot.id(), line.item(), "one", TODAY, line.quantity());
        StockLot more = new StockLot(depot.id(), line.item(), "two", null, 1);
        assertThat(withLots(plain, List.of(all)).faults()).isEmpty();
        assertThat(withLots(plain, List.of(all, more)).faults())
                .containsExactly(new ProblemFault(ProblemFault.Code.LOTS_ABOVE_STOCK, depot.id() + "/" + line.item()));
        assertThat(withLots(plain, List.of(all, all)).faults())
                .extracting(ProblemFault::code)
                .contains(ProblemFault.Code.DUPLICATE);
    }

    @Test
    void lotsComeThroughJson() {
        DispatchProblem plain = ChangzhiFixtures.problem();
        Depot depot = plain.depots().get(0);
        ItemCode item = depot.stock().get(0).item();
        DispatchProblem problem = withLots(
                plain,
                List.of(
                        new StockLot(depot.id(), item, "one", TODAY, 1),
                        new StockLot(depot.id(), item, "two", null, 1)));
        assertThat(PlanJson.read(PlanJson.write(problem), DispatchProblem.class))
                .isEqualTo(problem);
        assertThat(PlanJson.read(PlanJson.write(plain), DispatchProblem.class)).isEqualTo(plain);
        DispatchPlan plan = solve(problem);
        assertThat(plan.lots()).isNotEmpty();
        assertThat(PlanJson.read(PlanJson.write(plan), DispatchPlan.class)).isEqualTo(plan);
    }
}
