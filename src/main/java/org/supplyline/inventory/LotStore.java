package org.supplyline.inventory;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LotStore {

    private final JdbcClient db;

    LotStore(JdbcClient db) {
        this.db = db;
    }

    int insert(String item, String lot, Lots.Lot told) {
        return db.sql("""
                insert into lot (item, lot, expiry, produced, maker) values (:item, :lot, :expiry, :produced, :maker)
                on conflict do nothing
                """)
                .param("item", item)
                .param("lot", lot)
                .param("expiry", date(told.expiry()))
                .param("produced", date(told.produced()))
                .param("maker", told.maker())
                .update();
    }

    List<String> items(String lot, int limit) {
        return db.sql("select item from lot where lot = :lot order by item limit :limit")
                .param("lot", lot)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    Optional<Lots.Lot> find(String item, String lot) {
        return db.sql("select expiry, produced, maker from lot where item = :item and lot = :lot")
                .param("item", item)
                .param("lot", lot)
                .query((row, n) ->
                        new Lots.Lot(day(row.getDate("expiry")), day(row.getDate("produced")), row.getString("maker")))
                .optional();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
