package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;

@Repository
class TrailStore {

    /** Of the advisory locks of this database, the history's. */
    private static final long LOCK = 0x68697374;

    private final JdbcClient db;

    TrailStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * How far the history is.
     *
     * @param cursor the last record read
     * @param arrivals how many layers there have been
     * @param since records since the last snapshot
     * @param snapshot where that one stands
     */
    record Progress(JournalCursor cursor, long arrivals, long since, JournalCursor snapshot) {

        static final Progress START = new Progress(JournalCursor.START, 0, 0, JournalCursor.START);
    }

    /** Held until the transaction ends, by one instance at a time. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> LOCK)
                .single();
    }

    Progress progress(String node) {
        return db.sql("""
                select epoch, seq, arrivals, since, snapshot_epoch, snapshot_seq from history_cursor where node = :node
                """)
                .param("node", node)
                .query((row, n) -> new Progress(
                        new JournalCursor(row.getInt("epoch"), row.getLong("seq")),
                        row.getLong("arrivals"),
                        row.getLong("since"),
                        new JournalCursor(row.getInt("snapshot_epoch"), row.getLong("snapshot_seq"))))
                .optional()
                .orElse(Progress.START);
    }

    void move(String node, Progress to) {
        db.sql("""
                insert into history_cursor (node, epoch, seq, arrivals, since, snapshot_epoch, snapshot_seq)
                values (:node, :epoch, :seq, :arrivals, :since, :snapshotEpoch, :snapshotSeq)
                on conflict (node) do update set epoch = excluded.epoch, seq = excluded.seq,
                       arrivals = excluded.arrivals, since = excluded.since,
                       snapshot_epoch = excluded.snapshot_epoch, snapshot_seq = excluded.snapshot_seq
                """)
                .param("node", node)
                .param("epoch", to.cursor().epoch())
                .param("seq", to.cursor().seq())
                .param("arrivals", to.arrivals())
                .param("since", to.since())
                .param("snapshotEpoch", to.snapshot().epoch())
                .param("snapshotSeq", to.snapshot().seq())
                .update();
    }

    Map<PositionKey, List<GiftLayer>> layers(Collection<PositionKey> positions) {
        Map<PositionKey, List<GiftLayer>> found = new HashMap<>();
        PositionColumns.bindAll(db.sql("""
                select l.place, l.item, l.lot, l.owner, l.fund, l.earmark, l.number, l.handling_unit, l.gift, l.inferred,
                       l.quantity
                  from unnest(:places::text[], :items::text[], :lots::text[], :owners::text[], :funds::text[],
                              :earmarks::text[]) as t(place, item, lot, owner, fund, earmark)
                  join gift_layer l using (place, item, lot, owner, fund, earmark)
                 order by l.number
                """), positions).query(row -> {
            found.computeIfAbsent(PositionColumns.read(row), p -> new ArrayList<>())
                    .add(new GiftLayer(
                            row.getLong("number"),
                            row.getString("handling_unit"),
                            row.getString("gift"),
                            row.getBoolean("inferred"),
                            row.getLong("quantity")));
        });
        return found;
    }

    private record Row(PositionKey position, GiftLayer layer) {}

    /** What lies at these positions now, and nothing else. */
    void replace(Map<PositionKey, GiftLayers> layers) {
        if (layers.isEmpty()) {
            return;
        }
        PositionColumns.bindAll(db.sql("""
                delete from gift_layer l
                 using unnest(:places::text[], :items::text[], :lots::text[], :owners::text[], :funds::text[],
                              :earmarks::text[]) as t(place, item, lot, owner, fund, earmark)
                 where (l.place, l.item, l.lot, l.owner, l.fund, l.earmark)
                     = (t.place, t.item, t.lot, t.owner, t.fund, t.earmark)
                """), layers.keySet()).update();
        List<Row> rows = new ArrayList<>();
        layers.forEach((position, there) -> there.all().forEach(layer -> rows.add(new Row(position, layer))));
        PositionColumns.bindAll(db.sql("""
                insert into gift_layer (place, item, lot, owner, fund, earmark, number, handling_unit, gift, inferred,
                       quantity)
                select * from unnest(:places::text[], :items::text[], :lots::text[], :owners::text[], :funds::text[],
                       :earmarks::text[], :numbers::bigint[], :units::text[], :gifts::text[], :inferred::boolean[],
                       :quantities::bigint[])
                """), rows.stream().map(Row::position).toList())
                .param("numbers", rows.stream().map(row -> row.layer().number()).toArray(Long[]::new))
                .param(
                        "units",
                        rows.stream().map(row -> row.layer().handlingUnit()).toArray(String[]::new))
                .param("gifts", rows.stream().map(row -> row.layer().gift()).toArray(String[]::new))
                .param(
                        "inferred",
                        rows.stream().map(row -> row.layer().inferred()).toArray(Boolean[]::new))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.layer().quantity()).toArray(Long[]::new))
                .update();
    }

    Map<GiftFold.LineKey, List<GiftPart>> parts(Collection<JournalCursor> records) {
        Map<GiftFold.LineKey, List<GiftPart>> found = new HashMap<>();
        if (records.isEmpty()) {
            return found;
        }
        db.sql("""
                select g.epoch, g.seq, g.line, g.gift, g.inferred, g.quantity
                  from unnest(:epochs::int[], :seqs::bigint[]) as t(epoch, seq)
                  join gift_trail g using (epoch, seq)
                 order by g.epoch, g.seq, g.line, g.part
                """)
                .param("epochs", records.stream().map(JournalCursor::epoch).toArray(Integer[]::new))
                .param("seqs", records.stream().map(JournalCursor::seq).toArray(Long[]::new))
                .query(row -> {
                    JournalCursor record = new JournalCursor(row.getInt("epoch"), row.getLong("seq"));
                    found.computeIfAbsent(new GiftFold.LineKey(record, row.getInt("line")), k -> new ArrayList<>())
                            .add(new GiftPart(
                                    row.getString("gift"), row.getBoolean("inferred"), row.getLong("quantity")));
                });
        return found;
    }

    private record Numbered(GiftFold.LineKey line, int number, GiftPart part) {}

    void insertParts(Map<GiftFold.LineKey, List<GiftPart>> parts) {
        List<Numbered> rows = new ArrayList<>();
        parts.forEach((line, all) -> {
            for (int i = 0; i < all.size(); i++) {
                rows.add(new Numbered(line, i + 1, all.get(i)));
            }
        });
        db.sql("""
                insert into gift_trail (epoch, seq, line, part, gift, inferred, quantity)
                select * from unnest(:epochs::int[], :seqs::bigint[], :lines::int[], :parts::int[], :gifts::text[],
                       :inferred::boolean[], :quantities::bigint[])
                """)
                .param(
                        "epochs",
                        rows.stream().map(row -> row.line().record().epoch()).toArray(Integer[]::new))
                .param(
                        "seqs",
                        rows.stream().map(row -> row.line().record().seq()).toArray(Long[]::new))
                .param("lines", rows.stream().map(row -> row.line().line()).toArray(Integer[]::new))
                .param("parts", rows.stream().map(Numbered::number).toArray(Integer[]::new))
                .param("gifts", rows.stream().map(row -> row.part().gift()).toArray(String[]::new))
                .param(
                        "inferred",
                        rows.stream().map(row -> row.part().inferred()).toArray(Boolean[]::new))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.part().quantity()).toArray(Long[]::new))
                .update();
    }

    /** A record that names something. */
    record Mention(String name, JournalCursor record) {}

    void insertMentions(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        db.sql("""
                insert into journal_mention (name, epoch, seq)
                select * from unnest(:names::text[], :epochs::int[], :seqs::bigint[])
                """)
                .param("names", mentions.stream().map(Mention::name).toArray(String[]::new))
                .param(
                        "epochs",
                        mentions.stream()
                                .map(mention -> mention.record().epoch())
                                .toArray(Integer[]::new))
                .param(
                        "seqs",
                        mentions.stream().map(mention -> mention.record().seq()).toArray(Long[]::new))
                .update();
    }

    /** Keeps the stock as it was after a record: that of the last snapshot and all that moved since. */
    void snapshot(JournalCursor last, JournalCursor now) {
        db.sql("""
                insert into stock_snapshot (epoch, seq, place, item, lot, owner, fund, earmark, quantity)
                select :epoch, :seq, place, item, lot, owner, fund, earmark, sum(quantity)
                  from (select place, item, lot, owner, fund, earmark, quantity from stock_snapshot
                         where epoch = :lastEpoch and seq = :lastSeq
                        union all
                        select p.place, m.item, m.lot, m.owner, m.fund, m.earmark, p.quantity
                          from movement_line m
                         cross join lateral (values (m.from_place, -m.quantity), (m.to_place, m.quantity))
                               as p(place, quantity)
                         where (m.epoch, m.seq) > (:lastEpoch, :lastSeq) and (m.epoch, m.seq) <= (:epoch, :seq)) as moved
                 group by place, item, lot, owner, fund, earmark having sum(quantity) <> 0
                """)
                .param("lastEpoch", last.epoch())
                .param("lastSeq", last.seq())
                .param("epoch", now.epoch())
                .param("seq", now.seq())
                .update();
    }
}
