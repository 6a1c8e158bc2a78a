package org.supplyline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandlingUnitStore {

    private static final String SELECT = "select code, parent, sealed, weight_grams, photo, note from handling_unit ";

    private final JdbcClient db;

    HandlingUnitStore(JdbcClient db) {
        this.db = db;
    }

    /** Units become known by the first goods in them; the order is that in which the rows are locked. */
    void know(Collection<String> sortedUnits) {
        if (!sortedUnits.isEmpty()) {
            db.sql("insert into handling_unit (code) select unnest(:units::text[]) on conflict do nothing")
                    .param("units", sortedUnits.toArray(String[]::new))
                    .update();
        }
    }

    void setParent(String unit, @Nullable String parent) {
        db.sql("update handling_unit set parent = :parent where code = :unit")
                .param("parent", parent)
                .param("unit", unit)
                .update();
    }

    void setSealed(String unit, boolean sealed) {
        db.sql("update handling_unit set sealed = :sealed where code = :unit")
                .param("sealed", sealed)
                .param("unit", unit)
                .update();
    }

    void describe(Collection<String> units, @Nullable Long weightGrams, @Nullable String photo, String note) {
        db.sql("update handling_unit set weight_grams = :weight, photo = :photo, note = :note"
                        + " where code = any(:units)")
                .param("weight", weightGrams)
                .param("photo", photo)
                .param("note", note)
                .param("units", units.toArray(String[]::new))
                .update();
    }

    Optional<HandlingUnit> find(String unit) {
        return db.sql(SELECT + "where code = :unit")
                .param("unit", unit)
                .query(HandlingUnitStore::unit)
                .optional();
    }

    List<HandlingUnit> inside(String unit) {
        return db.sql(SELECT + "where parent = :unit order by code")
                .param("unit", unit)
                .query(HandlingUnitStore::unit)
                .list();
    }

    Map<String, String> parents(Collection<String> units) {
        Map<String, String> parents = new HashMap<>();
        db.sql("select code, parent from handling_unit where code = any(:units) and parent is not null")
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    parents.put(row.getString("code"), row.getString("parent"));
                });
        return parents;
    }

    /** What lies directly in these units. */
    List<UnitContent> contents(Collection<String> units) {
        return db.sql("""
                select handling_unit, place, item, lot, owner, fund, earmark, quantity from handling_unit_content
                 where handling_unit = any(:units) and quantity <> 0
                 order by handling_unit, place, item, lot, owner, fund, earmark
                """)
                .param("units", units.toArray(String[]::new))
                .query((row, number) ->
                        new UnitContent(row.getString("handling_unit"), PositionColumns.readStock(row, number)))
                .list();
    }

    /** The gifts by which goods of the item came in this unit, less what went back; two where it cannot be told. */
    List<String> gifts(String unit, String item) {
        return db.sql("""
                select gift from movement_line
                 where handling_unit = :unit and item = :item and gift is not null
                 group by gift
                having sum(case when from_place like 'donor:%' then quantity
                                when to_place like 'donor:%' then -quantity else 0 end) > 0
                 limit 2
                """)
                .param("unit", unit)
                .param("item", item)
                .query(String.class)
                .list();
    }

    /**
     * A unit that holds some of certain goods.
     *
     * @param quantity how much of them, in base units, from 1
     * @param alone whether it holds nothing else, stands in no other unit, and no unit stands in it
     */
    record Holding(String unit, long quantity, boolean sealed, boolean alone) {}

    /** The units that hold some of these goods, by code. */
    List<Holding> holding(PositionKey goods) {
        return PositionColumns.bind(db.sql("""
                select c.handling_unit, c.quantity, u.sealed,
                       u.parent is null
                       and not exists (select from handling_unit k where k.parent = c.handling_unit)
                       and not exists (
                           select from handling_unit_content o
                            where o.handling_unit = c.handling_unit and o.quantity <> 0
                              and (o.place, o.item, o.lot, o.owner, o.fund, o.earmark)
                                  <> (c.place, c.item, c.lot, c.owner, c.fund, c.earmark)) as alone
                  from handling_unit_content c join handling_unit u on u.code = c.handling_unit
                 where c.place = :place and c.item = :item and c.lot = :lot and c.owner = :owner and c.fund = :fund
                   and c.earmark = :earmark and c.quantity > 0
                 order by c.handling_unit
                """), goods)
                .query((row, number) -> new Holding(
                        row.getString("handling_unit"),
                        row.getLong("quantity"),
                        row.getBoolean("sealed"),
                        row.getBoolean("alone")))
                .list();
    }

    /** Units that hold something at these places, by code. */
    List<String> standing(Collection<String> places, @Nullable String item, int offset, int limit) {
        return db.sql("""
                select distinct handling_unit from handling_unit_content
                 where place = any(:places) and quantity > 0 and (:item::text is null or item = :item)
                 order by handling_unit offset :offset limit :limit
                """)
                .param("places", places.toArray(String[]::new))
                .param("item", item)
                .param("offset", offset)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    long countStanding(Collection<String> places, @Nullable String item) {
        return db.sql("""
                select count(distinct handling_unit) from handling_unit_content
                 where place = any(:places) and quantity > 0 and (:item::text is null or item = :item)
                """)
                .param("places", places.toArray(String[]::new))
                .param("item", item)
                .query(Long.class)
                .single();
    }

    long nextNumbers(int count) {
        return db.sql("select max(n) from (select nextval('carton_number') as n from generate_series(1, :count)) as t")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    /** The last number that was given out, 0 before the first. */
    long lastNumber() {
        return db.sql("select coalesce(pg_sequence_last_value('carton_number'), 0)")
                .query(Long.class)
                .single();
    }

    private static HandlingUnit unit(ResultSet row, int number) throws SQLException {
        return new HandlingUnit(
                row.getString("code"),
                row.getString("parent"),
                row.getBoolean("sealed"),
                row.getObject("weight_grams", Long.class),
                row.getString("photo"),
                row.getString("note"));
    }
}
