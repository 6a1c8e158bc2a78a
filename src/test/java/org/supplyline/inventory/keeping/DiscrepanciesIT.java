package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

class DiscrepanciesIT {

    private final KeepingNode node = new KeepingNode();

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void goodsPickedWithoutOrderAndBelowZeroOpenARowForEachOfTheTwo() {
        node.scans.record(node.scans.scan(1, "picking", ScanLedgerFixture.KIT_CARTON, ""));

        assertThat(node.openKinds()).containsExactlyInAnyOrder("below-zero", "no-order");
        OpenDiscrepancy noOrder = only(DiscrepancyKind.NO_ORDER);
        assertThat(noOrder.due()).isEqualTo(noOrder.openedAt().plus(DiscrepancyQueue.TIME_FOR_AN_ORDER));
        assertThat(only(DiscrepancyKind.BELOW_ZERO).quantity()).isEqualTo(-12);
    }

    @Test
    void differentGoodsOfOneMovementAreNeverAddedUpInOneRow() {
        PositionKey kits = node.kits("donor:cz-0");
        PositionKey lotted = new PositionKey(kits.place(), kits.item(), "L1", "cz", kits.fund(), PositionKey.NONE);
        PositionKey others =
                new PositionKey(kits.place(), "kit-family", PositionKey.NONE, "cz", kits.fund(), PositionKey.NONE);
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                                "receiving",
                                node.by("test"),
                                writer.recordedAt(),
                                List.of(
                                        new MovementLine(kits, node.bin, 48, null),
                                        new MovementLine(others, node.bin, 50, null),
                                        new MovementLine(lotted, node.bin, 7, null),
                                        new MovementLine(kits, node.scans.stage, 2, null)))
                        .against(List.of(Violation.WRONG_PLACE))));

        assertThat(node.open())
                .extracting(row -> Objects.requireNonNull(row.goods()).item() + " "
                        + row.goods().lot() + " " + row.quantity())
                .containsExactlyInAnyOrder(kits.item() + " - 50", "kit-family - 50", kits.item() + " L1 7");
    }

    @Test
    void theDatabaseTakesEveryKindOfRow() {
        String allowed = node.node
                .db()
                .sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'discrepancy_kind_check'")
                .query(String.class)
                .single();

        assertThat(DiscrepancyKind.values())
                .allSatisfy(kind -> assertThat(allowed).contains("'" + kind.word() + "'"));
    }

    @Test
    void stockThatIsBackClosesItsRowAndNamesTheMovement() {
        node.move("storing", node.kits(node.bin), node.scans.stage, 5);
        JournalId half = node.receive(3);
        assertThat(only(DiscrepancyKind.BELOW_ZERO).quantity()).isEqualTo(-2);
        long id = only(DiscrepancyKind.BELOW_ZERO).id();
        JournalId mended = node.receive(2);

        assertThat(node.openKinds()).isEmpty();
        assertThat(node.queue.find(id).orElseThrow().settlement())
                .satisfies(end ->
                        assertThat(end.record()).isEqualTo(mended.toString()).isNotEqualTo(half.toString()));
    }

    @Test
    void heldScansAreInTheQueueUntilTheyAreBookedOrDismissed() {
        node.scans.record(
                node.scans.scan(1, "receiving", "04012345123456", ""),
                node.scans.scan(2, "receiving", "", ",\"frames\":[\"/w==\"]"),
                node.scans.scan(3, "receiving", ScanLedgerFixture.KIT_CARTON, ""),
                node.scans.scan(4, "receiving", ScanLedgerFixture.KIT_CARTON, ",\"to\":\"bin:cz-999\""));
        node.scans.record(node.scans.scan(3, "receiving", ScanLedgerFixture.FAMILY_KIT, ""));
        node.scans.record(node.scans.scan(3, "receiving", ScanLedgerFixture.FAMILY_KIT, ""));

        assertThat(node.openKinds()).containsExactly("unknown-code", "unreadable", "held-scan", "key-conflict");
        assertThat(node.write(
                        "checker",
                        (writer, cause) -> node.queue.resolve(
                                writer, cause, node.open().get(0).id(), "no")))
                .isEqualTo(KeepingNode.refused(Refusal.NOT_BY_HAND));
        node.scans.dismissOldest("测试码");
        assertThat(node.openKinds()).containsExactly("unreadable", "held-scan", "key-conflict");
    }

    @Test
    void aHeldScanThatIsBookedAfterAllClosesItsRow() {
        String bin = "bin:cz-" + (binNumber() + 1);
        node.scans.record(node.scans.scan(1, "receiving", ScanLedgerFixture.KIT_CARTON, ",\"to\":\"" + bin + "\""));
        assertThat(node.openKinds()).containsExactly("held-scan");
        node.scans.places.create(
                NewPlace.inside(node.scans.depot.code(), PlaceKind.BIN, "新货位", "New bin"), node.by("test"));
        node.scans.retryOldest();

        assertThat(node.openKinds()).isEmpty();
        assertThat(node.scans.onHand(bin, KeepingNode.KITS)).isEqualTo(12);
    }

    @Test
    void moreThanTheOrderAsksForOpensARowThatAPersonClosesOnceWithAReason() {
        order("SLO17", 12);
        node.receive(24);
        node.scans.record(node.scans.scan(1, "picking", ScanLedgerFixture.KIT_CARTON, ",\"order\":\"SLO17\""));
        node.scans.record(node.scans.scan(2, "picking", ScanLedgerFixture.KIT_CARTON, ",\"order\":\"SLO17\""));
        long id = only(DiscrepancyKind.OVER_ORDER).id();

        assertThat(resolve(id, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        JournalId record = JournalId.parse(KeepingNode.made(resolve(id, "多拣一箱，已放回")));
        assertThat(resolve(id, "再来一次")).isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(node.scans.journal.find(record)).hasValueSatisfying(written -> {
            assertThat(written.kind()).isEqualTo(JournalKind.RESOLUTION);
            assertThat(written.body().path("cause").path("user").stringValue()).isEqualTo("checker");
            assertThat(written.body().path("reason").stringValue()).isEqualTo("多拣一箱，已放回");
        });
    }

    @Test
    void ofTwoPeopleWhoCloseARowAtOnceOneIsTold() throws Exception {
        order("SLO17", 1);
        node.receive(12);
        node.scans.record(node.scans.scan(1, "picking", ScanLedgerFixture.KIT_CARTON, ",\"order\":\"SLO17\""));
        long id = only(DiscrepancyKind.OVER_ORDER).id();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Result> close = () -> resolve(id, "看过了");
            List<Future<Result>> both = people.invokeAll(List.of(close, close));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsOnlyOnce(KeepingNode.refused(Refusal.GONE));
        } finally {
            people.shutdownNow();
        }
    }

    private void order(String code, long kits) {
        node.scans.orders.put(
                code,
                new GoodsOrder(code, "site:cz-1", null, List.of(new GoodsOrder.Line(KeepingNode.KITS, "-", kits))));
    }

    private Result resolve(long id, String reason) {
        return node.write("checker", (writer, cause) -> node.queue.resolve(writer, cause, id, reason));
    }

    private long binNumber() {
        return node.scans.places.children(node.scans.depot.code()).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .mapToLong(place -> Long.parseLong(place.code().substring("bin:cz-".length())))
                .max()
                .orElseThrow();
    }

    private OpenDiscrepancy only(DiscrepancyKind kind) {
        return node.open().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
