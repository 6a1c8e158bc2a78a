package org.supplyline.photo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoStore {

    private final JdbcClient db;

    PhotoStore(JdbcClient db) {
        this.db = db;
    }

    /** Does nothing when the same picture is there already. */
    void insert(String sha256, byte[] jpeg, String takenBy, Instant at) {
        db.sql("""
                insert into photo (sha256, jpeg, taken_by, taken_at) values (:sha256, :jpeg, :by, :at)
                on conflict do nothing
                """)
                .param("sha256", sha256)
                .param("jpeg", jpeg)
                .param("by", takenBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<byte[]> find(String sha256) {
        return db.sql("select jpeg from photo where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }
}
