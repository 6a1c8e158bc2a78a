package org.supplyline.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much was picked for orders. */
@Repository
public class PickedStore {

    private final JdbcClient db;

    public PickedStore(JdbcClient db) {
        this.db = db;
    }

    /** Base units by order and item; a pick that was taken back does not count, nor one from stage to stage. */
    public Map<String, Map<String, Long>> of(Collection<String> orders) {
        Map<String, Map<String, Long>> picked = new HashMap<>();
        db.sql("""
                select order_code, item,
                       sum(case when to_place like 'stage:%' then quantity else 0 end
                           - case when from_place like 'stage:%' then quantity else 0 end) as quantity
                  from movement_line
                 where order_code = any(:orders) and step = 'picking' group by order_code, item
                """).param("orders", orders.toArray(String[]::new)).query(row -> {
            picked.computeIfAbsent(row.getString("order_code"), order -> new HashMap<>())
                    .put(row.getString("item"), row.getLong("quantity"));
        });
        return picked;
    }
}
