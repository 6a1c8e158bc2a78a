package org.supplyline.donation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.donation.sheet.ReviewRow;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Repository
class MendingStore {

    /** Who decides what was learned before. */
    private static final String LEARNED = "learned";

    private final JdbcClient db;
    private final JsonMapper json;

    MendingStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The decisions known for these keys. */
    Map<String, String> learned(Collection<String> keys) {
        Map<String, String> learned = new HashMap<>();
        db.sql("select key, decision from mending where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> learned.put(row.getString("key"), row.getString("decision")))
                .list();
        return learned;
    }

    /** The last decision about the same words holds. */
    void learn(String key, String decision, String user, Instant at) {
        db.sql("""
                insert into mending (key, decision, learned_by, learned_at) values (:key, :decision, :user, :at)
                on conflict (key) do update
                   set decision = excluded.decision, learned_by = excluded.learned_by, learned_at = excluded.learned_at
                """)
                .param("key", key)
                .param("decision", decision)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    void insert(SheetKey key, List<Settlement.Question> questions, Instant at) {
        ArrayNode rows = json.createArrayNode();
        for (Settlement.Question question : questions) {
            ReviewRow review = question.review();
            boolean open = question.status().equals("open");
            rows.addObject()
                    .put("sha256", key.sha256())
                    .put("sheet", key.sheet())
                    .put("row", review.row())
                    .put("number", review.number())
                    .put("reason", review.reason().code())
                    .put("key", review.key())
                    .put("shape", review.shape())
                    .put("status", question.status())
                    .put("decided_by", open ? null : LEARNED)
                    .put("decided_at", open ? null : at.toString())
                    .set("body", json.valueToTree(review));
        }
        db.sql("insert into review_row select * from jsonb_populate_recordset(null::review_row, :rows::jsonb)")
                .param("rows", rows.toString())
                .update();
    }

    /** The open questions of a sheet, in its order. */
    List<ReviewRow> open(SheetKey key, int limit, long offset) {
        return db.sql("""
                select body from review_row
                 where sha256 = :sha256 and sheet = :sheet and status = 'open'
                 order by row, number limit :limit offset :offset
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> json.readValue(row.getString("body"), ReviewRow.class))
                .list();
    }

    Optional<ReviewRow> find(SheetKey key, int row, int number) {
        return db.sql("""
                select body from review_row
                 where sha256 = :sha256 and sheet = :sheet and row = :row and number = :number
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("row", row)
                .param("number", number)
                .query((result, n) -> json.readValue(result.getString("body"), ReviewRow.class))
                .optional();
    }

    /** The open questions of the same shape; the caller mends them together. */
    List<ReviewRow> openOfShape(SheetKey key, String shape) {
        return db.sql("""
                select body from review_row
                 where sha256 = :sha256 and sheet = :sheet and shape = :shape and status = 'open'
                 order by row, number
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("shape", shape)
                .query((row, n) -> json.readValue(row.getString("body"), ReviewRow.class))
                .list();
    }

    /** Whether this call closed the question; false if somebody else did before. */
    boolean close(SheetKey key, ReviewRow review, String status, String user, Instant at) {
        return db.sql("""
                        update review_row set status = :status, decided_by = :user, decided_at = :at
                         where sha256 = :sha256 and sheet = :sheet and row = :row and number = :number
                           and status = 'open'
                        """)
                        .param("status", status)
                        .param("user", user)
                        .param("at", Timestamp.from(at))
                        .param("sha256", key.sha256())
                        .param("sheet", key.sheet())
                        .param("row", review.row())
                        .param("number", review.number())
                        .update()
                == 1;
    }

    /** What the row is, from its questions and lines. */
    String kind(SheetKey key, int row) {
        return db.sql("""
                select case
                    when exists (select 1 from review_row where sha256 = :sha256 and sheet = :sheet and row = :row
                                    and status = 'open') then 'review'
                    when exists (select 1 from notice_line where sha256 = :sha256 and sheet = :sheet and row = :row)
                        then 'lines'
                    else 'dismissed' end
                """)
                .param("sha256", key.sha256())
                .param("sheet", key.sheet())
                .param("row", row)
                .query(String.class)
                .single();
    }
}
