package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.donation.sheet.SheetFixtures;
import org.supplyline.gs1.Gtin;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.page.Refusal;
import org.supplyline.sheet.ImportedList;
import org.supplyline.sheet.ListFixtures;
import org.supplyline.sheet.ListImports;
import org.supplyline.sheet.ReviewedRow;
import org.supplyline.sheet.RowOutcome;

class CatalogImportIT {

    private static final String HEAD = "物资编码,中文名称,分类,基本单位,包装级,包装,含下级数量,条码,重量(g),体积(cm3),保质期,管理类别,单价(元),价值依据\n";
    private static final String LAMP = "lamp-signal,信号灯,2040199,个,,,,6901234567892,300,900,,普通,18.50,发票\n";

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Catalog catalog = CatalogFixtures.shipped(node);
    private final CatalogIntake intake = new CatalogIntake(new CatalogStore(node.db()), catalog);
    private final ListImports imports = ListFixtures.imports(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anItemComesWithItsLadderValueAndBarCodesFromAWorkbook() throws IOException {
        ImportedList list;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetFixtures.fill(workbook.createSheet("目录"), new Object[][] {
                {"市红十字会物资目录"},
                HEAD.strip().split(",", -1),
                {"lamp-signal", "信号灯", 2040199, "个", "", "", "", "", 300, 900, "24个月", "器械", 18.5, "发票"},
                {"lamp-signal", "信号灯", "", "", 2, "盒", 12, "", "", "", "", "", "", ""},
                {"lamp-signal", "信号灯", "", "", 3, "箱", 20, "6901234567892", 80_000, 300_000, "", "", "", ""}
            });
            list = imports.take(intake, SheetFixtures.save(workbook), "目录.xlsx", "lin");
        }

        assertThat(waiting(list)).isEmpty();
        assertThat(list.applied()).isEqualTo(3);
        ReliefItem lamp = catalog.item("lamp-signal").orElseThrow();
        assertThat(lamp.value()).isEqualTo(new ItemValue(1850, ItemValue.Proof.INVOICE));
        assertThat(lamp.controlClass()).isEqualTo(ControlClass.DEVICE);
        assertThat(lamp.shelfLife().rule()).isEqualTo(ShelfLife.Rule.SIX_MONTHS);
        assertThat(lamp.estimated()).isFalse();
        assertThat(catalog.packs("lamp-signal")).extracting(Pack::quantity).containsExactly(1L, 12L, 240L);
        assertThat(catalog.packs("lamp-signal")).extracting(Pack::estimated).containsExactly(false, true, false);
        assertThat(catalog.packs("lamp-signal").get(1).weightGrams()).isEqualTo(3_600);
        assertThat(catalog.packByGtin(new Gtin("06901234567892")))
                .map(Pack::quantity)
                .contains(240L);
    }

    @Test
    void theSameFileTwiceIsOnceAndGbkIsRead() throws IOException {
        Path file = ListFixtures.csv(HEAD + LAMP, Charset.forName("GBK"));
        ImportedList first = imports.take(intake, file, "a.csv", "lin");
        JournalCursor head = JournalFixture.journal(node).head();

        assertThat(imports.take(intake, file, "b.csv", "wu")).isEqualTo(first);
        assertThat(JournalFixture.journal(node).head()).isEqualTo(head);
        assertThat(catalog.item("lamp-signal")).map(ReliefItem::nameZh).contains("信号灯");
        List<JournalRecord> records = JournalFixture.journal(node).after(JournalCursor.START, 1_000);
        assertThat(records.get(records.size() - 1).body().at("/cause/import").asString())
                .isEqualTo(first.sha256());
        assertThat(records.get(records.size() - 1).body().at("/cause/row").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyMeasuredIsTheClassDefaultAndMarked() throws IOException {
        take(HEAD + "quilt-thin,薄被,1030199,床,,,,,,,,,,\n");

        ReliefItem thin = catalog.item("quilt-thin").orElseThrow();
        assertThat(thin.estimated()).isTrue();
        assertThat(thin.weightGrams()).isPositive();
        assertThat(thin.nameEn()).isEqualTo("薄被");
        assertThat(thin.value()).isNull();
    }

    @Test
    void eachWrongCellIsNamedAndNothingOfItsRowIsTaken() throws IOException {
        ImportedList list = take(HEAD
                + "Lamp Signal,信号灯,99,个,,,,6901234567890,300,900,随便,药,18.5,口头\n"
                + "lamp-b,信号灯乙,2040199,个,,,,,1.5,900,,,,\n"
                + "no-such-item,箱装,,,2,箱,20,,,,,,,\n"
                + "mask-n95,口罩,,,2,箱,2.5,,,,,,,\n"
                + "quilt,棉被,,包,,,,,,,,,,\n");

        assertThat(list.applied()).isZero();
        assertThat(waiting(list))
                .containsExactly(
                        List.of("category", "code", "control", "gtin", "proof", "shelf_life"),
                        List.of("weight_g"),
                        List.of("code"),
                        List.of("content"),
                        List.of("unit_zh"));
        assertThat(imports.rows(intake, list.sha256(), 10, 0).get(1).row().addresses())
                .containsEntry("weight_g", "I3");
        assertThat(catalog.item("quilt")).map(ReliefItem::unitZh).contains("床");
    }

    @Test
    void aMendedRowIsTakenOnceAndADismissedOneNever() throws IOException {
        ImportedList list = take(HEAD + "lamp-signal,信号灯,99,个,,,,,300,900,,,,\nrow-b,乙,98,个,,,,,1,1,,,,\n");
        List<ReviewedRow> rows = imports.rows(intake, list.sha256(), 10, 0);
        Map<String, String> cells = new TreeMap<>(rows.get(0).row().cells());

        assertThat(mend(rows.get(0), cells)).isInstanceOf(RowOutcome.Doubtful.class);
        cells.put("category", "2040199");
        assertThat(mend(rows.get(0), cells)).isEqualTo(new RowOutcome.Applied("lamp-signal"));
        assertThat(imports.mend(intake, rows.get(0), cells, false, "wu")).isEmpty();
        assertThat(imports.dismiss(intake, rows.get(1), "不是物资", "wu")).isTrue();
        assertThat(imports.dismiss(intake, rows.get(1), "不是物资", "wu")).isFalse();
        assertThat(imports.list(intake, list.sha256()).orElseThrow().dismissed())
                .isEqualTo(1);
        assertThat(catalog.item("lamp-signal")).isPresent();
        assertThat(catalog.item("row-b")).isEmpty();
    }

    @Test
    void aDoubtIsTakenOnlyWhenAPersonSaysThatItIsRight() throws IOException {
        ImportedList list = take(HEAD + "quilt-b,棉被,1030199,床,,,,,2500,30000,,,,\n");
        ReviewedRow row = imports.rows(intake, list.sha256(), 10, 0).get(0);

        assertThat(row.isOnlyDoubtful()).isTrue();
        assertThat(row.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("quilt"));
        assertThat(catalog.item("quilt-b")).isEmpty();
        assertThat(imports.mend(intake, row, row.row().cells(), true, "wu"))
                .contains(new RowOutcome.Applied("quilt-b"));
    }

    @Test
    void rowsThatWaitedForAnItemAreTakenOnceItIsThere() throws IOException {
        ImportedList list = take(HEAD + "lamp-signal,灯,,,2,盒,12,,,,,,,\n");
        assertThat(list.review()).isEqualTo(1);
        take(HEAD + LAMP);

        assertThat(imports.again(intake, list.sha256(), "wu")).isEqualTo(1);
        assertThat(catalog.packs("lamp-signal")).extracting(Pack::quantity).containsExactly(1L, 12L);
    }

    @Test
    void aBarCodeOfAnotherPackIsNeverTaken() throws IOException {
        take(HEAD + LAMP);
        ImportedList list = take(HEAD + "lamp-b,手电,2040199,个,,,,6901234567892,300,900,,,,\n");

        assertThat(waiting(list)).containsExactly(List.of("gtin"));
        assertThat(catalog.packByGtin(new Gtin("06901234567892")))
                .map(Pack::item)
                .contains("lamp-signal");
    }

    @Test
    void aFileWithoutTheNeededColumnsIsRefusedWhole() {
        assertThatThrownBy(() -> take("品名,数量\n棉被,3\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("sheet-no-head"));
    }

    private ImportedList take(String csv) throws IOException {
        return imports.take(intake, ListFixtures.csv(csv), "目录.csv", "lin");
    }

    private RowOutcome mend(ReviewedRow row, Map<String, String> cells) {
        return imports.mend(intake, row, cells, false, "wu").orElseThrow();
    }

    private List<List<String>> waiting(ImportedList list) {
        return imports.rows(intake, list.sha256(), 100, 0).stream()
                .filter(row -> row.state() == ReviewedRow.State.REVIEW)
                .map(row -> row.faults().stream().map(f -> f.column()).sorted().toList())
                .toList();
    }
}
