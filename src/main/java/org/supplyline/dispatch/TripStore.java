package org.supplyline.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TripStore {

    private static final String SELECT = """
            select code, plan, vehicle, depot, number, loads_at, departs_at, returns_at, metres, weight_grams,
                   volume_litres
              from trip
            """;

    private final JdbcClient db;

    TripStore(JdbcClient db) {
        this.db = db;
    }

    /** Without its stops, whose orders name it. */
    void insert(ApprovedTrip trip) {
        db.sql("""
                insert into trip (code, plan, vehicle, depot, number, loads_at, departs_at, returns_at, metres,
                       weight_grams, volume_litres)
                values (:code, :plan, :vehicle, :depot, :number, :loads, :departs, :returns, :metres, :weight, :volume)
                """)
                .param("code", trip.code())
                .param("plan", trip.plan())
                .param("vehicle", trip.vehicle())
                .param("depot", trip.depot())
                .param("number", trip.number())
                .param("loads", Timestamp.from(trip.loadsAt()))
                .param("departs", Timestamp.from(trip.departsAt()))
                .param("returns", Timestamp.from(trip.returnsAt()))
                .param("metres", trip.metres())
                .param("weight", trip.weightGrams())
                .param("volume", trip.volumeLitres())
                .update();
    }

    void insert(String trip, ApprovedTrip.Stop stop) {
        db.sql("""
                insert into trip_stop (trip, position, site, order_code, arrives_at, leaves_at, metres)
                values (:trip, :position, :site, :order, :arrives, :leaves, :metres)
                """)
                .param("trip", trip)
                .param("position", stop.position())
                .param("site", stop.site())
                .param("order", stop.order())
                .param("arrives", Timestamp.from(stop.arrivesAt()))
                .param("leaves", Timestamp.from(stop.leavesAt()))
                .param("metres", stop.metres())
                .update();
    }

    Optional<ApprovedTrip> find(String code) {
        return db.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, n) -> trip(row))
                .optional();
    }

    List<ApprovedTrip> ofPlan(long plan) {
        return db.sql(SELECT + " where plan = :plan order by departs_at, code")
                .param("plan", plan)
                .query((row, n) -> trip(row))
                .list();
    }

    Map<String, String> vehicles(Collection<String> codes) {
        Map<String, String> vehicles = new HashMap<>();
        db.sql("select code, vehicle from trip where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    vehicles.put(row.getString("code"), row.getString("vehicle"));
                });
        return vehicles;
    }

    private ApprovedTrip trip(ResultSet row) throws SQLException {
        return new ApprovedTrip(
                row.getString("code"),
                row.getObject("plan", Long.class),
                row.getString("vehicle"),
                row.getString("depot"),
                row.getInt("number"),
                row.getTimestamp("loads_at").toInstant(),
                row.getTimestamp("departs_at").toInstant(),
                row.getTimestamp("returns_at").toInstant(),
                row.getLong("metres"),
                row.getLong("weight_grams"),
                row.getLong("volume_litres"),
                stops(row.getString("code")));
    }

    private List<ApprovedTrip.Stop> stops(String trip) {
        return db.sql("""
                select position, site, order_code, arrives_at, leaves_at, metres from trip_stop
                 where trip = :trip order by position
                """)
                .param("trip", trip)
                .query((row, n) -> new ApprovedTrip.Stop(
                        row.getInt("position"),
                        row.getString("site"),
                        row.getString("order_code"),
                        row.getTimestamp("arrives_at").toInstant(),
                        row.getTimestamp("leaves_at").toInstant(),
                        row.getLong("metres")))
                .list();
    }
}
