package org.supplyline.donation.acceptance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the branch's rules as one document. */
@Repository
class RuleStore {

    private final JdbcClient db;
    private final JsonMapper json;

    RuleStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<RuleSet> find() {
        return db.sql("select body from acceptance_rules where id = 1")
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, RuleSet.class));
    }

    void save(RuleSet rules, String by, Instant at) {
        db.sql("""
                insert into acceptance_rules (id, body, changed_by, changed_at) values (1, :body::jsonb, :by, :at)
                on conflict (id) do update
                   set body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("body", json.writeValueAsString(rules))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
