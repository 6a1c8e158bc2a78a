package org.supplyline.inventory;

import java.sql.Date;
import java.sql.Types;
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

    /** Adds the lot, or fills in what is not known of it; returns how many rows changed. */
    int tell(String item, String lot, Lots.Lot told) {
        return facts(db.sql("""
                insert into lot as known (item, lot, expiry, expiry_time, produced, maker)
                values (:item, :lot, :expiry, :expiryTime, :produced, :maker)
                on conflict (item, lot) do update
                   set expiry = coalesce(known.expiry, excluded.expiry),
                       expiry_time = case when coalesce(known.expiry, excluded.expiry) = excluded.expiry
                                          then coalesce(known.expiry_time, excluded.expiry_time)
                                          else known.expiry_time end,
                       produced = coalesce(known.produced, excluded.produced),
                       maker = coalesce(known.maker, excluded.maker)
                 where (known.expiry is null and excluded.expiry is not null)
                    or (known.expiry = excluded.expiry and known.expiry_time is null
                        and excluded.expiry_time is not null)
                    or (known.produced is null and excluded.produced is not null)
                    or (known.maker is null and excluded.maker is not null)
                """), item, lot, told).update();
    }

    /** Replaces all that is known of the lot; returns how many rows that was. */
    int correct(String item, String lot, Lots.Lot really) {
        return facts(db.sql("""
                update lot set expiry = :expiry, expiry_time = :expiryTime, produced = :produced, maker = :maker
                 where item = :item and lot = :lot
                """), item, lot, really).update();
    }

    private static JdbcClient.StatementSpec facts(
            JdbcClient.StatementSpec sql, String item, String lot, Lots.Lot facts) {
        return ExpiryColumns.bind(sql, facts.expiry())
                .param("item", item)
                .param("lot", lot)
                .param("produced", date(facts.produced()), Types.DATE)
                .param("maker", facts.maker(), Types.VARCHAR);
    }

    List<String> items(String lot, int limit) {
        return db.sql("select item from lot where lot = :lot order by item limit :limit")
                .param("lot", lot)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    Optional<Lots.Lot> find(String item, String lot) {
        return db.sql("select expiry, expiry_time, produced, maker from lot where item = :item and lot = :lot")
                .param("item", item)
                .param("lot", lot)
                .query((row, n) ->
                        new Lots.Lot(ExpiryColumns.read(row), day(row.getDate("produced")), row.getString("maker")))
                .optional();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
