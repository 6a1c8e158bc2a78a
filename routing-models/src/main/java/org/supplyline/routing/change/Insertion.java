package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Item;
import org.supplyline.routing.engine.Truck;

/** Brings an open stop to a trip: the cheapest of the places that look best, after every rule was tried on the whole plan. */
final class Insertion {
    /** Places that are tried on the clock before the cheapest is taken. */
    private static final int TRIED = 4;

    /** A stop that finds no valid place among so many stays open. */
    private static final int MOST_TRIED = 40;

    private final Day day;
    private final DraftPlan plan;

    Insertion(Day day, DraftPlan plan) {
        this.day = day;
        this.plan = plan;
    }

    /**
     * A place for a stop.
     *
     * @param part what of it fits
     * @param rank 0 for a stop at the same site, 1 another trip that is driven, 2 a new trip of a truck in use, 3 another truck
     * @param metres more driving, with the price of a change
     */
    private record Candidate(DraftTrip trip, int position, DraftStop part, boolean whole, int rank, long metres) {}

    /** Brings open stops to where they find a place, the most urgent and then the largest first. The others stay open. */
    void insert(List<DraftStop> chosen) {
        List<DraftStop> waiting = new ArrayList<>(chosen);
        waiting.sort(Comparator.comparingInt(DraftStop::urgency)
                .thenComparing(Comparator.comparingLong(DraftStop::unmetWeight).reversed())
                .thenComparingInt(DraftStop::place));
        for (DraftStop stop : waiting) {
            DraftStop rest = stop;
            while (rest != null) {
                rest = insert(rest);
            }
        }
    }

    /** What is left of an open stop after a part of it found a place, or nothing if all or nothing of it did. */
    private @Nullable DraftStop insert(DraftStop stop) {
        DraftPlan.Snapshot before = plan.snapshot();
        Clock clock = Clock.of(day, plan);
        long broken = DraftCost.of(day, plan, clock).broken();
        DraftPlan.Snapshot best = null;
        DraftCost bestCost = null;
        DraftStop rest = null;
        int tried = 0;
        int valid = 0;
        for (Candidate candidate : candidates(stop, clock)) {
            if (tried++ == MOST_TRIED || valid == TRIED) {
                break;
            }
            DraftStop left = apply(candidate, stop);
            DraftCost cost = DraftCost.of(day, plan, Clock.of(day, plan));
            if (cost.broken() <= broken) {
                valid++;
                if (bestCost == null || cost.compareTo(bestCost) < 0) {
                    best = plan.snapshot();
                    bestCost = cost;
                    rest = left;
                }
            }
            plan.restore(before);
        }
        if (best == null) {
            return null;
        }
        plan.restore(best);
        return rest;
    }

    private @Nullable DraftStop apply(Candidate candidate, DraftStop stop) {
        List<DraftStop> open = new ArrayList<>(plan.open());
        open.remove(stop);
        DraftStop rest = candidate.whole() ? null : rest(stop, candidate.part());
        if (rest != null) {
            open.add(rest);
        }
        plan.setOpen(open);
        List<DraftStop> stops = new ArrayList<>(candidate.trip().stops());
        if (candidate.rank() == 0) {
            DraftStop there = stops.get(candidate.position());
            stops.set(candidate.position(), there.joined(day, candidate.part()));
        } else {
            stops.add(candidate.position(), candidate.part());
        }
        candidate.trip().setStops(stops);
        return rest;
    }

    private DraftStop rest(DraftStop stop, DraftStop part) {
        Map<Load, Long> left = new LinkedHashMap<>(stop.loads());
        part.loads()
                .forEach((load, quantity) -> left.computeIfPresent(
                        load, (same, all) -> all.equals(quantity) ? null : (Long) (all - quantity)));
        return DraftStop.of(day, stop.site(), stop.depot(), left, null, false);
    }

    private List<Candidate> candidates(DraftStop stop, Clock clock) {
        List<Candidate> candidates = new ArrayList<>();
        for (Truck truck : day.trucks()) {
            if (truck.mayStopAt(stop.site()) && truck.mayCarry(stop.cold())) {
                candidates(stop, truck, clock, candidates);
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.whole())
                .thenComparingInt(Candidate::rank)
                .thenComparingLong(Candidate::metres)
                .thenComparingInt(candidate -> candidate.trip().id())
                .thenComparingInt(Candidate::position));
        return candidates;
    }

    private void candidates(DraftStop stop, Truck truck, Clock clock, List<Candidate> candidates) {
        List<DraftTrip> driven = plan.driven(truck.number());
        int made = driven.size() + day.states().get(truck.number()).over().size();
        boolean spare = made < truck.vehicle().maxTrips();
        for (DraftTrip trip : plan.of(truck)) {
            if (trip.underWay() || !trip.depot().equals(stop.depot()) || wholeTripLocked(trip)) {
                continue;
            }
            if (trip.isDriven()) {
                inTrip(stop, trip, clock.returnMinute(trip), 1, candidates);
            } else if (spare) {
                DraftTrip last = driven.isEmpty() ? null : driven.get(driven.size() - 1);
                int ready = last == null ? truck.vehicle().shiftStartMinute() : clock.returnMinute(last);
                boolean used = made > 0;
                inTrip(stop, trip, Math.max(ready, day.request().minute()), used ? 2 : 3, candidates);
                spare = trip.told() != null;
            }
        }
    }

    private boolean wholeTripLocked(DraftTrip trip) {
        return trip.told() != null
                && day.request().locks().stream()
                        .anyMatch(lock -> lock.site() == null
                                && trip.told() != null
                                && lock.vehicle().equals(trip.told().vehicle())
                                && lock.trip() == trip.told().number());
    }

    private void inTrip(DraftStop stop, DraftTrip trip, int busyUntil, int rank, List<Candidate> candidates) {
        DraftStop part = fitting(stop, trip.gramsFree(), trip.millilitresFree());
        if (part == null) {
            return;
        }
        boolean whole = fits(stop, trip.gramsFree(), trip.millilitresFree());
        Truck truck = trip.truck();
        int price = day.request().price().metresPerChangedStop();
        List<DraftStop> stops = trip.stops();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).place() == stop.place()) {
                if (!stops.get(i).locked()) {
                    candidates.add(
                            new Candidate(trip, i, part, whole, 0, stops.get(i).isAsTold(trip.id()) ? price : 0));
                }
                return;
            }
        }
        long change = whole && stop.isAsTold(trip.id()) ? 0 : price;
        for (int position = 0; position <= stops.size(); position++) {
            int before =
                    position == 0 ? trip.startPlace() : stops.get(position - 1).place();
            int after = position == stops.size()
                    ? trip.depotPlace()
                    : stops.get(position).place();
            if (!truck.connects(before, stop.place()) || !truck.connects(stop.place(), after)) {
                continue;
            }
            boolean empty = stops.isEmpty();
            int minutes = truck.minutes(before, stop.place())
                    + stop.site().serviceMinutes()
                    + truck.minutes(stop.place(), after)
                    - (empty ? 0 : truck.minutes(before, after));
            long metres = (long) truck.metres(before, stop.place())
                    + truck.metres(stop.place(), after)
                    - (empty ? 0 : truck.metres(before, after));
            if (busyUntil + minutes <= truck.vehicle().shiftEndMinute() + slack(after, truck)) {
                candidates.add(new Candidate(trip, position, part, whole, rank, truck.costOf(metres) + change));
            }
        }
    }

    /** The trip may end elsewhere than at its depot, so its way back may be shorter than thought. */
    private static int slack(int depot, Truck truck) {
        return truck.minutes(depot, truck.home());
    }

    /** The stop itself if it fits, else whole cartons of it, or nothing. */
    private @Nullable DraftStop fitting(DraftStop stop, long grams, long millilitres) {
        if (fits(stop, grams, millilitres)) {
            return stop;
        }
        Map<Load, Long> part = new LinkedHashMap<>();
        long gramsLeft = grams;
        long millilitresLeft = millilitres;
        for (Map.Entry<Load, Long> load : stop.loads().entrySet()) {
            Item item = day.item(load.getKey().goods());
            long units = Math.min(load.getValue(), units(item, gramsLeft, millilitresLeft));
            long taken = units == load.getValue() ? units : units - units % item.packSize();
            if (taken > 0) {
                part.put(load.getKey(), taken);
                gramsLeft -= taken * item.unitWeightGrams();
                millilitresLeft -= taken * item.unitVolumeMillilitres();
            }
        }
        return part.isEmpty() ? null : stop.carrying(day, part);
    }

    private static boolean fits(DraftStop stop, long grams, long millilitres) {
        return stop.weightGrams() <= grams && stop.volumeMillilitres() <= millilitres;
    }

    private static long units(Item item, long grams, long millilitres) {
        long byWeight = item.unitWeightGrams() == 0 ? Long.MAX_VALUE : grams / item.unitWeightGrams();
        long byVolume = item.unitVolumeMillilitres() == 0 ? Long.MAX_VALUE : millilitres / item.unitVolumeMillilitres();
        return Math.max(0, Math.min(byWeight, byVolume));
    }
}
