package org.supplyline.inventory.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.ExpiryColumns;
import org.supplyline.inventory.ItemAt;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PickedStore;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.journal.JournalId;

/** Loads what a batch of events touches into a {@link LedgerView}. */
@Repository
class ViewStore {

    private static final String POSITION = "item, lot, owner, fund, earmark";

    private final JdbcClient db;
    private final PickedStore picked;

    ViewStore(JdbcClient db, PickedStore picked) {
        this.db = db;
        this.picked = picked;
    }

    void loadStock(LedgerView view, Collection<ItemAt> wanted) {
        db.sql("""
                select s.place, s.item, s.lot, s.owner, s.fund, s.earmark, s.quantity
                  from unnest(:places::text[], :items::text[]) as t(place, item)
                  join stock s on s.place = t.place and s.item = t.item
                 where s.quantity <> 0
                """)
                .param("places", wanted.stream().map(ItemAt::place).toArray(String[]::new))
                .param("items", wanted.stream().map(ItemAt::item).toArray(String[]::new))
                .query(row -> {
                    view.know(PositionColumns.read(row), row.getLong("quantity"));
                });
    }

    void loadLots(LedgerView view, Collection<String> items) {
        db.sql("select item, lot, expiry, expiry_time from lot where item = any(:items)")
                .param("items", items.toArray(String[]::new))
                .query(row -> {
                    view.knowLot(row.getString("item"), row.getString("lot"), ExpiryColumns.read(row));
                });
    }

    /** These units and all that stands in them. */
    void loadUnits(LedgerView view, Collection<String> units) {
        db.sql("""
                with recursive inside (code) as (
                    select unnest(:units::text[])
                    union
                    select u.code from handling_unit u join inside i on u.parent = i.code)
                select i.code, u.parent, coalesce(u.sealed, false) as sealed, c.place, c.item, c.lot, c.owner, c.fund,
                       c.earmark, c.quantity
                  from inside i
                  left join handling_unit u using (code)
                  left join handling_unit_content c on c.handling_unit = i.code and c.quantity <> 0
                """).param("units", units.toArray(String[]::new)).query(row -> {
            know(view.units(), row);
        });
    }

    /** The units that hold some of these items. */
    void loadPacked(LedgerView view, Collection<ItemAt> wanted) {
        db.sql("""
                select c.handling_unit as code, u.parent, u.sealed, c.place, c.item, c.lot, c.owner, c.fund, c.earmark,
                       c.quantity
                  from unnest(:places::text[], :items::text[]) as t(place, item)
                  join handling_unit_content c on c.place = t.place and c.item = t.item
                  join handling_unit u on u.code = c.handling_unit
                 where c.quantity <> 0
                """)
                .param("places", wanted.stream().map(ItemAt::place).toArray(String[]::new))
                .param("items", wanted.stream().map(ItemAt::item).toArray(String[]::new))
                .query(row -> {
                    know(view.units(), row);
                });
    }

    private static void know(UnitsView units, ResultSet row) throws SQLException {
        units.knowUnit(row.getString("code"), row.getString("parent"), row.getBoolean("sealed"));
        if (row.getString("place") != null) {
            units.know(row.getString("code"), PositionColumns.read(row), row.getLong("quantity"));
        }
    }

    void loadOrders(LedgerView view, Collection<String> orders) {
        content(
                "order_code",
                "order_code",
                orders,
                row -> view.moved()
                        .knowOrder(
                                row.getString("order_code"),
                                PositionColumns.read(row),
                                row.getString("handling_unit"),
                                row.getLong("quantity")));
        picked.of(orders)
                .forEach((order, items) ->
                        items.forEach((item, quantity) -> view.moved().knowPicked(order, item, quantity)));
    }

    /** Those of the orders of which loose goods of these items stand at a stage. */
    List<String> ordersAtStages(Collection<String> orders, Collection<String> items) {
        return db.sql("""
                select distinct order_code
                  from (select order_code from moved_goods
                         where order_code = any(:orders) and item = any(:items) and handling_unit is null
                           and place like 'stage:%'
                         group by order_code, place, item, lot, owner, fund, earmark having sum(quantity) > 0) as loose
                 order by order_code
                """)
                .param("orders", orders.toArray(String[]::new))
                .param("items", items.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Under which orders the goods in these units came to where they are; gives the orders. */
    Set<String> loadOrdersOfUnits(LedgerView view, Collection<String> units) {
        Set<String> orders = new LinkedHashSet<>();
        content("order_code", "named_unit", units, row -> {
            String order = row.getString("order_code");
            String unit = row.getString("handling_unit");
            if (order != null && unit != null) {
                orders.add(order);
                view.moved().knowOrder(order, PositionColumns.read(row), unit, row.getLong("quantity"));
            }
        });
        return orders;
    }

    /** What was moved with the trips; gives the orders that it was moved for. */
    Set<String> loadTrips(LedgerView view, Collection<String> trips) {
        Set<String> orders = new LinkedHashSet<>();
        content("trip", "trip", trips, row -> {
            String order = row.getString("order_code");
            if (order != null) {
                orders.add(order);
            }
            view.moved()
                    .knowTrip(
                            row.getString("trip"),
                            PositionColumns.read(row),
                            row.getString("handling_unit"),
                            order,
                            row.getLong("quantity"));
        });
        return orders;
    }

    void loadBooked(LedgerView view, Collection<ScanKey> keys) {
        Map<ScanKey, List<BookedScan.Part>> parts = new LinkedHashMap<>();
        Map<ScanKey, Boolean> undone = new LinkedHashMap<>();
        Map<JournalId, List<MovementLine>> lines = new LinkedHashMap<>();
        db.sql("""
                select k.device, k.epoch as device_epoch, k.seq as device_seq, k.undone, n.code as node, m.*
                  from scan_key k
                  join unnest(:devices::text[], :epochs::bigint[], :seqs::bigint[]) as t(device, epoch, seq)
                    on (k.device, k.epoch, k.seq) = (t.device, t.epoch, t.seq)
                  left join movement_line m on m.epoch = k.journal_epoch
                   and m.seq between k.journal_seq and k.journal_seq + k.journal_count - 1
                 cross join node n
                 where k.state = 'booked'
                 order by m.epoch, m.seq, m.line
                """)
                .param("devices", keys.stream().map(ScanKey::device).toArray(String[]::new))
                .param("epochs", keys.stream().map(ScanKey::epoch).toArray(Long[]::new))
                .param("seqs", keys.stream().map(ScanKey::seq).toArray(Long[]::new))
                .query(row -> {
                    ScanKey key = new ScanKey(
                            row.getString("device"), row.getLong("device_epoch"), row.getLong("device_seq"));
                    undone.put(key, row.getBoolean("undone"));
                    parts.computeIfAbsent(key, k -> new ArrayList<>());
                    if (row.getString("step") == null) {
                        return;
                    }
                    JournalId id = new JournalId(row.getString("node"), row.getInt("epoch"), row.getLong("seq"));
                    if (!lines.containsKey(id)) {
                        List<MovementLine> own = new ArrayList<>();
                        lines.put(id, own);
                        parts.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(new BookedScan.Part(
                                        id,
                                        row.getString("step"),
                                        row.getString("order_code"),
                                        row.getString("trip"),
                                        own));
                    }
                    lines.get(id).add(line(row));
                });
        parts.forEach((key, records) -> view.knowBooked(new BookedScan(key, records, undone.getOrDefault(key, false))));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * What was moved under the codes and where it lies now: all that came to a place less all that left it. Below 0 it counts
     * too, since what the batch brings there fills that first.
     */
    private void content(String column, String searched, Collection<String> codes, Row reader) {
        String columns = column + ", order_code, handling_unit, place, " + POSITION;
        db.sql("select " + columns + ", sum(quantity) as quantity from moved_goods where " + searched
                        + " = any(:codes) group by " + columns + " having sum(quantity) <> 0")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    reader.read(row);
                });
    }

    private static MovementLine line(ResultSet row) throws SQLException {
        return new MovementLine(
                PositionColumns.read(row, row.getString("from_place")),
                row.getString("to_place"),
                row.getLong("quantity"),
                row.getString("handling_unit"),
                row.getString("gift"),
                row.getObject("value_fen", Long.class));
    }
}
