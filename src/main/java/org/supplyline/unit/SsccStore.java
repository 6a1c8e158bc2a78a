package org.supplyline.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.node.NodeIdentity;

@Repository
class SsccStore {

    private static final String COLUMNS =
            "id, extension, prefix, first_serial, last_serial, next_serial, given_by, node_epoch";

    private final JdbcClient db;
    private final int epoch;

    SsccStore(JdbcClient db, NodeIdentity node) {
        this.db = db;
        this.epoch = node.epoch();
    }

    /** All ranges, those in use first. */
    List<SsccRange> all() {
        return db.sql("select " + COLUMNS + " from sscc_range order by node_epoch desc, id")
                .query((row, n) -> range(row))
                .list();
    }

    /** Whether serials of that range were given to this node before. */
    boolean overlaps(String extension, String prefix, long first, long last) {
        return db.sql("""
                select count(*) from sscc_range
                 where extension = :extension and prefix = :prefix and first_serial <= :last and last_serial >= :first
                """)
                        .param("extension", extension)
                        .param("prefix", prefix)
                        .param("first", first)
                        .param("last", last)
                        .query(Long.class)
                        .single()
                > 0;
    }

    long insert(SsccRange range, Instant at, String user) {
        return db.sql("""
                insert into sscc_range (node_epoch, extension, prefix, first_serial, last_serial, next_serial, given_by,
                       entered_at, entered_by)
                values (:epoch, :extension, :prefix, :first, :last, :first, :givenBy, :at, :user)
                returning id
                """)
                .param("epoch", epoch)
                .param("extension", range.extension())
                .param("prefix", range.prefix())
                .param("first", range.first())
                .param("last", range.last())
                .param("givenBy", range.givenBy())
                .param("at", Timestamp.from(at))
                .param("user", user)
                .query(Long.class)
                .single();
    }

    /** Takes so many serials that follow each other; the range as it was before. Two at once never get the same. */
    Optional<SsccRange> take(int count) {
        return db.sql("""
                update sscc_range set next_serial = next_serial + :count
                 where id = (select id from sscc_range
                              where node_epoch = :epoch and last_serial - next_serial + 1 >= :count
                              order by id limit 1 for update)
                   and last_serial - next_serial + 1 >= :count
                returning id, extension, prefix, first_serial, last_serial, next_serial - :count as next_serial, given_by,
                       node_epoch
                """)
                .param("count", count)
                .param("epoch", epoch)
                .query((row, n) -> range(row))
                .optional();
    }

    private SsccRange range(ResultSet row) throws SQLException {
        return new SsccRange(
                row.getLong("id"),
                row.getString("extension"),
                row.getString("prefix"),
                row.getLong("first_serial"),
                row.getLong("last_serial"),
                row.getLong("next_serial"),
                row.getString("given_by"),
                row.getInt("node_epoch") == epoch);
    }
}
