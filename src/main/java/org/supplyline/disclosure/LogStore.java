package org.supplyline.disclosure;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.EntryBundle;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TileSource;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;

/** The log's tables; {@code log} is always the node epoch that the log belongs to. */
@Repository
class LogStore {

    /** One number for the whole product: whoever holds it in a transaction is the only sequencer of the database. */
    private static final long SEQUENCER_LOCK = 0x6C6F_6701L;

    private final JdbcClient db;

    LogStore(JdbcClient db) {
        this.db = db;
    }

    /** A record's place in the log and its bytes. */
    record Leaf(long index, JournalId id, Bytes entry, Bytes hash) {}

    /** A checkpoint as it was signed. */
    record Signed(Checkpoint checkpoint, String note, Instant signedAt) {}

    /** Waits until no other sequencer is at work; ends with the transaction. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:key)")
                .param("key", SEQUENCER_LOCK)
                .query((row, n) -> true)
                .single();
    }

    Optional<Signed> head(int log, String origin) {
        return db.sql("""
                select size, root, note, signed_at from disclosure_checkpoint
                 where log = :log order by size desc limit 1
                """)
                .param("log", log)
                .query((row, n) -> signed(origin, row))
                .optional();
    }

    private static Signed signed(String origin, ResultSet row) throws SQLException {
        return new Signed(
                Checkpoint.of(origin, row.getLong("size"), row.getBytes("root")),
                row.getString("note"),
                row.getTimestamp("signed_at").toInstant());
    }

    void insert(int log, Signed signed) {
        db.sql("""
                insert into disclosure_checkpoint (log, size, root, note, signed_at)
                values (:log, :size, :root, :note, :signedAt)
                """)
                .param("log", log)
                .param("size", signed.checkpoint().size())
                .param("root", signed.checkpoint().root())
                .param("note", signed.note())
                .param("signedAt", Timestamp.from(signed.signedAt()))
                .update();
    }

    /** The last journal record that has a leaf in any log of the node. */
    JournalCursor cursor(String node) {
        return db.sql("""
                select epoch, seq from disclosure_leaf where node = :node order by epoch desc, seq desc limit 1
                """)
                .param("node", node)
                .query((row, n) -> new JournalCursor(row.getInt("epoch"), row.getLong("seq")))
                .optional()
                .orElse(JournalCursor.START);
    }

    void insert(int log, List<Leaf> leaves) {
        JournalId first = leaves.get(0).id();
        db.sql("""
                insert into disclosure_leaf (log, leaf_index, node, epoch, seq, entry, leaf_hash)
                select :log, t.leaf_index, :node, t.epoch, t.seq, t.entry, t.leaf_hash
                  from unnest(:indexes::bigint[], :epochs::integer[], :seqs::bigint[], :entries::bytea[],
                       :hashes::bytea[]) as t(leaf_index, epoch, seq, entry, leaf_hash)
                """)
                .param("log", log)
                .param("node", first.node())
                .param("indexes", leaves.stream().map(Leaf::index).toArray(Long[]::new))
                .param("epochs", leaves.stream().map(leaf -> leaf.id().epoch()).toArray(Integer[]::new))
                .param("seqs", leaves.stream().map(leaf -> leaf.id().seq()).toArray(Long[]::new))
                .param(
                        "entries",
                        leaves.stream().map(leaf -> leaf.entry().array()).toArray(byte[][]::new))
                .param(
                        "hashes",
                        leaves.stream().map(leaf -> leaf.hash().array()).toArray(byte[][]::new))
                .update();
    }

    void insertTileHash(int log, int level, long index, byte[] hash) {
        db.sql("""
                insert into disclosure_tile_hash (log, level, tile_index, hash) values (:log, :level, :index, :hash)
                """)
                .param("log", log)
                .param("level", level)
                .param("index", index)
                .param("hash", hash)
                .update();
    }

    /** The log's tiles and bundles, computed from the tables. */
    TileSource tiles(int log) {
        return path -> path.level() == TilePath.ENTRIES ? EntryBundle.write(entries(log, path)) : hashes(log, path);
    }

    private List<byte[]> entries(int log, TilePath path) {
        List<byte[]> entries = leaves(log, path.first(), path.width()).stream()
                .map(leaf -> leaf.entry().array())
                .toList();
        return complete(path, entries);
    }

    private byte[] hashes(int log, TilePath path) {
        String sql = path.level() == 0 ? """
                select leaf_hash from disclosure_leaf
                 where log = :log and leaf_index >= :first and leaf_index < :end and :level = 0
                 order by leaf_index
                """ : """
                select hash from disclosure_tile_hash
                 where log = :log and tile_index >= :first and tile_index < :end and level = :level
                 order by tile_index
                """;
        List<byte[]> hashes = db.sql(sql)
                .param("log", log)
                .param("first", path.first())
                .param("end", path.first() + path.width())
                .param("level", path.level())
                .query((row, n) -> row.getBytes(1))
                .list();
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        complete(path, hashes).forEach(tile::writeBytes);
        return tile.toByteArray();
    }

    private static List<byte[]> complete(TilePath path, List<byte[]> rows) {
        if (rows.size() != path.width()) {
            throw new IllegalStateException(
                    "The log has (%d) rows for (%s) instead of (%d).".formatted(rows.size(), path, path.width()));
        }
        return rows;
    }

    /** Leaves from an index upwards. */
    List<Leaf> leaves(int log, long first, int limit) {
        return db.sql("""
                select leaf_index, node, epoch, seq, entry, leaf_hash from disclosure_leaf
                 where log = :log and leaf_index >= :first and leaf_index < :end
                 order by leaf_index
                """)
                .param("log", log)
                .param("first", first)
                .param("end", first + limit)
                .query((row, n) -> new Leaf(
                        row.getLong("leaf_index"),
                        new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq")),
                        new Bytes(row.getBytes("entry")),
                        new Bytes(row.getBytes("leaf_hash"))))
                .list();
    }
}
