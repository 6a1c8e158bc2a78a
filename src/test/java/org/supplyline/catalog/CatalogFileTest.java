package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CellError.Problem;

class CatalogFileTest {

    private static final String ITEM_HEADER = String.join(",", CatalogFile.ITEM_COLUMNS) + "\n";
    private static final String PACK_HEADER = String.join(",", CatalogFile.PACK_COLUMNS) + "\n";
    private static final String QUILT = "quilt,1030199,\"棉被, 双人\",Quilt,床,piece,2500,30000,no,,ordinary,none,no\n";

    @Test
    void aQuotedCellMayHoldACommaAndTheByteOrderMarkOfASpreadsheetIsNoText() {
        CatalogFile file = read("\uFEFF" + ITEM_HEADER + QUILT, PACK_HEADER);
        assertThat(file.errors()).isEmpty();
        assertThat(file.items().get("quilt")).extracting(ReliefItem::nameZh).isEqualTo("棉被, 双人");
    }

    @Test
    void everyWrongCellIsNamedWithItsRowAndColumn() {
        String wrong = "Quilt,4030199,棉被,,床,piece,0,viel,maybe,3 years,normal,none,no\n";
        assertThat(read(ITEM_HEADER + QUILT + wrong, PACK_HEADER).errors())
                .extracting(CellError::row, CellError::column, CellError::problem)
                .containsExactlyInAnyOrder(
                        tuple(3, "code", Problem.WRONG_FORM),
                        tuple(3, "category", Problem.WRONG_FORM),
                        tuple(3, "name_en", Problem.EMPTY),
                        tuple(3, "weight_g", Problem.OUT_OF_RANGE),
                        tuple(3, "volume_cm3", Problem.NOT_A_NUMBER),
                        tuple(3, "estimated", Problem.WRONG_FORM),
                        tuple(3, "shelf_life", Problem.WRONG_FORM),
                        tuple(3, "control", Problem.UNKNOWN_WORD));
    }

    @Test
    void aPackWithAWrongCheckDigitOrAnUnknownItemIsAnError() {
        String packs = "quilt,包,bale,5,12500,150000,02000000000016\nsofa,件,piece,1,1,1,\n";
        assertThat(read(ITEM_HEADER + QUILT, PACK_HEADER + packs).errors())
                .extracting(CellError::row, CellError::column, CellError::problem)
                .containsExactly(tuple(2, "gtin", Problem.WRONG_CHECK_DIGIT), tuple(3, "item", Problem.UNKNOWN_ITEM));
    }

    @Test
    void oneBarCodeForTwoPacksIsAnError() {
        String packs = "quilt,床,piece,1,2500,30000,02000000000015\nquilt,包,bale,5,12500,150000,2000000000015\n";
        assertThat(read(ITEM_HEADER + QUILT, PACK_HEADER + packs).errors())
                .extracting(CellError::row, CellError::problem)
                .containsExactly(tuple(3, Problem.TWICE));
    }

    @Test
    void aFileWithoutAColumnIsRefusedWhole() {
        CatalogFile file = read(ITEM_HEADER.replace(",hazard", "") + QUILT, PACK_HEADER);
        assertThat(file.items()).isEmpty();
        assertThat(file.errors()).extracting(CellError::problem).containsExactly(Problem.MISSING_COLUMN);
    }

    @Test
    void theShippedCatalogueIsWholeAndHoldsTheMeasuredUnitsOfTheFloodCase() {
        CatalogFile shipped = ShippedCatalog.read();
        assertThat(shipped.items()).hasSizeGreaterThanOrEqualTo(150);
        CatalogSnapshot snapshot =
                new CatalogSnapshot(List.copyOf(shipped.items().values()), shipped.packs(), Map.of());
        assertThat(snapshot.load("kit-family", 1)).isEqualTo(new Load(11_000, 90_000, false));
        assertThat(snapshot.load("quilt", 5)).isEqualTo(new Load(12_500, 150_000, false));
        assertThat(snapshot.load("tent-12", 1)).isEqualTo(new Load(50_000, 250_000, false));
        assertThat(snapshot.load("water-bottled", 24)).isEqualTo(new Load(14_000, 20_000, false));
        assertThat(snapshot.load("water-bottled", 25)).isEqualTo(new Load(14_580, 20_830, false));
    }

    @Test
    void everyShippedPackHasABarCodeFromTheRangeForInternalUse() {
        assertThat(ShippedCatalog.read().packs())
                .allSatisfy(pack -> assertThat(pack.gtin())
                        .isNotNull()
                        .satisfies(gtin ->
                                assertThat(gtin.digits().substring(1, 3)).isEqualTo("20")));
    }

    private static CatalogFile read(String items, String packs) {
        return CatalogFile.read(new StringReader(items), new StringReader(packs));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
