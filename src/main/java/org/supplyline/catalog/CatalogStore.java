package org.supplyline.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.gs1.Gtin;

@Repository
class CatalogStore {

    private final JdbcClient db;

    CatalogStore(JdbcClient db) {
        this.db = db;
    }

    List<ReliefItem> items() {
        return db.sql("""
                select code, name_zh, name_en, category, unit_zh, unit_en, weight_grams, volume_cm3, estimated,
                       shelf_rule, shelf_life_hours, control, hazard, cold_chain, value_fen, value_proof
                  from relief_item order by category, code
                """).query((row, n) -> item(row)).list();
    }

    List<Pack> packs() {
        return db.sql("""
                select item, gtin, name_zh, name_en, quantity, weight_grams, volume_cm3, estimated
                  from pack order by item, quantity
                """).query((row, n) -> pack(row)).list();
    }

    void save(ReliefItem item) {
        db.sql("""
                insert into relief_item (code, name_zh, name_en, category, unit_zh, unit_en, weight_grams, volume_cm3,
                       estimated, shelf_rule, shelf_life_hours, control, hazard, cold_chain, value_fen, value_proof)
                values (:code, :nameZh, :nameEn, :category, :unitZh, :unitEn, :weight, :volume,
                       :estimated, :shelfRule, :shelfHours, :control, :hazard, :coldChain, :fen, :proof)
                on conflict (code) do update set
                       name_zh = excluded.name_zh, name_en = excluded.name_en, category = excluded.category,
                       weight_grams = excluded.weight_grams, volume_cm3 = excluded.volume_cm3,
                       estimated = excluded.estimated, shelf_rule = excluded.shelf_rule,
                       shelf_life_hours = excluded.shelf_life_hours, control = excluded.control,
                       hazard = excluded.hazard, cold_chain = excluded.cold_chain,
                       value_fen = excluded.value_fen, value_proof = excluded.value_proof
                """)
                .param("code", item.code())
                .param("nameZh", item.nameZh())
                .param("nameEn", item.nameEn())
                .param("category", item.category())
                .param("unitZh", item.unitZh())
                .param("unitEn", item.unitEn())
                .param("weight", item.weightGrams())
                .param("volume", item.volumeCm3())
                .param("estimated", item.estimated())
                .param("shelfRule", item.shelfLife().rule().name().toLowerCase(Locale.ROOT))
                .param("shelfHours", item.shelfLife().hours())
                .param("control", item.controlClass().word())
                .param("hazard", item.hazard().word())
                .param("coldChain", item.coldChain())
                .param("fen", item.value() == null ? null : item.value().fen())
                .param(
                        "proof",
                        item.value() == null ? null : item.value().proof().word())
                .update();
    }

    void save(Pack pack) {
        db.sql("""
                insert into pack (item, quantity, gtin, name_zh, name_en, weight_grams, volume_cm3, estimated)
                values (:item, :quantity, :gtin, :nameZh, :nameEn, :weight, :volume, :estimated)
                on conflict (item, quantity) do update set
                       gtin = excluded.gtin, name_zh = excluded.name_zh, name_en = excluded.name_en,
                       weight_grams = excluded.weight_grams, volume_cm3 = excluded.volume_cm3,
                       estimated = excluded.estimated
                """)
                .param("item", pack.item())
                .param("quantity", pack.quantity())
                .param("gtin", digits(pack.gtin()))
                .param("nameZh", pack.nameZh())
                .param("nameEn", pack.nameEn())
                .param("weight", pack.weightGrams())
                .param("volume", pack.volumeCm3())
                .param("estimated", pack.estimated())
                .update();
    }

    private static @Nullable String digits(@Nullable Gtin gtin) {
        return gtin == null ? null : gtin.digits();
    }

    private static ReliefItem item(ResultSet row) throws SQLException {
        return new ReliefItem(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("category"),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                row.getLong("weight_grams"),
                row.getLong("volume_cm3"),
                row.getBoolean("estimated"),
                new ShelfLife(
                        ShelfLife.Rule.valueOf(row.getString("shelf_rule").toUpperCase(Locale.ROOT)),
                        row.getLong("shelf_life_hours")),
                ControlClass.of(row.getString("control")).orElseThrow(),
                Hazard.of(row.getString("hazard")).orElseThrow(),
                row.getBoolean("cold_chain"),
                value(row));
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                row.getString("item"),
                Optional.ofNullable(row.getString("gtin")).map(Gtin::new).orElse(null),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getLong("quantity"),
                row.getLong("weight_grams"),
                row.getLong("volume_cm3"),
                row.getBoolean("estimated"));
    }

    private static @Nullable ItemValue value(ResultSet row) throws SQLException {
        long fen = row.getLong("value_fen");
        return row.wasNull()
                ? null
                : new ItemValue(
                        fen, ItemValue.Proof.of(row.getString("value_proof")).orElseThrow());
    }
}
