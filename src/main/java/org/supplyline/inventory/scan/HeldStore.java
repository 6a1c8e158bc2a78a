package org.supplyline.inventory.scan;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeldStore {

    private static final String COLUMNS =
            "select id, device, epoch, seq, payload, held_at, code, detail from held_scan ";

    private final JdbcClient db;

    HeldStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A held scan as a person sees it.
     *
     * @param key its key, or null when it had none that could be trusted
     * @param payload its bytes as text, with what is no text replaced
     */
    record Row(long id, @Nullable ScanKey key, String payload, Instant heldAt, String code, String detail) {}

    List<Row> open(long after, int limit) {
        return db.sql(COLUMNS + "where settled_at is null and id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(HeldStore::read)
                .list();
    }

    Optional<Row> find(long id) {
        return db.sql(COLUMNS + "where id = :id and settled_at is null")
                .param("id", id)
                .query(HeldStore::read)
                .optional();
    }

    long total() {
        return db.sql("select count(*) from held_scan where settled_at is null")
                .query(Long.class)
                .single();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        String device = row.getString("device");
        return new Row(
                row.getLong("id"),
                device == null ? null : new ScanKey(device, row.getLong("epoch"), row.getLong("seq")),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                row.getTimestamp("held_at").toInstant(),
                row.getString("code"),
                row.getString("detail"));
    }
}
