package org.supplyline.inventory.scan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PickScanStore {

    private final JdbcClient db;

    PickScanStore(JdbcClient db) {
        this.db = db;
    }

    /** What a depot wants to be scanned, who said so and in which journal record. */
    record Rule(String depot, boolean wantsLot, String changedBy, Instant changedAt, String record) {}

    Set<String> wantingLots() {
        return new TreeSet<>(db.sql("select depot from depot_pick_scan where wants_lot")
                .query(String.class)
                .list());
    }

    void put(Rule rule) {
        db.sql("""
                insert into depot_pick_scan (depot, wants_lot, changed_by, changed_at, record)
                values (:depot, :wants, :by, :at, :record)
                on conflict (depot) do update
                   set wants_lot = excluded.wants_lot, changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at, record = excluded.record
                """)
                .param("depot", rule.depot())
                .param("wants", rule.wantsLot())
                .param("by", rule.changedBy())
                .param("at", Timestamp.from(rule.changedAt()))
                .param("record", rule.record())
                .update();
    }
}
