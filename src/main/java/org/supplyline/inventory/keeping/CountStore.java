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
import org.supplyline.inventory.PositionColumns;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;

@Repository
class CountStore {

    private static final String COUNT = "select c.*, n.code as node from stock_count c cross join node n ";
    private static final String GOODS = "item, lot, owner, fund, earmark";

    private final JdbcClient db;

    CountStore(JdbcClient db) {
        this.db = db;
    }

    /** @param at when it was over */
    long insert(Counted counted, String by, Instant at, JournalId point) {
        Counted.Span span = counted.span();
        JournalCursor cut = span == null ? point.cursor() : recordedBefore(at);
        return db.sql("""
                insert into stock_count (place, status, counted_by, begun_at, counted_at, epoch, seq, cut_epoch, cut_seq)
                values (:place, 'submitted', :by, :begun, :at, :epoch, :seq, :cutEpoch, :cutSeq) returning id
                """)
                .param("place", counted.place())
                .param("by", by)
                .param("begun", span == null ? null : Timestamp.from(span.begun()))
                .param("at", Timestamp.from(at))
                .param("cutEpoch", cut.epoch())
                .param("cutSeq", cut.seq())
                .param("epoch", point.epoch())
                .param("seq", point.seq())
                .query(Long.class)
                .single();
    }

    /** The last record that was written before a moment; none of them can be about what came later. */
    private JournalCursor recordedBefore(Instant at) {
        return db.sql("""
                select j.epoch, j.seq from node n join journal j on j.node = n.code
                 where j.recorded_at < :at order by j.node desc, j.epoch desc, j.seq desc limit 1
                """)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .optional()
                .orElse(JournalCursor.START);
    }

    void insert(long count, LooseGoods goods) {
        db.sql("""
                insert into stock_count_loose (stock_count, item, lot, counted) values (:count, :item, :lot, :counted)
                """)
                .param("count", count)
                .param("item", goods.item())
                .param("lot", goods.lot())
                .param("counted", goods.quantity())
                .update();
    }

    void insert(long count, GoodsLine line) {
        PositionColumns.bind(db.sql("""
                insert into stock_count_line (stock_count, item, lot, owner, fund, earmark, counted)
                select c.id, :item, :lot, :owner, :fund, :earmark, :counted
                  from stock_count c where c.id = :count and c.place = :place
                """), line.goods())
                .param("count", count)
                .param("counted", line.quantity())
                .update();
    }

    Optional<StockCount> find(long id) {
        return db.sql(COUNT + "where c.id = :id")
                .param("id", id)
                .query(CountStore::read)
                .optional();
    }

    Optional<StockCount> submitted(String place) {
        return db.sql(COUNT + "where c.place = :place and c.status = 'submitted'")
                .param("place", place)
                .query(CountStore::read)
                .optional();
    }

    /** Of each place the count that waits, and the last one that was settled. */
    List<StockCount> standing(Collection<String> places) {
        return db.sql(COUNT + """
                 where c.place = any(:places)
                   and (c.status = 'submitted'
                        or c.id = (select max(s.id) from stock_count s
                                    where s.place = c.place and s.status = 'settled'))
                """)
                .param("places", places.toArray(String[]::new))
                .query(CountStore::read)
                .list();
    }

    List<StockCount> newest(int limit) {
        return db.sql(COUNT + "order by c.id desc limit :limit")
                .param("limit", limit)
                .query(CountStore::read)
                .list();
    }

    /** Every position of the place when the count was over, and what was counted of it. */
    List<CountDifference> differences(StockCount count) {
        List<LooseGoods> loose = loose(count.id());
        List<CountDifference> exact = exact(count);
        return loose.isEmpty() ? exact : SharedCount.of(count.point().node(), count.place(), exact, loose);
    }

    private List<LooseGoods> loose(long count) {
        return db.sql("select item, lot, counted from stock_count_loose where stock_count = :count order by item, lot")
                .param("count", count)
                .query((row, n) -> new LooseGoods(row.getString("item"), row.getString("lot"), row.getLong("counted")))
                .list();
    }

    /**
     * What stands in the ledger now, less what was recorded behind the count's cut, unless it happened before the count
     * was over. What takes back or mends a record belongs to when that one happened, and so does what takes that back.
     */
    private List<CountDifference> exact(StockCount count) {
        return db.sql("select " + GOODS + """
                , sum(expected) as expected, coalesce(max(counted), 0) as counted
                  from (select item, lot, owner, fund, earmark, quantity as expected, null::bigint as counted
                          from stock where place = :place
                        union all
                        select m.item, m.lot, m.owner, m.fund, m.earmark,
                               case when m.from_place = :place then m.quantity else 0 end
                               - case when m.to_place = :place then m.quantity else 0 end, null
                          from movement_line m
                          left join movement_correction x on (x.epoch, x.seq) = (m.epoch, m.seq)
                          left join lateral (
                              with recursive mended (epoch, seq) as (
                                  select x.corrects_epoch, x.corrects_seq
                                  union all
                                  select c.corrects_epoch, c.corrects_seq
                                    from mended r join movement_correction c on (c.epoch, c.seq) = (r.epoch, r.seq))
                              select epoch, seq from mended order by epoch, seq limit 1) as first on x.epoch is not null
                         where (m.epoch, m.seq) > (:epoch, :seq) and :place in (m.from_place, m.to_place)
                           and not case
                               when x.epoch is null then m.occurred_at < :at
                               else (first.epoch, first.seq) <= (:epoch, :seq)
                                    or exists (select from movement_line o
                                                where (o.epoch, o.seq) = (first.epoch, first.seq)
                                                  and o.occurred_at < :at)
                               end
                        union all
                        select item, lot, owner, fund, earmark, 0, counted
                          from stock_count_line where stock_count = :count) as all_lines
                """ + " group by " + GOODS
                        + " having sum(expected) <> 0 or max(counted) is not null order by "
                        + GOODS)
                .param("place", count.place())
                .param("epoch", count.cut().epoch())
                .param("seq", count.cut().seq())
                .param("at", Timestamp.from(count.countedAt()))
                .param("count", count.id())
                .query((row, n) -> new CountDifference(
                        PositionColumns.read(row, count.place()), row.getLong("expected"), row.getLong("counted")))
                .list();
    }

    /** Whether goods came or went there between the first scan of a count and its end. */
    boolean movedBetween(StockCount count, Instant begun) {
        JournalCursor before = recordedBefore(begun);
        return db.sql("""
                select exists (select from movement_line
                                where (epoch, seq) > (:epoch, :seq) and :place in (from_place, to_place)
                                  and from_place <> to_place and step <> 'stock_taking'
                                  and occurred_at >= :begun and occurred_at < :ended)
                """)
                .param("epoch", before.epoch())
                .param("seq", before.seq())
                .param("place", count.place())
                .param("begun", Timestamp.from(begun))
                .param("ended", Timestamp.from(count.countedAt()))
                .query(Boolean.class)
                .single();
    }

    /** The devices that were active at the place since its last settled count, and how far each has reported. */
    List<DeviceReport> devices(StockCount count) {
        return db.sql("""
                select d.id, d.name, w.reason as said,
                       exists (select from device_progress p
                                where p.device = d.id
                                  and p.settled <> int8multirange(int8range(1, p.highest + 1))) as gaps,
                       exists (select from held_scan h where h.device = d.id and h.settled_at is null) as held,
                       (select coalesce(m.occurred_at, c.occurred_at)
                          from scan_key k
                          left join movement_line m
                            on (m.epoch, m.seq, m.line) = (k.journal_epoch, k.journal_seq, 1)
                          left join count_scan c
                            on (c.device, c.epoch, c.seq, c.line) = (k.device, k.epoch, k.seq, 1)
                         where k.device = d.id and k.state = 'booked'
                           and (m.occurred_at is not null or c.occurred_at is not null)
                         order by k.epoch desc, k.seq desc limit 1) as heard
                  from place_activity a
                  join device d on d.id = a.actor
                  left join stock_count_device w on w.stock_count = :count and w.device = d.id
                 where a.place = :place
                   and not exists (select from stock_count s
                                    where s.place = :place and s.status = 'settled' and s.id < :count
                                      and (s.cut_epoch, s.cut_seq) >= (a.epoch, a.seq))
                 order by d.id
                """)
                .param("count", count.id())
                .param("place", count.place())
                .query((row, n) -> new DeviceReport(
                        row.getString("id"),
                        row.getString("name"),
                        row.getBoolean("gaps"),
                        row.getBoolean("held"),
                        time(row, "heard"),
                        row.getString("said")))
                .list();
    }

    /** Keeps a person's word for a device; returns how many rows that was. */
    int say(long count, String device, String by, Instant at, String reason) {
        return db.sql("""
                insert into stock_count_device (stock_count, device, said_by, said_at, reason)
                select :count, id, :by, :at, :reason from device where id = :device
                on conflict do nothing
                """)
                .param("count", count)
                .param("device", device)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** Ends a count that waits; returns how many rows that was. */
    int end(long id, StockCount.Status status, String by, Instant at, String record, String reason) {
        return db.sql("""
                update stock_count set status = :status, settled_by = :by, settled_at = :at, record = :record,
                       reason = :reason
                 where id = :id and status = 'submitted'
                """)
                .param("status", status.word())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("record", record)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static StockCount read(ResultSet row, int number) throws SQLException {
        return new StockCount(
                row.getLong("id"),
                row.getString("place"),
                StockCount.Status.of(row.getString("status")),
                row.getString("counted_by"),
                time(row, "begun_at"),
                row.getTimestamp("counted_at").toInstant(),
                new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq")),
                new JournalCursor(row.getInt("cut_epoch"), row.getLong("cut_seq")),
                row.getString("settled_by"),
                time(row, "settled_at"),
                row.getString("record"),
                row.getString("reason"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
