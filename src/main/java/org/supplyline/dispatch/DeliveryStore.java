package org.supplyline.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of what became of orders; what was once written stays. */
@Repository
class DeliveryStore {

    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    void insert(String order, String record, DeliveredLine line) {
        db.sql("""
                insert into delivery_line (order_code, record, item, received, damaged, missing, surplus, reason)
                values (:order, :record, :item, :received, :damaged, :missing, :surplus, :reason)
                """)
                .param("order", order)
                .param("record", record)
                .param("item", line.item())
                .param("received", line.received())
                .param("damaged", line.damaged())
                .param("missing", line.missing())
                .param("surplus", line.surplus())
                .param("reason", line.reason())
                .update();
    }

    /** False if that account was corrected before. */
    boolean correct(String order, String record, SignedDelivery.Correction how) {
        return db.sql("""
                insert into delivery_correction (corrects, record, order_code, reason, corrected_by, corrected_at)
                values (:corrects, :record, :order, :reason, :by, :at) on conflict (corrects) do nothing
                """)
                        .param("corrects", how.corrects())
                        .param("record", record)
                        .param("order", order)
                        .param("reason", how.reason())
                        .param("by", how.by())
                        .param("at", Timestamp.from(how.at()))
                        .update()
                == 1;
    }

    /** The account that stands. */
    List<DeliveredLine> standing(String order) {
        return db.sql("""
                select item, received, damaged, missing, surplus, reason from standing_delivery_line
                 where order_code = :order order by item
                """).param("order", order).query((row, n) -> line(row)).list();
    }

    /** All accounts of an order, each before the one that mends it; the last one stands. */
    List<SignedDelivery> accounts(String order) {
        Map<String, List<DeliveredLine>> lines = new HashMap<>();
        db.sql("""
                select record, item, received, damaged, missing, surplus, reason from delivery_line
                 where order_code = :order order by item
                """).param("order", order).query(row -> {
            lines.computeIfAbsent(row.getString("record"), record -> new ArrayList<>())
                    .add(line(row));
        });
        Map<String, SignedDelivery.Correction> corrections = corrections(order);
        Map<String, SignedDelivery> byMended = new HashMap<>();
        lines.forEach((record, own) -> {
            SignedDelivery.Correction how = corrections.get(record);
            byMended.put(how == null ? "" : how.corrects(), new SignedDelivery(record, own, how));
        });
        List<SignedDelivery> chain = new ArrayList<>();
        for (SignedDelivery next = byMended.get(""); next != null; next = byMended.get(next.record())) {
            chain.add(next);
        }
        return chain;
    }

    private Map<String, SignedDelivery.Correction> corrections(String order) {
        Map<String, SignedDelivery.Correction> corrections = new HashMap<>();
        db.sql("""
                select record, corrects, corrected_by, corrected_at, reason from delivery_correction
                 where order_code = :order
                """).param("order", order).query(row -> {
            Instant at = row.getTimestamp("corrected_at").toInstant();
            corrections.put(
                    row.getString("record"),
                    new SignedDelivery.Correction(
                            row.getString("corrects"), row.getString("corrected_by"), at, row.getString("reason")));
        });
        return corrections;
    }

    private static DeliveredLine line(ResultSet row) throws SQLException {
        return new DeliveredLine(
                row.getString("item"),
                row.getLong("received"),
                row.getLong("damaged"),
                row.getLong("missing"),
                row.getLong("surplus"),
                row.getString("reason"));
    }
}
