package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.Site;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.allocation.Allocator;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.engine.LotCutter.Consignment;
import org.supplyline.routing.travel.Access;
import org.supplyline.routing.travel.TravelTimes;

/** From a problem to a plan: share, cut into lots, search for trips, share again what they carry, write down. */
public final class DispatchEngine implements DispatchSolver {
    private final RouteSearch search;

    public DispatchEngine() {
        this(new OptaPlannerSearch());
    }

    DispatchEngine(RouteSearch search) {
        this.search = search;
    }

    @Override
    public Answer solve(DispatchProblem problem, PlanLimits limits, SolveWatch watch) {
        List<ProblemFault> faults = problem.faults();
        if (!faults.isEmpty()) {
            return new Answer.Refused(faults);
        }
        Referee.prepare();
        TravelTimes times = new TravelTimes(problem);
        Access access = new Access(problem, times);
        List<Share> shares = new Allocator(problem, access).allocate();
        List<Consignment> consignments = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        consign(problem, access, shares, consignments, held);
        Map<ItemCode, Long> approved = LotCutter.approvedByItem(problem.needs());
        LotCutter.Cut cut = LotCutter.cut(consignments, approved, times);
        Workload workload = Workload.of(problem, cut.lots(), times);
        DispatchSolution plan = search.search(workload, limits, watch);
        Redistribution fair = new Redistribution(workload, approved, plan);
        DispatchSolution shared = fair.redistribute();
        return new Answer.Planned(
                new PlanWriter(problem, times, access).write(fair.sources(shares), held, cut, Referee.judge(shared)));
    }

    private static void consign(
            DispatchProblem problem,
            Access access,
            List<Share> shares,
            List<Consignment> consignments,
            List<Held> held) {
        Map<ItemCode, Item> items = new HashMap<>();
        problem.items().forEach(item -> items.put(item.code(), item));
        Map<PlaceId, Map<Way, List<Portion>>> bySite = new LinkedHashMap<>();
        for (Share share : shares) {
            Need need = share.need();
            for (Source source : share.sources()) {
                Item goods = Objects.requireNonNull(items.get(source.goods(need.item())));
                bySite.computeIfAbsent(need.site(), site -> new LinkedHashMap<>())
                        .computeIfAbsent(new Way(source.depot(), goods.coldChain()), way -> new ArrayList<>())
                        .add(new Portion(need, goods, source.quantity()));
            }
        }
        for (Site site : problem.sites()) {
            bySite.getOrDefault(site.id(), Map.of()).forEach((way, portions) -> {
                List<Vehicle> vehicles = site.collectsItself() ? List.of() : access.vehicles(way.depot, site, way.cold);
                if (vehicles.isEmpty()) {
                    portions.forEach(portion -> held.add(new Held(portion, way.depot)));
                } else {
                    consignments.add(new Consignment(site, way.depot, portions, vehicles));
                }
            });
        }
    }

    /** Where goods of a site come from, and whether only refrigerated trucks may bring them. */
    private record Way(PlaceId depot, boolean cold) {}
}
