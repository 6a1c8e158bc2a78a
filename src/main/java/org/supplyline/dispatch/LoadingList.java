package org.supplyline.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.Load;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/**
 * Gathers the loading list (装车单) of a trip: what is unloaded last goes in first. Dangerous goods stand apart and after
 * them, cold goods go in at the very end, whatever their stop.
 */
@Component
class LoadingList {

    private static final int CM3_A_LITRE = 1_000;
    private static final String BOX = "□";

    private final Orders orders;
    private final Papers papers;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final Clock clock;

    LoadingList(Orders orders, Papers papers, Catalog catalog, NodeIdentity node, Clock clock) {
        this.orders = orders;
        this.papers = papers;
        this.catalog = catalog;
        this.node = node;
        this.clock = clock;
    }

    /** A line of an order on its way into the truck. */
    private record Piece(ApprovedTrip.Stop stop, OrderLine line, boolean isHazard, boolean isCold) {

        boolean isFor(ApprovedTrip.Stop other) {
            return stop.equals(other);
        }

        boolean isOrdinary() {
            return !isHazard && !isCold;
        }
    }

    Form of(ApprovedTrip trip) {
        List<ApprovedTrip.Stop> stops = new ArrayList<>(trip.stops());
        Collections.reverse(stops);
        List<Piece> pieces = new ArrayList<>();
        stops.forEach(stop -> orders.find(stop.order()).ifPresent(order -> pieces.addAll(pieces(stop, order))));
        List<Form.Row> rows = new ArrayList<>();
        stops.forEach(
                stop -> group(rows, heading(stop, pieces), pieces, piece -> piece.isOrdinary() && piece.isFor(stop)));
        group(
                rows,
                new Words("危险品：与其他物资分开码放", "Dangerous goods: stow apart from all others"),
                pieces,
                piece -> piece.isHazard() && !piece.isCold());
        group(rows, new Words("冷链物资：最后装车，最先检查", "Cold goods: last in"), pieces, Piece::isCold);
        return new Form(
                new Words("装车单", "Loading list"),
                node.name(),
                trip.code(),
                facts(trip),
                List.of(
                        Form.Column.mark("已装", "Done", 0.7f),
                        Form.Column.mark("站", "Stop", 0.6f),
                        Form.Column.text("品名", "Item", 3.1f),
                        Form.Column.text("规格", "Pack", 1.5f),
                        Form.Column.number("件数", "Packs", 2),
                        Form.Column.number("数量", "Base units", 1.7f),
                        Form.Column.number("重量", "Weight", 1.1f),
                        Form.Column.number("体积", "Volume", 1.1f)),
                rows,
                sum(stops.size(), pieces),
                note(pieces),
                List.of(
                        Form.Box.of("装车负责人", "Loaded by", "", "仓库 depot"),
                        Form.Box.of("复核人", "Checked by", "", ""),
                        Form.Box.of("司机", "Driver", "", "车辆 vehicle")),
                node.name() + "   " + papers.time(clock.instant()));
    }

    private List<Piece> pieces(ApprovedTrip.Stop stop, IssueOrder order) {
        return order.lines().stream()
                .map(line -> {
                    Optional<ReliefItem> item = catalog.item(line.item());
                    return new Piece(
                            stop,
                            line,
                            item.filter(known -> known.hazard() != Hazard.NONE).isPresent(),
                            item.filter(ReliefItem::coldChain).isPresent());
                })
                .toList();
    }

    private void group(List<Form.Row> rows, Words heading, List<Piece> pieces, Predicate<Piece> belongs) {
        List<Piece> own = pieces.stream().filter(belongs).toList();
        if (!own.isEmpty()) {
            rows.add(Form.Row.heading(heading));
            own.forEach(piece -> rows.add(row(piece)));
        }
    }

    private Form.Row row(Piece piece) {
        OrderLine line = piece.line();
        Load load = catalog.load(line.item(), line.quantity());
        return Form.Row.of(
                Words.same(BOX),
                Words.same(String.valueOf(piece.stop().position())),
                papers.item(line.item(), line.earmark()),
                papers.spec(line.item(), line.quantity()),
                papers.packs(line.item(), line.quantity()),
                papers.base(line.item(), line.quantity()),
                Words.same(PackWords.weight(load.weightGrams())),
                Words.same(PackWords.volume(load.volumeCm3() / CM3_A_LITRE)));
    }

    /** With what the whole order comes to, wherever its goods stand. */
    private Words heading(ApprovedTrip.Stop stop, List<Piece> pieces) {
        Words site = papers.name(stop.site());
        List<Piece> own = pieces.stream().filter(piece -> piece.isFor(stop)).toList();
        return new Words(
                "第 %d 站  %s  %s  共 %s".formatted(stop.position(), site.zh(), stop.order(), amount(own)),
                "Stop %d  %s".formatted(stop.position(), site.en()));
    }

    private String amount(List<Piece> pieces) {
        Load load = load(pieces);
        long packs = pieces.stream()
                .map(Piece::line)
                .mapToLong(line -> catalog.stacked(line.item(), line.quantity()).pieces())
                .sum();
        return "%d 件  %s  %s%s"
                .formatted(
                        packs,
                        PackWords.weight(load.weightGrams()),
                        PackWords.volume(load.volumeCm3() / CM3_A_LITRE),
                        load.estimated() ? "  估" : "");
    }

    private Load load(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> catalog.load(piece.line().item(), piece.line().quantity()))
                .reduce(Load.NOTHING, Load::plus);
    }

    private List<Form.Fact> facts(ApprovedTrip trip) {
        return List.of(
                Form.Fact.of("仓库", "Depot", papers.name(trip.depot())),
                Form.Fact.of("车辆", "Vehicle", papers.vehicle(trip)),
                Form.Fact.of("开始装车", "Loading", papers.time(trip.loadsAt())),
                Form.Fact.of("计划发车", "Departure", papers.time(trip.departsAt())),
                Form.Fact.of("依据", "By order of", Papers.basis(trip)),
                Form.Fact.of("封签号", "Seal", "____________"));
    }

    private Words sum(int stops, List<Piece> pieces) {
        return new Words(
                "合计 %d 站  %s".formatted(stops, amount(pieces)),
                "Total of %d stops%s".formatted(stops, load(pieces).estimated() ? ", estimated" : ""));
    }

    private Words note(List<Piece> pieces) {
        List<Hazard> hazards = pieces.stream()
                .flatMap(piece -> catalog.item(piece.line().item()).stream())
                .map(ReliefItem::hazard)
                .distinct()
                .toList();
        boolean mixed = hazards.contains(Hazard.FLAMMABLE) && hazards.contains(Hazard.OXIDISER);
        return mixed
                ? new Words(
                        "本车次同时有易燃品与氧化剂，不得同车：请停止装车并报调度。",
                        "Flammables and oxidisers must not ride together: stop loading and call dispatch.")
                : new Words(
                        "先装最后一站，逐项打勾；与实物不符的先报复核再装。",
                        "The last stop goes in first; tick each line, and ask before loading what differs.");
    }
}
