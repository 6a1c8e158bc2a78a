package org.supplyline.security;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyStore {

    private final JdbcClient db;

    IdempotencyStore(JdbcClient db) {
        this.db = db;
    }

    record Kept(String requestSha256, KeyedAnswer answer) {}

    /** Waits while another transaction holds the same key. @return whether the key is new */
    boolean claim(IdempotencyKey key, Instant now) {
        return db.sql("""
                insert into idempotency_key (owner, key, request_sha256, created_at)
                values (:owner, :key, :request, :now)
                on conflict do nothing
                """)
                        .param("owner", key.owner())
                        .param("key", key.key())
                        .param("request", key.requestSha256())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void keep(IdempotencyKey key, KeyedAnswer answer) {
        db.sql("""
                update idempotency_key set status = :status, answer = :answer where owner = :owner and key = :key
                """)
                .param("status", answer.status())
                .param("answer", answer.body())
                .param("owner", key.owner())
                .param("key", key.key())
                .update();
    }

    Kept find(IdempotencyKey key) {
        return db.sql("""
                select request_sha256, status, answer from idempotency_key where owner = :owner and key = :key
                """)
                .param("owner", key.owner())
                .param("key", key.key())
                .query((row, n) -> new Kept(
                        row.getString("request_sha256"),
                        new KeyedAnswer(row.getInt("status"), row.getString("answer"))))
                .single();
    }

    void sweep(Instant before, int limit) {
        db.sql("""
                delete from idempotency_key
                 where (owner, key) in (
                     select owner, key from idempotency_key where created_at < :before limit :limit
                        for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }
}
