package org.supplyline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.travel.TravelTimes;

/** One item of one kilogram and one litre, sites a and b an hour round trip from two depots beside each other; 60 of it for each site. */
class RedistributionTest {
    private static final ItemCode KIT = new ItemCode("kit");
    private static final Item ITEM = new Item(KIT, "kit", 1_000, 1_000, 1, false, false, false, null);
    private static final PlaceId EAST = new PlaceId("east");
    private static final PlaceId WEST = new PlaceId("west");
    private static final PlaceId A = new PlaceId("a");
    private static final PlaceId B = new PlaceId("b");
    private static final long SHARE = 60;

    private final List<Visit> lots = new ArrayList<>();

    /** A problem with one truck a depot. */
    private static DispatchProblem problem(long capacity, int shiftMinutes, int urgencyOfA, int urgencyOfB) {
        List<Depot> depots = new ArrayList<>();
        List<Vehicle> trucks = new ArrayList<>();
        for (PlaceId id : List.of(EAST, WEST)) {
            // Sixty litres an hour: a kit loads in a minute.
            depots.add(new Depot(id, id.value(), null, 1, 1, 60, List.of(new ItemQuantity(KIT, SHARE))));
            trucks.add(new Vehicle(
                    new VehicleId("truck-" + id),
                    id.value(),
                    id,
                    List.of(),
                    capacity * 1_000,
                    1_000_000,
                    0,
                    shiftMinutes,
                    100,
                    true,
                    1,
                    false));
        }
        return new DispatchProblem(
                Instant.EPOCH,
                depots,
                List.of(ITEM),
                trucks,
                List.of(new Site(A, "a", null, false, 0, 0, false), new Site(B, "b", null, false, 0, 0, false)),
                List.of(
                        new Need(A, KIT, 0, SHARE, false, 10, urgencyOfA, null, 0),
                        new Need(B, KIT, 0, SHARE, false, 10, urgencyOfB, null, 0)),
                List.of(
                        new Road(EAST, WEST, 1, 1_000, false, false, false),
                        new Road(EAST, A, 20, 20_000, false, false, false),
                        new Road(A, B, 20, 20_000, false, false, false),
                        new Road(EAST, B, 20, 20_000, false, false, false)));
    }

    private Visit lot(DispatchProblem problem, int need, PlaceId depot, long quantity) {
        Visit lot = LotCutter.lot(
                lots.size(),
                problem.sites().get(need),
                depot,
                List.of(new Portion(problem.needs().get(need), ITEM, quantity)),
                new TravelTimes(problem),
                LotCutter.approvedByItem(problem.needs()));
        lots.add(lot);
        return lot;
    }

    /** The slots are: the truck in the east, the truck in the west, the lots that stay. */
    private Redistribution after(DispatchProblem problem, List<Visit> east, List<Visit> west, List<Visit> staying) {
        Workload workload = Workload.of(problem, lots, new TravelTimes(problem));
        DispatchSolution plan = workload.unplanned();
        plan.slots().get(0).lots().addAll(east);
        plan.slots().get(1).lots().addAll(west);
        plan.slots().get(2).lots().addAll(staying);
        plan.schedule();
        Redistribution fair = new Redistribution(workload, LotCutter.approvedByItem(problem.needs()), plan);
        shared = fair.redistribute();
        return fair;
    }

    private DispatchSolution shared =
            new DispatchSolution(List.of(), List.of(), List.of(), new LoadingQueue(List.of(), Standing.MORNING));

    /** The eastern truck brings all that a wants and 10 of what b wants; 50 for b stay. */
    private void whenTheTruckLeavesMuchOfB(DispatchProblem problem) {
        after(
                problem,
                List.of(lot(problem, 0, EAST, 60), lot(problem, 1, EAST, 10)),
                List.of(),
                List.of(lot(problem, 1, EAST, 50)));
    }

    private Map<PlaceId, Long> arriving() {
        Map<PlaceId, Long> sums = new LinkedHashMap<>();
        shared.slots().stream()
                .filter(TripSlot::isDriven)
                .flatMap(slot -> slot.portions().stream())
                .forEach(portion -> sums.merge(portion.need().site(), portion.quantity(), Long::sum));
        return sums;
    }

    @Test
    void aFullTruckSharesItsLoadEquallyAmongItsStops() {
        whenTheTruckLeavesMuchOfB(problem(70, 600, 1, 1));
        assertThat(arriving()).isEqualTo(Map.of(A, 35L, B, 35L));
        assertThat(shared.stays().portions().stream()
                        .mapToLong(Portion::quantity)
                        .sum())
                .isEqualTo(50);
    }

    @Test
    void roomThatIsLeftIsFilledFirst() {
        whenTheTruckLeavesMuchOfB(problem(100, 600, 1, 1));
        assertThat(arriving()).isEqualTo(Map.of(A, 50L, B, 50L));
    }

    @Test
    void nothingIsFilledUpThatWouldBringTheTruckHomeTooLate() {
        // Seventy minutes of loading and sixty on the way; thirty more would be too many.
        whenTheTruckLeavesMuchOfB(problem(100, 135, 1, 1));
        assertThat(arriving()).isEqualTo(Map.of(A, 35L, B, 35L));
    }

    @Test
    void theMoreUrgentClassIsMetBeforeTheOther() {
        whenTheTruckLeavesMuchOfB(problem(70, 600, 2, 1));
        assertThat(arriving()).isEqualTo(Map.of(A, 10L, B, 60L));
    }

    @Test
    void aSiteWithoutAStopGetsNothingAndTakesNothing() {
        DispatchProblem problem = problem(60, 600, 1, 1);
        after(problem, List.of(lot(problem, 0, EAST, 60)), List.of(), List.of(lot(problem, 1, EAST, 60)));
        assertThat(arriving()).isEqualTo(Map.of(A, 60L));
    }

    @Test
    void whatChangesDepotsIsDrawnAndHeldWhereItThenLies() {
        DispatchProblem problem = problem(60, 600, 1, 1);
        Redistribution fair = after(
                problem,
                List.of(lot(problem, 0, EAST, 55), lot(problem, 1, EAST, 5)),
                List.of(),
                List.of(lot(problem, 1, WEST, 55), lot(problem, 0, WEST, 5)));
        assertThat(arriving()).isEqualTo(Map.of(A, 30L, B, 30L));
        List<Share> shares = List.of(
                new Share(
                        problem.needs().get(0),
                        60,
                        120,
                        List.of(new Source(EAST, null, 55), new Source(WEST, null, 5))),
                new Share(
                        problem.needs().get(1),
                        60,
                        120,
                        List.of(new Source(EAST, null, 5), new Source(WEST, null, 55))));
        assertThat(fair.sources(shares))
                .extracting(Share::sources)
                .containsExactly(
                        List.of(new Source(EAST, null, 30), new Source(WEST, null, 30)),
                        List.of(new Source(EAST, null, 30), new Source(WEST, null, 30)));
    }
}
