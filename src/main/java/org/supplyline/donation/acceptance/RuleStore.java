package org.supplyline.donation.acceptance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rules of each branch as one document. */
@Repository
class RuleStore {

    private final JdbcClient db;
    private final JsonMapper json;

    RuleStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param organisation the branch, or null for what holds where no branch says otherwise */
    Optional<RuleSet> find(@Nullable String organisation) {
        return db.sql("select body from acceptance_rules where organisation is not distinct from :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, RuleSet.class));
    }

    void save(@Nullable String organisation, RuleSet rules, String by, Instant at) {
        db.sql("""
                insert into acceptance_rules (organisation, body, changed_by, changed_at)
                values (:organisation, :body::jsonb, :by, :at)
                on conflict (organisation) do update
                   set body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("organisation", organisation)
                .param("body", json.writeValueAsString(rules))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Forgets the branch's own rules; returns how many rows that was. */
    int delete(@Nullable String organisation) {
        return db.sql("delete from acceptance_rules where organisation is not distinct from :organisation")
                .param("organisation", organisation)
                .update();
    }
}
