package org.supplyline.inventory.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;

/** What lies at one place; only read here. */
@Repository
class PlaceStockStore {

    private final JdbcClient db;

    PlaceStockStore(JdbcClient db) {
        this.db = db;
    }

    List<StockPosition> at(String place) {
        return db.sql("select " + PositionColumns.NAMES + """
                , quantity from stock where place = :place and quantity <> 0 order by item, lot, owner, fund, earmark
                """)
                .param("place", place)
                .query(PositionColumns::readStock)
                .list();
    }

    long quantity(PositionKey key) {
        return PositionColumns.bind(db.sql("""
                select coalesce(sum(quantity), 0) from stock
                 where place = :place and item = :item and lot = :lot and owner = :owner and fund = :fund
                   and earmark = :earmark
                """), key).query(Long.class).single();
    }
}
