package org.supplyline.inventory;

import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LotStore {

    private final JdbcClient db;

    LotStore(JdbcClient db) {
        this.db = db;
    }

    int insert(String item, String lot, @Nullable LocalDate expiry, @Nullable LocalDate produced) {
        return db.sql("""
                insert into lot (item, lot, expiry, produced) values (:item, :lot, :expiry, :produced)
                on conflict do nothing
                """)
                .param("item", item)
                .param("lot", lot)
                .param("expiry", expiry == null ? null : Date.valueOf(expiry))
                .param("produced", produced == null ? null : Date.valueOf(produced))
                .update();
    }
}
