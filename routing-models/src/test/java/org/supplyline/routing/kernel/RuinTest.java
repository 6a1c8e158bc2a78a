package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuinTest {
    private static final int PLACES = 90;
    private static final int STOPS = 6;
    private static final int DISTANCE = 10;
    private static final int HOURS = 1_000;
    private static final int EVENING = 10_000;

    /** Every place on a line has a client of the morning and one of the evening, so half of the nearest routes are those of another time. */
    @Test
    void stringsThatAreCutTogetherAreNearInTime() {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("RuinTest: seed " + seed + " (-Drouting.seed=N)");
        Model model = new Model(morningsAndEvenings());
        SearchSettings settings = SearchSettings.of(model);
        Tours tours = new Tours(model);
        Neighbours near = TwoPhaseSearch.nearForRuins(
                model,
                Neighbours.inSpaceAndTime(model, settings.insertionWidth()),
                Neighbours.inSpace(model, settings.ruinWidth()));
        Ruin ruin = new Ruin(tours, new Fleet(tours), near, new FastRandom(seed), settings);
        int ofSeveralRoutes = 0;
        for (int round = 0; round < 200; round++) {
            drive(tours);
            int start = ruin.apply();
            Set<Integer> routes = new HashSet<>();
            for (int index = 0; index < tours.unserved.count; index++) {
                int client = tours.unserved.list[index];
                assertThat(model.latest[client]).isEqualTo(model.latest[start]);
                routes.add((client - 1) / STOPS);
            }
            ofSeveralRoutes += routes.size() > 1 ? 1 : 0;
        }
        assertThat(ofSeveralRoutes).isGreaterThan(50);
    }

    private static RoutingProblem morningsAndEvenings() {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, 2 * PLACES, 1);
        for (int node = 0; node <= 2 * PLACES; node++) {
            for (int other = 0; other <= 2 * PLACES; other++) {
                builder.distance(node, other, DISTANCE * Math.abs(place(node) - place(other)));
            }
        }
        for (int client = 1; client <= 2 * PLACES; client++) {
            int from = client <= PLACES ? 0 : EVENING;
            builder.demand(0, client, 1).window(client, from, from + HOURS);
        }
        return builder.vehicles(VehicleType.plain("any", 2 * PLACES, 0, STOPS)).build();
    }

    private static int place(int node) {
        return node == 0 ? 0 : 1 + (node - 1) % PLACES;
    }

    /** Drives all routes anew, each to some places in a row at one time of the day. */
    private static void drive(Tours tours) {
        while (tours.slots.open > 0) {
            int slot = tours.slots.order[0];
            tours.removeRun(slot, tours.first[slot], tours.size[slot]);
            tours.settle(slot);
        }
        for (int from = 1; from <= 2 * PLACES; from += STOPS) {
            int slot = tours.openRoute(0);
            for (int client = from; client < from + STOPS; client++) {
                tours.insert(slot, client == from ? 0 : client - 1, client, 0);
            }
            tours.settle(slot);
        }
    }
}
