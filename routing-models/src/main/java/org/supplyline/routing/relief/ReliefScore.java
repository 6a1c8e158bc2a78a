package org.supplyline.routing.relief;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefPlan.Load;
import org.supplyline.routing.relief.ReliefPlan.Stop;

/**
 * The checker's part that adds up the levels. With q the approved quantity of a need, d what it gets and Q the sum of q over all needs of
 * the item, class by class Σ ⌊10⁹ · (q − d)² / (q · Q)⌋: squares of unmet shares, weighted so that equal shares are best and every item counts
 * alike. Then Σ ⌊10⁶ · w · load · arrival / Q⌋ with w = 8, 4, 2, 1 by class, and last the money.
 */
final class ReliefScore {

    private static final int CLASSES = 4;
    private static final BigInteger UNMET_SCALE = BigInteger.valueOf(1_000_000_000);
    private static final long ARRIVAL_SCALE = 1_000_000;
    private static final int METRES_A_KILOMETRE = 1_000;

    private final List<Need> needs;
    private final Map<String, Need> byPair = new HashMap<>();
    private final Map<String, Long> neededOfItem = new HashMap<>();
    private final Map<String, Long> metresOfVehicle = new HashMap<>();
    private BigInteger arrival = BigInteger.ZERO;
    private long cost;
    private long metres;

    ReliefScore(ReliefInstance instance, boolean dynamic) {
        needs = new ArrayList<>(instance.needs());
        if (dynamic) {
            for (Event event : instance.events()) {
                if (event instanceof Event.NewNeed added) {
                    needs.add(added.need());
                }
            }
        }
        for (Need need : needs) {
            byPair.put(ReliefLoads.pair(need.site(), need.item()), need);
            neededOfItem.merge(need.item(), need.quantity(), Long::sum);
        }
    }

    void addMetres(Vehicle vehicle, int way) {
        metresOfVehicle.merge(vehicle.id(), (long) way, Long::sum);
        metres += way;
    }

    /** After all its trips. */
    void addVehicle(Vehicle vehicle) {
        long driven = metresOfVehicle.getOrDefault(vehicle.id(), 0L);
        cost += vehicle.dayCost() + driven * vehicle.kilometreCost() / METRES_A_KILOMETRE;
    }

    void addArrivals(Stop stop, int minute) {
        for (Load load : stop.loads()) {
            Need need = byPair.get(ReliefLoads.pair(stop.site(), load.item()));
            if (need != null) {
                long weight = 1L << (CLASSES - need.urgencyClass());
                BigInteger product = BigInteger.valueOf(ARRIVAL_SCALE * weight)
                        .multiply(BigInteger.valueOf(load.quantity()))
                        .multiply(BigInteger.valueOf(minute));
                arrival = arrival.add(product.divide(BigInteger.valueOf(needed(need))));
            }
        }
    }

    private long needed(Need need) {
        return Objects.requireNonNull(neededOfItem.get(need.item()));
    }

    long metres() {
        return metres;
    }

    List<Long> levels(Map<String, Long> delivered) {
        long[] unmet = new long[CLASSES];
        for (Need need : needs) {
            long got = delivered.getOrDefault(ReliefLoads.pair(need.site(), need.item()), 0L);
            BigInteger missing = BigInteger.valueOf(Math.max(0, need.quantity() - got));
            unmet[need.urgencyClass() - 1] += UNMET_SCALE
                    .multiply(missing.pow(2))
                    .divide(BigInteger.valueOf(need.quantity()).multiply(BigInteger.valueOf(needed(need))))
                    .longValueExact();
        }
        List<Long> levels = new ArrayList<>();
        for (long level : unmet) {
            levels.add(level);
        }
        levels.add(arrival.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
        levels.add(cost);
        return levels;
    }
}
