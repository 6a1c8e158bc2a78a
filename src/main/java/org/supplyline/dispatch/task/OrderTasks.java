package org.supplyline.dispatch.task;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderStatus;
import org.supplyline.dispatch.OrderWatch;
import org.supplyline.journal.JournalWriter;

/** Makes the tasks of an order with it, and ends them with it. */
@Component
class OrderTasks implements OrderWatch {

    private final TaskStore store;

    OrderTasks(TaskStore store) {
        this.store = store;
    }

    @Override
    public void made(IssueOrder order, JournalWriter writer) {
        String by = Holder.user(order.createdBy()).text();
        store.make(TaskKind.PICK, order.code(), order.depot(), by, writer.recordedAt());
        if (order.trip() != null) {
            store.make(TaskKind.LOAD, order.trip(), order.depot(), by, writer.recordedAt());
        }
    }

    @Override
    public void carried(IssueOrder order, String by, JournalWriter writer) {
        String user = Holder.user(by).text();
        store.cancel(
                TaskKind.HAND_OUT,
                order.code(),
                new TaskStore.Act(TaskChange.What.CANCELLED, user, writer.recordedAt(), ""));
        store.make(TaskKind.LOAD, Objects.requireNonNull(order.trip()), order.depot(), user, writer.recordedAt());
    }

    @Override
    public void closed(IssueOrder order, OrderStatus as, String by, JournalWriter writer) {
        boolean cancelled = as == OrderStatus.CANCELLED;
        TaskStore.Act act = new TaskStore.Act(
                cancelled ? TaskChange.What.CANCELLED : TaskChange.What.DONE,
                cancelled ? Holder.user(by).text() : TaskChange.LEDGER,
                writer.recordedAt(),
                "");
        store.endOrder(order.code(), cancelled ? TaskStatus.CANCELLED : TaskStatus.DONE, act);
        if (order.trip() != null) {
            store.endTrip(
                    order.trip(), TaskStatus.DONE, TaskStore.Act.ofLedger(TaskChange.What.DONE, writer.recordedAt()));
            store.endTrip(
                    order.trip(),
                    TaskStatus.CANCELLED,
                    TaskStore.Act.ofLedger(TaskChange.What.CANCELLED, writer.recordedAt()));
        }
    }
}
