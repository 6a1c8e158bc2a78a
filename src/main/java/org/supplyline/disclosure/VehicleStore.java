package org.supplyline.disclosure;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VehicleStore implements VehicleMemory {

    private final JdbcClient db;

    VehicleStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Vehicle> find(String code) {
        return db.sql("select depot, departed from disclosure_vehicle where vehicle = :code")
                .param("code", code)
                .query((row, n) -> new Vehicle(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    @Override
    public void put(String code, Vehicle vehicle) {
        db.sql("""
                insert into disclosure_vehicle (vehicle, depot, departed) values (:code, :depot, :departed)
                    on conflict (vehicle) do update set depot = excluded.depot, departed = excluded.departed
                """)
                .param("code", code)
                .param("depot", vehicle.depot())
                .param("departed", vehicle.departed())
                .update();
    }
}
