package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.UnitChange;

/** Counts of a place that name its cartons and pallets. */
class CartonCountsIT {

    private final KeepingNode node = new KeepingNode();

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void aCartonThatIsNamedCountsWithWhatIsInItAndOneElsewhereOrMissingIsTold() {
        carton("00000042CZ", node.bin, 12);
        carton("00000043CZ", node.bin, 5);
        carton("00000044CZ", node.scans.stage, 7);
        node.receive(3);

        long count = Long.parseLong(
                KeepingNode.made(count(3, "00000042cz", "http://depot.example/t/00000044CZ", "00000042CZ")));

        assertThat(node.differing(count))
                .extracting(CountDifference::difference)
                .as("what stands elsewhere in the books is not found here")
                .containsExactly(-5L);
        assertThat(node.open())
                .extracting(row -> row.kind().word() + " " + row.detail())
                .containsExactlyInAnyOrder(
                        "unit-elsewhere 00000044CZ · " + node.scans.stage,
                        "unit-missing 00000043CZ · " + node.bin,
                        "count-difference ");
        KeepingNode.made(node.settle("checker", count, "lost"));
        assertThat(node.openKinds()).containsExactly("unit-elsewhere");
        assertThat(node.cartons.at(node.bin)).containsExactly("00000042CZ");
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(15);
        assertThat(node.counts.cartons(node.counts.find(count).orElseThrow()))
                .extracting(carton -> carton.code() + " " + carton.state().word())
                .containsExactly("00000042CZ here", "00000043CZ missing", "00000044CZ elsewhere");
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
    }

    @Test
    void aPalletCountsWithTheCartonsOnItAndAnUnknownCartonIsNotGuessed() {
        carton("00000042CZ", node.bin, 12);
        HandlingUnits units = InventoryFixtures.units(node.scans.node);
        node.scans.journal.write(writer ->
                units.change(writer, node.by("test"), new UnitChange.Nest("00000042CZ", "106141412345678908")));

        assertThat(count(0, "00000099CZ")).isEqualTo(KeepingNode.refused(Refusal.CARTON_UNKNOWN));
        long count = Long.parseLong(KeepingNode.made(count(0, "106141412345678908")));

        assertThat(status(count)).isEqualTo(StockCount.Status.SETTLED);
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void withoutANumberCartonsAreNotLookedAt() {
        carton("00000042CZ", node.bin, 12);
        long count = node.count(12);

        assertThat(status(count)).isEqualTo(StockCount.Status.SETTLED);
        assertThat(node.openKinds()).isEmpty();
    }

    private void carton(String code, String place, long kits) {
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                        "receiving",
                        node.by("test"),
                        writer.recordedAt(),
                        List.of(new MovementLine(node.kits("donor:cz-0"), place, kits, code)))));
    }

    private Result count(long loose, String... cartons) {
        CountRequest wanted = new CountRequest(
                node.bin,
                List.of(new GoodsRequest.Line(KeepingNode.KITS, null, null, null, null, loose)),
                List.of(cartons),
                node.counts.waiting(node.bin).map(StockCount::id).orElse(null));
        return node.write("counter", (writer, cause) -> node.counts.submit(writer, cause, wanted));
    }

    private StockCount.Status status(long count) {
        return node.counts.find(count).orElseThrow().status();
    }
}
