package org.supplyline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JournalStore {

    private static final String COLUMNS = "node, epoch, seq, recorded_at, kind, body";

    private final JdbcClient db;
    private final JsonMapper json;

    JournalStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Where the node's numbering stands. */
    record Counter(long seq, Instant recordedAt) {}

    Counter lockCounter(String node, int epoch) {
        return db.sql("""
                select seq, recorded_at from journal_counter where node = :node and epoch = :epoch for update
                """)
                .param("node", node)
                .param("epoch", epoch)
                .query((row, n) -> new Counter(
                        row.getLong("seq"), row.getTimestamp("recorded_at").toInstant()))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The journal of node (%s) has no counter for epoch (%d).".formatted(node, epoch)));
    }

    /** Writes the records, which follow each other, moves the counter to the last, and tells who listens. */
    void append(List<JournalRecord> records) {
        JournalRecord first = records.get(0);
        JournalRecord last = records.get(records.size() - 1);
        db.sql("""
                with written as (
                    insert into journal (node, epoch, seq, recorded_at, kind, body)
                    select :node, :epoch, t.seq, :recordedAt, t.kind, t.body::jsonb
                      from unnest(:seqs::bigint[], :kinds::text[], :bodies::text[]) as t(seq, kind, body)),
                moved as (
                    update journal_counter set seq = :last, recorded_at = :recordedAt
                     where node = :node and epoch = :epoch
                    returning node)
                select pg_notify('journal', node) from moved
                """)
                .param("node", first.id().node())
                .param("epoch", first.id().epoch())
                .param("recordedAt", Timestamp.from(first.recordedAt()))
                .param("last", last.id().seq())
                .param("seqs", records.stream().map(r -> r.id().seq()).toArray(Long[]::new))
                .param("kinds", records.stream().map(r -> r.kind().word()).toArray(String[]::new))
                .param("bodies", records.stream().map(r -> r.body().toString()).toArray(String[]::new))
                .query((row, n) -> true)
                .single();
    }

    List<JournalRecord> after(String node, JournalCursor cursor, int limit) {
        return db.sql("select " + COLUMNS + """
                  from journal
                 where node = :node and (epoch, seq) > (:epoch, :seq)
                 order by epoch, seq
                 limit :limit
                """)
                .param("node", node)
                .param("epoch", cursor.epoch())
                .param("seq", cursor.seq())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** The last master record about one of these; the start while there is none. */
    JournalCursor lastMaster(String node, Collection<String> subjects) {
        return db.sql("""
                select l.epoch, l.seq
                  from unnest(:subjects::text[]) as w(subject)
                  cross join lateral (
                       select epoch, seq from journal
                        where node = :node and kind = 'master' and body ->> 'what' = w.subject
                        order by epoch desc, seq desc limit 1) as l
                 order by l.epoch desc, l.seq desc limit 1
                """)
                .param("node", node)
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .optional()
                .orElse(JournalCursor.START);
    }

    Optional<JournalRecord> find(JournalId id) {
        return db.sql("select " + COLUMNS + """
                  from journal where node = :node and epoch = :epoch and seq = :seq
                """)
                .param("node", id.node())
                .param("epoch", id.epoch())
                .param("seq", id.seq())
                .query(this::read)
                .optional();
    }

    JournalCursor head(String node) {
        return db.sql("""
                select epoch, seq from journal where node = :node order by epoch desc, seq desc limit 1
                """)
                .param("node", node)
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .optional()
                .orElse(JournalCursor.START);
    }

    private JournalRecord read(ResultSet row, int number) throws SQLException {
        return new JournalRecord(
                new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq")),
                row.getTimestamp("recorded_at").toInstant(),
                JournalKind.of(row.getString("kind")),
                json.readTree(row.getString("body")));
    }
}
