package org.supplyline.bench;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of a ledger made by the database itself: notices, and movements of their goods between bins, on pallets. Every
 * gift and every pallet has as many lines however long the journal is; that the numbers are round costs nothing.
 */
final class GeneratedStore {

    /** Records of one gift: its notice and its movements. */
    static final int RECORDS_A_GIFT = 50;

    /** Movements of one pallet. */
    static final int RECORDS_A_PALLET = 25;

    private static final int AT_ONCE = 200_000;

    private final JdbcClient db;
    private final long before;

    GeneratedStore(DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.before = head();
    }

    /** Makes the journal that much longer, and all that is folded from it. */
    void extend(long records, List<String> items, List<String> bins, int lots) {
        long first = head() + 1;
        for (long start = first; start < first + records; start += AT_ONCE) {
            long end = Math.min(start + AT_ONCE, first + records) - 1;
            insert(start, end, items, bins, lots);
        }
        db.sql("update journal_counter set seq = :seq, recorded_at = greatest(recorded_at, now())")
                .param("seq", first + records - 1)
                .update();
        foldStock();
        db.sql("update history_cursor set epoch = 1, seq = :seq, arrivals = arrivals + :seq")
                .param("seq", first + records - 1)
                .update();
        db.sql("vacuum analyze").update();
    }

    /** Forgets what moved so far; the records stay, as they must. */
    void clear() {
        db.sql("truncate movement_line, gift_trail, gift_layer, stock, handling_unit_content, scan_key")
                .update();
    }

    /** A gift that is among what was made, by a number from 0 to 1. */
    String gift(double which, String node) {
        return "%s.1.%d/1".formatted(node, whole(which, RECORDS_A_GIFT) * RECORDS_A_GIFT);
    }

    /** A pallet that is among what was made, by a number from 0 to 1. */
    String pallet(double which) {
        return String.format(Locale.ROOT, "%018d", whole(which, RECORDS_A_PALLET));
    }

    private long whole(double which, int records) {
        long first = before / records + 1;
        long count = head() / records - first;
        return first + (long) (which * count);
    }

    long head() {
        return db.sql("select max(seq) from journal_counter").query(Long.class).single();
    }

    private void insert(long start, long end, List<String> items, List<String> bins, int lots) {
        db.sql("""
                insert into movement_line (epoch, seq, line, step, item, lot, owner, fund, earmark, handling_unit,
                       from_place, to_place, quantity, occurred_at, gift)
                select 1, n, 1, case when n % :gift = 1 then 'receiving' else 'storing' end,
                       (:items::text[])[1 + n / :gift % cardinality(:items::text[])],
                       'L' || n / :gift % :lots, node.code, 'donated', '-',
                       lpad((n / :pallet)::text, 18, '0'),
                       case when n % :gift = 1 then 'donor:' || node.code || '-0'
                            else (:bins::text[])[1 + (n - 1) % cardinality(:bins::text[])] end,
                       (:bins::text[])[1 + n % cardinality(:bins::text[])],
                       10, now(), case when n % :gift = 1 then node.code || '.1.' || n - 1 || '/1' end
                  from generate_series(:start::bigint, :end::bigint) as n cross join node
                 where n % :gift <> 0
                """)
                .param("gift", RECORDS_A_GIFT)
                .param("pallet", RECORDS_A_PALLET)
                .param("lots", lots)
                .param("items", items.toArray(String[]::new))
                .param("bins", bins.toArray(String[]::new))
                .param("start", start)
                .param("end", end)
                .update();
        insertJournal(start, end, items);
        db.sql("""
                insert into gift_trail (epoch, seq, line, part, gift, quantity, inferred)
                select m.epoch, m.seq, 1, 1, node.code || '.1.' || m.seq - m.seq % :gift || '/1', m.quantity, false
                  from movement_line m cross join node where m.epoch = 1 and m.seq between :start and :end
                """)
                .param("gift", RECORDS_A_GIFT)
                .param("start", start)
                .param("end", end)
                .update();
    }

    private void insertJournal(long start, long end, List<String> items) {
        db.sql("""
                insert into journal (node, epoch, seq, recorded_at, kind, body)
                select node.code, 1, n, now(), case when m.seq is null then 'notice' else 'movement' end,
                       case when m.seq is null
                            then jsonb_build_object('cause', jsonb_build_object('user', 'bench', 'request', n::text),
                                 'lines', jsonb_build_array(jsonb_build_object(
                                 'item', (:items::text[])[1 + n / :gift % cardinality(:items::text[])], 'quantity', 10)))
                            else jsonb_build_object('step', m.step, 'occurredAt', '2026-11-22T08:00:00Z',
                                 'cause', jsonb_build_object('device', 'bench', 'epoch', 1, 'seq', n),
                                 'lines', jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('item', m.item,
                                     'lot', m.lot, 'owner', m.owner, 'fund', m.fund, 'earmark', m.earmark,
                                     'handlingUnit', m.handling_unit, 'gift', m.gift, 'from', m.from_place,
                                     'to', m.to_place, 'quantity', m.quantity)))) end
                  from generate_series(:start::bigint, :end::bigint) as n cross join node
                  left join movement_line m on m.epoch = 1 and m.seq = n
                """)
                .param("gift", RECORDS_A_GIFT)
                .param("items", items.toArray(String[]::new))
                .param("start", start)
                .param("end", end)
                .update();
    }

    private void foldStock() {
        db.sql("truncate stock, gift_layer, handling_unit_content").update();
        db.sql("""
                insert into stock (place, item, lot, owner, fund, earmark, quantity, key)
                select p.place, m.item, m.lot, m.owner, m.fund, m.earmark, sum(p.quantity),
                       position_key(p.place, m.item, m.lot, m.owner, m.fund, m.earmark)
                  from movement_line m
                 cross join lateral (values (m.from_place, -m.quantity), (m.to_place, m.quantity)) as p(place, quantity)
                 group by 1, 2, 3, 4, 5, 6
                """).update();
        db.sql("""
                insert into gift_layer (place, item, lot, owner, fund, earmark, number, gift, inferred, quantity)
                select m.to_place, m.item, m.lot, m.owner, m.fund, m.earmark, m.seq, g.gift, false, g.quantity
                  from gift_trail g join movement_line m using (epoch, seq, line)
                 where m.seq % :gift = :gift - 1
                """).param("gift", RECORDS_A_GIFT).update();
        db.sql("""
                insert into handling_unit_content (handling_unit, place, item, lot, owner, fund, earmark, quantity)
                select m.handling_unit, m.to_place, m.item, m.lot, m.owner, m.fund, m.earmark, m.quantity
                  from movement_line m
                 where m.handling_unit is not null and m.seq % :pallet = :pallet - 1
                """).param("pallet", RECORDS_A_PALLET).update();
    }
}
