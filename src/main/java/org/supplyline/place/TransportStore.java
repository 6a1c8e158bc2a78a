package org.supplyline.place;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vehicles and roads. */
@Repository
class TransportStore {

    private static final String VEHICLES = """
            select place, plate, payload_grams, volume_litres, hill_roads, refrigerated, crew, lent, pass_number,
                   pass_expiry
              from vehicle
            """;

    private final JdbcClient db;

    TransportStore(JdbcClient db) {
        this.db = db;
    }

    List<Vehicle> vehicles() {
        return db.sql(VEHICLES + " order by length(place), place")
                .query((row, n) -> vehicle(row))
                .list();
    }

    Optional<Vehicle> vehicle(String place) {
        return db.sql(VEHICLES + " where place = :place")
                .param("place", place)
                .query((row, n) -> vehicle(row))
                .optional();
    }

    void insert(Vehicle vehicle) {
        db.sql("""
                insert into vehicle (place, plate, payload_grams, volume_litres, hill_roads, refrigerated, crew, lent,
                       pass_number, pass_expiry)
                values (:place, :plate, :payload, :volume, :hillRoads, :refrigerated, :crew, :lent, :passNumber,
                       :passExpiry)
                """)
                .param("place", vehicle.place())
                .param("plate", vehicle.plate())
                .param("payload", vehicle.payloadGrams())
                .param("volume", vehicle.volumeLitres())
                .param("hillRoads", vehicle.hillRoads())
                .param("refrigerated", vehicle.refrigerated())
                .param("crew", vehicle.crew())
                .param("lent", vehicle.lent())
                .param("passNumber", vehicle.passNumber())
                .param("passExpiry", vehicle.passExpiry() == null ? null : Date.valueOf(vehicle.passExpiry()))
                .update();
    }

    Optional<RoadDistance> road(String from, String to) {
        return db.sql("""
                select from_place, to_place, metres, minutes, estimated
                  from road_distance where from_place = :from and to_place = :to
                """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> road(row))
                .optional();
    }

    List<RoadDistance> roads() {
        return db.sql("""
                select from_place, to_place, metres, minutes, estimated
                  from road_distance order by from_place, to_place
                """).query((row, n) -> road(row)).list();
    }

    void save(RoadDistance road) {
        db.sql("""
                insert into road_distance (from_place, to_place, metres, minutes, estimated)
                values (:from, :to, :metres, :minutes, :estimated)
                on conflict (from_place, to_place) do update set
                       metres = excluded.metres, minutes = excluded.minutes, estimated = excluded.estimated
                """)
                .param("from", road.from())
                .param("to", road.to())
                .param("metres", road.metres())
                .param("minutes", road.minutes())
                .param("estimated", road.estimated())
                .update();
    }

    private static RoadDistance road(ResultSet row) throws SQLException {
        return new RoadDistance(
                row.getString("from_place"),
                row.getString("to_place"),
                row.getLong("metres"),
                row.getLong("minutes"),
                row.getBoolean("estimated"));
    }

    private static Vehicle vehicle(ResultSet row) throws SQLException {
        Date passExpiry = row.getDate("pass_expiry");
        return new Vehicle(
                row.getString("place"),
                row.getString("plate"),
                row.getLong("payload_grams"),
                row.getLong("volume_litres"),
                row.getBoolean("hill_roads"),
                row.getBoolean("refrigerated"),
                row.getInt("crew"),
                row.getBoolean("lent"),
                row.getString("pass_number"),
                passExpiry == null ? null : passExpiry.toLocalDate());
    }
}
