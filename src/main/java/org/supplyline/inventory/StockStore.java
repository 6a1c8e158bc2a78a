package org.supplyline.inventory;

import java.sql.Timestamp;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StockStore {

    private final JdbcClient db;

    StockStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Gives what each row holds now, in the order of the map. Whoever changes stock holds the journal's lock, so no row can
     * appear meanwhile.
     */
    long[] addToStock(Map<PositionKey, Long> changes) {
        long[] now = changes.values().stream().mapToLong(change -> change).toArray();
        if (now.length == 0) {
            return now;
        }
        BitSet known = new BitSet(now.length);
        changes(db.sql("""
                update stock as s set quantity = s.quantity + c.quantity
                  from unnest(:places::text[], :items::text[], :lots::text[], :owners::text[], :funds::text[],
                              :earmarks::text[], :quantities::bigint[])
                       with ordinality as c(place, item, lot, owner, fund, earmark, quantity, number)
                 where s.key = position_key(c.place, c.item, c.lot, c.owner, c.fund, c.earmark)
                returning c.number, s.quantity
                """), changes).query(row -> {
            int changed = row.getInt("number") - 1;
            known.set(changed);
            now[changed] = row.getLong("quantity");
        });
        Map<PositionKey, Long> missing = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<PositionKey, Long> change : changes.entrySet()) {
            if (!known.get(number++)) {
                missing.put(change.getKey(), change.getValue());
            }
        }
        insert(missing);
        return now;
    }

    private void insert(Map<PositionKey, Long> rows) {
        if (rows.isEmpty()) {
            return;
        }
        changes(db.sql("""
                insert into stock (place, item, lot, owner, fund, earmark, quantity, key)
                select c.*, position_key(c.place, c.item, c.lot, c.owner, c.fund, c.earmark)
                  from unnest(:places::text[], :items::text[], :lots::text[], :owners::text[], :funds::text[],
                              :earmarks::text[], :quantities::bigint[])
                       as c(place, item, lot, owner, fund, earmark, quantity)
                """), rows).update();
    }

    private static JdbcClient.StatementSpec changes(JdbcClient.StatementSpec sql, Map<PositionKey, Long> changes) {
        return PositionColumns.bindAll(sql, changes.keySet())
                .param("quantities", changes.values().toArray(Long[]::new));
    }

    void addToUnits(Map<UnitKey, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PositionColumns.bindAll(
                        db.sql("""
                insert into handling_unit_content
                       (handling_unit, place, item, lot, owner, fund, earmark, quantity)
                select * from unnest(:units::text[], :places::text[], :items::text[], :lots::text[], :owners::text[],
                                     :funds::text[], :earmarks::text[], :quantities::bigint[])
                on conflict (handling_unit, place, item, lot, owner, fund, earmark)
                do update set quantity = handling_unit_content.quantity + excluded.quantity
                """),
                        changes.keySet().stream().map(UnitKey::goods).toList())
                .param("units", texts(changes.keySet(), UnitKey::handlingUnit))
                .param("quantities", changes.values().toArray(Long[]::new))
                .update();
    }

    void insertLines(List<BookedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PositionColumns.bindAll(
                        db.sql("""
                insert into movement_line (epoch, seq, line, step, handling_unit, order_code, trip, notice, gift,
                       value_fen, occurred_at, from_place, item, lot, owner, fund, earmark, to_place, quantity)
                select * from unnest(:epochs::int[], :seqs::bigint[], :numbers::int[], :steps::text[], :units::text[],
                       :orders::text[], :trips::text[], :notices::text[], :gifts::text[], :values::bigint[],
                       :times::timestamptz[], :places::text[], :items::text[], :lots::text[], :owners::text[],
                       :funds::text[], :earmarks::text[], :tos::text[], :quantities::bigint[])
                """),
                        lines.stream().map(booked -> booked.line().goods()).toList())
                .param(
                        "epochs",
                        lines.stream().map(booked -> booked.id().epoch()).toArray(Integer[]::new))
                .param("seqs", lines.stream().map(booked -> booked.id().seq()).toArray(Long[]::new))
                .param("numbers", lines.stream().map(BookedLine::number).toArray(Integer[]::new))
                .param("steps", texts(lines, booked -> booked.movement().step()))
                .param(
                        "units",
                        lines.stream()
                                .map(booked -> booked.line().handlingUnit())
                                .toArray(String[]::new))
                .param(
                        "orders",
                        lines.stream().map(booked -> booked.movement().order()).toArray(String[]::new))
                .param(
                        "trips",
                        lines.stream().map(booked -> booked.movement().trip()).toArray(String[]::new))
                .param(
                        "notices",
                        lines.stream().map(booked -> booked.movement().notice()).toArray(String[]::new))
                .param(
                        "gifts",
                        lines.stream().map(booked -> booked.line().gift()).toArray(String[]::new))
                .param(
                        "values",
                        lines.stream().map(booked -> booked.line().valueFen()).toArray(Long[]::new))
                .param(
                        "times",
                        lines.stream()
                                .map(booked -> Timestamp.from(booked.movement().occurredAt()))
                                .toArray(Timestamp[]::new))
                .param("tos", texts(lines, booked -> booked.line().to()))
                .param(
                        "quantities",
                        lines.stream().map(booked -> booked.line().quantity()).toArray(Long[]::new))
                .update();
    }

    /** Everything on hand, sorted; rows that came to nothing are left out. */
    List<StockPosition> positions(int limit) {
        return db.sql("""
                select place, item, lot, owner, fund, earmark, quantity from stock
                 where quantity <> 0
                 order by item, place, lot, owner, fund, earmark limit :limit
                """)
                .param("limit", limit)
                .query(PositionColumns::readStock)
                .list();
    }

    /** Every row, also those that came to nothing. */
    void forEach(Consumer<StockPosition> reader) {
        db.sql("select place, item, lot, owner, fund, earmark, quantity from stock")
                .query(row -> {
                    reader.accept(PositionColumns.readStock(row, 0));
                });
    }

    List<StockPosition> at(Collection<ItemAt> wanted) {
        return db.sql("""
                select s.place, s.item, s.lot, s.owner, s.fund, s.earmark, s.quantity
                  from unnest(:places::text[], :items::text[]) as t(place, item)
                  join stock s on s.place = t.place and s.item = t.item
                """)
                .param("places", texts(wanted, ItemAt::place))
                .param("items", texts(wanted, ItemAt::item))
                .query(PositionColumns::readStock)
                .list();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
