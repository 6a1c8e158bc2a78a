package org.supplyline.dispatch.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.PickPlan;

/** What is to be moved for tasks, item by item, and from which bins. */
@Component
class TaskGoods {

    private final TaskProgress progress;
    private final PickPlan plan;

    TaskGoods(TaskProgress progress, PickPlan plan) {
        this.progress = progress;
        this.plan = plan;
    }

    /**
     * An item of an order.
     *
     * @param quantity what was ordered, in base units
     * @param done how much of it the task has behind it by the ledger
     * @param picks where to go for the rest; only for picking
     */
    record Line(IssueOrder order, String item, long quantity, long done, List<PickPlan.Pick> picks) {

        long left() {
            return Math.max(0, quantity - done);
        }
    }

    /** By task; orders that are closed have nothing left to move. */
    Map<Long, List<Line>> of(Collection<Task> tasks) {
        Map<Long, List<Progress.Of>> subjects = progress.subjects(tasks);
        Map<String, List<PickPlan.Pick>> picks = picks(tasks, subjects);
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        for (Task task : tasks) {
            List<Line> own = new ArrayList<>();
            for (Progress.Of of : subjects.getOrDefault(task.id(), List.of())) {
                List<PickPlan.Pick> there = task.kind() == TaskKind.PICK
                        ? picks.getOrDefault(of.order().code(), List.of())
                        : List.of();
                of.items().stream()
                        .filter(item -> item.ordered() > 0)
                        .forEach(item -> own.add(line(task.kind(), of.order(), item, there)));
            }
            lines.put(task.id(), own);
        }
        return lines;
    }

    private static Line line(TaskKind kind, IssueOrder order, OrderProgress item, List<PickPlan.Pick> picks) {
        long done = switch (kind) {
            case PICK -> item.picked();
            case LOAD -> item.loaded();
            case HAND_OUT -> item.accepted();
        };
        return new Line(
                order,
                item.item(),
                item.ordered(),
                done,
                picks.stream().filter(pick -> pick.item().equals(item.item())).toList());
    }

    /** One plan a depot for all orders that wait, so that no carton is offered twice. */
    private Map<String, List<PickPlan.Pick>> picks(Collection<Task> tasks, Map<Long, List<Progress.Of>> subjects) {
        Map<String, List<IssueOrder>> byDepot = new TreeMap<>();
        for (Task task : tasks) {
            if (task.kind() == TaskKind.PICK && task.status().isWaiting()) {
                subjects.getOrDefault(task.id(), List.of()).stream()
                        .map(Progress.Of::order)
                        .forEach(order -> byDepot.computeIfAbsent(task.depot(), depot -> new ArrayList<>())
                                .add(order));
            }
        }
        Map<String, List<PickPlan.Pick>> picks = new HashMap<>();
        byDepot.forEach((depot, orders) -> plan.of(depot, orders)
                .forEach(pick -> picks.computeIfAbsent(pick.order(), order -> new ArrayList<>())
                        .add(pick)));
        return picks;
    }
}
