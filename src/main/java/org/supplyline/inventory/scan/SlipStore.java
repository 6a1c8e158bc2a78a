package org.supplyline.inventory.scan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slips that were typed at a desk, by the number that is printed on them. */
@Repository
class SlipStore {

    private final JdbcClient db;

    SlipStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A slip that was typed.
     *
     * @param record the first record of it
     */
    record Typed(String by, Instant at, String record) {}

    Optional<Typed> find(String number) {
        return db.sql("select entered_by, entered_at, record from desk_slip where number = :number")
                .param("number", name(number))
                .query((row, n) -> new Typed(
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("record")))
                .optional();
    }

    /** Keeps the first entry of a slip. */
    void insert(String number, Typed typed) {
        db.sql("""
                insert into desk_slip (number, entered_by, entered_at, record) values (:number, :by, :at, :record)
                on conflict do nothing
                """)
                .param("number", name(number))
                .param("by", typed.by())
                .param("at", Timestamp.from(typed.at()))
                .param("record", typed.record())
                .update();
    }

    private static String name(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}
