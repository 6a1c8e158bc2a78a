package org.supplyline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that a dispatch plan is made from. Single values are checked by the constructors, references between them by {@link #faults()}.
 *
 * @param start the instant of minute 0
 * @param lots the parts of the depots' stock whose lot is known
 * @param roads open and cut roads; if none is open, ways are estimated from positions and marked 估
 */
public record DispatchProblem(
        Instant start,
        List<Depot> depots,
        List<Item> items,
        List<Vehicle> vehicles,
        List<Site> sites,
        List<Need> needs,
        List<Road> roads,
        List<StockLot> lots) {
    public DispatchProblem {
        depots = List.copyOf(depots);
        items = List.copyOf(items);
        vehicles = List.copyOf(vehicles);
        sites = List.copyOf(sites);
        needs = List.copyOf(needs);
        roads = roads == null ? List.of() : List.copyOf(roads);
        lots = lots == null ? List.of() : List.copyOf(lots);
        Limits.checkRange("The number of depots", depots.size(), 0, Limits.DEPOTS);
        Limits.checkRange("The number of items", items.size(), 0, Limits.ITEMS);
        Limits.checkRange("The number of vehicles", vehicles.size(), 0, Limits.VEHICLES);
        Limits.checkRange("The number of sites", sites.size(), 0, Limits.SITES);
        Limits.checkRange("The number of needs", needs.size(), 0, Limits.NEEDS);
        Limits.checkRange("The number of roads", roads.size(), 0, Limits.ROADS);
        Limits.checkRange("The number of lots", lots.size(), 0, Limits.LOTS);
    }

    /** A problem in which no lot is known. */
    public DispatchProblem(
            Instant start,
            List<Depot> depots,
            List<Item> items,
            List<Vehicle> vehicles,
            List<Site> sites,
            List<Need> needs,
            List<Road> roads) {
        this(start, depots, items, vehicles, sites, needs, roads, List.of());
    }

    /** Whether ways are estimated from positions because no open road is given. */
    public boolean roadsEstimated() {
        return roads.stream().allMatch(Road::cut);
    }

    public Instant at(int minute) {
        return start.plusSeconds(60L * minute);
    }

    /** What must be mended before this problem can be planned; empty if it is sound. */
    public List<ProblemFault> faults() {
        return new ProblemCheck(this).faults();
    }

    /** Collects the faults of one problem. */
    private static final class ProblemCheck {
        private final DispatchProblem problem;
        private final List<ProblemFault> faults = new ArrayList<>();
        private final Set<PlaceId> depots = new HashSet<>();
        private final Set<PlaceId> places = new HashSet<>();
        private final Set<ItemCode> items = new HashSet<>();
        private final Set<ItemCode> earmarked = new HashSet<>();

        ProblemCheck(DispatchProblem problem) {
            this.problem = problem;
        }

        List<ProblemFault> faults() {
            checkPlaces();
            checkStock();
            checkLots();
            checkVehicles();
            checkNeeds();
            for (Road road : problem.roads) {
                requirePlace(road.from());
                requirePlace(road.to());
            }
            return List.copyOf(faults);
        }

        private void checkPlaces() {
            boolean positionsNeeded = problem.roadsEstimated();
            for (Depot depot : problem.depots) {
                depots.add(depot.id());
                if (!places.add(depot.id())) {
                    fault(ProblemFault.Code.DUPLICATE, depot.id());
                }
                if (positionsNeeded && depot.position() == null) {
                    fault(ProblemFault.Code.NO_POSITION, depot.id());
                }
            }
            for (Site site : problem.sites) {
                if (!places.add(site.id())) {
                    fault(ProblemFault.Code.DUPLICATE, site.id());
                }
                if (positionsNeeded && site.position() == null) {
                    fault(ProblemFault.Code.NO_POSITION, site.id());
                }
            }
        }

        private void checkStock() {
            for (Item item : problem.items) {
                if (!items.add(item.code())) {
                    fault(ProblemFault.Code.DUPLICATE, item.code());
                }
                if (item.earmark() != null) {
                    earmarked.add(item.code());
                }
            }
            problem.items.stream().map(Item::earmark).filter(Objects::nonNull).forEach(this::checkEarmark);
            for (Depot depot : problem.depots) {
                Set<ItemCode> listed = new HashSet<>();
                for (ItemQuantity line : depot.stock()) {
                    requireItem(line.item());
                    if (!listed.add(line.item())) {
                        fault(ProblemFault.Code.DUPLICATE, depot.id() + "/" + line.item());
                    }
                }
            }
        }

        private void checkLots() {
            Map<String, Long> left = new HashMap<>();
            problem.depots.forEach(depot ->
                    depot.stock().forEach(line -> left.put(depot.id() + "/" + line.item(), line.quantity())));
            Set<List<Object>> named = new HashSet<>();
            for (StockLot lot : problem.lots) {
                requireDepot(lot.depot());
                requireItem(lot.item());
                String pile = lot.depot() + "/" + lot.item();
                if (!named.add(List.of(lot.depot(), lot.item(), lot.lot()))) {
                    fault(ProblemFault.Code.DUPLICATE, pile + "/" + lot.lot());
                }
                if (left.merge(pile, -lot.quantity(), Long::sum) < 0) {
                    fault(ProblemFault.Code.LOTS_ABOVE_STOCK, pile);
                }
            }
        }

        private void checkEarmark(Earmark earmark) {
            requireWanted(earmark.item());
            earmark.sites().forEach(this::requirePlace);
        }

        private void requireWanted(ItemCode item) {
            requireItem(item);
            if (earmarked.contains(item)) {
                fault(ProblemFault.Code.EARMARKED_ITEM, item);
            }
        }

        private void checkVehicles() {
            Set<VehicleId> vehicles = new HashSet<>();
            for (Vehicle vehicle : problem.vehicles) {
                if (!vehicles.add(vehicle.id())) {
                    fault(ProblemFault.Code.DUPLICATE, vehicle.id());
                }
                requireDepot(vehicle.depot());
                vehicle.loadsAt().forEach(this::requireDepot);
            }
        }

        private void checkNeeds() {
            Set<PlaceId> sites = new HashSet<>();
            problem.sites.forEach(site -> sites.add(site.id()));
            Set<String> pairs = new HashSet<>();
            for (Need need : problem.needs) {
                if (!sites.contains(need.site())) {
                    fault(ProblemFault.Code.UNKNOWN_PLACE, need.site());
                }
                requireWanted(need.item());
                if (!pairs.add(need.site() + "\n" + need.item())) {
                    fault(ProblemFault.Code.DUPLICATE, need.site() + "/" + need.item());
                }
            }
        }

        private void requireDepot(PlaceId id) {
            if (!depots.contains(id)) {
                fault(ProblemFault.Code.UNKNOWN_PLACE, id);
            }
        }

        private void requirePlace(PlaceId id) {
            if (!places.contains(id)) {
                fault(ProblemFault.Code.UNKNOWN_PLACE, id);
            }
        }

        private void requireItem(ItemCode code) {
            if (!items.contains(code)) {
                fault(ProblemFault.Code.UNKNOWN_ITEM, code);
            }
        }

        private void fault(ProblemFault.Code code, Object subject) {
            if (faults.size() < ProblemFault.MOST_REPORTED) {
                faults.add(new ProblemFault(code, subject.toString()));
            }
        }
    }
}
