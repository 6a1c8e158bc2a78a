package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.journal.JournalId;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** 无单出库 and 补单: goods that left without an order, and the order that takes over what was done with them. */
class LateOrdersIT {

    private static final String KIT = "02000000000039";
    private static final String CARTON = "http://depot.example/t/00000042CZ";
    private static final String WHY = "指挥部口头令，补单";

    private final KeepingNode node = new KeepingNode();
    private final Place truck =
            node.scans.places.create(NewPlace.named(PlaceKind.VEHICLE, "晋D·00001", "Truck"), node.by("test"));
    private final Place site =
            node.scans.places.create(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan"), node.by("test"));
    private long seq;

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void theOrderTakesOverEveryStepFromThePickToWhereTheGoodsAre() {
        node.receive(24);
        pick(12);
        load(12);
        scan("departing", ",\"quantity\":12,\"from\":\"" + truck.code() + "\",\"to\":\"in-transit:cz\"");
        scan("accepting", ",\"quantity\":12,\"from\":\"in-transit:cz\",\"to\":\"" + site.code() + "\"");
        List<OpenDiscrepancy> rows = node.open();
        assertThat(node.openKinds()).containsExactly("no-order", "no-order");
        order("SLO17", 12, site.code());

        KeepingNode.made(give(rows.get(1).id(), "SLO17"));

        assertThat(node.openKinds()).isEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                node.queue.find(row.id()).orElseThrow().settlement())
                        .satisfies(end -> assertThat(end.order()).isEqualTo("SLO17")));
        assertThat(moved("SLO17")).containsExactly("picking 12", "loading 12", "departing 12", "accepting 12");
        assertThat(moved(null)).isEmpty();
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(12);
        assertThat(node.scans.onHand(site.code(), KeepingNode.KITS)).isEqualTo(12);
    }

    @Test
    void whatWasPickedForItBySuchAnOrderIsNotToBePickedAgain() {
        node.receive(24);
        pick(12);
        order("SLO17", 12, site.code());
        KeepingNode.made(give(only(DiscrepancyKind.NO_ORDER).id(), "SLO17"));

        scan("picking", ",\"quantity\":1,\"order\":\"SLO17\"");

        assertThat(node.openKinds()).containsExactly("over-order");
    }

    @Test
    void anOrderForOtherGoodsForLessOrForAnotherReceiverIsRefused() {
        node.receive(24);
        pick(12);
        load(12);
        long row = node.open().get(1).id();
        order("SLO1", 11, site.code());
        node.scans.orders.put(
                "SLO2", new GoodsOrder("SLO2", site.code(), null, List.of(new GoodsOrder.Line("kit-family", "-", 12))));

        assertThat(give(row, "SLO99")).isEqualTo(KeepingNode.refused(Refusal.NO_SUCH_ORDER));
        assertThat(give(row, "SLO1")).isEqualTo(KeepingNode.refused(Refusal.ORDER_DOES_NOT_FIT));
        assertThat(give(row, "SLO2")).isEqualTo(KeepingNode.refused(Refusal.ORDER_DOES_NOT_FIT));
        assertThat(close(row, "口头")).isEqualTo(KeepingNode.refused(Refusal.NOT_BY_HAND));

        scan("accepting", ",\"quantity\":12,\"from\":\"" + truck.code() + "\",\"to\":\"" + site.code() + "\"");
        order("SLO3", 12, "site:cz-999");
        assertThat(give(row, "SLO3")).isEqualTo(KeepingNode.refused(Refusal.ORDER_DOES_NOT_FIT));
        assertThat(node.late.find(row).orElseThrow().receiver()).isEqualTo(site.code());
    }

    @Test
    void twoPicksThatWereLoadedTogetherAreOneIssueAndOneOfThemIsPartOfIt() {
        node.receive(24);
        pick(5);
        pick(7);
        load(12);
        List<OpenDiscrepancy> rows = node.open();
        assertThat(node.late.find(rows.get(2).id()).orElseThrow().lines())
                .containsExactly(new GoodsOrder.Line(KeepingNode.KITS, "-", 12));
        assertThat(node.late.find(rows.get(2).id()).orElseThrow().depot()).isEqualTo(node.scans.depot.code());
        order("SLO17", 5, site.code());

        KeepingNode.made(give(rows.get(0).id(), "SLO17"));

        assertThat(moved("SLO17")).containsExactly("picking 5", "loading 5");
        assertThat(moved(null)).containsExactly("picking 7", "loading 7");
        assertThat(node.openKinds()).containsExactly("no-order", "no-order");
        order("SLO18", 7, site.code());
        KeepingNode.made(give(node.open().get(1).id(), "SLO18"));
        assertThat(moved("SLO18")).containsExactly("picking 7", "loading 7");
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void goodsThatWerePackedAtTheStageAreFollowedIntoTheirCarton() {
        node.receive(24);
        pick(12);
        scanCodes("packing", ",\"quantity\":12,\"from\":\"" + node.scans.stage + "\"", CARTON, KIT);
        scanCodes("loading", ",\"from\":\"" + node.scans.stage + "\",\"to\":\"" + truck.code() + "\"", CARTON);
        order("SLO17", 12, site.code());

        KeepingNode.made(give(node.open().get(0).id(), "SLO17"));

        assertThat(moved("SLO17")).containsExactly("picking 12", "packing 12", "loading 12");
        assertThat(node.scans
                        .node
                        .db()
                        .sql("select place || ' ' || sum(quantity) from moved_goods where order_code = 'SLO17'"
                                + " and handling_unit = '00000042CZ' group by place having sum(quantity) > 0")
                        .query(String.class)
                        .list())
                .containsExactly(truck.code() + " 12");
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void goodsThatAreBackOnTheShelfNeedNoOrderButAReason() {
        node.receive(12);
        pick(12);
        long row = only(DiscrepancyKind.NO_ORDER).id();
        scan("storing", ",\"quantity\":12,\"from\":\"" + node.scans.stage + "\",\"to\":\"" + node.bin + "\"");

        assertThat(close(row, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(close(row, "没有发出，已放回"));
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aPickThatItsDeviceTakesBackClosesItsRow() {
        node.receive(12);
        pick(12);
        long row = only(DiscrepancyKind.NO_ORDER).id();
        scanCodes("picking", ",\"undoes\":{\"epoch\":1,\"seq\":1}");

        assertThat(node.openKinds()).isEmpty();
        assertThat(node.queue.find(row).orElseThrow().settlement())
                .satisfies(end -> assertThat(end.as()).isEqualTo("taken-back"));
    }

    @Test
    void aPickThatIsEnteredAgainWithAnotherQuantityKeepsItsRow() {
        node.receive(12);
        pick(12);
        OpenDiscrepancy row = only(DiscrepancyKind.NO_ORDER);
        KeepingNode.made(node.write(
                "checker",
                (writer, cause) -> node.corrections.correct(
                        writer,
                        cause,
                        JournalId.parse(String.valueOf(row.record())),
                        "数错",
                        List.of(new Corrections.Wanted(KeepingNode.KITS, "-", node.bin, node.scans.stage, 7)))));

        assertThat(node.open()).extracting(OpenDiscrepancy::id).containsExactly(row.id());
        order("SLO17", 7, site.code());
        KeepingNode.made(give(row.id(), "SLO17"));
        assertThat(moved("SLO17")).containsExactly("picking 7");
    }

    @Test
    void anotherRuleThatWasBrokenStaysOpen() {
        node.receive(12);
        scanCodes("receiving", ",\"to\":\"" + node.bin + "\"", "010" + "2000000000015" + "17200101" + "10L1");
        scanCodes("picking", ",\"from\":\"" + node.bin + "\"", "010" + "2000000000015" + "17200101" + "10L1");
        assertThat(node.openKinds()).containsExactlyInAnyOrder("no-order", "expired");
        node.scans.orders.put(
                "SLO2", new GoodsOrder("SLO2", site.code(), null, List.of(new GoodsOrder.Line("kit-family", "-", 1))));

        KeepingNode.made(give(only(DiscrepancyKind.NO_ORDER).id(), "SLO2"));

        assertThat(node.openKinds()).containsExactly("expired");
        assertThat(node.scans
                        .journal
                        .find(JournalId.parse(
                                String.valueOf(only(DiscrepancyKind.EXPIRED).record())))
                        .orElseThrow()
                        .body()
                        .path("order")
                        .stringValue())
                .isEqualTo("SLO2");
    }

    @Test
    void aSettledCountOfTheShelfIsNotTouchedByIt() {
        node.receive(24);
        pick(12);
        node.settle("checker", node.count(12), "");
        order("SLO17", 12, site.code());

        KeepingNode.made(give(only(DiscrepancyKind.NO_ORDER).id(), "SLO17"));

        assertThat(node.openKinds()).isEmpty();
    }

    private void pick(long kits) {
        scan("picking", ",\"quantity\":" + kits + ",\"from\":\"" + node.bin + "\"");
    }

    private void load(long kits) {
        scan(
                "loading",
                ",\"quantity\":" + kits + ",\"from\":\"" + node.scans.stage + "\",\"to\":\"" + truck.code() + "\"");
    }

    /** Single hygiene kits. */
    private void scan(String step, String members) {
        scanCodes(step, members, KIT);
    }

    /** The scans are of four o'clock in the afternoon, in the zone of the node. */
    @Test
    void freshFoodIsOutOfDateFromItsMinuteOn() {
        String gtin = "010" + "2000000000015";
        String inTime = gtin + "7003" + "2611221601" + "\\u001d10L1";
        String late = gtin + "7003" + "2611221600" + "\\u001d10L2";
        node.scans.orders.put(
                "SLO2", new GoodsOrder("SLO2", site.code(), null, List.of(new GoodsOrder.Line("kit-family", "-", 2))));
        scanCodes("receiving", ",\"to\":\"" + node.bin + "\"", inTime);
        scanCodes("receiving", ",\"to\":\"" + node.bin + "\"", late);

        scanCodes("picking", ",\"order\":\"SLO2\",\"from\":\"" + node.bin + "\"", inTime);
        assertThat(node.openKinds()).isEmpty();
        scanCodes("picking", ",\"order\":\"SLO2\",\"from\":\"" + node.bin + "\"", late);
        assertThat(node.openKinds()).containsExactly("expired");
    }

    private void scanCodes(String step, String members, String... codes) {
        seq++;
        String texts =
                Stream.of(codes).map(code -> "{\"text\":\"" + code + "\"}").collect(Collectors.joining(","));
        node.scans.record(node.scans.sealed(seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"2026-11-22T08:00:00.000Z","step":"%s","codes":[%s]%s}""".formatted(node.scans.device, seq, step, texts, members)));
    }

    private void order(String code, long kits, String destination) {
        node.scans.orders.put(
                code,
                new GoodsOrder(code, destination, null, List.of(new GoodsOrder.Line(KeepingNode.KITS, "-", kits))));
    }

    private Result give(long row, String order) {
        return node.write("planner", (writer, cause) -> node.late.give(writer, cause, row, order, WHY));
    }

    private Result close(long row, String reason) {
        return node.write("checker", (writer, cause) -> node.late.close(writer, cause, row, reason));
    }

    private OpenDiscrepancy only(DiscrepancyKind kind) {
        List<OpenDiscrepancy> rows =
                node.open().stream().filter(row -> row.kind() == kind).toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** What was done under an order, or without one with goods that nobody has put right. */
    private List<String> moved(@Nullable String order) {
        return node.node.db().sql("""
                        select m.step || ' ' || sum(case when r.reversed then -m.quantity else m.quantity end)
                          from movement_line m
                         cross join lateral (
                               select exists (select from movement_correction c
                                                join movement_line w
                                                  on (w.epoch, w.seq) = (c.corrects_epoch, c.corrects_seq)
                                               where (c.epoch, c.seq) = (m.epoch, m.seq)
                                                 and (w.from_place, w.to_place) = (m.to_place, m.from_place)
                                                 and w.from_place <> w.to_place) as reversed) as r
                         where m.order_code is not distinct from :order and m.step <> 'receiving'
                         group by m.step having sum(case when r.reversed then -m.quantity else m.quantity end) <> 0
                         order by min(m.epoch), min(m.seq)
                        """).param("order", order).query(String.class).list();
    }
}
