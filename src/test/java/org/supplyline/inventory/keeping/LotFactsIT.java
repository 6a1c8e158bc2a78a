package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Lots;
import org.supplyline.journal.JournalId;

/** What is told of a lot bit by bit, twice, and wrongly. */
class LotFactsIT {

    private static final String GTIN = "0102000000000015";

    private final KeepingNode node = new KeepingNode();
    private final Lots lots = InventoryFixtures.lots(node.node);
    private long seq;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsNotKnownOfALotIsFilledInByTheNextLabelThatSaysIt() {
        receive(GTIN + "10B7");
        assertThat(lots.find("kit-family", "B7")).hasValue(new Lots.Lot(null, null, null));
        receive(GTIN + "17271231" + "10B7");

        assertThat(lots.find("kit-family", "B7"))
                .hasValue(new Lots.Lot(Expiry.of(LocalDate.of(2027, 12, 31)), null, null));
        node.write("li", (writer, cause) -> {
            lots.learn(writer, "kit-family", "B7", new Lots.Lot(null, LocalDate.of(2025, 1, 2), "长治卫材厂"));
            return Result.done("");
        });
        assertThat(lots.find("kit-family", "B7"))
                .hasValue(new Lots.Lot(Expiry.of(LocalDate.of(2027, 12, 31)), LocalDate.of(2025, 1, 2), "长治卫材厂"));
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void theMinuteOfFreshFoodIsFilledInAndAnotherMinuteOpensARow() {
        receive(GTIN + "17271231" + "10B7");
        receive(GTIN + "70032712311800" + "\\u001d10B7");
        receive(GTIN + "17271231" + "10B7");

        Expiry sixInTheEvening = new Expiry(LocalDate.of(2027, 12, 31), LocalTime.of(18, 0));
        assertThat(lots.find("kit-family", "B7")).hasValue(new Lots.Lot(sixInTheEvening, null, null));
        assertThat(node.openKinds()).isEmpty();

        receive(GTIN + "70032712311900" + "\\u001d10B7");
        assertThat(node.open().get(0).detail()).isEqualTo("kit-family B7: 2027-12-31 18:00 ≠ 2027-12-31 19:00");
    }

    @Test
    void anotherDateOpensOneRowAndWhoLookedAtTheGoodsCorrectsTheLot() {
        receive(GTIN + "17271231" + "10B7");
        receive(GTIN + "17261231" + "10B7");
        receive(GTIN + "17261231" + "10B7");

        assertThat(node.openKinds()).containsExactly("lot-differs");
        assertThat(node.open().get(0).detail()).isEqualTo("kit-family B7: 2027-12-31 ≠ 2026-12-31");
        assertThat(lots.find("kit-family", "B7").orElseThrow().expiry()).hasToString("2027-12-31");

        JournalId record = JournalId.parse(KeepingNode.made(node.write(
                "checker",
                (writer, cause) -> Result.done(lots.correct(
                                writer,
                                cause,
                                "kit-family",
                                "B7",
                                new Lots.Lot(Expiry.of(LocalDate.of(2026, 12, 31)), null, null),
                                "实物为 2026-12-31")
                        .orElseThrow()))));

        assertThat(node.openKinds()).isEmpty();
        assertThat(lots.find("kit-family", "B7").orElseThrow().expiry()).hasToString("2026-12-31");
        assertThat(node.scans.journal.find(record)).hasValueSatisfying(written -> {
            assertThat(written.body().path("reason").stringValue()).isEqualTo("实物为 2026-12-31");
            assertThat(written.body().path("cause").path("user").stringValue()).isEqualTo("checker");
        });
        receive(GTIN + "17261231" + "10B7");
        assertThat(node.openKinds()).isEmpty();
    }

    private void receive(String code) {
        seq++;
        node.scans.record(node.scans.scan(seq, "receiving", code, ""));
    }
}
