package org.supplyline.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/**
 * Gathers the issue order (出库单) as a paper: by whose decision what leaves the depot, and what of it did; what is only
 * picked has not left. It stays with the depot and the
 * accountant; what travels with the goods is the handover note.
 */
@Component
class IssuePaper {

    private static final int CM3_A_LITRE = 1_000;

    private final Deliveries deliveries;
    private final Trips trips;
    private final PaperGoods goods;
    private final Catalog catalog;
    private final Papers papers;
    private final NodeIdentity node;
    private final Clock clock;

    IssuePaper(
            Deliveries deliveries,
            Trips trips,
            PaperGoods goods,
            Catalog catalog,
            Papers papers,
            NodeIdentity node,
            Clock clock) {
        this.deliveries = deliveries;
        this.trips = trips;
        this.goods = goods;
        this.catalog = catalog;
        this.papers = papers;
        this.node = node;
        this.clock = clock;
    }

    Form of(IssueOrder order) {
        PaperGoods.Listing listing = goods.of(order);
        List<Form.Row> rows = new ArrayList<>();
        listing.rows().forEach(row -> rows.add(row(rows.size() + 1, listing, row)));
        return new Form(
                new Words("出库单", "Issue order"),
                node.name(),
                order.code(),
                facts(order),
                List.of(
                        Form.Column.text("序", "#", 0.5f),
                        Form.Column.text("品名", "Item", 2.5f),
                        Form.Column.text("规格", "Pack", 1.4f),
                        Form.Column.text("批号×实发", "Lot × issued", 1.6f),
                        Form.Column.number("应发件数", "Packs", 1.9f),
                        Form.Column.number("应发数量", "Ordered", 1.4f),
                        Form.Column.number("实发数量", "Issued", 1.4f),
                        Form.Column.text("备注", "Remarks", 1.5f)),
                rows,
                sum(rows.size(), listing.load(catalog), listing.hasLeft()),
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

    private Form.Row row(int number, PaperGoods.Listing listing, PaperGoods.Row row) {
        String item = row.goods().item();
        return Form.Row.of(
                Words.same(String.valueOf(number)),
                papers.item(item, PositionKey.NONE),
                papers.spec(item, row.ordered()),
                Words.same(row.lotWords()),
                papers.packs(item, row.ordered()),
                papers.base(item, row.ordered()),
                listing.hasLeft() ? papers.base(item, row.left()) : Words.NONE,
                papers.remark(row, staged(item, row.staged())));
    }

    /** What was picked and has not left yet. */
    private Words staged(String item, long quantity) {
        Words base = papers.base(item, quantity);
        return quantity == 0 ? Words.NONE : new Words("备货区 " + base.zh(), "on the stage " + base.en());
    }

    private static Words sum(int rows, Load load, boolean hasLeft) {
        return new Words(
                "合计 %d 行  %s %s  %s%s"
                        .formatted(
                                rows,
                                hasLeft ? "实发" : "应发",
                                PackWords.weight(load.weightGrams()),
                                PackWords.volume(load.volumeCm3() / CM3_A_LITRE),
                                load.estimated() ? "  估" : ""),
                "Total %d lines, %s%s"
                        .formatted(rows, hasLeft ? "issued" : "ordered", load.estimated() ? ", estimated" : ""));
    }
}
