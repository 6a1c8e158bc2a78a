package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;

class TransferCorrectionsIT {

    private static final String TRANSIT = "in-transit:cz";

    private final KeepingNode node = new KeepingNode();
    private final String other = node.otherBin();

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void aTransferWhoseSendingIsTakenBackHasNothingToReceive() {
        node.receive(10);
        long id = sent(6);
        JournalId back = corrected(sending(id), null);

        assertThat(state(id)).isEqualTo("cancelled 0/0/0");
        assertThat(receive(id, 6)).isEqualTo(KeepingNode.refused(Refusal.NOT_SENT));
        assertThat(KeepingNode.why(account(id, Transfers.LOST))).isEqualTo(Refusal.NOT_SENT);
        assertThat(onHand(other)).isZero();
        assertThat(onHand(node.bin)).isEqualTo(10);

        corrected(back, null);
        assertThat(state(id)).as("it was sent after all").isEqualTo("open 6/0/0");
        KeepingNode.made(receive(id, 6));
        assertThat(onHand(other)).isEqualTo(6);
    }

    @Test
    void onlyWhatTheCorrectionLeavesOnTheWayIsReceived() {
        node.receive(10);
        long id = sent(6);
        corrected(sending(id), again(node.bin, TRANSIT, 4));

        assertThat(state(id)).isEqualTo("open 4/0/0");
        assertThat(receive(id, 6)).isEqualTo(Result.refused(Refusal.MORE_THAN_SENT, KeepingNode.KITS, 4L));
        KeepingNode.made(receive(id, 4));
        assertThat(onHand(TRANSIT)).isZero();
        assertThat(onHand(node.bin)).isEqualTo(6);
    }

    @Test
    void aSendingIsNotCorrectedBelowWhatArrivedAndItsRowFollows() {
        node.receive(10);
        long id = sent(6);
        KeepingNode.made(receive(id, 4));

        assertThat(correct(sending(id), null)).isEqualTo(Result.refused(Refusal.ARRIVED_ALREADY, KeepingNode.KITS, 4L));
        assertThat(correct(sending(id), again(node.bin, TRANSIT, 3)))
                .isEqualTo(Result.refused(Refusal.ARRIVED_ALREADY, KeepingNode.KITS, 4L));
        assertThat(onHand(TRANSIT)).isEqualTo(2);

        corrected(sending(id), again(node.bin, TRANSIT, 5));
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(1L);
        JournalId entered = lastMovement();
        corrected(entered, again(node.bin, TRANSIT, 4));
        assertThat(state(id)).isEqualTo("received 4/4/0");
        assertThat(node.openKinds()).isEmpty();
        corrected(lastMovement(), again(node.bin, TRANSIT, 7));
        assertThat(state(id)).isEqualTo("short 7/4/0");
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(3L);
    }

    @Test
    void goodsWhoseArrivalIsTakenBackAreOnTheWayAgain() {
        node.receive(10);
        long id = sent(6);
        KeepingNode.made(receive(id, 6));
        JournalId arrival = lastMovement();
        assertThat(correct(arrival, again(TRANSIT, other, 7)))
                .isEqualTo(Result.refused(Refusal.MORE_THAN_SENT, KeepingNode.KITS, 6L));

        corrected(arrival, again(TRANSIT, other, 5));
        assertThat(state(id)).isEqualTo("short 6/5/0");
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(1L);
        corrected(lastMovement(), null);
        assertThat(state(id)).isEqualTo("short 6/0/0");
        KeepingNode.made(receive(id, 6));
        assertThat(onHand(TRANSIT)).isZero();
        assertThat(onHand(other)).isEqualTo(6);
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void whatWasWrittenOffIsMissingAgainWhenThatIsTakenBack() {
        node.receive(10);
        long id = sent(6);
        KeepingNode.made(receive(id, 4));
        KeepingNode.made(account(id, Transfers.LOST));
        assertThat(state(id)).isEqualTo("received 6/4/2");

        corrected(lastMovement(), null);
        assertThat(state(id)).isEqualTo("short 6/4/0");
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(2L);
        KeepingNode.made(account(id, Transfers.FOUND));
        assertThat(onHand(TRANSIT)).isZero();
        assertThat(onHand(other)).isEqualTo(6);
    }

    private String state(long id) {
        Transfer now = node.transfers.find(id).orElseThrow();
        Transfer.Line line = now.lines().get(0);
        return "%s %d/%d/%d".formatted(now.status().word(), line.sent(), line.received(), line.lost());
    }

    private JournalId sending(long id) {
        return JournalId.parse(node.transfers.find(id).orElseThrow().record());
    }

    private JournalId lastMovement() {
        List<JournalRecord> records = node.scans.journal.after(JournalCursor.START, 10_000).stream()
                .filter(record -> record.kind().word().equals("movement"))
                .toList();
        return records.get(records.size() - 1).id();
    }

    private long sent(long kits) {
        List<GoodsLine> lines = List.of(new GoodsLine(node.kits(node.bin), kits));
        return Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(writer, cause, new Moves.Wish(lines, other, "县库缺货", false)))));
    }

    private Result receive(long id, long kits) {
        return node.write(
                "other",
                (writer, cause) -> node.transfers.receive(writer, cause, id, other, KeepingNode.arrived(kits)));
    }

    private Result account(long id, String as) {
        return node.write("checker", (writer, cause) -> node.transfers.account(writer, cause, id, as, other, "问过司机"));
    }

    private JournalId corrected(JournalId record, @Nullable List<Corrections.Wanted> again) {
        return JournalId.parse(KeepingNode.made(correct(record, again)));
    }

    private Result correct(JournalId record, @Nullable List<Corrections.Wanted> again) {
        return node.write(
                "checker", (writer, cause) -> node.corrections.correct(writer, cause, record, "wrong-quantity", again));
    }

    private static List<Corrections.Wanted> again(String from, String to, long kits) {
        return List.of(new Corrections.Wanted(KeepingNode.KITS, "-", from, to, kits));
    }

    private long onHand(String place) {
        return node.scans.onHand(place, KeepingNode.KITS);
    }
}
