package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.paper.FormPaper;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Sheet;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

class ShiftsIT {

    private final KeepingNode node = new KeepingNode();
    private final Clock clock = Clock.systemUTC();
    private final Shifts shifts = new Shifts(
            new ShiftStore(node.node.db(), JsonMapper.builder().build()), new LeftOpenStore(node.node.db()), clock);

    private String depot = node.scans.depot.code();

    @BeforeEach
    void openAccounts() {
        for (String name : List.of("keeper", "checker", "other")) {
            account(name, "warehouse");
        }
        account("public", "publisher");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aHandOverTakesWhatLiesOpenAndWhoHeldWhichRightsFromTheSystem() {
        node.receive(10);
        long count = node.count(7);
        node.settle("checker", count, "lost");
        node.count(9);

        Shift shift = find(give("keeper", "checker", "钥匙两把𠮷"));

        assertThat(shift.open().count(LeftOpen.Kind.COUNT)).isEqualTo(1);
        assertThat(shift.open().count(LeftOpen.Kind.DISCREPANCY)).isEqualTo(1);
        assertThat(shift.open().of(LeftOpen.Kind.DISCREPANCY)).singleElement().satisfies(open -> {
            assertThat(open.about()).isEqualTo("count-difference");
            assertThat(open.place()).isEqualTo(node.bin);
            assertThat(open.item()).isEqualTo(KeepingNode.KITS);
        });
        assertThat(shift.open().count(LeftOpen.Kind.TRIP)).isZero();
        assertThat(shift.duties().of("checker")).containsExactly(Right.CHECK);
        assertThat(shift.duties().of("counter")).containsExactly(Right.RECEIVE);
        assertThat(shift.duties().of("keeper"))
                .as("a hand-over takes no right of its own")
                .isEmpty();
        JournalRecord record = record(shift.record());
        assertThat(record.kind()).isEqualTo(JournalKind.RESOLUTION);
        assertThat(record.body().path("what").asString("")).isEqualTo("shift");
        assertThat(record.body().path("remarks").asString("")).isEqualTo("钥匙两把𠮷");
        assertThat(record.body().path("open").path("discrepancy").path("count").asLong(0))
                .isEqualTo(1);
    }

    @Test
    void tasksThatNobodyFinishedAreHandedOverWithWhoHasThem() {
        String depot = node.scans.depot.code();
        task("pick", "SLO00001CZA", depot, "claimed", "user:chen");
        task("load", "SLT00001CZA", depot, "open", null);
        task("hand-out", "SLO00002CZA", depot, "done", "user:chen");

        LeftOpen open = find(give("keeper", "checker", "")).open();

        assertThat(open.count(LeftOpen.Kind.TASK)).isEqualTo(2);
        assertThat(open.of(LeftOpen.Kind.TASK))
                .extracting(LeftOpen.Matter::about)
                .containsExactly("pick SLO00001CZA chen", "load SLT00001CZA");
        ShiftWords words = new ShiftWords(node.words);
        assertThat(open.of(LeftOpen.Kind.TASK))
                .extracting(matter -> words.name(matter, Locale.ENGLISH))
                .containsExactly("shift.task.pick SLO00001CZA", "shift.task.load SLT00001CZA");
        assertThat(words.detail(open.of(LeftOpen.Kind.TASK).get(1), Locale.ENGLISH))
                .endsWith("shift.task.free");
    }

    @Test
    void eachDepotHandsOverItsOwnAndKnowsWhoWorkedThere() {
        String city = depot;
        String bin = node.otherBin();
        String county = node.depotOf(bin);
        node.receive(10);
        long count = node.count(7);
        node.settle("checker", count, "lost");
        node.count(9);
        task("pick", "SLO00001CZA", city, "open", null);
        task("pick", "SLO00003CZA", county, "open", null);
        node.write(
                "other",
                (writer, cause) -> node.counts.submit(
                        writer, cause, bin, List.of(new GoodsLine(node.kits(bin), 1)), CartonCount.NONE));

        Shift ofCity = find(give("keeper", "checker", ""));
        depot = county;
        Shift ofCounty = find(give("keeper", "checker", ""));

        assertThat(ofCity.depot()).isEqualTo(city);
        assertThat(ofCity.open().of(LeftOpen.Kind.TASK))
                .extracting(LeftOpen.Matter::about)
                .containsExactly("pick SLO00001CZA");
        assertThat(ofCounty.open().of(LeftOpen.Kind.TASK))
                .extracting(LeftOpen.Matter::about)
                .containsExactly("pick SLO00003CZA");
        assertThat(ofCity.open().of(LeftOpen.Kind.DISCREPANCY))
                .extracting(LeftOpen.Matter::place)
                .containsExactly(node.bin);
        assertThat(ofCounty.open().of(LeftOpen.Kind.DISCREPANCY))
                .extracting(LeftOpen.Matter::place)
                .containsExactly(bin);
        assertThat(ofCity.open().count(LeftOpen.Kind.COUNT)).isEqualTo(1);
        assertThat(ofCounty.open().count(LeftOpen.Kind.COUNT)).isEqualTo(1);
        assertThat(ofCity.duties().users()).contains("checker", "counter").doesNotContain("other");
        assertThat(ofCounty.duties().users()).contains("other").doesNotContain("checker", "counter");
        assertThat(shifts.begun(city)).isEqualTo(ofCity.to());
        assertThat(shifts.newest(city, 9)).extracting(Shift::id).containsExactly(ofCity.id());
        assertThat(shifts.newest(9)).extracting(Shift::id).containsExactly(ofCounty.id(), ofCity.id());
        assertThat(record(ofCounty.record()).body().path("depot").asString("")).isEqualTo(county);
    }

    private void task(String kind, String subject, String depot, String status, @Nullable String holder) {
        node.node
                .db()
                .sql("""
                        insert into task (kind, subject, depot, status, holder, made_at, changed_at)
                        values (:kind, :subject, :depot, :status, :holder, now(), now())
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("depot", depot)
                .param("status", status)
                .param("holder", holder)
                .update();
    }

    @Test
    void onlyTheNamedAccountSignsAndOnlyOnceThoughTwoTryAtOnce() throws Exception {
        long id = give("keeper", "checker", "");

        assertThat(node.write("other", (writer, cause) -> shifts.take(writer, cause, id)))
                .isEqualTo(KeepingNode.refused(Refusal.OTHER_PERSON));
        assertThat(node.write("public", (writer, cause) -> shifts.confirm(writer, cause, id)))
                .as("not signed yet")
                .isEqualTo(KeepingNode.refused(Refusal.GONE));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Result> take = () -> node.write("checker", (writer, cause) -> shifts.take(writer, cause, id));
            List<Future<Result>> both = two.invokeAll(List.of(take, take));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(Result.done(id), KeepingNode.refused(Refusal.GONE));
        } finally {
            two.shutdownNow();
        }
        Shift shift = find(id);
        assertThat(shift.state()).isEqualTo("taken");
        Shift.Signature taken = Objects.requireNonNull(shift.taken());
        assertThat(record(taken.record()).body().path("resolves").asString("")).isEqualTo(shift.record());
    }

    @Test
    void thePublisherConfirmsTheRightsOnceAfterBothSigned() {
        long id = give("keeper", "checker", "");
        KeepingNode.made(node.write("checker", (writer, cause) -> shifts.take(writer, cause, id)));

        KeepingNode.made(node.write("public", (writer, cause) -> shifts.confirm(writer, cause, id)));
        assertThat(node.write("public", (writer, cause) -> shifts.confirm(writer, cause, id)))
                .isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(find(id).state()).isEqualTo("confirmed");
        assertThat(shifts.begun(depot)).isEqualTo(find(id).to());
    }

    @Test
    void whatDoesNotFitIsRefusedAndWritesNothing() {
        Instant now = clock.instant();
        var before = node.scans.journal.head();

        assertThat(wish("keeper", "keeper", now.minusSeconds(60), now)).isEqualTo(refused(Refusal.SAME_PERSON));
        assertThat(wish("keeper", "public", now.minusSeconds(60), now)).isEqualTo(refused(Refusal.OTHER_PERSON));
        assertThat(wish("keeper", "nobody", now.minusSeconds(60), now)).isEqualTo(refused(Refusal.OTHER_PERSON));
        assertThat(wish("keeper", "checker", now, now)).isEqualTo(refused(Refusal.SHIFT_WRONG));
        assertThat(wish("keeper", "checker", now, now.plus(Duration.ofHours(2))))
                .isEqualTo(refused(Refusal.SHIFT_WRONG));
        assertThat(wish("keeper", "checker", now.minus(Shifts.LONGEST).minusSeconds(1), now))
                .isEqualTo(refused(Refusal.SHIFT_WRONG));
        assertThat(node.write("other", (writer, cause) -> shifts.take(writer, cause, 99)))
                .isEqualTo(refused(Refusal.UNKNOWN));
        assertThat(node.scans.journal.head()).isEqualTo(before);
    }

    @Test
    void theBlindCountSheetNamesWhatLiesThereButNotHowMuch() throws IOException {
        PaperFonts fonts = PrintedPaper.fonts();
        node.receive(4_711);
        CountSheet sheet = new CountSheet(
                new PlaceStockStore(node.node.db()),
                node.cartons,
                node.words,
                node.scans.places,
                node.node.identity(),
                clock);
        PrintedPaper paper = PrintedPaper.of(
                "count-sheet",
                FormPaper.pdf(
                        List.of(sheet.of(node.scans.places.find(node.bin).orElseThrow())), Sheet.Format.A4, fonts));

        assertThat(paper.text(1))
                .contains("盘点表", "Count sheet", "个人卫生包", "实盘数量")
                .doesNotContain("4711", "4,711");
    }

    private Result wish(String giver, String taker, Instant from, Instant to) {
        return node.write(
                giver, (writer, cause) -> shifts.give(writer, cause, new Shifts.Wish(depot, from, to, taker, "")));
    }

    private long give(String giver, String taker, String remarks) {
        return Long.parseLong(KeepingNode.made(node.write(
                giver,
                (writer, cause) -> shifts.give(
                        writer,
                        cause,
                        new Shifts.Wish(depot, clock.instant().minusSeconds(600), null, taker, remarks)))));
    }

    private static Result refused(Refusal why) {
        return KeepingNode.refused(why);
    }

    private Shift find(long id) {
        return shifts.find(id).orElseThrow();
    }

    private JournalRecord record(String id) {
        return node.scans.journal.find(JournalId.parse(id)).orElseThrow();
    }

    private void account(String name, String role) {
        node.node.db().sql("""
                insert into user_account (name, password_hash, roles, must_change, enabled, created_at)
                values (:name, 'none', array[:role], false, true, now())
                """).param("name", name).param("role", role).update();
    }
}
