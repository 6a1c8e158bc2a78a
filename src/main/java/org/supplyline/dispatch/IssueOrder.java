package org.supplyline.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;

/**
 * An order to issue goods from one depot for one destination.
 *
 * @param code own code SLO…
 * @param destination place code of the site or recipient
 * @param depot place code of the depot that issues
 * @param plan number of the plan that made it; absent for an order made by hand
 * @param trip code of the trip that carries it; absent where the destination collects
 * @param basis by whose decision, in a person's words; empty for an order of a plan
 * @param record the journal record that made it
 * @param closing how it ended; absent while it is open
 */
public record IssueOrder(
        String code,
        String destination,
        String depot,
        @Nullable Long plan,
        @Nullable String trip,
        OrderStatus status,
        String basis,
        String createdBy,
        Instant createdAt,
        String record,
        @Nullable Closing closing,
        List<OrderLine> lines) {

    public IssueOrder {
        lines = List.copyOf(lines);
    }

    IssueOrder withLines(List<OrderLine> own) {
        return new IssueOrder(
                code, destination, depot, plan, trip, status, basis, createdBy, createdAt, record, closing, own);
    }

    /** What all of it weighs and how much room it takes. */
    public Load load(Catalog catalog) {
        return lines.stream()
                .map(line -> catalog.load(line.item(), line.quantity()))
                .reduce(Load.NOTHING, Load::plus);
    }

    public boolean isOpen() {
        return status == OrderStatus.OPEN;
    }

    /**
     * The end of an order.
     *
     * @param by who closed it; the node itself when everything was scanned at the site
     * @param record the journal record that closed it
     * @param reason why it differs from what was ordered; empty if it does not
     */
    public record Closing(String by, Instant at, String record, String reason) {}
}
