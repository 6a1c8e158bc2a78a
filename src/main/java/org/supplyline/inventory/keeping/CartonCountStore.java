package org.supplyline.inventory.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What counts said of pallets and cartons. */
@Repository
class CartonCountStore {

    private final JdbcClient db;

    CartonCountStore(JdbcClient db) {
        this.db = db;
    }

    void insert(long count, CartonCount.Carton carton) {
        db.sql("""
                insert into stock_count_carton (stock_count, carton, state, place) values (:count, :carton, :state, :place)
                """)
                .param("count", count)
                .param("carton", carton.code())
                .param("state", carton.state().word())
                .param("place", carton.place())
                .update();
    }

    List<CartonCount.Carton> of(long count) {
        return db.sql("select carton, state, place from stock_count_carton where stock_count = :count order by carton")
                .param("count", count)
                .query((row, n) -> new CartonCount.Carton(
                        row.getString("carton"), CartonCount.State.of(row.getString("state")), row.getString("place")))
                .list();
    }
}
