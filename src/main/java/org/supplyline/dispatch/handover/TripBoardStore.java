package org.supplyline.dispatch.handover;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.journal.JournalId;
import org.supplyline.node.NodeIdentity;

/** Trips under way and what they still owe; reads what orders and the ledger say. */
@Repository
class TripBoardStore {

    private final JdbcClient db;
    private final NodeIdentity node;

    TripBoardStore(JdbcClient db, NodeIdentity node) {
        this.db = db;
        this.node = node;
    }

    /**
     * A trip of the list.
     *
     * @param stops how many orders it carries
     * @param closed how many of them were signed for or taken back
     * @param loaded how many of them have goods on the vehicle or behind it
     * @param departed when the ledger first saw goods of it leave, or null
     */
    record Row(
            String trip,
            String vehicle,
            String depot,
            Instant departs,
            int stops,
            int closed,
            int loaded,
            @Nullable Instant departed) {}

    /** An order whose goods left, and the record that says so. */
    record Unsigned(String order, JournalId departed, Instant at) {}

    /**
     * Those that leave last first.
     *
     * @param open only those with an order that nobody signed for
     */
    List<Row> page(boolean open, int offset, int limit) {
        return db.sql("""
                select t.code, t.vehicle, t.depot, t.departs_at, s.stops, s.closed, s.loaded,
                       (select min(j.recorded_at) from movement_line m
                          join journal j on j.node = :node and (j.epoch, j.seq) = (m.epoch, m.seq)
                         where m.trip = t.code and m.step = 'departing') as departed
                  from trip t
                 cross join lateral (
                       select count(*) as stops, count(*) filter (where o.status <> 'open') as closed,
                              count(*) filter (where exists (select from movement_line m
                                                              where m.order_code = o.code and m.step = 'loading')) as loaded
                         from trip_stop st join goods_order o on o.code = st.order_code where st.trip = t.code) as s
                 where not :open or s.closed < s.stops
                 order by t.departs_at desc, t.code desc offset :offset limit :limit
                """)
                .param("node", node.code())
                .param("open", open)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> {
                    Timestamp departed = row.getTimestamp("departed");
                    return new Row(
                            row.getString("code"),
                            row.getString("vehicle"),
                            row.getString("depot"),
                            row.getTimestamp("departs_at").toInstant(),
                            row.getInt("stops"),
                            row.getInt("closed"),
                            row.getInt("loaded"),
                            departed == null ? null : departed.toInstant());
                })
                .list();
    }

    /** When the ledger first saw goods of the trip leave. */
    Optional<Instant> departed(String trip) {
        return db.sql("""
                select j.recorded_at from movement_line m
                  join journal j on j.node = :node and (j.epoch, j.seq) = (m.epoch, m.seq)
                 where m.trip = :trip and m.step = 'departing' order by j.recorded_at limit 1
                """)
                .param("node", node.code())
                .param("trip", trip)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    long count(boolean open) {
        return db.sql("""
                select count(*) from trip t
                 where not :open or exists (select from trip_stop s join goods_order o on o.code = s.order_code
                                             where s.trip = t.code and o.status = 'open')
                """).param("open", open).query(Long.class).single();
    }

    /** Open orders of trips whose goods left before that moment and about which nobody was told yet. */
    List<Unsigned> unsigned(Instant before) {
        return db.sql("""
                select distinct on (o.code) o.code, j.epoch, j.seq, j.recorded_at
                  from goods_order o
                  join movement_line m on m.order_code = o.code and m.step = 'departing'
                   and m.to_place like 'in-transit:%'
                  join journal j on j.node = :node and (j.epoch, j.seq) = (m.epoch, m.seq)
                 where o.status = 'open' and o.trip is not null and j.recorded_at < :before
                   and not exists (select from receipt_alarm a where a.order_code = o.code)
                 order by o.code, j.epoch, j.seq
                """)
                .param("node", node.code())
                .param("before", Timestamp.from(before))
                .query((row, n) -> new Unsigned(
                        row.getString("code"),
                        new JournalId(node.code(), row.getInt("epoch"), row.getLong("seq")),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** False if another instance told people already. */
    boolean tell(String order, Instant at) {
        return db.sql("insert into receipt_alarm (order_code, told_at) values (:order, :at) on conflict do nothing")
                        .param("order", order)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
