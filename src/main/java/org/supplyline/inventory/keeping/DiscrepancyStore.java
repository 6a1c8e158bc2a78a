package org.supplyline.inventory.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;

@Repository
class DiscrepancyStore {

    private final JdbcClient db;

    DiscrepancyStore(JdbcClient db) {
        this.db = db;
    }

    /** Where a new row belongs beside what it is about. */
    record Origin(
            Instant openedAt,
            @Nullable Instant due,
            @Nullable Long count,
            @Nullable Long transfer) {}

    long insert(Discrepancy found, Origin origin) {
        PositionKey goods = found.goods();
        return db.sql("""
                insert into discrepancy (kind, opened_at, due_at, record, stock_count, transfer, place, item, lot, owner,
                       fund, earmark, quantity, order_code, detail)
                values (:kind, :openedAt, :due, :record, :count, :transfer, :place, :item, :lot, :owner,
                       :fund, :earmark, :quantity, :order, :detail) returning id
                """)
                .param("kind", found.kind().word())
                .param("openedAt", Timestamp.from(origin.openedAt()))
                .param("due", origin.due() == null ? null : Timestamp.from(origin.due()))
                .param("record", found.record().toString())
                .param("count", origin.count())
                .param("transfer", origin.transfer())
                .param("place", goods == null ? null : goods.place())
                .param("item", goods == null ? null : goods.item())
                .param("lot", goods == null ? null : goods.lot())
                .param("owner", goods == null ? null : goods.owner())
                .param("fund", goods == null ? null : goods.fund().word())
                .param("earmark", goods == null ? null : goods.earmark())
                .param("quantity", found.quantity())
                .param("order", found.order())
                .param("detail", found.detail())
                .query(Long.class)
                .single();
    }

    /** Opens a row for a place that must be counted; it names the record that touched it last. */
    void insertNotCounted(String place, String record, String keeper, Instant due, Instant at) {
        db.sql("""
                insert into discrepancy (kind, opened_at, record, place, keeper, due_at)
                select 'not-counted', :at, :record, :place, :keeper, :due
                 where not exists (select from discrepancy
                                    where kind = 'not-counted' and place = :place and settled_at is null)
                """)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .param("place", place)
                .param("keeper", keeper)
                .param("due", Timestamp.from(due))
                .update();
    }

    /** Names who looks after an open row. */
    int assign(long id, String keeper, Instant due) {
        return db.sql("""
                update discrepancy set keeper = :keeper, due_at = :due where id = :id and settled_at is null
                """)
                .param("keeper", keeper)
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    /** Names who looks after all open rows of a depot that nobody looks after; a day already set stays. */
    int assignRest(String depot, String keeper, Instant due) {
        return db.sql("""
                update discrepancy d set keeper = coalesce(keeper, :keeper), due_at = coalesce(due_at, :due)
                 where settled_at is null and (keeper is null or due_at is null) and
                """ + DiscrepancyQueueStore.CONCERNS)
                .param("depot", depot)
                .param("keeper", keeper)
                .param("due", Timestamp.from(due))
                .update();
    }

    /** Closes an open row; returns how many rows that was. */
    int settle(long id, OpenDiscrepancy.Settlement settlement) {
        return settlement(
                        db.sql("update discrepancy set " + SETTLE + " where id = :id and settled_at is null"),
                        settlement)
                .param("id", id)
                .update();
    }

    /** Closes all that a count of the place answers: its own differences, earlier ones, and that nobody counted. */
    void settleCounted(String place, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where place = :place and kind in ('count-difference', 'not-counted') and settled_at is null
                """), settlement)
                .param("place", place)
                .update();
    }

    /** Closes what is open of an earlier count that another one replaces, and of lines that agree again. */
    void settleOfCount(long count, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where stock_count = :count and (detail = '' or kind in ('unit-missing', 'unit-elsewhere'))
                   and settled_at is null
                """), settlement)
                .param("count", count)
                .update();
    }

    /** Closes the row of a carton that a count did not find; its detail begins with the carton's number. */
    void settleMissing(long count, String carton, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where stock_count = :count and kind = 'unit-missing' and split_part(detail, ' ', 1) = :carton
                   and settled_at is null
                """), settlement)
                .param("count", count)
                .param("carton", carton)
                .update();
    }

    /** Closes what records opened that are entered again otherwise, or not at all. */
    void settleOfRecords(
            Collection<JournalId> records, Collection<DiscrepancyKind> kinds, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where record = any(:records) and kind = any(:kinds) and settled_at is null
                """), settlement)
                .param("records", records.stream().map(JournalId::toString).toArray(String[]::new))
                .param("kinds", kinds.stream().map(DiscrepancyKind::word).toArray(String[]::new))
                .update();
    }

    /**
     * Lets the row that a record opened be about the record that is entered in its place.
     *
     * @return whether there was one, open or closed by a person
     */
    boolean follow(DiscrepancyKind kind, JournalId corrected, JournalId again) {
        return db.sql("""
                update discrepancy set record = :again
                 where record = :corrected and kind = :kind and (settled_at is null or settled_as = 'resolved')
                """)
                        .param("again", again.toString())
                        .param("corrected", corrected.toString())
                        .param("kind", kind.word())
                        .update()
                > 0;
    }

    /** Whether a row of the kind is open whose detail begins like this. */
    boolean waits(DiscrepancyKind kind, String detail) {
        return db.sql("""
                select exists (select from discrepancy
                                where kind = :kind and settled_at is null and starts_with(detail, :detail))
                """)
                .param("kind", kind.word())
                .param("detail", detail)
                .query(Boolean.class)
                .single();
    }

    /** Closes the open rows of the kind whose detail begins like this. */
    void settleNamed(DiscrepancyKind kind, String detail, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where kind = :kind and settled_at is null and starts_with(detail, :detail)
                """), settlement)
                .param("kind", kind.word())
                .param("detail", detail)
                .update();
    }

    /** Closes the alarm for the missing receipt of an order. */
    void settleReceipt(String order, OpenDiscrepancy.Settlement settlement) {
        settlement(db.sql("update discrepancy set " + SETTLE + """
                 where order_code = :order and kind = 'no-receipt' and settled_at is null
                """), settlement)
                .param("order", order)
                .update();
    }

    /** Closes what is open of goods of a transfer that are accounted for. */
    void settleOfTransfer(long transfer, PositionKey goods, OpenDiscrepancy.Settlement settlement) {
        settlement(PositionColumns.bind(db.sql("update discrepancy set " + SETTLE + OF_TRANSFER), goods), settlement)
                .param("transfer", transfer)
                .update();
    }

    /** Whether something of the transfer is, or was, known to be missing. */
    boolean isOfTransfer(long transfer) {
        return db.sql("select exists (select from discrepancy where transfer = :transfer)")
                .param("transfer", transfer)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets the open row of goods of a transfer say how much is missing now.
     *
     * @return whether there is one
     */
    boolean stillMissing(long transfer, PositionKey goods, long quantity) {
        return PositionColumns.bind(db.sql("update discrepancy set quantity = :quantity" + OF_TRANSFER), goods)
                        .param("transfer", transfer)
                        .param("quantity", quantity)
                        .update()
                > 0;
    }

    private static final String OF_TRANSFER = """
             where transfer = :transfer and settled_at is null
               and (place, item, lot, owner, fund, earmark) = (:place, :item, :lot, :owner, :fund, :earmark)
            """;

    private static final String SETTLE = """
            settled_at = :settledAt, settled_as = :settledAs, settled_by = :settledBy, settle_record = :settleRecord,
            settle_order = :settleOrder, reason = :reason""";

    private static JdbcClient.StatementSpec settlement(JdbcClient.StatementSpec sql, OpenDiscrepancy.Settlement how) {
        return sql.param("settledAt", Timestamp.from(how.at()))
                .param("settledAs", how.as())
                .param("settledBy", how.by())
                .param("settleRecord", how.record())
                .param("settleOrder", how.order())
                .param("reason", how.reason());
    }
}
