package org.supplyline.dispatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CollectionSlotStore {

    private final JdbcClient db;

    CollectionSlotStore(JdbcClient db) {
        this.db = db;
    }

    Map<String, CollectionSlots.Slot> of(Collection<String> orders) {
        Map<String, CollectionSlots.Slot> slots = new HashMap<>();
        db.sql("select order_code, starts_at, ends_at, note from collection_slot where order_code = any(:orders)")
                .param("orders", orders.toArray(String[]::new))
                .query(row -> {
                    String order = row.getString("order_code");
                    slots.put(
                            order,
                            new CollectionSlots.Slot(
                                    order,
                                    row.getTimestamp("starts_at").toInstant(),
                                    row.getTimestamp("ends_at").toInstant(),
                                    row.getString("note")));
                });
        return slots;
    }

    void put(CollectionSlots.Slot slot, String by, Instant at) {
        db.sql("""
                insert into collection_slot (order_code, starts_at, ends_at, note, set_by, set_at)
                values (:order, :starts, :ends, :note, :by, :at)
                on conflict (order_code) do update
                   set starts_at = excluded.starts_at, ends_at = excluded.ends_at, note = excluded.note,
                       set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .param("order", slot.order())
                .param("starts", Timestamp.from(slot.startsAt()))
                .param("ends", Timestamp.from(slot.endsAt()))
                .param("note", slot.note())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
