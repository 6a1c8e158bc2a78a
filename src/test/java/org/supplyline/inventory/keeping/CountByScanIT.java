package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.scan.ScanLedgerFixture;

/** A place is counted by scanning what lies there: kits one by one, cartons by number. */
class CountByScanIT extends CountingByScan {

    @Test
    void whatIsScannedAddsUpAndIsACountWhenTheDeviceSaysSo() {
        receive(24);
        see(10, 24);
        assertThat(node.counts.newest(9)).isEmpty();
        assertThat(node.scanned.open())
                .singleElement()
                .satisfies(place -> assertThat(place.tallies()).singleElement().satisfies(tally -> {
                    assertThat(Tally.loose(List.of(tally), Set.of()))
                            .containsExactly(new LooseGoods(KeepingNode.KITS, "-", 24));
                    assertThat(tally.isDone()).isFalse();
                }));
        done(20);

        assertThat(count().status()).isEqualTo(StockCount.Status.SETTLED);
        assertThat(node.scanned.open()).isEmpty();
        assertThat(node.openKinds()).isEmpty();
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(24);
    }

    @Test
    void aDifferenceIsBookedOnceByTheSameMeansAsThatOfAForm() {
        receive(24);
        see(10, 12);
        see(11, 10);
        done(20);

        StockCount count = count();
        assertThat(count.countedBy()).isEqualTo(node.scans.device);
        assertThat(count.countedAt()).isEqualTo(start.plusSeconds(20));
        assertThat(node.differing(count.id()))
                .extracting(CountDifference::difference)
                .containsExactly(-2L);
        KeepingNode.made(node.settle("checker", count.id(), "lost"));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(22);
    }

    @Test
    void goodsThatMovedAfterTheLastScanDoNotDifferEvenIfTheCountComesLate() {
        receive(24);
        move(40, node.bin, node.scans.stage, 5);
        see(10, 24);
        done(20);

        assertThat(node.differing(count().id())).isEmpty();
        assertThat(node.counts.isDisturbed(count())).isFalse();
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(19);
    }

    @Test
    void goodsThatMovedWhileItWasCountedAreTold() {
        receive(24);
        see(10, 24);
        move(15, node.bin, node.scans.stage, 5);
        done(20);

        assertThat(node.differing(count().id()))
                .extracting(CountDifference::difference)
                .containsExactly(5L);
        assertThat(node.counts.isDisturbed(count())).isTrue();
    }

    @Test
    void aScanOfBeforeThatComesLateChangesTheDifference() {
        receive(24);
        scanIn(other, 1, -60);
        see(10, 48);
        done(20);
        assertThat(node.counts.isProvisional(count())).isTrue();
        assertThat(node.differing(count().id()))
                .extracting(CountDifference::difference)
                .containsExactly(12L);

        scanIn(other, 2, -30);
        assertThat(node.differing(count().id())).isEmpty();
        scanIn(other, 3, 60);
        assertThat(node.counts.isProvisional(count())).isFalse();
        assertThat(node.differing(count().id())).isEmpty();
    }

    @Test
    void aScanThatIsTakenBackDoesNotCountAndACountThatIsTakenBackGoesOn() {
        receive(24);
        see(10, 12);
        see(11, 12);
        undo(12, 2);
        done(13);
        StockCount first = count();
        assertThat(node.differing(first.id()))
                .extracting(CountDifference::difference)
                .containsExactly(-12L);
        undo(14, 4);
        assertThat(node.counts.find(first.id()).orElseThrow().status()).isEqualTo(StockCount.Status.SUPERSEDED);
        assertThat(node.openKinds()).isEmpty();

        see(15, 12);
        done(16);
        assertThat(count().status()).isEqualTo(StockCount.Status.SETTLED);
        undo(17, 7);
        assertThat(node.scans.heldCodes()).containsExactly("count-closed");
    }

    @Test
    void ofOneBatchEachCommandCountsWhatWasScannedBeforeIt() {
        receive(24);
        node.scans.record(
                scan(1, 10, ",\"quantity\":24", KIT),
                scan(2, 20, "", DONE),
                scan(3, 30, ",\"quantity\":23", KIT),
                scan(4, 40, "", DONE),
                scan(5, 50, ",\"quantity\":7", KIT));

        assertThat(node.counts.newest(9)).hasSize(2);
        assertThat(node.differing(count().id()))
                .extracting(CountDifference::difference)
                .containsExactly(-1L);
        assertThat(node.scanned.open())
                .singleElement()
                .satisfies(place -> assertThat(Tally.loose(place.tallies(), Set.of()))
                        .containsExactly(new LooseGoods(KeepingNode.KITS, "-", 7)));
    }

    @Test
    void aCommandThatTheSameBatchTakesBackCountsNothing() {
        receive(24);
        node.scans.record(
                scan(1, 10, ",\"quantity\":12", KIT),
                scan(2, 20, "", DONE),
                node.scans.of(
                        node.scans.device,
                        3,
                        "\"at\":\"%s\",\"step\":\"stock_taking\",\"codes\":[],\"undoes\":{\"epoch\":1,\"seq\":2}"
                                .formatted(start.plusSeconds(30))));

        assertThat(node.counts.newest(9)).isEmpty();
        assertThat(node.scanned.open()).hasSize(1);
    }

    @Test
    void theEndSaidTwiceIsNoCountOfNothingButAnEmptyPlaceCanBeCounted() {
        receive(24);
        see(10, 20);
        done(20);
        done(21);
        assertThat(node.counts.newest(9)).hasSize(1);
        assertThat(node.scanned.open()).isEmpty();
        KeepingNode.made(node.settle("checker", count().id(), "lost"));

        move(30, node.bin, node.scans.stage, 20);
        seq++;
        record(node.scans.device, seq, 40, "", "{\"text\":\"" + DONE + "\"}", node.scans.stage);
        assertThat(node.differing(count().id()))
                .as("nothing was seen at the stage")
                .extracting(CountDifference::difference)
                .containsExactly(-20L);
    }

    @Test
    void whatADeviceScannedByMistakeIsDroppedWithAReason() {
        receive(24);
        see(10, 3);
        assertThat(node.write(
                        "keeper",
                        (writer, cause) -> node.scanned.drop(writer, cause, node.bin, node.scans.device, " ")))
                .isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(node.write(
                "keeper", (writer, cause) -> node.scanned.drop(writer, cause, node.bin, node.scans.device, "练习")));
        assertThat(node.scanned.open()).isEmpty();
    }

    @Test
    void aCountNamesAPlaceOfADepotAndGoods() {
        record(node.scans.device, ++seq, 10, "", "{\"text\":\"" + KIT + "\"}", "donor:cz-0");
        record(node.scans.device, ++seq, 11, "", "{\"text\":\"99999999\"}", node.bin);
        assertThat(node.scans.heldCodes()).containsExactlyInAnyOrder("unknown-place", "unknown-code");
    }

    private void move(long second, String from, String to, long kits) {
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                        "storing",
                        node.by("test"),
                        start.plusSeconds(second),
                        List.of(new MovementLine(node.kits(from), to, kits, null)))));
    }

    private void undo(long second, long target) {
        record(node.scans.device, ++seq, second, ",\"undoes\":{\"epoch\":1,\"seq\":" + target + "}", "", node.bin);
    }

    private void scanIn(String device, long number, long second) {
        node.scans.record(node.scans.of(
                device,
                number,
                "\"at\":\"%s\",\"step\":\"receiving\",\"to\":\"%s\",\"codes\":[{\"text\":\"%s\"}]"
                        .formatted(start.plusSeconds(second), node.bin, ScanLedgerFixture.KIT_CARTON)));
    }

    private TopicScan scan(long number, long second, String members, String code) {
        return node.scans.of(
                node.scans.device,
                number,
                "\"at\":\"%s\",\"step\":\"stock_taking\",\"to\":\"%s\",\"codes\":[{\"text\":\"%s\"}]%s"
                        .formatted(start.plusSeconds(second), node.bin, code, members));
    }
}
