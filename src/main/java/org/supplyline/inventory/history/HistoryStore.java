package org.supplyline.inventory.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoryStore {

    private static final String POSITION = "place, item, lot, owner, fund, earmark";

    private final JdbcClient db;
    private final JsonMapper json;

    HistoryStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A line of a record, behind which a page begins. */
    record Before(JournalCursor record, int line) {

        static final Before NOTHING =
                new Before(new JournalCursor(Integer.MAX_VALUE, Long.MAX_VALUE), Integer.MAX_VALUE);
    }

    /** The newest lines first. */
    List<Touch> touches(String node, Subject subject, Before before, int limit) {
        boolean gift = subject.kind() == Subject.Kind.GIFT;
        String lines = gift ? """
                select m.*, :code as came_by, g.inferred, g.share
                  from (select epoch, seq, line, bool_or(inferred) as inferred, sum(quantity)::bigint as share
                          from gift_trail where gift = :code and (epoch, seq, line) < (:epoch, :seq, :line)
                         group by epoch, seq, line order by epoch desc, seq desc, line desc limit :limit) as g
                  join movement_line m using (epoch, seq, line)
                """ : """
                select m.*, m.gift as came_by, false as inferred, m.quantity as share
                  from movement_line m
                 where %s and (m.epoch, m.seq, m.line) < (:epoch, :seq, :line)
                 order by m.epoch desc, m.seq desc, m.line desc limit :limit
                """.formatted(condition(subject));
        JdbcClient.StatementSpec sql = db.sql("select t.*, j.recorded_at, j.body -> 'cause' as cause, "
                        + "j.body ->> 'reason' as reason, j.body ->> 'corrects' as corrects, "
                        + "j.body -> 'violations' as violations from (" + lines + ") as t "
                        + "join journal j on j.node = :node and (j.epoch, j.seq) = (t.epoch, t.seq) "
                        + "order by t.epoch desc, t.seq desc, t.line desc")
                .param("node", node)
                .param("code", subject.code())
                .param("epoch", before.record().epoch())
                .param("seq", before.record().seq())
                .param("line", before.line())
                .param("limit", limit);
        if (subject.lot() != null) {
            sql = sql.param("lot", subject.lot());
        }
        return sql.query((row, n) -> touch(node, row)).list();
    }

    private static String condition(Subject subject) {
        return switch (subject.kind()) {
            case UNIT -> "m.handling_unit = :code";
            case ITEM -> subject.lot() == null ? "m.item = :code" : "m.item = :code and m.lot = :lot and m.lot <> '-'";
            case ORDER -> "m.order_code = :code";
            case TRIP -> "m.trip = :code";
            case GIFT -> throw new IllegalArgumentException("A gift is found by its trail.");
        };
    }

    /** What is where now. */
    List<StockPosition> now(Subject subject, int limit) {
        String sql = switch (subject.kind()) {
            case UNIT -> "select " + POSITION + ", quantity from handling_unit_content where handling_unit = :code";
            case ITEM ->
                "select " + POSITION + ", quantity from stock where item = :code"
                        + (subject.lot() == null ? "" : " and lot = :lot");
            case GIFT ->
                "select " + POSITION + ", sum(quantity)::bigint as quantity from gift_layer where gift = :code"
                        + " group by " + POSITION;
            case ORDER, TRIP -> """
                    select to_place as place, item, lot, owner, fund, earmark, sum(quantity)::bigint as quantity
                      from (select to_place, item, lot, owner, fund, earmark, quantity from movement_line where %1$s = :code
                            union all
                            select from_place, item, lot, owner, fund, earmark, -quantity from movement_line
                             where %1$s = :code) as moved
                     group by to_place, item, lot, owner, fund, earmark
                    """.formatted(subject.kind() == Subject.Kind.ORDER ? "order_code" : "trip");
        };
        JdbcClient.StatementSpec asked = db.sql("select * from (" + sql
                        + ") as there where quantity > 0 order by item, place, lot limit :limit")
                .param("code", subject.code())
                .param("limit", limit);
        if (subject.lot() != null) {
            asked = asked.param("lot", subject.lot());
        }
        return asked.query(PositionColumns::readStock).list();
    }

    List<GiftStage> stages(String gift) {
        return db.sql("""
                select m.step, m.to_place, sum(g.quantity)::bigint as quantity, count(*) as lines,
                       bool_or(g.inferred) as inferred, min(m.occurred_at) as first, max(m.occurred_at) as last
                  from gift_trail g join movement_line m using (epoch, seq, line)
                 where g.gift = :gift
                 group by m.step, m.to_place
                 order by min((m.epoch::bigint << 44) + m.seq)
                """)
                .param("gift", gift)
                .query((row, n) -> new GiftStage(
                        row.getString("step"),
                        row.getString("to_place"),
                        row.getLong("quantity"),
                        row.getLong("lines"),
                        row.getBoolean("inferred"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /** The numbers of the records that name one of these, oldest first. */
    List<JournalCursor> mentions(List<String> names, int limit) {
        return db.sql("""
                select distinct epoch, seq from journal_mention where name = any(:names)
                 order by epoch, seq limit :limit
                """)
                .param("names", names.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .list();
    }

    /** The orders under which goods of the gift moved. */
    List<String> orders(String gift, int limit) {
        return db.sql("""
                select distinct m.order_code from gift_trail g join movement_line m using (epoch, seq, line)
                 where g.gift = :gift and m.order_code is not null order by 1 limit :limit
                """)
                .param("gift", gift)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    Optional<Instant> recordedAt(String node, JournalCursor record) {
        return db.sql("select recorded_at from journal where node = :node and epoch = :epoch and seq = :seq")
                .param("node", node)
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .query((row, n) -> row.getTimestamp("recorded_at").toInstant())
                .optional();
    }

    /** The node's epochs with their highest number, newest first. */
    List<JournalCursor> heads(String node) {
        return db.sql("select epoch, seq from journal_counter where node = :node and seq > 0 order by epoch desc")
                .param("node", node)
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .list();
    }

    /** The last snapshot that is no younger than the record. */
    JournalCursor snapshotBefore(JournalCursor record) {
        return db.sql("""
                select epoch, seq from stock_snapshot where (epoch, seq) <= (:epoch, :seq)
                 order by epoch desc, seq desc limit 1
                """)
                .param("epoch", record.epoch())
                .param("seq", record.seq())
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .optional()
                .orElse(JournalCursor.START);
    }

    /** The stock after the record, from a snapshot and what moved behind it. */
    List<StockPosition> balance(
            JournalCursor snapshot, JournalCursor at, @Nullable String item, @Nullable String place, int limit) {
        return db.sql("""
                select place, item, lot, owner, fund, earmark, sum(quantity)::bigint as quantity
                  from (select place, item, lot, owner, fund, earmark, quantity from stock_snapshot
                         where epoch = :snapshotEpoch and seq = :snapshotSeq
                           and (:item::text is null or item = :item)
                        union all
                        select p.place, m.item, m.lot, m.owner, m.fund, m.earmark, p.quantity
                          from movement_line m
                         cross join lateral (values (m.from_place, -m.quantity), (m.to_place, m.quantity))
                               as p(place, quantity)
                         where (m.epoch, m.seq) > (:snapshotEpoch, :snapshotSeq) and (m.epoch, m.seq) <= (:epoch, :seq)
                           and (:item::text is null or m.item = :item)) as moved
                 where :place::text is null or place = :place
                 group by place, item, lot, owner, fund, earmark having sum(quantity) <> 0
                 order by item, place, lot, owner, fund, earmark limit :limit
                """)
                .param("snapshotEpoch", snapshot.epoch())
                .param("snapshotSeq", snapshot.seq())
                .param("epoch", at.epoch())
                .param("seq", at.seq())
                .param("item", item)
                .param("place", place)
                .param("limit", limit)
                .query(PositionColumns::readStock)
                .list();
    }

    private Touch touch(String node, ResultSet row) throws SQLException {
        return new Touch(
                new JournalId(node, row.getInt("epoch"), row.getLong("seq")),
                row.getInt("line"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("step"),
                PositionColumns.read(row, row.getString("from_place")),
                row.getString("to_place"),
                row.getLong("share"),
                row.getString("handling_unit"),
                row.getString("order_code"),
                row.getString("trip"),
                row.getString("came_by"),
                row.getBoolean("inferred"),
                json.readTree(row.getString("cause")),
                row.getString("reason"),
                row.getString("corrects"),
                words(row.getString("violations")));
    }

    private List<String> words(@Nullable String array) {
        List<String> words = new ArrayList<>();
        if (array != null) {
            for (JsonNode word : json.readTree(array)) {
                words.add(word.stringValue());
            }
        }
        return words;
    }
}
