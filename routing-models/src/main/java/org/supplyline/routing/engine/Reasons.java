package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Undelivered.Reason;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.travel.Access;

/** Says of everything that was approved and is on no trip why that is so. */
public final class Reasons {
    private final DispatchProblem problem;
    private final Access access;
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final List<Undelivered> undelivered = new ArrayList<>();

    /** For the plans of one problem; makes one list. */
    public Reasons(DispatchProblem problem, Access access) {
        this.problem = problem;
        this.access = access;
        problem.sites().forEach(site -> sites.put(site.id(), site));
    }

    List<Undelivered> list(List<Share> shares, List<Held> held, LotCutter.Cut cut, List<Visit> lotsThatStay) {
        List<Held> staying = lotsThatStay.stream()
                .flatMap(lot -> lot.portions().stream().map(portion -> new Held(portion, lot.depot())))
                .toList();
        return list(shares, held, cut.tooLarge(), staying);
    }

    /**
     * @param held shares that no truck can bring, or that are collected
     * @param tooLarge pieces that no truck can carry
     * @param staying shares that trucks could bring, but none has room or time
     */
    public List<Undelivered> list(List<Share> shares, List<Held> held, List<Held> tooLarge, List<Held> staying) {
        shares.forEach(this::cutShort);
        joined(held).forEach(this::held);
        tooLarge.forEach(this::tooLarge);
        joined(staying).forEach(rest -> noTime(rest.portion(), rest.depot()));
        return List.copyOf(undelivered);
    }

    /** What a need has in one depot is told once, whatever lots and goods it is of. */
    private static List<Held> joined(List<Held> parts) {
        Map<PlaceId, Map<Need, Portion>> byDepot = new LinkedHashMap<>();
        for (Held part : parts) {
            byDepot.computeIfAbsent(part.depot(), depot -> new LinkedHashMap<>())
                    .merge(part.portion().need(), part.portion(), Portion::plus);
        }
        List<Held> joined = new ArrayList<>();
        byDepot.forEach(
                (depot, portions) -> portions.values().forEach(portion -> joined.add(new Held(portion, depot))));
        return joined;
    }

    private void cutShort(Share share) {
        Need need = share.need();
        long missing = need.approved() - share.allocated();
        if (missing == 0) {
            return;
        }
        if (share.allocated() == 0 || need.given()) {
            add(
                    need,
                    missing,
                    Reason.NO_STOCK,
                    Map.of("approved", text(need.approved()), "stock", text(share.stockOfItem())));
        } else {
            add(
                    need,
                    missing,
                    Reason.FAIR_SHARE,
                    Map.of("approved", text(need.approved()), "allocated", text(share.allocated())));
        }
    }

    private void held(Held held) {
        Site site = Objects.requireNonNull(sites.get(held.portion().need().site()));
        Need need = held.portion().need();
        long quantity = held.portion().quantity();
        if (site.collectsItself()) {
            add(need, quantity, Reason.COLLECTS_ITSELF, Map.of("depot", name(held.depot())));
        } else if (!access.roadOpen(held.depot(), site)) {
            add(need, quantity, Reason.UNREACHABLE, Map.of("heldAt", name(held.depot())));
        } else if (!access.vehicles(held.depot(), site, false).isEmpty()) {
            add(need, quantity, Reason.NO_REFRIGERATED_TRUCK, Map.of("heldAt", name(held.depot())));
        } else if (access.loadsAny(held.depot())) {
            add(
                    need,
                    quantity,
                    Reason.TOO_HEAVY_FOR_ROAD,
                    Map.of(
                            "heldAt",
                            name(held.depot()),
                            "hillRoad",
                            String.valueOf(site.hillRoad()),
                            "maxTruckGrams",
                            text(site.maxTruckGrams())));
        } else {
            int minutes = 2 * access.roadMinutes(held.depot(), site) + site.serviceMinutes();
            add(need, quantity, Reason.NO_VEHICLE_TIME, waiting(held.portion(), held.depot(), minutes));
        }
    }

    private void tooLarge(Held held) {
        add(
                held.portion().need(),
                held.portion().quantity(),
                Reason.DOES_NOT_FIT,
                Map.of(
                        "heldAt",
                        name(held.depot()),
                        "unitGrams",
                        text(held.portion().item().unitWeightGrams()),
                        "unitMillilitres",
                        text(held.portion().item().unitVolumeMillilitres())));
    }

    private void noTime(Portion portion, PlaceId depot) {
        Site site = Objects.requireNonNull(sites.get(portion.need().site()));
        int minutes = access.vehicles(depot, site, portion.item().coldChain()).stream()
                .mapToInt(vehicle -> access.roundTripMinutes(vehicle, depot, site))
                .min()
                .orElse(0);
        add(portion.need(), portion.quantity(), Reason.NO_VEHICLE_TIME, waiting(portion, depot, minutes));
    }

    private Map<String, String> waiting(Portion portion, PlaceId depot, int minutes) {
        return Map.of(
                "heldAt",
                name(depot),
                "roundTripMinutes",
                text(minutes),
                "grams",
                text(portion.weightGrams()),
                "millilitres",
                text(portion.volumeMillilitres()));
    }

    private String name(PlaceId depot) {
        return problem.depots().stream()
                .filter(candidate -> candidate.id().equals(depot))
                .map(Depot::name)
                .findFirst()
                .orElse(depot.value());
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private void add(Need need, long quantity, Reason reason, Map<String, String> parameters) {
        undelivered.add(new Undelivered(need.site(), need.item(), quantity, reason, parameters));
    }
}
