package org.supplyline.disclosure;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VehicleStore implements VehicleMemory {

    private final JdbcClient db;

    VehicleStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> depot(String vehicle) {
        return db.sql("select depot from disclosure_vehicle where vehicle = :vehicle")
                .param("vehicle", vehicle)
                .query(String.class)
                .optional();
    }

    @Override
    public void putDepot(String vehicle, String depot) {
        db.sql("""
                insert into disclosure_vehicle (vehicle, depot) values (:vehicle, :depot)
                    on conflict (vehicle) do update set depot = excluded.depot
                """).param("vehicle", vehicle).param("depot", depot).update();
    }

    @Override
    public SortedMap<String, Long> goods(String vehicle, String item) {
        SortedMap<String, Long> goods = new TreeMap<>();
        db.sql("""
                select place, quantity from disclosure_vehicle_goods
                 where vehicle = :vehicle and item = :item and quantity <> 0
                """).param("vehicle", vehicle).param("item", item).query(row -> {
            goods.put(row.getString("place"), row.getLong("quantity"));
        });
        return goods;
    }

    @Override
    public void add(String vehicle, String item, String place, long quantity) {
        db.sql("""
                insert into disclosure_vehicle_goods (vehicle, item, place, quantity)
                values (:vehicle, :item, :place, :quantity)
                    on conflict (vehicle, item, place)
                    do update set quantity = disclosure_vehicle_goods.quantity + excluded.quantity
                """)
                .param("vehicle", vehicle)
                .param("item", item)
                .param("place", place)
                .param("quantity", quantity)
                .update();
    }
}
