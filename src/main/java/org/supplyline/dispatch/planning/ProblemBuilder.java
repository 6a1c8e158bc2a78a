package org.supplyline.dispatch.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.Earmarks;
import org.supplyline.inventory.PositionKey;
import org.supplyline.need.Basis;
import org.supplyline.place.DepotSize;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/** Puts a situation into the solver's words. Works on values alone: the same situation gives the same problem. */
final class ProblemBuilder {

    /** What the solver takes at most. */
    private static final int MAX_NEEDS = 20_000;

    /** A month of waiting makes any need one of the most urgent. */
    private static final int MOST_HOURS_WAITED = 720;

    private final Situation situation;
    private final PlanWish wish;
    private final Map<PlanNote.Kind, Set<String>> notes = new TreeMap<>();
    private final Set<GoodsCode> goods = new LinkedHashSet<>();
    /** Of earmarked goods, what sites before have been given. */
    private final Map<GoodsCode, Long> given = new HashMap<>();

    private ProblemBuilder(Situation situation, PlanWish wish) {
        this.situation = situation;
        this.wish = wish;
    }

    /** The problem and what the planner should know of it. */
    record Built(DispatchProblem problem, List<PlanNote> notes) {}

    static Built build(Situation situation, PlanWish wish) {
        return new ProblemBuilder(situation, wish).build();
    }

    private Built build() {
        RoadSketch sketch = RoadSketch.of(situation);
        sketch.withoutWay()
                .forEach(code -> note(
                        kind(code) == PlaceKind.DEPOT ? PlanNote.Kind.DEPOT_WITHOUT_WAY : PlanNote.Kind.NO_WAY_KNOWN,
                        code));
        sketch.estimated().forEach(code -> note(PlanNote.Kind.ROADS_ESTIMATED, code));
        List<Need> needs = needs(sketch);
        List<Depot> depots = situation.places().values().stream()
                .filter(place -> place.kind() == PlaceKind.DEPOT && sketch.reaches(place.code()))
                .map(this::depot)
                .toList();
        // A road may lead through a site that needs nothing today.
        Set<String> sites = new TreeSet<>(sketch.touchedSites());
        needs.forEach(need -> sites.add(need.site().value()));
        List<PlaceId> depotIds = depots.stream().map(Depot::id).toList();
        DispatchProblem problem = new DispatchProblem(
                wish.start(),
                depots,
                goods.stream().map(this::item).toList(),
                depots.isEmpty() ? List.of() : vehicles(depotIds),
                sites.stream().map(this::site).toList(),
                needs,
                sketch.roads(union(depotIds, sites)));
        List<PlanNote> told = new ArrayList<>();
        notes.forEach((kind, subjects) -> told.add(new PlanNote(kind, List.copyOf(subjects))));
        return new Built(problem, told);
    }

    private List<Need> needs(RoadSketch sketch) {
        List<Need> needs = new ArrayList<>();
        for (org.supplyline.need.Need need : situation.needs()) {
            Long approved = need.approved();
            ReliefItem item = situation.items().get(need.item());
            if (approved == null) {
                note(PlanNote.Kind.NOT_APPROVED, need.site());
            } else if (item != null && sketch.reaches(need.site())) {
                long open = approved - situation.ordered().getOrDefault(need.id(), 0L);
                if (open > 0 && wish.leftOut().contains(item.hazard())) {
                    note(PlanNote.Kind.HAZARD_LEFT_OUT, item.code());
                } else if (open > 0 && needs.size() + 1 >= MAX_NEEDS) {
                    note(PlanNote.Kind.TOO_MANY_NEEDS, need.site());
                } else if (open > 0) {
                    split(need, open, needs);
                }
            }
        }
        return needs;
    }

    /**
     * What donors gave for this very site, for its region, or agreed to give to it goes there first, to the most urgent site
     * first; the rest of the need is served from what is free.
     */
    private void split(org.supplyline.need.Need need, long open, List<Need> needs) {
        long left = open;
        for (GoodsCode own : earmarkedFor(need)) {
            long taken = Math.min(left, inAllDepots(own) - given.getOrDefault(own, 0L));
            if (taken > 0) {
                needs.add(need(need, own, taken, true));
                given.merge(own, taken, Long::sum);
                left -= taken;
            }
        }
        if (left > 0) {
            needs.add(need(need, new GoodsCode(need.item(), PositionKey.NONE), left, need.basis() == Basis.ORDER));
        }
    }

    private List<GoodsCode> earmarkedFor(org.supplyline.need.Need need) {
        Place site = place(need.site());
        Set<GoodsCode> found = new LinkedHashSet<>();
        situation
                .free()
                .values()
                .forEach(stock -> stock.keySet().forEach(key -> {
                    GoodsCode code = new GoodsCode(key.item(), key.earmark());
                    if (key.item().equals(need.item()) && isBoundTo(key, site) && code.isShortEnough()) {
                        found.add(code);
                    }
                }));
        return List.copyOf(found);
    }

    private boolean isBoundTo(GoodsKey goods, Place site) {
        return !goods.earmark().equals(PositionKey.NONE)
                && (Earmarks.allow(goods.earmark(), site, "")
                        || situation.consents().allow(goods.earmark(), goods.item(), site.code()));
    }

    private long inAllDepots(GoodsCode code) {
        return situation.free().values().stream()
                .mapToLong(stock -> Math.max(0, stock.getOrDefault(new GoodsKey(code.item(), code.earmark()), 0L)))
                .sum();
    }

    private Need need(org.supplyline.need.Need need, GoodsCode code, long quantity, boolean given) {
        goods.add(code);
        Long asked = need.asked();
        Long days = need.days();
        long daily = days == null ? 0 : Math.max(1, Objects.requireNonNull(need.approved()) / days);
        return new Need(
                new PlaceId(need.site()),
                code.code(),
                asked == null ? 0 : asked,
                quantity,
                given,
                daily,
                need.urgency(),
                dueMinute(need),
                waitedHours(need));
    }

    /** Nothing has come and nothing is on its way: such a need is served like a more urgent one in time. */
    private int waitedHours(org.supplyline.need.Need need) {
        boolean served = situation.ordered().getOrDefault(need.id(), 0L) > 0;
        long hours =
                served ? 0 : Duration.between(need.waitsSince(), wish.start()).toHours();
        return Math.toIntExact(Math.max(0, Math.min(hours, MOST_HOURS_WAITED)));
    }

    private @Nullable Integer dueMinute(org.supplyline.need.Need need) {
        if (need.due() == null) {
            return null;
        }
        long minutes = Duration.between(wish.start(), need.due()).toMinutes();
        return (int) Math.max(0, Math.min(minutes, PlanWish.MAX_SHIFT));
    }

    private Depot depot(Place place) {
        Map<GoodsKey, Long> free = situation.free().getOrDefault(place.code(), Map.of());
        List<ItemQuantity> stock = new ArrayList<>();
        free.forEach((key, quantity) -> {
            GoodsCode code = new GoodsCode(key.item(), key.earmark());
            if (quantity > 0 && goods.contains(code)) {
                stock.add(new ItemQuantity(code.code(), quantity));
            } else if (quantity > 0 && code.isEarmarked()) {
                note(PlanNote.Kind.EARMARKED_ELSEWHERE, key.item());
            }
        });
        DepotSize size = place.size();
        return new Depot(
                new PlaceId(place.code()),
                place.nameZh(),
                position(place),
                situation.docks().getOrDefault(place.code(), 1),
                size == null ? 1 : Math.toIntExact(Math.max(1, size.crews())),
                size == null ? 0 : size.crewLitresAnHour(),
                stock);
    }

    private Item item(GoodsCode code) {
        ReliefItem item = Objects.requireNonNull(situation.items().get(code.item()));
        Pack pack = situation.packs().get(code.item());
        if (pack == null) {
            return new Item(
                    code.code(),
                    item.nameZh(),
                    item.weightGrams(),
                    item.volumeCm3(),
                    1,
                    false,
                    item.estimated(),
                    item.coldChain(),
                    null);
        }
        return new Item(
                code.code(),
                item.nameZh(),
                ceil(pack.weightGrams(), pack.quantity()),
                ceil(pack.volumeCm3(), pack.quantity()),
                pack.quantity(),
                false,
                item.estimated(),
                item.coldChain(),
                null);
    }

    private List<Vehicle> vehicles(List<PlaceId> depots) {
        PlaceId home = new PlaceId(wish.home());
        return situation.vehicles().stream()
                .filter(vehicle -> depots.contains(home))
                .map(vehicle -> new Vehicle(
                        new VehicleId(vehicle.place()),
                        vehicle.plate(),
                        home,
                        depots,
                        vehicle.payloadGrams(),
                        vehicle.volumeLitres() * 1_000,
                        0,
                        wish.shiftMinutes(),
                        0,
                        vehicle.hillRoads(),
                        wish.tripsEach(),
                        vehicle.refrigerated()))
                .toList();
    }

    private Site site(String code) {
        Place place = place(code);
        return new Site(
                new PlaceId(code),
                place.nameZh(),
                position(place),
                place.hillRoad(),
                0,
                situation.serviceMinutes(),
                wish.collecting().contains(code));
    }

    private static @Nullable Position position(Place place) {
        return place.position() == null
                ? null
                : new Position(place.position().latitude(), place.position().longitude());
    }

    private static Set<String> union(List<PlaceId> depots, Set<String> sites) {
        Set<String> all = new TreeSet<>(sites);
        depots.forEach(depot -> all.add(depot.value()));
        return all;
    }

    private Place place(String code) {
        return Objects.requireNonNull(situation.places().get(code), code);
    }

    private PlaceKind kind(String code) {
        return place(code).kind();
    }

    private void note(PlanNote.Kind kind, String subject) {
        notes.computeIfAbsent(kind, k -> new TreeSet<>()).add(subject);
    }

    private static long ceil(long whole, long parts) {
        return (whole + parts - 1) / parts;
    }
}
