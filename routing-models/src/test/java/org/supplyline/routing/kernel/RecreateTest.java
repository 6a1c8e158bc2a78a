package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecreateTest {
    private static final int CLIENTS = 30;

    /** What rounded lengths may save by a further client on the way, once for each of the few that a ruin removes. */
    private static final int ROUNDING = 20;

    /** Only where no route changes its vehicle, since that may make it cheaper later. */
    @ParameterizedTest
    @EnumSource(
            value = KernelProblems.Kind.class,
            names = {"CAPACITATED", "TIME_WINDOWS", "WINDOWS_AND_DURATION", "OPTIONAL_CLIENTS"})
    void aBoundStopsOnlyWhatWouldHaveEndedAboveIt(KernelProblems.Kind kind) {
        long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("RecreateTest " + kind + ": seed " + first + " (-Drouting.seed=N)");
        Random random = new Random(first);
        Model model = new Model(KernelProblems.problem(kind, CLIENTS, random));
        int stopped = 0;
        int finished = 0;
        for (int round = 0; round < 300; round++) {
            long seed = random.nextLong();
            Rebuilding free = new Rebuilding(model, seed);
            Rebuilding bounded = new Rebuilding(model, seed);
            double bound = bounded.price() + random.nextInt(100) - 50;
            assertThat(free.ruinAndRecreate(Double.POSITIVE_INFINITY)).isTrue();
            if (bounded.ruinAndRecreate(bound)) {
                finished++;
                assertThat(bounded.price()).isEqualTo(free.price());
                assertThat((double) bounded.price()).isLessThan(bound);
            } else {
                stopped++;
                assertThat((double) free.price()).isGreaterThanOrEqualTo(bound - ROUNDING);
            }
        }
        assertThat(Math.min(stopped, finished)).isGreaterThan(30);
    }

    /** A first plan that is ruined and recreated once; equal seeds give equal ruins and orders. */
    private static final class Rebuilding {
        private final Tours tours;
        private final Absence absence;
        private final Ruin ruin;
        private final Recreate recreate;

        Rebuilding(Model model, long seed) {
            tours = new Tours(model);
            absence = new Absence(model);
            FastRandom random = new FastRandom(seed);
            Fleet fleet = new Fleet(tours);
            Neighbours near = Neighbours.inSpaceAndTime(model, CLIENTS);
            ruin = new Ruin(tours, fleet, near, random, SearchSettings.of(model));
            Insertion insertion = new Insertion(tours, fleet, near, random, 0);
            recreate = new Recreate(tours, insertion, fleet, absence, near, random);
            recreate.applyAll();
        }

        boolean ruinAndRecreate(double bound) {
            int settled = tours.unserved.count;
            return recreate.apply(settled, ruin.apply(), bound);
        }

        long price() {
            return tours.total() + absence.of(tours);
        }
    }
}
