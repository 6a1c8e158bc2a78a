package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.Expiry;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.PlaceKind;
import org.supplyline.scan.OwnCode;

class OrdersIT {

    private static final GoodsKey TENTS = new GoodsKey("tent-12", "-");

    private final DispatchFixture node = new DispatchFixture();
    private final Lots lots = InventoryFixtures.lots(node.node);
    private final String qinyuan = node.site("Qinyuan");
    private final String vehicle = node.places.vehicles().get(0).place();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anOrderMadeByHandIsAnAllocationAndAnOrderInTheJournal() {
        JournalCursor before = node.journal.head();
        IssueOrder order = order(20);

        assertThat(node.journal.after(before, 10))
                .extracting(JournalRecord::kind)
                .endsWith(JournalKind.ALLOCATION, JournalKind.ORDER);
        assertThat(OwnCode.parse(order.code())).map(OwnCode::kind).contains(OwnCode.Kind.ORDER);
        assertThat(node.orders.find(List.of(order.code(), "SLO000")))
                .hasSize(1)
                .hasEntrySatisfying(order.code(), found -> {
                    assertThat(found.destination()).isEqualTo(qinyuan);
                    assertThat(found.quantityOf("tent-12")).isEqualTo(20);
                });
        assertThat(node.places.children(qinyuan)).anyMatch(place -> place.kind() == PlaceKind.DOCK);
    }

    @Test
    void whatIsOrderedIsNotFreeAnyMoreUntilItIsCancelled() {
        IssueOrder order = order(20);
        assertThat(free()).isEqualTo(40);
        assertThat(node.journal.<DirectOrders.Ordered>write(
                        writer -> node.direct.create(wanted(41), DispatchFixture.by("r2"), writer)))
                .isEqualTo(new DirectOrders.Ordered.Refused(DirectOrders.Refusal.NOT_FREE, "tent-12", 40));

        assertThat(node.journal.<Boolean>write(
                        writer -> node.orders.cancel(order.code(), "开错", DispatchFixture.by("r3"), writer)))
                .isTrue();
        assertThat(free()).isEqualTo(60);
        assertThat(node.orders.find(List.of(order.code()))).isEmpty();
    }

    @Test
    void whatIsKeptForAnOwnerIsNotFreeAndGoesOnlyByADecisionThatNamesTheOwner() {
        PositionKey theirs = new PositionKey("opening:cz-0", "tent-12", "-", "省应急厅", Fund.KEPT, "-");
        node.post("opening", null, List.of(new MovementLine(theirs, node.inCity(PlaceKind.BIN), 7, null)));
        assertThat(free()).isEqualTo(60);
        OrderLine kept = new OrderLine("tent-12", "kept:省应急厅", 7, null);
        NewOrder ours = new NewOrder(qinyuan, node.city, null, null, "市指挥部调拨令", null, List.of(kept));
        assertThat(node.journal.<DirectOrders.Ordered>write(
                        writer -> node.direct.create(ours, DispatchFixture.by("k1"), writer)))
                .isEqualTo(new DirectOrders.Ordered.Refused(DirectOrders.Refusal.KEPT, "tent-12"));

        IssueOrder order = made(new NewOrder(qinyuan, node.city, null, null, "省应急厅调拨令〔2026〕8 号", null, List.of(kept)));
        assertThat(order.lines()).containsExactly(kept);
        assertThat(free()).isEqualTo(60);
    }

    @Test
    void theTableOfAllocatableStockTakesPromisesFromWhatExpiresFirst() {
        node.journal.write(writer -> {
            lots.learn(writer, "tent-12", "OLD", Expiry.of(LocalDate.of(2031, 1, 1)), null);
            lots.learn(writer, "tent-12", "NEW", Expiry.of(LocalDate.of(2032, 1, 1)), null);
            return 0;
        });
        for (String lot : List.of("NEW", "OLD")) {
            PositionKey tents = new PositionKey("opening:cz-0", "tent-12", lot, "cz", Fund.DONATED, "-");
            node.post("opening", null, List.of(new MovementLine(tents, node.inCity(PlaceKind.BIN), 10, null)));
        }
        order(13);

        assertThat(new AllocatableStock(node.free, new MovedStore(node.node.db())).rows())
                .filteredOn(row -> row.depot().equals(node.city) && row.item().equals("tent-12"))
                .extracting(row -> row.lot() + " " + row.usable() + " " + row.free())
                .containsExactly("OLD 10 0", "NEW 10 7", "- 60 60");
    }

    @Test
    void pickedGoodsAreCountedOnceAndTheirOrderCannotBeCancelled() {
        IssueOrder order = order(20);
        pick(order, 15);

        assertThat(free()).isEqualTo(40);
        assertThat(node.orders.progress(List.of(order)).get(order.code()))
                .containsExactly(new OrderProgress("tent-12", 20, 15, 0, 0, 0));
        assertThat(node.journal.<Boolean>write(
                        writer -> node.orders.cancel(order.code(), "开错", DispatchFixture.by("r3"), writer)))
                .isFalse();
    }

    @Test
    void anOrderIsDeliveredByItselfWhenAllOfItWasScannedAtTheSite() {
        IssueOrder order = order(20);
        sendAll(order, 20);
        OrderLine line = order.lines().get(0);
        String dock = dock();
        node.move("unloading", order, vehicle, dock, line, 20);
        node.move("accepting", order, dock, qinyuan, line, 19);

        assertThat(node.deliveries.recordScanned()).isZero();
        node.move("accepting", order, dock, qinyuan, line, 1);
        JournalCursor before = node.journal.head();
        assertThat(node.deliveries.recordScanned()).isEqualTo(1);

        assertThat(node.journal.after(before, 10))
                .singleElement()
                .satisfies(record -> assertThat(record.kind()).isEqualTo(JournalKind.DELIVERY));
        assertThat(node.orders.find(order.code()).orElseThrow().status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(node.deliveries.of(order.code())).containsExactly(DeliveredLine.whole("tent-12", 20));
        assertThat(node.deliveries.recordScanned()).isZero();
    }

    @Test
    void whatSomebodyElseAcceptedDidNotArrive() {
        IssueOrder order = order(20);
        sendAll(order, 20);
        OrderLine line = order.lines().get(0);
        node.move("accepting", order, vehicle, node.site("Wuxiang"), line, 20);

        assertThat(node.deliveries.recordScanned()).isZero();
        assertThat(node.orders.find(order.code()).orElseThrow().isOpen()).isTrue();
        assertThat(node.orders.progress(List.of(order)).get(order.code()))
                .containsExactly(new OrderProgress("tent-12", 20, 20, 20, 20, 0));
    }

    @Test
    void theStampedPaperClosesAnOrderAndBooksWhatNobodyScanned() {
        IssueOrder order = order(20);
        sendAll(order, 20);

        assertThat(close(order, 17, 1, 1, "一顶丢失"))
                .isEqualTo(new Deliveries.Closed.Refused(Deliveries.Refusal.SUM_DIFFERS, "tent-12", 20));
        assertThat(close(order, 18, 1, 1, " ")).isEqualTo(refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(close(order, 18, 1, 1, "一顶丢失，一顶破损")).isInstanceOf(Deliveries.Closed.Done.class);

        assertThat(onHand(qinyuan)).isEqualTo(19);
        assertThat(onHand("loss:cz-0")).isEqualTo(1);
        assertThat(node.node
                        .db()
                        .sql("select quantity from discrepancy where kind = 'short-delivery' and order_code = :order")
                        .param("order", order.code())
                        .query(Long.class)
                        .list())
                .as("broken and missing goods are in the queue")
                .containsExactly(2L);
        assertThat(onHand(vehicle)).isZero();
        assertThat(close(order, 18, 1, 1, "再来一次")).isEqualTo(refused(Deliveries.Refusal.NOT_OPEN));
    }

    @Test
    void whatIsMissingOfMoreThanWasOrderedNeedsAReasonToo() {
        IssueOrder order = order(20);
        sendAll(order, 22);

        assertThat(close(order, 20, 0, 2, " ")).isEqualTo(refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(close(order, 20, 0, 2, "少两顶")).isInstanceOf(Deliveries.Closed.Done.class);
    }

    @Test
    void anOrderOfWhichNothingLeftCannotBeDelivered() {
        IssueOrder order = order(20);
        pick(order, 20);

        assertThat(close(order, 0, 0, 0, "没有车")).isEqualTo(refused(Deliveries.Refusal.NOTHING_ISSUED));
    }

    @Test
    void thePickListTakesWhatExpiresFirstAndNamesWhatIsMissing() {
        IssueOrder order = made(new NewOrder(
                qinyuan,
                node.city,
                null,
                null,
                "市指挥部调拨令",
                null,
                List.of(
                        new OrderLine("water-bottled", "-", 10_000, null),
                        new OrderLine("kit-family", "-", 400, null))));
        IssueOrder tooMuch = new IssueOrder(
                order.code(),
                order.destination(),
                order.depot(),
                null,
                null,
                OrderStatus.OPEN,
                order.basis(),
                order.createdBy(),
                order.createdAt(),
                order.record(),
                null,
                List.of(
                        new OrderLine("water-bottled", "-", 10_000, null),
                        new OrderLine("kit-family", "-", 401, null)));

        List<PickPlan.Pick> picks = node.picks.of(node.city, List.of(tooMuch));

        assertThat(picks)
                .extracting(pick -> pick.item() + " " + pick.lot() + " " + pick.quantity() + " "
                        + (pick.place().isEmpty() ? "missing" : "bin"))
                .containsExactly(
                        "kit-family - 400 bin",
                        "water-bottled W2601 9600 bin",
                        "water-bottled W2603 400 bin",
                        "kit-family - 1 missing");
    }

    private NewOrder wanted(long tents) {
        return new NewOrder(
                qinyuan,
                node.city,
                null,
                null,
                "市指挥部调拨令〔2026〕12 号",
                null,
                List.of(new OrderLine("tent-12", "-", tents, null)));
    }

    private IssueOrder order(long tents) {
        return made(wanted(tents));
    }

    private IssueOrder made(NewOrder wanted) {
        node.direct.prepare(wanted.destination(), DispatchFixture.by("dock"));
        return node.journal
                .<DirectOrders.Ordered>write(writer -> node.direct.create(wanted, DispatchFixture.by("r1"), writer))
                .match(DirectOrders.Ordered.Made::order, refused -> {
                    throw new AssertionError(refused);
                });
    }

    private static Deliveries.Closed refused(Deliveries.Refusal why) {
        return new Deliveries.Closed.Refused(why);
    }

    private Deliveries.Closed close(IssueOrder order, long received, long damaged, long missing, String reason) {
        return node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(new DeliveredLine("tent-12", received, damaged, missing, reason)),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("close"),
                writer));
    }

    private void pick(IssueOrder order, long quantity) {
        String bin = node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals("tent-12"))
                .findFirst()
                .orElseThrow()
                .key()
                .place();
        node.move(
                "picking",
                order,
                bin,
                node.inCity(PlaceKind.STAGE),
                order.lines().get(0),
                quantity);
    }

    private void sendAll(IssueOrder order, long quantity) {
        OrderLine line = order.lines().get(0);
        pick(order, quantity);
        node.move("loading", order, node.inCity(PlaceKind.STAGE), vehicle, line, quantity);
        node.move("departing", order, vehicle, "in-transit:cz", line, quantity);
        node.move("arriving", order, "in-transit:cz", vehicle, line, quantity);
    }

    private String dock() {
        return node.places.children(qinyuan).stream()
                .filter(place -> place.kind() == PlaceKind.DOCK)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private long free() {
        return node.free.byDepot().getOrDefault(node.city, Map.of()).getOrDefault(TENTS, 0L);
    }

    private long onHand(String place) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
