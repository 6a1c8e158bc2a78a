package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills one trip after the other with what is left, nearest sites together, within load and shift; crews are not waited for. */
final class TripFiller {
    private final List<Cargo> cargoes;
    private final List<List<Visit>> left = new ArrayList<>();
    private final List<Integer> order;

    /** The lots on one way from a depot to a site, the most urgent and then the largest first. */
    record Cargo(List<Visit> lots) {
        Cargo {
            lots = lots.stream()
                    .sorted(Comparator.comparingInt(Visit::urgency)
                            .thenComparing(Comparator.comparingLong(Visit::volumeMillilitres)
                                    .reversed())
                            .thenComparingInt(Visit::id))
                    .toList();
        }

        int urgency() {
            return lots.get(0).urgency();
        }
    }

    /**
     * @param order in which cargoes are taken to begin a trip with
     */
    TripFiller(List<Cargo> cargoes, List<Integer> order) {
        this.cargoes = cargoes;
        this.order = order;
        cargoes.forEach(cargo -> left.add(new ArrayList<>(cargo.lots())));
    }

    List<Visit> rest() {
        return left.stream().flatMap(List::stream).toList();
    }

    Shift shift(Truck truck) {
        return new Shift(truck);
    }

    /** A truck's day while it is being filled. */
    final class Shift {
        private final Truck truck;
        private int minute;
        private int place;
        private int trips;

        private Shift(Truck truck) {
            this.truck = truck;
            this.minute = truck.vehicle().shiftStartMinute();
            this.place = truck.home();
        }

        /**
         * @param splitting may take a part of what a site has left, if it does not take all
         */
        void fill(TripSlot slot, boolean splitting) {
            if (trips == truck.vehicle().maxTrips() || !truck.connects(place, slot.depotPlace())) {
                return;
            }
            int ready = minute + truck.minutes(place, slot.depotPlace());
            Trip trip = new Trip(slot, ready);
            for (int cargo : order) {
                if (trip.stops.isEmpty()) {
                    trip.take(cargo, 0, true);
                }
            }
            while (!trip.stops.isEmpty() && trip.takeNearest(splitting)) {
                // Each turn takes one cargo or a part of it.
            }
            if (!trip.stops.isEmpty()) {
                trip.write();
                trips++;
                minute = trip.returnMinute();
                place = slot.depotPlace();
            }
        }

        /** One trip while it is being filled. */
        private final class Trip {
            private final TripSlot slot;
            private final int ready;
            private final List<Integer> stops = new ArrayList<>();
            private final List<List<Visit>> loads = new ArrayList<>();
            private long grams = truck.vehicle().capacityGrams();
            private long millilitres = truck.vehicle().capacityMillilitres();
            private int workMinutes;

            Trip(TripSlot slot, int ready) {
                this.slot = slot;
                this.ready = ready;
            }

            private int placeAt(int position) {
                boolean depot = position < 0 || position == stops.size();
                return depot
                        ? slot.depotPlace()
                        : cargoes.get(stops.get(position)).lots().get(0).place();
            }

            int returnMinute() {
                return ready + loadingMinutes() + workMinutes;
            }

            /** Not known before the trip is full: a minute per half cubic metre is on the safe side of one crew's work. */
            private int loadingMinutes() {
                long loaded = truck.vehicle().capacityMillilitres() - millilitres;
                return Math.toIntExact(loaded / 333_333) + 1;
            }

            /** Extra minutes of a stop before this position, or -1 where no road leads. */
            private int detour(Visit lot, int position) {
                int before = placeAt(position - 1);
                int after = placeAt(position);
                if (!truck.connects(before, lot.place()) || !truck.connects(lot.place(), after)) {
                    return -1;
                }
                int direct = stops.isEmpty() ? 0 : truck.minutes(before, after);
                return truck.minutes(before, lot.place())
                        + lot.site().serviceMinutes()
                        + truck.minutes(lot.place(), after)
                        - direct;
            }

            private boolean allowed(Visit lot) {
                return lot.depotPlace() == slot.depotPlace() && truck.mayStopAt(lot.site());
            }

            private @Nullable List<Visit> fitting(int cargo, boolean splitting) {
                List<Visit> fitting = new ArrayList<>();
                long gramsLeft = grams;
                long millilitresLeft = millilitres;
                for (Visit lot : left.get(cargo)) {
                    if (lot.weightGrams() <= gramsLeft && lot.volumeMillilitres() <= millilitresLeft) {
                        fitting.add(lot);
                        gramsLeft -= lot.weightGrams();
                        millilitresLeft -= lot.volumeMillilitres();
                    } else if (!splitting) {
                        return null;
                    }
                }
                return fitting.isEmpty() ? null : fitting;
            }

            boolean take(int cargo, int position, boolean splitting) {
                if (left.get(cargo).isEmpty() || !allowed(left.get(cargo).get(0))) {
                    return false;
                }
                Visit first = left.get(cargo).get(0);
                int detour = detour(first, position);
                List<Visit> lots = fitting(cargo, splitting);
                int home = truck.minutes(slot.depotPlace(), truck.home());
                if (detour < 0
                        || lots == null
                        || returnMinute() + detour + home > truck.vehicle().shiftEndMinute()) {
                    return false;
                }
                stops.add(position, cargo);
                loads.add(position, lots);
                workMinutes += detour;
                for (Visit lot : lots) {
                    grams -= lot.weightGrams();
                    millilitres -= lot.volumeMillilitres();
                }
                left.get(cargo).removeAll(lots);
                return true;
            }

            boolean takeNearest(boolean splitting) {
                List<int[]> candidates = new ArrayList<>();
                for (int cargo = 0; cargo < cargoes.size(); cargo++) {
                    if (!left.get(cargo).isEmpty()
                            && !stops.contains(cargo)
                            && allowed(left.get(cargo).get(0))) {
                        int[] candidate = cheapest(cargo);
                        if (candidate[2] >= 0) {
                            candidates.add(candidate);
                        }
                    }
                }
                candidates.sort(Comparator.<int[]>comparingInt(candidate -> candidate[2])
                        .thenComparingInt(candidate -> candidate[0]));
                return candidates.stream().anyMatch(candidate -> take(candidate[0], candidate[1], splitting));
            }

            /** Cargo, position and detour of its cheapest insertion. */
            private int[] cheapest(int cargo) {
                Visit lot = left.get(cargo).get(0);
                int[] best = {cargo, 0, -1};
                for (int position = 0; position <= stops.size(); position++) {
                    int detour = detour(lot, position);
                    if (detour >= 0 && (best[2] < 0 || detour < best[2])) {
                        best[1] = position;
                        best[2] = detour;
                    }
                }
                return best;
            }

            void write() {
                loads.forEach(slot.lots()::addAll);
            }
        }
    }
}
