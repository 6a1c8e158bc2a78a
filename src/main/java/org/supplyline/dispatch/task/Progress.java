package org.supplyline.dispatch.task;

import java.util.List;
import java.util.function.ToLongFunction;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.OrderStatus;

/**
 * How far the ledger says a task is, in base units.
 *
 * @param done of what was ordered; what was done beyond an order does not count
 * @param complete whether nothing is left to do
 */
public record Progress(long done, long total, boolean complete) {

    static final Progress NONE = new Progress(0, 0, false);

    /** An order and how far its items are. */
    record Of(IssueOrder order, List<OrderProgress> items) {

        boolean isOver() {
            return !order.isOpen();
        }

        boolean all(ToLongFunction<OrderProgress> step) {
            return items.stream().allMatch(item -> step.applyAsLong(item) >= item.ordered());
        }

        /** What was picked is on the vehicle, and no more will be: all was picked, or the vehicle has left. */
        boolean isLoaded() {
            boolean left = items.stream().anyMatch(item -> item.departed() > 0);
            return isOver()
                    || (items.stream().allMatch(item -> item.loaded() >= item.picked())
                            && (left || all(OrderProgress::picked)));
        }

        private Progress count(ToLongFunction<OrderProgress> step, boolean complete) {
            return new Progress(
                    items.stream()
                            .mapToLong(item -> Math.max(0, Math.min(step.applyAsLong(item), item.ordered())))
                            .sum(),
                    items.stream().mapToLong(OrderProgress::ordered).sum(),
                    complete);
        }
    }

    static Progress picking(Of order) {
        return order.count(OrderProgress::picked, order.isOver() || order.all(OrderProgress::picked));
    }

    /** @param orders of the trip, without cancelled ones */
    static Progress loading(List<Of> orders) {
        return orders.stream()
                .map(order -> order.count(OrderProgress::loaded, order.isLoaded()))
                .reduce((one, other) ->
                        new Progress(one.done + other.done, one.total + other.total, one.complete && other.complete))
                .orElse(NONE);
    }

    static Progress handingOut(Of order) {
        return order.count(OrderProgress::accepted, order.order().status() == OrderStatus.DELIVERED);
    }

    /** Full hundredths; 100 only when everything is done. */
    public long percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
