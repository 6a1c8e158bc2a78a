package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.UnitChange;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.Place;

/** Forms name goods; the cartons that these lie in go along or are opened, and never stay behind with goods that left. */
class CartonsByFormIT {

    private static final String FIRST = "99990001CZ";
    private static final String SECOND = "99990002CZ";

    private final KeepingNode node = new KeepingNode();
    private final HandlingUnits units = InventoryFixtures.units(node.node);
    private final Place other = node.scans.places.createDepot(
            new NewDepot("县库", "County depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 1), node.by("test"));

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void whatLiesLooseGoesFirstThenWholeCartonsThenOneIsOpened() {
        node.receive(3);
        packed(FIRST, 12);
        packed(SECOND, 12);

        KeepingNode.made(move(3));
        assertThat(inside(FIRST)).containsExactly(node.bin + " 12");
        KeepingNode.made(move(17));
        assertThat(inside(FIRST)).containsExactly(node.scans.stage + " 12");
        assertThat(inside(SECOND)).containsExactly(node.bin + " 7");
        KeepingNode.made(move(7));
        assertThat(inside(SECOND)).containsExactly(node.scans.stage + " 7");
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aSealedCartonThatIsOpenedIsSealedNoMore() {
        packed(FIRST, 12);
        node.scans.journal.write(writer -> units.change(writer, node.by("keeper"), new UnitChange.Seal(FIRST)));
        KeepingNode.made(move(5));

        assertThat(units.find(FIRST).map(HandlingUnit::sealed)).contains(false);
        assertThat(inside(FIRST)).containsExactly(node.bin + " 7");
    }

    @Test
    void cartonsTravelWithATransferAndVanishWithADisposal() {
        packed(FIRST, 12);
        packed(SECOND, 12);
        long id = Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(
                        writer,
                        cause,
                        new Moves.Wish(
                                List.of(new GoodsLine(node.kits(node.bin), 12)), other.code(), "县库缺货", false)))));
        assertThat(inside(FIRST)).containsExactly("in-transit:cz 12");
        KeepingNode.made(node.write(
                "other",
                (writer, cause) -> node.transfers.receive(writer, cause, id, other.code(), KeepingNode.arrived(12))));
        assertThat(inside(FIRST)).containsExactly(other.code() + " 12");

        long disposal = Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.disposals.propose(
                        writer,
                        cause,
                        new Disposals.Wish(node.kits(node.bin), 12, Disposals.DESTROYED, "受潮发霉", null, null, null)))));
        KeepingNode.made(
                node.write("checker", (writer, cause) -> node.disposals.decide(writer, cause, disposal, true, "同意")));
        assertThat(inside(SECOND)).isEmpty();
    }

    private Result move(long kits) {
        return node.write(
                "keeper",
                (writer, cause) -> node.moves.move(
                        writer,
                        cause,
                        new Moves.Wish(List.of(new GoodsLine(node.kits(node.bin), kits)), node.scans.stage, "", true)));
    }

    private void packed(String carton, long kits) {
        node.scans.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                        "receiving",
                        node.by("test"),
                        writer.recordedAt(),
                        List.of(new MovementLine(node.kits("donor:cz-0"), node.bin, kits, carton)))));
    }

    private List<String> inside(String carton) {
        return units.contents(List.of(carton)).stream()
                .map(content ->
                        content.goods().key().place() + " " + content.goods().quantity())
                .toList();
    }
}
