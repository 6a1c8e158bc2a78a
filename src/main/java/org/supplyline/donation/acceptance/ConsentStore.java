package org.supplyline.donation.acceptance;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what donors agreed to; never changed, since a consent that was used cannot be taken back. */
@Repository
class ConsentStore {

    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Consent consent) {
        db.sql("""
                insert into consent (record, earmark, item, receiver, consented_by, consented_on, evidence, photo,
                       recorded_by, recorded_at)
                values (:record, :earmark, :item, :receiver, :who, :day, :evidence, :photo, :by, :at)
                """)
                .param("record", consent.record())
                .param("earmark", consent.earmark())
                .param("item", consent.item())
                .param("receiver", consent.receiver())
                .param("who", consent.consentedBy())
                .param("day", Date.valueOf(consent.consentedOn()))
                .param("evidence", consent.evidence())
                .param("photo", consent.photo())
                .param("by", consent.recordedBy())
                .param("at", Timestamp.from(consent.recordedAt()))
                .update();
    }

    boolean allows(String earmark, String item, String receiver) {
        return db.sql("""
                select exists (select 1 from consent
                                where earmark = :earmark and (item is null or item = :item)
                                  and (receiver is null or receiver = :receiver))
                """)
                .param("earmark", earmark)
                .param("item", item)
                .param("receiver", receiver)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Consent> newest(int limit) {
        return db.sql("select * from consent order by recorded_at desc, record desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Consent(
                        row.getString("record"),
                        row.getString("earmark"),
                        row.getString("item"),
                        row.getString("receiver"),
                        row.getString("consented_by"),
                        row.getDate("consented_on").toLocalDate(),
                        row.getString("evidence"),
                        row.getString("photo"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** What goods in stock are bound to. */
    List<String> earmarks(int limit) {
        return db.sql(
                        "select distinct earmark from stock where earmark <> '-' and quantity > 0 order by 1 limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
