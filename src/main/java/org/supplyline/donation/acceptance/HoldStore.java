package org.supplyline.donation.acceptance;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which areas are for goods on hold. */
@Repository
class HoldStore {

    private final JdbcClient db;

    HoldStore(JdbcClient db) {
        this.db = db;
    }

    Set<String> places() {
        return Set.copyOf(
                db.sql("select place from hold_place").query(String.class).list());
    }

    Optional<String> place(String depot) {
        return db.sql("select place from hold_place where depot = :depot")
                .param("depot", depot)
                .query(String.class)
                .optional();
    }

    void insert(String depot, String place) {
        db.sql("insert into hold_place (depot, place) values (:depot, :place) on conflict do nothing")
                .param("depot", depot)
                .param("place", place)
                .update();
    }
}
