package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.JournalId;

class CorrectionsIT {

    private final KeepingNode node = new KeepingNode();

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void aRecordIsTakenBackAndEnteredAgainOnce() {
        JournalId wrong = node.receive(12);
        JournalId reversal = JournalId.parse(KeepingNode.made(correct(wrong, "wrong-quantity", again(10))));

        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(10);
        assertThat(node.corrections.find(reversal)).hasValueSatisfying(record -> {
            assertThat(record.corrects()).isEqualTo(wrong.toString());
            assertThat(record.reason()).isEqualTo("wrong-quantity");
        });
        assertThat(node.corrections.find(wrong).orElseThrow().correctedBy())
                .hasSize(2)
                .contains(reversal.toString());
        assertThat(correct(wrong, "wrong-quantity", again(11)))
                .isEqualTo(KeepingNode.refused(Refusal.ALREADY_CORRECTED));
    }

    @Test
    void aReasonIsNeededAndWhatIsNoMovementIsNotCorrected() {
        JournalId wrong = node.receive(12);

        assertThat(correct(wrong, "", null)).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        assertThat(correct(new JournalId("cz", 1, 1), "other", null))
                .isEqualTo(KeepingNode.refused(Refusal.NOT_A_MOVEMENT));
        assertThat(correct(wrong, "wrong-item", List.of())).isEqualTo(KeepingNode.refused(Refusal.LINES_WRONG));
    }

    @Test
    void goodsThatHaveMovedOnAreBelowZeroAndInTheQueue() {
        JournalId wrong = node.receive(12);
        node.move("storing", node.kits(node.bin), node.scans.stage, 12);
        KeepingNode.made(correct(wrong, "not-done", null));

        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(-12);
        assertThat(node.openKinds()).containsExactly("below-zero");
    }

    @Test
    void whatAPersonCorrectedItsScannerCannotTakeBackAgain() {
        node.scans.record(node.scans.scan(1, "receiving", ScanLedgerFixture.KIT_CARTON, ""));
        JournalId record = new JournalId("cz", 1, node.scans.journal.head().seq());
        KeepingNode.made(correct(record, "entered-twice", null));
        node.scans.record(node.scans.scan(2, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":1}"));

        assertThat(node.scans.onHand(node.scans.depot.code(), KeepingNode.KITS)).isZero();
        assertThat(node.openKinds()).containsExactly("held-scan");
    }

    @Test
    void whatItsScannerTookBackAPersonCannotCorrectAgain() {
        node.scans.record(node.scans.scan(1, "receiving", ScanLedgerFixture.KIT_CARTON, ""));
        JournalId record = new JournalId("cz", 1, node.scans.journal.head().seq());
        node.scans.record(node.scans.scan(2, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":1}"));

        assertThat(correct(record, "not-done", null)).isEqualTo(KeepingNode.refused(Refusal.ALREADY_CORRECTED));
    }

    private Result correct(JournalId id, String reason, @Nullable List<Corrections.Wanted> again) {
        return node.write("checker", (writer, cause) -> node.corrections.correct(writer, cause, id, reason, again));
    }

    private List<Corrections.Wanted> again(long kits) {
        return List.of(new Corrections.Wanted(KeepingNode.KITS, "-", "donor:cz-0", node.bin, kits));
    }
}
