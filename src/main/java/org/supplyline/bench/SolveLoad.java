package org.supplyline.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.Position;
import org.supplyline.routing.Site;
import org.supplyline.routing.SolverChild;
import org.supplyline.routing.SolverRun;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/** A plan that is searched for while something else is measured: 60 sites, 12 trucks, as a province would ask. */
final class SolveLoad {

    private static final int SITES = 60;
    private static final int TRUCKS = 12;
    private static final long PAYLOAD_GRAMS = 5_000_000;
    private static final long SPACE_MILLILITRES = 20_000_000;
    private static final int SHIFT_MINUTES = 720;

    private SolveLoad() {}

    /** Starts the search in a process of its own; closing it ends it. */
    static SolverRun start(int seconds, long seed) throws IOException {
        return new SolverChild(SolverChild.Settings.likeThisProcess())
                .start(problem(new Random(seed)), PlanLimits.ofSeconds(seconds), progress -> {});
    }

    private static DispatchProblem problem(Random random) {
        ItemCode water = new ItemCode("water");
        PlaceId home = new PlaceId("depot");
        List<Site> sites = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            PlaceId site = new PlaceId("site-" + i);
            sites.add(new Site(site, site.value(), position(random), false, 0, 20, false));
            needs.add(new Need(site, water, 0, 100 + random.nextInt(400), false, 0, 1 + random.nextInt(3), null, 0));
        }
        List<Vehicle> trucks = new ArrayList<>();
        for (int i = 0; i < TRUCKS; i++) {
            VehicleId truck = new VehicleId("truck-" + i);
            trucks.add(new Vehicle(
                    truck,
                    truck.value(),
                    home,
                    List.of(),
                    PAYLOAD_GRAMS,
                    SPACE_MILLILITRES,
                    0,
                    SHIFT_MINUTES,
                    100,
                    true,
                    3,
                    false));
        }
        List<ItemQuantity> stock = List.of(new ItemQuantity(water, SITES * 500L));
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(home, "depot", position(random), 4, 4, 0, stock)),
                List.of(new Item(water, "water", 12_000, 15_000, 1, false, false, false, null)),
                trucks,
                sites,
                needs,
                List.of());
    }

    private static Position position(Random random) {
        return new Position(36 + random.nextDouble(), 113 + random.nextDouble());
    }
}
