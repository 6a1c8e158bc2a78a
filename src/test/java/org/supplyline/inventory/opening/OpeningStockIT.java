package org.supplyline.inventory.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CatalogChange;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.ItemValue;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import org.supplyline.sheet.CellFault;
import org.supplyline.sheet.ImportedList;
import org.supplyline.sheet.ListFixtures;
import org.supplyline.sheet.ListImports;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.ReviewedRow;
import org.supplyline.sheet.RowOutcome;

class OpeningStockIT {

    private static final String HEAD = "物资,数量,单位,货位,资金类别,物权方,定向,批号,生产厂家,生产日期,有效期,金额\n";
    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC);
    private static final String OPENING = "opening:cz-0";

    private final ScanLedgerFixture scans = new ScanLedgerFixture();
    private final OpeningStore store = new OpeningStore(scans.node.db(), scans.node.identity());
    private final Lots lots = InventoryFixtures.lots(scans.node);
    private final OpeningStock stock = new OpeningStock(
            new OpeningReader(scans.catalog, scans.places, lots, store, scans.node.identity(), MARCH),
            InventoryFixtures.ledger(scans.node),
            lots);
    private final ListImports imports = ListFixtures.imports(scans.node);

    @AfterEach
    void close() {
        assertThat(scans.rebuild.compare().differences()).isEmpty();
        scans.close();
    }

    @Test
    void packsBecomeBaseUnitsAndEachRowIsARecordThatNamesIt() throws IOException {
        ImportedList list = take(HEAD
                + "mask-n95,2,箱,货位 1,捐赠,,武汉,A123,某厂,2026-01-05,2027/3/31,1250.50\n"
                + "医用防护口罩 N95,5,个,bin:cz-1,采购,,,,,,2027年3月31日,\n");

        assertThat(list.applied()).as(faults(list)).isEqualTo(2);
        assertThat(onHand("mask-n95")).isEqualTo(805);
        List<OpeningStore.Booked> booked = store.newest(OPENING, 10, 0);
        assertThat(booked).extracting(OpeningStore.Booked::lot).containsExactly("EXP20270331", "A123");
        assertThat(booked).extracting(OpeningStore.Booked::fund).containsExactly("purchased", "donated");
        JournalRecord record =
                scans.journal.find(JournalId.parse(booked.get(1).record())).orElseThrow();
        assertThat(record.body().at("/cause/row").asInt()).isEqualTo(2);
        assertThat(record.body().at("/lines/0/valueFen").asLong()).isEqualTo(125_050);
        assertThat(record.body().at("/lines/0/from").asString()).isEqualTo(OPENING);
        assertThat(lots.find("mask-n95", "A123"))
                .contains(new Lots.Lot(Expiry.of(LocalDate.of(2027, 3, 31)), LocalDate.of(2026, 1, 5), "某厂"));
    }

    @Test
    void theSameFileTwiceIsOnceAndTheSameGoodsInAnotherFileAreAsked() throws IOException {
        Path file = ListFixtures.csv(HEAD + "quilt,30,,货位 1,上级拨入,,,,,,,\n");
        imports.take(stock, file, "a.csv", "lin");
        imports.take(stock, file, "b.csv", "lin");
        assertThat(onHand("quilt")).isEqualTo(30);

        ImportedList other = take(HEAD + "棉被,30,床,货位 1,上级拨入,,,,,,,\n");
        assertThat(other.review()).isEqualTo(1);
        ReviewedRow row = imports.rows(stock, other.sha256(), 10, 0).get(0);
        assertThat(row.isOnlyDoubtful()).isTrue();
        assertThat(onHand("quilt")).isEqualTo(30);
        assertThat(imports.mend(stock, row, row.row().cells(), true, "wu"))
                .get()
                .isInstanceOf(RowOutcome.Applied.class);
        assertThat(onHand("quilt")).isEqualTo(60);
    }

    @Test
    void whatIsWrongIsNamedByItsCellAndNothingOfItIsBooked() throws IOException {
        ImportedList list = take(HEAD
                + "没有这种,1.5,箱,没有这里,馈赠,,,,,2026-13-01,,一百\n"
                + "quilt,1,托,货位 1,捐赠,,,,,,,\n"
                + "quilt,1,,货位 1,代储,,,,,,,\n"
                + "quilt,1,,货位 1,受托转赠,,,,,,,\n");

        assertThat(columns(list))
                .containsExactly(
                        List.of("fund", "item", "place", "produced", "value_yuan"),
                        List.of("unit"),
                        List.of("owner"),
                        List.of("earmark"));
        assertThat(store.count(OPENING)).isZero();
    }

    @Test
    void theExpiryDayItselfIsUsableAndTheDayAfterIsAsked() {
        assertThat(read("2026-03-31").faults()).isEmpty();
        assertThat(read("2026-03-30").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("opening.fault.expired"));
        assertThat(read("").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("opening.fault.expiry-missing"));
    }

    @Test
    void freshFoodHasAMinuteInItsDate() {
        Expiry evening = new Expiry(LocalDate.of(2026, 4, 2), LocalTime.of(18, 0));
        for (String text : List.of("2026-04-02 18:00", "2026年4月2日 18：00", "2026-04-02T18:00:00")) {
            assertThat(read(text).line().lot().expiry()).as(text).isEqualTo(evening);
        }
        assertThat(read("2026-04-02 00:00:00").line().lot().expiry()).isEqualTo(Expiry.of(evening.day()));
        assertThat(read("2026-04-02 25:00").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("opening.fault.day"));
    }

    @Test
    void aLotHasOneExpiryDate() throws IOException {
        take(HEAD + "mask-n95,1,,货位 1,捐赠,,,A123,,,2027-03-31,\n");
        ImportedList list = take(HEAD + "mask-n95,1,,货位 2,捐赠,,,A123,,,2027-04-30,\n");

        assertThat(columns(list)).containsExactly(List.of("expiry"));
    }

    @Test
    void theValueThatTheCatalogueKeepsIsProposedWithItsProofAndTakenByWord() throws IOException {
        worth("quilt", new ItemValue(12_050, ItemValue.Proof.MARKET));
        OpeningRow told = stock.read(List.of(OpeningForm.row(
                        1, Map.of("item", "quilt", "quantity", "20", "place", scans.bin, "fund", "donated"))))
                .get(0);

        assertThat(told.proposedYuan()).contains("2410.00");
        assertThat(told.faults()).extracting(CellFault::key).containsExactly("opening.fault.kept-market");
        assertThat(told.isGood(false)).isFalse();
        assertThat(told.isGood(true)).isTrue();
        assertThat(stock.read(List.of(OpeningForm.row(
                                1,
                                Map.of(
                                        "item",
                                        "quilt",
                                        "quantity",
                                        "20",
                                        "place",
                                        scans.bin,
                                        "fund",
                                        "donated",
                                        "value_yuan",
                                        "2000"))))
                        .get(0)
                        .proposedYuan())
                .isEmpty();

        ImportedList list =
                take(HEAD + "quilt,20,,货位 1,捐赠,,,,,,,目录\nquilt,30,,货位 1,采购,,,,,,,\nmattress,1,,货位 1,捐赠,,,,,,,目录\n");
        assertThat(list.applied()).as(faults(list)).isEqualTo(2);
        assertThat(columns(list)).containsExactly(List.of("value_yuan"));
        assertThat(scans.node
                        .db()
                        .sql(
                                "select coalesce(value_fen, -1) from movement_line where item = 'quilt' order by epoch, seq")
                        .query(Long.class)
                        .list())
                .containsExactly(241_000L, -1L);
    }

    private void worth(String item, ItemValue value) {
        ReliefItem known = scans.catalog.item(item).orElseThrow();
        assertThat(scans.catalog.edit(CatalogFixtures.worth(known, value), new Cause.Request("test", "worth")))
                .isInstanceOf(CatalogChange.Saved.class);
    }

    private OpeningRow read(String expiry) {
        Map<String, String> cells =
                Map.of("item", "mask-n95", "quantity", "1", "place", scans.bin, "fund", "donated", "expiry", expiry);
        ListedRow row = OpeningForm.row(1, cells);
        return stock.read(List.of(row)).get(0);
    }

    private ImportedList take(String csv) throws IOException {
        return imports.take(stock, ListFixtures.csv(csv), "期初.csv", "lin");
    }

    private long onHand(String item) {
        return scans.onHand(scans.bin, item);
    }

    private List<List<String>> columns(ImportedList list) {
        return imports.rows(stock, list.sha256(), 100, 0).stream()
                .filter(row -> row.state() == ReviewedRow.State.REVIEW)
                .map(row -> row.faults().stream().map(f -> f.column()).sorted().toList())
                .toList();
    }

    private String faults(ImportedList list) {
        return imports.rows(stock, list.sha256(), 100, 0).toString();
    }

    /** Papers and pages of a node call the class 资金性质 or 性质; what it prints it must read. */
    @Test
    void theWordsOfItsOwnPapersAreHeads() throws IOException {
        for (String head : List.of("性质", "资金性质")) {
            ImportedList list = take(HEAD.replace("资金类别", head) + "quilt,1,,货位 1,采购,,,,,,,\n");
            assertThat(list.rows()).as(head).isEqualTo(1);
        }
    }

    /** Every fund class has a word that people write. */
    @Test
    void allFundClassesAreRead() throws IOException {
        ImportedList list = take(HEAD
                + "quilt,1,,货位 1,捐赠,,,,,,,\nquilt,2,,货位 1,受托转赠,,中心医院,,,,,\nquilt,3,,货位 1,上级拨入,,,,,,,\n"
                + "quilt,4,,货位 1,采购,,,,,,,\nquilt,5,,货位 1,代储,民政局,,,,,,\n");

        assertThat(list.applied()).as(faults(list)).isEqualTo(Fund.values().length);
        assertThat(store.newest(OPENING, 10, 0))
                .extracting(OpeningStore.Booked::fund)
                .containsExactly("kept", "purchased", "allocated", "entrusted", "donated");
    }
}
