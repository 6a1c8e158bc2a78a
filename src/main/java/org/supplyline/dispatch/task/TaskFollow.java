package org.supplyline.dispatch.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.PostingWatch;
import org.supplyline.inventory.StockChange;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/**
 * Tasks are done when the ledger says that the goods have moved, in the transaction that moves them, and not done any more
 * when a scan is taken back. Nobody ticks a task off.
 */
@Component
class TaskFollow implements PostingWatch {

    private final TaskStore store;
    private final TaskProgress progress;
    private final Journal journal;

    TaskFollow(TaskStore store, TaskProgress progress, Journal journal) {
        this.store = store;
        this.progress = progress;
        this.journal = journal;
    }

    @Override
    public void posted(JournalWriter writer, Map<JournalId, Movement> movements, List<StockChange> stock) {
        TreeSet<String> orders = new TreeSet<>();
        movements.values().stream()
                .map(Movement::order)
                .filter(Objects::nonNull)
                .forEach(orders::add);
        if (!orders.isEmpty()) {
            follow(store.ofOrders(orders), writer.recordedAt());
        }
    }

    /** Once after each start, and now and then: tasks that came with a migration, or that nothing moved since. */
    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1H")
    void lookAtAll() {
        journal.write(writer -> {
            List<Task> waiting = store.waiting();
            follow(waiting, writer.recordedAt());
            return waiting.size();
        });
    }

    private void follow(Collection<Task> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return;
        }
        Map<Long, List<Progress.Of>> subjects = progress.subjects(tasks);
        TreeSet<Long> done = new TreeSet<>();
        TreeSet<Long> undone = new TreeSet<>();
        for (Task task : tasks) {
            List<Progress.Of> subject = subjects.getOrDefault(task.id(), List.of());
            boolean complete = TaskProgress.of(task, subject).complete();
            if (complete && task.status().isWaiting()) {
                done.add(task.id());
            } else if (!complete && task.status() == TaskStatus.DONE) {
                undone.add(task.id());
            }
            if (complete && task.kind() == TaskKind.PICK) {
                handOut(subject.get(0).order(), at);
            }
        }
        if (!done.isEmpty()) {
            store.finish(done, TaskStore.Act.ofLedger(TaskChange.What.DONE, at));
        }
        if (!undone.isEmpty()) {
            store.reopen(undone, TaskStore.Act.ofLedger(TaskChange.What.REOPENED, at));
        }
    }

    /** What is staged in full and rides on no trip waits for its receiver. */
    private void handOut(IssueOrder order, Instant at) {
        if (order.trip() == null && order.isOpen()) {
            store.make(TaskKind.HAND_OUT, order.code(), order.depot(), TaskChange.LEDGER, at);
        }
    }
}
