package org.supplyline.dispatch.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverLinkStore {

    private static final String SELECT = "select token, trip, order_code from handover_link where ";

    private final JdbcClient db;

    HandoverLinkStore(JdbcClient db) {
        this.db = db;
    }

    /** Does nothing when the trip or order has its link already. */
    void insert(HandoverLink link, Instant at) {
        db.sql("""
                insert into handover_link (token, trip, order_code, made_at) values (:token, :trip, :order, :at)
                on conflict do nothing
                """)
                .param("token", link.token())
                .param("trip", link.trip())
                .param("order", link.order())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<HandoverLink> find(String token) {
        return one("token = :value", token);
    }

    Optional<HandoverLink> ofTrip(String trip) {
        return one("trip = :value", trip);
    }

    Optional<HandoverLink> ofOrder(String order) {
        return one("order_code = :value", order);
    }

    private Optional<HandoverLink> one(String condition, String value) {
        return db.sql(SELECT + condition)
                .param("value", value)
                .query((row, n) -> read(row))
                .optional();
    }

    private static HandoverLink read(ResultSet row) throws SQLException {
        return new HandoverLink(row.getString("token"), row.getString("trip"), row.getString("order_code"));
    }
}
