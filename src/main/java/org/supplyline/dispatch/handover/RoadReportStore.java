package org.supplyline.dispatch.handover;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoadReportStore {

    private final JdbcClient db;

    RoadReportStore(JdbcClient db) {
        this.db = db;
    }

    /** False if the trip's departure or the order's arrival was reported before. */
    boolean insert(RoadReport report) {
        return db.sql("""
                insert into road_report (trip, order_code, what, words, said_by, said_at)
                values (:trip, :order, :what, :words, :by, :at)
                on conflict do nothing
                """)
                        .param("trip", report.trip())
                        .param("order", report.order())
                        .param("what", report.what().word())
                        .param("words", report.words())
                        .param("by", report.saidBy())
                        .param("at", Timestamp.from(report.at()))
                        .update()
                == 1;
    }

    int count(String trip) {
        return db.sql("select count(*) from road_report where trip = :trip")
                .param("trip", trip)
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    List<RoadReport> of(Collection<String> trips) {
        return db.sql("""
                select trip, order_code, what, words, said_by, said_at from road_report
                 where trip = any(:trips) order by id
                """)
                .param("trips", trips.toArray(String[]::new))
                .query((row, n) -> new RoadReport(
                        row.getString("trip"),
                        row.getString("order_code"),
                        RoadReport.What.of(row.getString("what")),
                        row.getString("words"),
                        row.getString("said_by"),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }
}
