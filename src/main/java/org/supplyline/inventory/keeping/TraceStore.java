package org.supplyline.inventory.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalId;

/** What postings leave behind for stock-keeping. */
@Repository
class TraceStore {

    /** Places where goods really lie, so that less than nothing cannot be; see the index of the same shape. */
    private final JdbcClient db;

    TraceStore(JdbcClient db) {
        this.db = db;
    }

    /** Somebody who moves goods at a place. */
    record Active(String place, String actor) {}

    /** An open row of the queue that is about one position. */
    record OpenRow(long id, PositionKey goods) {}

    void active(Map<Active, JournalId> last) {
        if (last.isEmpty()) {
            return;
        }
        db.sql("""
                insert into place_activity (place, actor, epoch, seq)
                select * from unnest(:places::text[], :actors::text[], :epochs::int[], :seqs::bigint[])
                on conflict (place, actor) do update set epoch = excluded.epoch, seq = excluded.seq
                """)
                .param("places", last.keySet().stream().map(Active::place).toArray(String[]::new))
                .param("actors", last.keySet().stream().map(Active::actor).toArray(String[]::new))
                .param("epochs", last.values().stream().map(JournalId::epoch).toArray(Integer[]::new))
                .param("seqs", last.values().stream().map(JournalId::seq).toArray(Long[]::new))
                .update();
    }

    void corrects(JournalId record, JournalId corrected) {
        db.sql("""
                insert into movement_correction (epoch, seq, corrects_epoch, corrects_seq)
                values (:epoch, :seq, :correctsEpoch, :correctsSeq)
                """)
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .param("correctsEpoch", corrected.epoch())
                .param("correctsSeq", corrected.seq())
                .update();
    }

    /** Opens the row of a position below zero, or lets the open one say how much it is now. */
    void openBelowZero(StockPosition position, JournalId record, Instant at) {
        PositionColumns.bind(db.sql("""
                insert into discrepancy (kind, opened_at, record, place, item, lot, owner, fund, earmark, quantity)
                values ('below-zero', :at, :record, :place, :item, :lot, :owner, :fund, :earmark, :quantity)
                on conflict (place, item, lot, owner, fund, earmark)
                      where kind = 'below-zero' and settled_at is null
                do update set quantity = excluded.quantity
                """), position.key())
                .param("at", Timestamp.from(at))
                .param("record", record.toString())
                .param("quantity", position.quantity())
                .update();
    }

    /** The open rows of these places whose stock is back at zero or above. */
    List<OpenRow> backAboveZero(Collection<String> places) {
        return db.sql("""
                select d.id, d.place, d.item, d.lot, d.owner, d.fund, d.earmark
                  from discrepancy d
                  join stock s on (s.place, s.item, s.lot, s.owner, s.fund, s.earmark)
                                = (d.place, d.item, d.lot, d.owner, d.fund, d.earmark)
                 where d.kind = 'below-zero' and d.settled_at is null and s.quantity >= 0
                   and d.place = any(:places)
                 order by d.id
                """)
                .param("places", places.toArray(String[]::new))
                .query((row, n) -> new OpenRow(row.getLong("id"), PositionColumns.read(row)))
                .list();
    }

    /** Opens the row of a position that was counted otherwise, or lets the open one say how much it is now. */
    void openDifference(StockCount count, CountDifference line, Instant at) {
        PositionColumns.bind(db.sql("""
                insert into discrepancy (kind, opened_at, record, stock_count, place, item, lot, owner, fund, earmark,
                       quantity)
                values ('count-difference', :at, :record, :count, :place, :item, :lot, :owner, :fund, :earmark,
                       :quantity)
                on conflict (stock_count, item, lot, owner, fund, earmark)
                      where kind = 'count-difference' and settled_at is null and detail = ''
                do update set quantity = excluded.quantity
                """), line.goods())
                .param("at", Timestamp.from(at))
                .param("record", count.point().toString())
                .param("count", count.id())
                .param("quantity", line.difference())
                .update();
    }

    /** The open rows of a count, by position. */
    List<OpenRow> openDifferences(StockCount count) {
        return db.sql("""
                select id, place, item, lot, owner, fund, earmark from discrepancy
                 where stock_count = :count and kind = 'count-difference' and settled_at is null and detail = ''
                """)
                .param("count", count.id())
                .query((row, n) -> new OpenRow(row.getLong("id"), PositionColumns.read(row)))
                .list();
    }
}
