package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of lots means for a truck, whenever it leaves: its stops in the order of each site's first lot, and their times
 * counted from the departure. Immutable.
 */
final class TripLoad {
    static final TripLoad EMPTY = new TripLoad(List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** A stop of one trip; later lots of its site have joined it. */
    static final class PlannedStop {
        private final Visit first;
        private final int arrivalOffset;
        private int urgency;
        private int dueMinute;

        PlannedStop(Visit first, int arrivalOffset) {
            this.first = first;
            this.arrivalOffset = arrivalOffset;
            this.urgency = first.urgency();
            this.dueMinute = first.dueMinute();
        }

        private void join(Visit lot) {
            urgency = Math.min(urgency, lot.urgency());
            dueMinute = Math.min(dueMinute, lot.dueMinute());
        }

        Visit first() {
            return first;
        }

        int arrivalOffset() {
            return arrivalOffset;
        }

        int urgency() {
            return urgency;
        }

        int dueMinute() {
            return dueMinute;
        }
    }

    private final List<PlannedStop> stops;
    private final long weightGrams;
    private final long volumeMillilitres;
    private final int missingRoads;
    private final int bannedStops;
    private final int foreignLots;
    private final int warmLots;
    private final long strayUnits;
    private final int workMinutes;
    private final long metres;

    private TripLoad(
            List<PlannedStop> stops,
            long weightGrams,
            long volumeMillilitres,
            int missingRoads,
            int bannedStops,
            int foreignLots,
            int warmLots,
            long strayUnits,
            int workMinutes,
            long metres) {
        this.stops = stops;
        this.weightGrams = weightGrams;
        this.volumeMillilitres = volumeMillilitres;
        this.missingRoads = missingRoads;
        this.bannedStops = bannedStops;
        this.foreignLots = foreignLots;
        this.warmLots = warmLots;
        this.strayUnits = strayUnits;
        this.workMinutes = workMinutes;
        this.metres = metres;
    }

    static TripLoad of(Truck truck, int depotPlace, List<Visit> lots) {
        if (lots.isEmpty()) {
            return EMPTY;
        }
        List<PlannedStop> stops = new ArrayList<>(lots.size());
        long weightGrams = 0;
        long volumeMillilitres = 0;
        long metres = 0;
        int missingRoads = 0;
        int bannedStops = 0;
        int foreignLots = 0;
        int warmLots = 0;
        long strayUnits = 0;
        int minute = 0;
        int at = depotPlace;
        for (Visit lot : lots) {
            weightGrams += lot.weightGrams();
            volumeMillilitres += lot.volumeMillilitres();
            foreignLots += lot.depotPlace() == depotPlace ? 0 : 1;
            warmLots += truck.mayCarry(lot.cold()) ? 0 : 1;
            strayUnits += lot.strayUnits();
            PlannedStop known = stopAt(stops, lot.place());
            if (known != null) {
                known.join(lot);
                continue;
            }
            missingRoads += truck.connects(at, lot.place()) ? 0 : 1;
            bannedStops += truck.mayStopAt(lot.site()) ? 0 : 1;
            metres += truck.metres(at, lot.place());
            minute += truck.minutes(at, lot.place());
            stops.add(new PlannedStop(lot, minute));
            minute += lot.site().serviceMinutes();
            at = lot.place();
        }
        return new TripLoad(
                stops,
                weightGrams,
                volumeMillilitres,
                missingRoads,
                bannedStops,
                foreignLots,
                warmLots,
                strayUnits,
                minute,
                metres);
    }

    private static @Nullable PlannedStop stopAt(List<PlannedStop> stops, int place) {
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i).first.place() == place) {
                return stops.get(i);
            }
        }
        return null;
    }

    List<PlannedStop> stops() {
        return stops;
    }

    boolean isEmpty() {
        return stops.isEmpty();
    }

    int lastPlace() {
        return stops.get(stops.size() - 1).first.place();
    }

    int urgency() {
        return stops.stream().mapToInt(PlannedStop::urgency).min().orElse(Integer.MAX_VALUE);
    }

    long weightGrams() {
        return weightGrams;
    }

    long volumeMillilitres() {
        return volumeMillilitres;
    }

    int missingRoads() {
        return missingRoads;
    }

    int bannedStops() {
        return bannedStops;
    }

    int foreignLots() {
        return foreignLots;
    }

    /** Lots of the cold chain on a truck that is not refrigerated. */
    int warmLots() {
        return warmLots;
    }

    /** Base units of earmarked goods on their way to sites that they were not given for. */
    long strayUnits() {
        return strayUnits;
    }

    /** From the departure until the last stop is served. */
    int workMinutes() {
        return workMinutes;
    }

    /** From the depot to the last stop. */
    long metres() {
        return metres;
    }
}
