package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.JournalId;

/** Goods of a transfer that the depot where they arrive scans in. */
class TransferScansIT {

    private static final String CARTON = "00106141412345678908";
    private static final String DONOR = "donor:cz-0";
    private static final String TRANSIT = "in-transit:cz";

    private final KeepingNode node = new KeepingNode();
    private final String there = node.otherBin();
    private final String into = ",\"to\":\"" + there + "\"";

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void whatIsScannedInIsReceivedUntilTheTransferLacksNothingAndIsAGiftBeyond() {
        node.receive(24);
        long id = sent(24);

        scan(1, "receiving", into);
        assertThat(received(id)).isEqualTo(12);
        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.OPEN);
        node.scans.record(event(2, "receiving", into), event(3, "receiving", into));

        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.RECEIVED);
        assertThat(onHand(there)).isEqualTo(36);
        assertThat(onHand(TRANSIT)).isZero();
        assertThat(onHand(DONOR))
                .as("24 came to the first depot, 12 beyond the transfer")
                .isEqualTo(-36);
        assertThat(node.open(node.depotOf(there))).isEmpty();
    }

    @Test
    void aScanThatBringsMoreThanTheTransferLacksIsBookedAsBefore() {
        node.receive(10);
        long id = sent(10);

        scan(1, "receiving", into);

        assertThat(received(id)).isZero();
        assertThat(onHand(DONOR)).isEqualTo(-22);
    }

    @Test
    void anotherDepotsScanAndOneForAnAcceptanceBringNothingOfATransfer() {
        node.receive(24);
        long id = sent(24);

        scan(1, "receiving", ",\"to\":\"" + node.bin + "\"");
        scan(2, "receiving", ",\"order\":\"SLOA1\"" + into);

        assertThat(received(id)).isZero();
        assertThat(onHand(DONOR)).isEqualTo(-48);
    }

    @Test
    void cartonsArriveByTheirNumbers() {
        node.scans.record(node.scans.scan(
                1, "receiving", CARTON + "02" + ScanLedgerFixture.KIT_CARTON + "371", ",\"to\":\"" + node.bin + "\""));
        long id = sent(12);
        node.scans.record(node.scans.scan(2, "receiving", CARTON, into));

        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.RECEIVED);
        assertThat(InventoryFixtures.units(node.node).contents(List.of(CARTON.substring(2))))
                .extracting(content -> content.goods().key().place())
                .containsExactly(there);
        assertThat(node.open(node.depotOf(there))).as("nothing is told").isEmpty();
    }

    @Test
    void whatIsPutAwayFromTheWayIsReceivedToo() {
        node.receive(12);
        long id = sent(12);

        scan(1, "storing", ",\"from\":\"" + TRANSIT + "\"" + into);

        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.RECEIVED);
    }

    @Test
    void aScanThatIsTakenBackOpensTheTransferAgainAlsoInOneBatch() {
        node.receive(12);
        long id = sent(12);
        String undo = ",\"undoes\":{\"epoch\":1,\"seq\":1}";

        scan(1, "receiving", into);
        node.scans.record(node.scans.scan(2, "receiving", "", undo), event(3, "receiving", into));
        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.RECEIVED);
        node.scans.record(node.scans.scan(4, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":3}"));

        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.OPEN);
        assertThat(received(id)).isZero();
        assertThat(onHand(TRANSIT)).isEqualTo(12);
    }

    @Test
    void aRowOfWhatWasMissingEndsWithTheScanAndComesBackWhenItIsCorrected() {
        node.receive(24);
        long id = sent(24);
        KeepingNode.made(node.write(
                "other", (writer, cause) -> node.transfers.receive(writer, cause, id, there, KeepingNode.arrived(12))));
        assertThat(node.openKinds()).containsExactly("short-delivery");

        scan(1, "receiving", into);
        assertThat(node.openKinds()).isEmpty();
        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.RECEIVED);

        JournalId record = JournalId.parse(node.node
                .db()
                .sql("select n.code || '.' || m.epoch || '.' || m.seq from movement_line m cross join node n"
                        + " where step = 'receiving' order by m.epoch desc, m.seq desc limit 1")
                .query(String.class)
                .single());
        KeepingNode.made(node.write(
                "checker", (writer, cause) -> node.corrections.correct(writer, cause, record, "没有收到这一箱", null)));
        assertThat(transfer(id).status()).isEqualTo(Transfer.Status.SHORT);
        assertThat(received(id)).isEqualTo(12);
        assertThat(node.openKinds()).containsExactly("short-delivery");
    }

    private long sent(long kits) {
        List<GoodsLine> lines = List.of(new GoodsLine(node.kits(node.bin), kits));
        return Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(
                        writer, cause, new Moves.Wish(lines, node.depotOf(there), "县库缺货", false)))));
    }

    private void scan(long seq, String step, String members) {
        node.scans.record(event(seq, step, members));
    }

    private TopicScan event(long seq, String step, String members) {
        return node.scans.scan(seq, step, ScanLedgerFixture.KIT_CARTON, members);
    }

    private Transfer transfer(long id) {
        return node.transfers.find(id).orElseThrow();
    }

    private long received(long id) {
        return transfer(id).lines().stream().mapToLong(Transfer.Line::received).sum();
    }

    private long onHand(String place) {
        return node.scans.onHand(place, KeepingNode.KITS);
    }
}
