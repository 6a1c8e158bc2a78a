package org.supplyline.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Load;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/**
 * Gathers the issue order (出库单) as a paper: by whose decision what leaves the depot. It stays with the depot and the
 * accountant; what travels with the goods is the handover note.
 */
@Component
class IssuePaper {

    private static final int CM3_A_LITRE = 1_000;

    private final Orders orders;
    private final Deliveries deliveries;
    private final Trips trips;
    private final PickPlan picks;
    private final Papers papers;
    private final EarmarkWords earmarks;
    private final NodeIdentity node;
    private final Clock clock;

    IssuePaper(
            Orders orders,
            Deliveries deliveries,
            Trips trips,
            PickPlan picks,
            Papers papers,
            EarmarkWords earmarks,
            NodeIdentity node,
            Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.trips = trips;
        this.picks = picks;
        this.papers = papers;
        this.earmarks = earmarks;
        this.node = node;
        this.clock = clock;
    }

    Form of(IssueOrder order) {
        Load load = papers.load(order);
        List<Form.Row> rows = rows(order);
        return new Form(
                new Words("出库单", "Issue order"),
                node.name(),
                order.code(),
                facts(order),
                List.of(
                        Form.Column.text("序", "#", 0.5f),
                        Form.Column.text("品名", "Item", 2.7f),
                        Form.Column.text("规格", "Pack", 1.4f),
                        Form.Column.text("批号", "Lot", 1.3f),
                        Form.Column.number("应发件数", "Packs", 1.9f),
                        Form.Column.number("应发数量", "Ordered", 1.4f),
                        Form.Column.number("实发数量", "Issued", 1.4f),
                        Form.Column.text("备注", "Remarks", 1.5f)),
                rows,
                new Words(
                        "合计 %d 行  %s  %s%s"
                                .formatted(
                                        rows.size(),
                                        PackWords.weight(load.weightGrams()),
                                        PackWords.volume(load.volumeCm3() / CM3_A_LITRE),
                                        load.estimated() ? "  估" : ""),
                        "Total %d lines%s".formatted(rows.size(), load.estimated() ? ", estimated" : "")),
                new Words("凭本单发货，无单不得出库。", "Goods leave by this order only."),
                List.of(
                        Form.Box.of("制单人", "Made by", order.createdBy(), ""),
                        Form.Box.of("审批人", "Approved by", "", "盖章 stamp"),
                        Form.Box.of("发货人", "Issued by", "", "仓库 depot"),
                        Form.Box.of("提货人", "Taken by", "", "")),
                node.name() + "   " + papers.time(clock.instant()) + "   " + order.record());
    }

    private List<Form.Fact> facts(IssueOrder order) {
        Words trip = order.trip() == null
                ? new Words("自提", "collected at the depot")
                : trips.find(order.trip())
                        .map(found -> new Words(
                                found.code() + "  " + papers.vehicle(found).zh(),
                                papers.vehicle(found).en()))
                        .orElse(Words.same(order.trip()));
        return List.of(
                Form.Fact.of("出库仓库", "From", papers.name(order.depot())),
                Form.Fact.of("收货单位", "To", papers.name(order.destination())),
                Form.Fact.of("依据", "By order of", Papers.basis(order)),
                Form.Fact.of("车次", "Trip", trip),
                Form.Fact.of("开单时间", "Made at", papers.time(order.createdAt())),
                Form.Fact.of("状态", "Status", status(order)));
    }

    private Words status(IssueOrder order) {
        return switch (order.status()) {
            case OPEN -> new Words("未完成", "open");
            case DELIVERED -> delivered(order);
            case CANCELLED -> new Words("已撤销", "cancelled");
        };
    }

    private Words delivered(IssueOrder order) {
        List<SignedDelivery> accounts = deliveries.accounts(order.code());
        if (accounts.size() < 2) {
            return new Words("已签收", "delivered");
        }
        String stands = accounts.get(accounts.size() - 1).record();
        return new Words("已签收，已更正 " + stands, "delivered, corrected by " + stands);
    }

    /** What was picked for an item is shared out to its lines in their order. */
    private List<Form.Row> rows(IssueOrder order) {
        Map<String, Long> picked = new HashMap<>();
        orders.progress(List.of(order))
                .getOrDefault(order.code(), List.of())
                .forEach(item -> picked.put(item.item(), item.picked()));
        Map<String, Set<String>> lots = picks.lots(order.code());
        List<Form.Row> rows = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long done = Math.min(line.quantity(), picked.getOrDefault(line.item(), 0L));
            picked.merge(line.item(), -done, Long::sum);
            rows.add(Form.Row.of(
                    Words.same(String.valueOf(rows.size() + 1)),
                    papers.item(line.item(), PositionKey.NONE),
                    papers.spec(line.item()),
                    Words.same(String.join("\n", lots.getOrDefault(line.item(), Set.of(PositionKey.NONE)))),
                    papers.packs(line.item(), line.quantity()),
                    papers.base(line.item(), line.quantity()),
                    done > 0 ? papers.base(line.item(), done) : Words.NONE,
                    earmarks.remark(line.earmark())));
        }
        return rows;
    }
}
