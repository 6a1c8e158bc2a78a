package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CatalogChange.Reason;
import org.supplyline.catalog.CatalogChange.Refused;
import org.supplyline.catalog.CatalogChange.Saved;
import org.supplyline.gs1.Gtin;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.NodeDatabaseFixture;

class CatalogIT {

    private static final Cause LIN = new Cause.Request("lin", "r1");
    private static final Gtin OWN = new Gtin("06901234567892");
    private static final ReliefItem LAMP = new ReliefItem(
            "lamp-signal",
            "信号灯",
            "Signal lamp",
            "2040199",
            "个",
            "piece",
            300,
            900,
            true,
            ShelfLife.NONE,
            ControlClass.ORDINARY,
            Hazard.NONE,
            false);

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final Catalog catalog = CatalogFixtures.shipped(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theShippedItemsAreTakenOnceAndStandInTheJournal() {
        JournalCursor head = journal.head();
        int items = catalog.items().size();
        assertThat(items).isGreaterThanOrEqualTo(150);
        assertThat(journal.after(JournalCursor.START, 100))
                .allSatisfy(record -> assertThat(record.kind()).isEqualTo(JournalKind.MASTER))
                .allSatisfy(record -> assertThat(record.body().get("items")).hasSizeLessThanOrEqualTo(25));

        catalog.loadShipped();
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void aBarCodeLeadsToItsPack() {
        Pack carton = catalog.pack("suit-protective").orElseThrow();
        assertThat(carton.quantity()).isEqualTo(50);
        assertThat(catalog.packByGtin(Optional.ofNullable(carton.gtin()).orElseThrow()))
                .contains(carton);
        assertThat(catalog.packs("mask-n95")).extracting(Pack::quantity).containsExactly(1L, 20L, 400L);
    }

    @Test
    void anAddedItemIsThereAtOnceAndAddingItAgainWritesNothing() {
        assertThat(catalog.add(LAMP, LIN)).isEqualTo(new Saved("lamp-signal"));
        assertThat(catalog.item("lamp-signal")).contains(LAMP);
        assertThat(catalog.match("信号灯").sure()).contains(LAMP);
        assertThat(catalog.packs("lamp-signal"))
                .singleElement()
                .satisfies(p -> assertThat(p.quantity()).isEqualTo(1));

        JournalCursor head = journal.head();
        assertThat(catalog.add(LAMP, LIN)).isEqualTo(new Saved("lamp-signal"));
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void anotherItemUnderATakenCodeIsRefused() {
        ReliefItem quilt = catalog.item("quilt").orElseThrow();
        assertThat(catalog.add(renamed(quilt, "蚕丝被", "床"), LIN)).isEqualTo(new Refused(Reason.CODE_TAKEN, "quilt"));
        assertThat(catalog.item("quilt")).contains(quilt);
    }

    @Test
    void anItemIsEditedButItsBaseUnitStays() {
        ReliefItem quilt = catalog.item("quilt").orElseThrow();
        assertThat(catalog.edit(renamed(quilt, "棉被 2 kg", "床"), LIN)).isEqualTo(new Saved("quilt"));
        assertThat(catalog.item("quilt")).map(ReliefItem::nameZh).contains("棉被 2 kg");
        assertThat(catalog.edit(renamed(quilt, "棉被", "包"), LIN)).isEqualTo(new Refused(Reason.UNIT_IS_FIXED, "床"));
    }

    @Test
    void aMakersBarCodeIsGivenToAPack() {
        assertThat(catalog.assignGtin("rice", 1, "6901234567892", LIN)).isEqualTo(new Saved("rice"));
        assertThat(catalog.packByGtin(OWN)).map(Pack::item).contains("rice");
    }

    @Test
    void aBarCodeIsNotGivenTwiceNorWithAWrongCheckDigitNorToNoPack() {
        catalog.assignGtin("rice", 1, "6901234567892", LIN);
        assertThat(catalog.assignGtin("flour", 1, "6901234567892", LIN))
                .isEqualTo(new Refused(Reason.GTIN_TAKEN, "06901234567892"));
        assertThat(catalog.assignGtin("flour", 1, "6901234567890", LIN))
                .isEqualTo(new Refused(Reason.GTIN_WRONG, "6901234567890"));
        assertThat(catalog.assignGtin("flour", 7, "6901234567892", LIN))
                .isEqualTo(new Refused(Reason.UNKNOWN_PACK, "flour × 7"));
        assertThat(catalog.packByGtin(OWN)).map(Pack::item).contains("rice");
    }

    @Test
    void aPackWithoutABarCodeGetsANumberOfOurOwnOnceAndTheSameOnEveryNode() {
        catalog.add(LAMP, LIN);
        assertThat(catalog.packs("lamp-signal").get(0).gtin()).isNull();
        assertThat(catalog.numberOurselves("lamp-signal", 1, LIN)).isEqualTo(new Saved("lamp-signal"));
        Gtin number =
                Optional.ofNullable(catalog.packs("lamp-signal").get(0).gtin()).orElseThrow();
        assertThat(number.shortest()).startsWith("20").hasSize(13);
        assertThat(catalog.packByGtin(number)).map(Pack::item).contains("lamp-signal");
        assertThat(catalog.packs("lamp-signal").get(0).isNumberedByUs()).isTrue();

        JournalCursor head = journal.head();
        catalog.numberOurselves("lamp-signal", 1, LIN);
        assertThat(journal.head()).isEqualTo(head);
        try (NodeDatabaseFixture elsewhere = NodeDatabaseFixture.create()) {
            Catalog other = CatalogFixtures.shipped(elsewhere);
            other.add(LAMP, LIN);
            other.numberOurselves("lamp-signal", 1, LIN);
            assertThat(other.packs("lamp-signal").get(0).gtin()).isEqualTo(number);
        }
    }

    @Test
    void aNumberThatAnotherPackHasIsNotGivenAgain() {
        catalog.add(LAMP, LIN);
        catalog.assignGtin("rice", 1, OwnNumber.of(LAMP, 1, 0).digits(), LIN);
        catalog.numberOurselves("lamp-signal", 1, LIN);
        assertThat(catalog.packs("lamp-signal").get(0).gtin()).isEqualTo(OwnNumber.of(LAMP, 1, 1));
    }

    @Test
    void aMakersBarCodeIsNotReplacedByOurOwnAndNoPackGetsNone() {
        catalog.assignGtin("rice", 1, "6901234567892", LIN);
        assertThat(catalog.numberOurselves("rice", 1, LIN)).isEqualTo(new Saved("rice"));
        assertThat(catalog.packs("rice").get(0).gtin()).isEqualTo(OWN);
        assertThat(catalog.numberOurselves("rice", 7, LIN)).isEqualTo(new Refused(Reason.UNKNOWN_PACK, "rice × 7"));
    }

    @Test
    void whatAnotherInstanceChangedIsKnownAfterKeepingUp() {
        Catalog other = new Catalog(new CatalogStore(node.db()), journal);
        other.keepUp();
        assertThat(other.packByGtin(OWN)).isEmpty();

        catalog.assignGtin("rice", 1, "6901234567892", LIN);
        assertThat(other.packByGtin(OWN)).as("nobody told it yet").isEmpty();
        other.keepUp();
        assertThat(other.packByGtin(OWN)).map(Pack::item).contains("rice");
    }

    private static ReliefItem renamed(ReliefItem item, String nameZh, String unitZh) {
        return new ReliefItem(
                item.code(),
                nameZh,
                item.nameEn(),
                item.category(),
                unitZh,
                item.unitEn(),
                item.weightGrams(),
                item.volumeCm3(),
                item.estimated(),
                item.shelfLife(),
                item.controlClass(),
                item.hazard(),
                item.coldChain());
    }
}
