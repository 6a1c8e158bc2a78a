package org.supplyline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A schema beside the node's own with copies of the ledger's tables, in which SQL is replayed without the application. */
final class ScratchStore {

    private final DataSource owner;
    private final JdbcClient db;

    private ScratchStore(DataSource owner) {
        this.owner = owner;
        this.db = JdbcClient.create(owner);
    }

    /** Makes the schema anew, with all rows and indexes as they are now. */
    static ScratchStore copy(DataSource owner) {
        ScratchStore store = new ScratchStore(owner);
        store.db.sql("drop schema if exists scratch cascade").update();
        store.db.sql("create schema scratch").update();
        for (String table : store.tables()) {
            store.db
                    .sql("create table scratch." + table + " (like public." + table + " including all)")
                    .update();
            store.fillAsInPublic(table);
            store.db
                    .sql("insert into scratch." + table + " overriding system value select * from public." + table)
                    .update();
        }
        store.db.sql("analyze").update();
        return store;
    }

    /** How full pages become is not copied by {@code like}. */
    private void fillAsInPublic(String table) {
        db.sql("select array_to_string(reloptions, ', ') from pg_class where oid = to_regclass(:table)")
                .param("table", "public." + table)
                .query(String.class)
                .optional()
                .ifPresent(options -> db.sql("alter table scratch." + table + " set (" + options + ")")
                        .update());
    }

    /** All of them: the ledger writes into more with each thing that it learns to do. */
    private List<String> tables() {
        return db.sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query(String.class)
                .list();
    }

    /** Says the transactions again over that many connections; gives the seconds that took. */
    double replay(List<SqlTapeStore.Transaction> tape, int connections) throws InterruptedException {
        ConcurrentLinkedQueue<SqlTapeStore.Transaction> waiting = new ConcurrentLinkedQueue<>(tape);
        return Stopwatch.seconds(IntStream.range(0, connections)
                .<Callable<Void>>mapToObj(n -> () -> {
                    try (Connection connection = open()) {
                        HashMap<String, java.sql.PreparedStatement> prepared = new HashMap<>();
                        for (SqlTapeStore.Transaction next = waiting.poll(); next != null; next = waiting.poll()) {
                            SqlTapeStore.replay(next, connection, prepared);
                        }
                    }
                    return null;
                })
                .toList());
    }

    private Connection open() throws SQLException {
        Connection connection = owner.getConnection();
        try (Statement path = connection.createStatement()) {
            path.execute("set search_path to scratch, public");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Copies the last records of the node's journal into an empty journal, so many a commit; gives the seconds. */
    double copyJournal(int records, int chunk) throws InterruptedException {
        db.sql("truncate scratch.journal").update();
        List<String> rows =
                db.sql("""
                select concat_ws(E'\\t', node, epoch, seq, recorded_at, kind,
                                 replace(body::text, '\\', '\\\\')) from public.journal
                 order by epoch desc, seq desc limit :limit
                """).param("limit", records).query(String.class).list();
        return Stopwatch.seconds(List.of(() -> {
            try (Connection connection = open()) {
                for (int start = 0; start < rows.size(); start += chunk) {
                    copy(connection, rows.subList(start, Math.min(start + chunk, rows.size())));
                    connection.commit();
                }
            }
            return null;
        }));
    }

    private static void copy(Connection connection, List<String> rows) throws SQLException, IOException {
        byte[] text = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy scratch.journal (node, epoch, seq, recorded_at, kind, body) from stdin",
                        new ByteArrayInputStream(text));
    }

    /** How far the write-ahead log has come, in bytes. */
    long walBytes() {
        return db.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }
}
