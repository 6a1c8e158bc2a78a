package org.supplyline.dispatch.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.Orders;

/** Looks up in the ledger how far tasks are. */
@Component
class TaskProgress {

    private final TaskStore store;
    private final Orders orders;

    TaskProgress(TaskStore store, Orders orders) {
        this.store = store;
        this.orders = orders;
    }

    /** What each task is about, by its id; the orders of a trip by their age. */
    Map<Long, List<Progress.Of>> subjects(Collection<Task> tasks) {
        Map<String, String> loaded = store.ordersOf(tasks.stream()
                .filter(task -> task.kind() == TaskKind.LOAD)
                .map(Task::subject)
                .distinct()
                .toList());
        TreeSet<String> codes = new TreeSet<>(loaded.keySet());
        tasks.stream()
                .filter(task -> task.kind() != TaskKind.LOAD)
                .map(Task::subject)
                .forEach(codes::add);
        List<IssueOrder> found = codes.isEmpty() ? List.of() : orders.all(codes);
        Map<String, List<OrderProgress>> progress = orders.progress(found);
        Map<String, List<Progress.Of>> byOrder = new HashMap<>();
        Map<String, List<Progress.Of>> byTrip = new HashMap<>();
        for (IssueOrder order : found) {
            Progress.Of one = new Progress.Of(order, progress.getOrDefault(order.code(), List.of()));
            byOrder.put(order.code(), List.of(one));
            String trip = loaded.get(order.code());
            if (trip != null) {
                byTrip.computeIfAbsent(trip, code -> new ArrayList<>()).add(one);
            }
        }
        Map<Long, List<Progress.Of>> subjects = new LinkedHashMap<>();
        tasks.forEach(task -> subjects.put(
                task.id(), (task.kind() == TaskKind.LOAD ? byTrip : byOrder).getOrDefault(task.subject(), List.of())));
        return subjects;
    }

    Map<Long, Progress> of(Collection<Task> tasks) {
        Map<Long, List<Progress.Of>> subjects = subjects(tasks);
        Map<Long, Progress> progress = new LinkedHashMap<>();
        tasks.forEach(task -> progress.put(task.id(), of(task, subjects.getOrDefault(task.id(), List.of()))));
        return progress;
    }

    static Progress of(Task task, List<Progress.Of> subject) {
        if (subject.isEmpty()) {
            return Progress.NONE;
        }
        return switch (task.kind()) {
            case PICK -> Progress.picking(subject.get(0));
            case LOAD -> Progress.loading(subject);
            case HAND_OUT -> Progress.handingOut(subject.get(0));
        };
    }
}
