package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.inventory.scan.ScanLedgerFixture.KIT_CARTON;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Rebuild;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.Waiting;

/** Tries to break the laws that the ledger carries; which law is tried where stands in docs/architecture.md. */
class LedgerLawsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ORDER = "SLO17";
    private static final String EARMARK = "qinyuan-hospital";

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Whichever of its rows the booking waits for, nothing of it is seen or said; so no row is written beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"stock", "device_progress"})
    void bookedIsNotSaidBeforeTheCommit(String table) throws Exception {
        ledger.recorder.record(List.of(receive(1)));
        CompletableFuture<Void> booking;
        try (Connection other = ledger.node.dataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select * from " + table + " for update");
            }
            booking = CompletableFuture.runAsync(() -> ledger.recorder.record(List.of(receive(2))));
            Waiting.until("the booking waits for a row of " + table, LIMIT, () -> somebodyWaits(table));

            assertThat(answer().bookedThrough()).isEqualTo(1);
            assertThat(ledger.onHand(ledger.depot.code(), "kit-hygiene")).isEqualTo(12);
            other.rollback();
        }
        Waiting.until("the booking ends", LIMIT, booking::isDone);
        assertThat(answer().bookedThrough()).isEqualTo(2);
        assertThat(ledger.onHand(ledger.depot.code(), "kit-hygiene")).isEqualTo(24);
    }

    private boolean somebodyWaits(String table) {
        return ledger.node
                        .db()
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like :query")
                        .param("query", "%" + table + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void whatWasSeenToMoveIsBookedAgainstEveryRuleAndTheRuleIsNamed() {
        earmarkedStock(12);
        ledger.orders.put(ORDER, order("-", 12));
        ledger.recorder.record(
                List.of(pick(1, ""), pick(2, ",\"order\":\"" + ORDER + "\""), pick(3, ",\"order\":\"" + ORDER + "\"")));

        assertThat(ledger.onHand(ledger.stage, "kit-hygiene")).isEqualTo(36);
        assertThat(ledger.heldCodes()).isEmpty();
        assertThat(ledger.violations())
                .containsExactly("1 no-order", "1 earmark", "2 below-zero", "3 below-zero", "3 over-order");
    }

    @Test
    void earmarkedGoodsGoForTheirPurposeAndForAnotherOneOnlyByName() {
        earmarkedStock(12);
        ledger.recorder.record(List.of(receive(1), receive(4)));
        ledger.orders.put(ORDER, order(EARMARK, 12));
        ledger.orders.put("SLO18", order("-", 12));

        ledger.recorder.record(List.of(pick(2, ",\"order\":\"SLO18\"")));
        assertThat(ledger.violations()).isEmpty();
        assertThat(earmarkedAt(ledger.depot.code())).isEqualTo(12);

        ledger.recorder.record(List.of(pick(3, ",\"order\":\"" + ORDER + "\"")));
        assertThat(ledger.violations()).isEmpty();
        assertThat(earmarkedAt(ledger.stage)).isEqualTo(12);
    }

    @Test
    void goodsKeptForAnOwnerGoOnlyOnAnOrderForThem() {
        stock(new PositionKey("opening:cz-0", "kit-hygiene", "-", "省应急厅", Fund.KEPT, "-"), 24);
        ledger.recorder.record(List.of(receive(1)));
        ledger.orders.put(ORDER, order("kept:省应急厅", 12));
        ledger.orders.put("SLO18", order("-", 24));

        ledger.recorder.record(List.of(pick(2, ",\"order\":\"SLO18\"")));
        assertThat(keptAt(ledger.depot.code())).as("our own go first").isEqualTo(24);
        ledger.recorder.record(List.of(pick(3, ",\"order\":\"" + ORDER + "\"")));
        assertThat(keptAt(ledger.stage)).isEqualTo(12);
        assertThat(ledger.violations()).isEmpty();

        ledger.recorder.record(List.of(pick(4, ",\"order\":\"SLO18\"")));
        assertThat(keptAt(ledger.stage)).isEqualTo(24);
        assertThat(ledger.violations()).containsExactly("4 earmark");
    }

    @Test
    void goodsMovedInsideADepotAreBoundToNothingElse() {
        earmarkedStock(12);
        ledger.recorder.record(List.of(ledger.scan(1, "storing", KIT_CARTON, ",\"to\":\"" + ledger.bin + "\"")));

        assertThat(ledger.violations()).isEmpty();
        assertThat(earmarkedAt(ledger.bin)).isEqualTo(12);
    }

    @Test
    void anUndoIsARecordThatNamesTheOneItTakesBack() {
        ledger.recorder.record(List.of(receive(1)));
        JournalRecord first = last();
        ledger.recorder.record(List.of(ledger.scan(2, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":1}")));

        JournalRecord second = last();
        assertThat(second.id().seq()).isEqualTo(first.id().seq() + 1);
        assertThat(second.body().path("corrects").stringValue())
                .isEqualTo(first.id().toString());
        assertThat(second.body().path("reason").stringValue()).isEqualTo("undo");
        assertThat(ledger.journal.find(first.id()).orElseThrow()).isEqualTo(first);
    }

    @Test
    void aStockRowThatIsNotTheFoldOfTheJournalIsFoundOut() {
        ledger.recorder.record(List.of(receive(1)));
        assertThat(ledger.rebuild.compare().differences()).isEmpty();
        ledger.node
                .ownerDb()
                .sql("update stock set quantity = quantity + 1 where place = :place")
                .param("place", ledger.depot.code())
                .update();
        ledger.node
                .ownerDb()
                .sql("delete from stock where place = 'donor:cz-0'")
                .update();

        assertThat(ledger.rebuild.compare().differences())
                .extracting(Rebuild.Difference::table, Rebuild.Difference::fold)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(13L, 12L), org.assertj.core.groups.Tuple.tuple(0L, -12L));
    }

    @Test
    void whatLeavesAPlaceComesToAnother() {
        ledger.recorder.record(List.of(receive(1), pick(2, "")));

        assertThat(ledger.node
                        .db()
                        .sql("select item, sum(quantity) as sum from stock group by item having sum(quantity) <> 0")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(ledger.node
                        .db()
                        .sql("select count(*) from movement_line where from_place = '' or to_place = ''")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update movement_line set quantity = 1",
                "delete from movement_line",
                "truncate movement_line",
                "delete from scan_key",
                "truncate scan_key",
                "delete from stock",
                "truncate stock",
                "delete from journal_counter",
                "alter table journal disable trigger all"
            })
    void theApplicationCannotTakeBackWhatTheLedgerSays(String statement) {
        ledger.recorder.record(List.of(receive(1)));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ledger.node.db().sql(statement).update())
                .isInstanceOf(DataAccessException.class);
    }

    private TopicScan receive(long seq) {
        return ledger.scan(seq, "receiving", KIT_CARTON, "");
    }

    private TopicScan pick(long seq, String members) {
        return ledger.scan(seq, "picking", KIT_CARTON, members);
    }

    private static GoodsOrder order(String earmark, long quantity) {
        return new GoodsOrder(ORDER, "site:cz-1", null, List.of(new GoodsOrder.Line("kit-hygiene", earmark, quantity)));
    }

    private void earmarkedStock(long quantity) {
        stock(new PositionKey("opening:cz-0", "kit-hygiene", "-", "cz", Fund.DONATED, EARMARK), quantity);
    }

    private void stock(PositionKey goods, long quantity) {
        ledger.journal.write(writer -> InventoryFixtures.ledger(ledger.node)
                .post(
                        writer,
                        Movement.requested(
                                "receiving",
                                new Cause.Request("li", "opening"),
                                writer.recordedAt(),
                                List.of(new MovementLine(goods, ledger.depot.code(), quantity, null)))));
    }

    private long keptAt(String place) {
        return ledger.stock.snapshot().positions().stream()
                .filter(position ->
                        position.key().place().equals(place) && position.key().fund() == Fund.KEPT)
                .mapToLong(position -> position.quantity())
                .sum();
    }

    private long earmarkedAt(String place) {
        return ledger.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().earmark().equals(EARMARK))
                .mapToLong(position -> position.quantity())
                .sum();
    }

    private Outcomes.Answer answer() {
        return ledger.outcomes.of(ledger.device, 1, 0, Locale.ENGLISH);
    }

    private JournalRecord last() {
        List<JournalRecord> all = ledger.journal.after(JournalCursor.START, 10_000);
        return all.get(all.size() - 1);
    }
}
