package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;

/** A place that two devices count: whether they shared it only a person knows. */
class SharedCountIT extends CountingByScan {

    private static final String CARTON = "00000042CZ";

    @Test
    void whatTwoDevicesCountedIsNoCountUntilAPersonSaysWhetherTheySharedThePlace() {
        receive(24);
        see(10, 14);
        record(other, 1, 12, ",\"quantity\":10", "{\"text\":\"" + KIT + "\"}", node.bin);
        done(20);
        assertThat(node.counts.newest(9))
                .as("who has counted what is not known")
                .isEmpty();

        Result both = node.write(
                "keeper",
                (writer, cause) -> node.scanned.handIn(writer, cause, node.bin, Set.of(node.scans.device, other)));
        assertThat(node.differing(Long.parseLong(KeepingNode.made(both)))).isEmpty();
        assertThat(node.scanned.open()).isEmpty();
    }

    @Test
    void aSecondDeviceThatCountedAllOfItTakesTheFirstOnesPartAndNothingIsBookedTwice() {
        receive(24);
        see(10, 20);
        done(20);
        StockCount first = count();
        record(other, 1, 22, ",\"quantity\":20", "{\"text\":\"" + KIT + "\"}", node.bin);
        record(other, 2, 23, "", "{\"text\":\"" + DONE + "\"}", node.bin);
        assertThat(count().id()).isEqualTo(first.id());

        long second = Long.parseLong(KeepingNode.made(
                node.write("keeper", (writer, cause) -> node.scanned.handIn(writer, cause, node.bin, Set.of(other)))));
        assertThat(node.counts.find(first.id()).orElseThrow().status()).isEqualTo(StockCount.Status.SUPERSEDED);
        KeepingNode.made(node.settle("checker", second, "lost"));
        assertThat(node.settle("checker", first.id(), "lost")).isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(20);
        assertThat(node.write("keeper", (writer, cause) -> node.scanned.handIn(writer, cause, node.bin, Set.of(other))))
                .isEqualTo(KeepingNode.refused(Refusal.GONE));
    }

    @Test
    void aCartonThatBothScannedStandsThereOnceAndAnUnknownOneIsHeld() {
        receive(3);
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                        "receiving",
                        node.by("test"),
                        start.minusSeconds(100),
                        List.of(new MovementLine(node.kits("donor:cz-0"), node.bin, 12, CARTON)))));
        String carton = "{\"text\":\"http://depot.example/t/" + CARTON + "\"}";
        record(node.scans.device, ++seq, 10, "", carton, node.bin);
        record(other, 1, 11, "", carton, node.bin);
        record(other, 2, 11, "", "{\"text\":\"http://depot.example/t/00000099CZ\"}", node.bin);
        see(12, 3);
        assertThat(node.scans.heldCodes()).containsExactly("unknown-unit");

        long count = Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.scanned.handIn(writer, cause, node.bin, Set.of(node.scans.device, other)))));
        assertThat(node.differing(count)).isEmpty();
        assertThat(node.counts.isProvisional(node.counts.find(count).orElseThrow()))
                .as("the held scan is no movement there")
                .isFalse();
    }
}
