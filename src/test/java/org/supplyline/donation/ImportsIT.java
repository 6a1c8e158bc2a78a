package org.supplyline.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.donation.sheet.Reading;
import org.supplyline.donation.sheet.ReviewRow;
import org.supplyline.donation.sheet.SheetFixtures;
import org.supplyline.donation.sheet.SheetReading;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.sheet.Refusal;

class ImportsIT {

    private static final String LIST = """
            捐赠单位,品名,规格,数量
            甲公司,棉被,,20床
            乙公司（联系人：李四13912345678）,鞋套,250双/12箱,12箱
            丙公司,鞋套,250双/12箱,24箱
            丁公司,护目镜,80箱*100,4件
            """;

    @TempDir
    Path folder;

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final ImportStore store = new ImportStore(node.db(), node.json());
    private final MendingStore questions = new MendingStore(node.db(), node.json());
    private final LineStore lines = new LineStore(node.db(), node.json());
    private final Imports imports =
            new Imports(journal, store, questions, new CatalogItems(CatalogFixtures.shipped(node)));
    private final Mendings mendings = new Mendings(journal, store, questions, imports);

    @AfterEach
    void close() {
        node.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private ImportedSheet take(Path file) throws IOException {
        ImportOutcome outcome = imports.take(file, file.getFileName().toString(), "wang");
        return outcome.match(taken -> taken.sheets().get(0), refused -> {
            throw new AssertionError(refused.reason().code());
        });
    }

    private List<JournalRecord> notices() {
        return journal.after(JournalCursor.START, 1_000).stream()
                .filter(record -> record.kind() == JournalKind.NOTICE)
                .toList();
    }

    @Test
    void aListIsBookedWithAllItsRowsAndKeepsNumbersPrivate() throws IOException {
        ImportedSheet sheet = take(file("a.csv", LIST));

        assertThat(sheet.rows()).isEqualTo(5);
        assertThat(sheet.quantityRows()).isEqualTo(4);
        assertThat(sheet.lines()).isEqualTo(1);
        assertThat(sheet.review()).isEqualTo(3);
        assertThat(sheet.nonGoods()).isEqualTo(1);
        assertThat(sheet.notices())
                .as("what an acceptance is opened from")
                .containsExactly(notices().get(0).id().toString());
        assertThat(notices()).singleElement().satisfies(record -> {
            assertThat(record.body().get("cause").get("import").asString()).isEqualTo(sheet.sha256());
            assertThat(record.body().get("cause").get("row").asInt()).isEqualTo(2);
            assertThat(record.body().get("lines").get(0).get("quantity").asLong())
                    .isEqualTo(20);
            assertThat(record.body().get("lines").get(0).get("item").asString()).isEqualTo("quilt");
        });
        SheetKey key = new SheetKey(sheet.sha256(), 1);
        assertThat(lines.privateNotes(key, 10))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("13912345678"));
        assertThat(lines.pictures(key, 1, 5).toString()).doesNotContain("13912345678");
        assertThat(questions.open(key, 10, 0).toString()).doesNotContain("13912345678");
        assertThat(journal.after(JournalCursor.START, 1_000).toString()).doesNotContain("13912345678");
    }

    @Test
    void theSameFileTwiceIsOnceUnderAnyName() throws IOException {
        ImportedSheet first = take(file("a.csv", LIST));
        ImportedSheet second = take(file("b.csv", LIST));

        assertThat(first.already()).isFalse();
        assertThat(second).isEqualTo(first.seenBefore());
        assertThat(notices()).hasSize(1);
    }

    @Test
    void theSameFileAtTheSameTimeIsOnce() throws Exception {
        Path list = file("a.csv", LIST);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ImportedSheet>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> take(list));
            }
            List<ImportedSheet> answers = new ArrayList<>();
            for (Future<ImportedSheet> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(sheet -> !sheet.already()).hasSize(1);
            assertThat(answers).extracting(ImportedSheet::review).containsOnly(3L);
        } finally {
            threads.shutdownNow();
        }
        assertThat(notices()).hasSize(1);
    }

    @Test
    void aRefusedFileLeavesNothing() throws IOException {
        ImportOutcome outcome = imports.take(file("a.csv", "只是一段说明\n"), "a.csv", "wang");

        assertThat(outcome).isEqualTo(new ImportOutcome.Refused(Refusal.NO_TABLE));
        assertThat(store.countSheets()).isZero();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aGroupIsMendedTogetherAndTheSecondTimeDoesNothing() throws IOException {
        ImportedSheet sheet = take(file("a.csv", LIST));
        SheetKey key = new SheetKey(sheet.sha256(), 1);
        ReviewRow first = questions.open(key, 10, 0).get(0);

        assertThat(mendings.choose(key, first, Reading.Code.EACH, true, "li")).isEqualTo(2);
        assertThat(mendings.choose(key, first, Reading.Code.EACH, true, "li")).isZero();

        ImportedSheet after = store.sheets(sheet.sha256()).get(0);
        assertThat(after.review()).isEqualTo(1);
        assertThat(after.lineRows()).isEqualTo(3);
        assertThat(lines.lines(key, 10, 0))
                .extracting(kept -> kept.line().amount().count())
                .containsExactly(20L, 3000L, 6000L);
        assertThat(notices()).hasSize(2);
        assertThat(notices().get(1).body().get("cause").get("user").asString()).isEqualTo("li");
    }

    @Test
    void aMendingIsLearnedForTheSameWords() throws IOException {
        ImportedSheet sheet = take(file("a.csv", LIST));
        SheetKey key = new SheetKey(sheet.sha256(), 1);
        List<ReviewRow> open = questions.open(key, 10, 0);
        mendings.choose(key, open.get(0), Reading.Code.ALL, false, "li");
        mendings.dismiss(key, open.get(2), false, "li");

        ImportedSheet next = take(file("b.csv", LIST.replace("12箱\n", "36箱\n").replace("棉被", "棉衣")));

        assertThat(next.review()).isZero();
        assertThat(next.lineRows()).isEqualTo(3);
        assertThat(next.nonGoods()).isEqualTo(2);
        assertThat(lines.lines(new SheetKey(next.sha256(), 1), 10, 0))
                .extracting(kept -> kept.line().amount().count())
                .containsExactly(20L, 750L, 500L);
    }

    @Test
    void whetherACourierGaveIsLearnedForItsNameWhateverItBrought() throws IOException {
        String firm = "捐赠单位,品名,数量\n中通快递股份有限公司,棉被,20床\n";
        ImportedSheet sheet = take(file("a.csv", firm));
        SheetKey key = new SheetKey(sheet.sha256(), 1);
        mendings.choose(key, questions.open(key, 10, 0).get(0), Reading.Code.GAVE, false, "li");

        ImportedSheet next = take(file("b.csv", firm.replace("棉被,20床", "帐篷,3顶")));

        assertThat(next.review()).isZero();
        for (ImportedSheet each : List.of(sheet, next)) {
            assertThat(lines.lines(new SheetKey(each.sha256(), 1), 10, 0))
                    .singleElement()
                    .satisfies(kept ->
                            assertThat(kept.line().goods().donor().name()).isEqualTo("中通快递股份有限公司"));
        }
    }

    @Test
    void whatIsTypedBecomesALine() throws IOException {
        ImportedSheet sheet = take(file("a.csv", LIST));
        SheetKey key = new SheetKey(sheet.sha256(), 1);
        ReviewRow goggles = questions.find(key, 5, 1).orElseThrow();

        mendings.type(key, goggles, org.supplyline.donation.sheet.Amount.typed(400, "个"), "li");

        assertThat(lines.lines(key, 10, 0))
                .last()
                .satisfies(kept -> assertThat(kept.line().amount().text()).isEqualTo("400个"));
    }

    @Test
    void thePublishedListsAreBookedWhole() throws IOException {
        ImportedSheet no6 = take(SheetFixtures.published("received-no6-2020-01-28.xlsx"));
        ImportedSheet no7 = take(SheetFixtures.published("received-no7-2020-01-29.xlsx"));
        take(SheetFixtures.published("issued-2020-01-30.xlsx"));

        assertThat(no6)
                .extracting(
                        ImportedSheet::rows,
                        ImportedSheet::quantityRows,
                        ImportedSheet::lines,
                        ImportedSheet::lineRows,
                        ImportedSheet::review,
                        ImportedSheet::nonGoods)
                .containsExactly(237L, 209L, 208L, 208L, 1L, 28L);
        assertThat(no7.lines()).isEqualTo(139);
        assertThat(lines.lines(SheetReading.Direction.ISSUED, 1_000)).hasSize(191);
        assertThat(notices()).allSatisfy(record -> {
            assertThat(record.body().get("lines").size()).isLessThanOrEqualTo(100);
            assertThat(record.body().toString()).doesNotContainPattern("1[3-9]\\d{9}\\D");
        });
        assertThat(notices()).hasSize(3 + 2 + 2);
    }
}
