package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.CountScans;
import org.supplyline.journal.Cause;

/** What devices counted. */
@Repository
class CountScanStore {

    private final JdbcClient db;

    CountScanStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A line of what a device counted.
     *
     * @param line null where the event says that the place is counted
     * @param count the count that it is part of, or null while it is open
     */
    record Row(
            Cause.Scan key,
            String place,
            CountScans.@Nullable Line line,
            Instant occurredAt,
            @Nullable Long count) {

        boolean isDone() {
            return line == null;
        }

        /** Whether the same device scanned it before that event, or it is that event. */
        boolean isUpTo(Cause.Scan last) {
            return key.device().equals(last.device())
                    && (key.epoch() < last.epoch() || (key.epoch() == last.epoch() && key.seq() <= last.seq()));
        }
    }

    void insert(CountScans.CountScan scan, String place, List<CountScans.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            insert(scan, place, i + 1, lines.get(i));
        }
    }

    void insert(CountScans.Done done) {
        insert(done, done.place(), 1, new CountScans.Line(null, null, null, null));
    }

    private void insert(CountScans.CountScan scan, String place, int number, CountScans.Line line) {
        db.sql("""
                insert into count_scan (device, epoch, seq, line, place, item, lot, quantity, handling_unit, occurred_at,
                       state)
                values (:device, :epoch, :seq, :line, :place, :item, :lot, :quantity, :unit, :at, 'open')
                """)
                .param("device", scan.cause().device())
                .param("epoch", scan.cause().epoch())
                .param("seq", scan.cause().seq())
                .param("line", number)
                .param("place", place)
                .param("item", line.item())
                .param("lot", line.lot())
                .param("quantity", line.quantity())
                .param("unit", line.handlingUnit())
                .param("at", Timestamp.from(scan.occurredAt()))
                .update();
    }

    /** What may still become a count of the place: what is open, and what is in the count that waits. */
    List<Row> available(String place) {
        return db.sql("""
                select s.* from count_scan s left join stock_count c on c.id = s.stock_count
                 where s.place = :place and (s.state = 'open' or c.status = 'submitted')
                 order by s.device, s.epoch, s.seq, s.line
                """).param("place", place).query(CountScanStore::row).list();
    }

    /** Places where something is open. */
    List<String> openPlaces(int limit) {
        return db.sql("select distinct place from count_scan where state = 'open' order by place limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The lines of an event that may still be taken back. */
    List<Row> standing(Cause.Scan key) {
        return key(db.sql("""
                select s.* from count_scan s left join stock_count c on c.id = s.stock_count
                 where (s.device, s.epoch, s.seq) = (:device, :epoch, :seq)
                   and (s.state = 'open' or (c.status = 'submitted' and s.item is null and s.handling_unit is null))
                 order by s.line
                """), key).query(CountScanStore::row).list();
    }

    boolean isKnown(Cause.Scan key) {
        return key(db.sql("""
                select exists (select from count_scan where (device, epoch, seq) = (:device, :epoch, :seq))
                """), key).query(Boolean.class).single();
    }

    /** Whether the device said behind that event that the place is counted, and it became a count. */
    boolean isClosedBehind(Cause.Scan key, String place) {
        return key(db.sql("""
                select exists (select from count_scan
                                where device = :device and (epoch, seq) > (:epoch, :seq) and place = :place
                                  and item is null and handling_unit is null and state = 'counted')
                """), key).param("place", place).query(Boolean.class).single();
    }

    /** The event of counting before this one of the same device that was not taken back. */
    Optional<Row> before(Cause.Scan key) {
        return key(db.sql("""
                select * from count_scan
                 where device = :device and (epoch, seq) < (:epoch, :seq) and state <> 'undone'
                 order by epoch desc, seq desc, line limit 1
                """), key).query(CountScanStore::row).optional();
    }

    void undo(Cause.Scan key) {
        key(db.sql("""
                update count_scan set state = 'undone', stock_count = null
                 where (device, epoch, seq) = (:device, :epoch, :seq)
                """), key).update();
    }

    /** Opens again what a count was made of. */
    void reopen(long count) {
        db.sql(
                        "update count_scan set state = 'open', stock_count = null where stock_count = :count and state = 'counted'")
                .param("count", count)
                .update();
    }

    void counted(Collection<Row> rows, long count) {
        for (Row row : rows) {
            key(db.sql("""
                    update count_scan set state = 'counted', stock_count = :count
                     where (device, epoch, seq) = (:device, :epoch, :seq)
                    """), row.key()).param("count", count).update();
        }
    }

    /** Drops what a device counted at a place and did not become a count; returns how many lines that was. */
    int drop(String place, String device) {
        return db.sql(
                        "update count_scan set state = 'dropped' where place = :place and device = :device and state = 'open'")
                .param("place", place)
                .param("device", device)
                .update();
    }

    /** Drops a command that was said twice. */
    void drop(Cause.Scan key) {
        key(db.sql("""
                update count_scan set state = 'dropped' where (device, epoch, seq) = (:device, :epoch, :seq)
                """), key).update();
    }

    private static JdbcClient.StatementSpec key(JdbcClient.StatementSpec statement, Cause.Scan key) {
        return statement
                .param("device", key.device())
                .param("epoch", key.epoch())
                .param("seq", key.seq());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        String unit = row.getString("handling_unit");
        return new Row(
                new Cause.Scan(row.getString("device"), row.getLong("epoch"), row.getLong("seq")),
                row.getString("place"),
                item == null && unit == null
                        ? null
                        : new CountScans.Line(item, row.getString("lot"), row.getObject("quantity", Long.class), unit),
                row.getTimestamp("occurred_at").toInstant(),
                row.getObject("stock_count", Long.class));
    }
}
