package org.supplyline.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.ExpiryColumns;
import org.supplyline.inventory.PositionColumns;
import org.supplyline.inventory.PositionKey;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;

/** What the ledger knows of the goods of orders; only read here. */
@Repository
class MovedStore {

    /** How many orders are searched for goods that went astray; what is older nobody delivers any more. */
    private static final int NEWEST_ORDERS = 2_000;

    private final JdbcClient db;

    MovedStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Goods of an order and where they lie.
     *
     * @param handlingUnit what they are packed in, or null
     */
    record Lying(PositionKey goods, @Nullable String handlingUnit, long quantity) {

        boolean isAt(PlaceKind kind) {
            return kind().filter(kind::equals).isPresent();
        }

        /** What the place is; empty if it is none of ours. */
        Optional<PlaceKind> kind() {
            return PlaceCode.parse(goods.place()).map(PlaceCode::kind);
        }
    }

    /** How much of an item of an order went through each step. */
    record Steps(long picked, long loaded, long departed, long accepted) {
        static final Steps NONE = new Steps(0, 0, 0, 0);
    }

    /**
     * By order and item. A scan that was taken back carries the same step the other way, so what left the step's place
     * again is subtracted. What another than the order's receiver accepted did not arrive.
     */
    Map<String, Map<String, Steps>> steps(Collection<String> orders) {
        Map<String, Map<String, Steps>> steps = new HashMap<>();
        if (orders.isEmpty()) {
            return steps;
        }
        db.sql("""
                select order_code, item,
                       sum(net) filter (where step = 'picking') as picked,
                       sum(net) filter (where step = 'loading') as loaded,
                       sum(net) filter (where step = 'departing') as departed,
                       sum(net) filter (where step = 'accepting') as accepted
                  from (select m.order_code, m.item, m.step,
                               case when split_part(m.to_place, ':', 1) = any(s.kinds)
                                     and (m.step <> 'accepting' or m.to_place = o.destination)
                                    then m.quantity else 0 end
                               - case when split_part(m.from_place, ':', 1) = any(s.kinds)
                                       and (m.step <> 'accepting' or m.from_place = o.destination)
                                      then m.quantity else 0 end
                               as net
                          from movement_line m
                          join goods_order o on o.code = m.order_code
                          join (values ('picking', array['stage']), ('loading', array['vehicle']),
                                       ('departing', array['in-transit']),
                                       ('accepting', array['site', 'recipient'])) as s(step, kinds)
                            on s.step = m.step
                         where m.order_code = any(:orders)) as moved
                 group by order_code, item
                """).param("orders", orders.toArray(String[]::new)).query(row -> {
            steps.computeIfAbsent(row.getString("order_code"), order -> new HashMap<>())
                    .put(
                            row.getString("item"),
                            new Steps(
                                    row.getLong("picked"),
                                    row.getLong("loaded"),
                                    row.getLong("departed"),
                                    row.getLong("accepted")));
        });
        return steps;
    }

    /**
     * Where the goods of an order lie now: all that came to a place under it less all that left. What its receiver has beyond
     * them was found there, and is none of them.
     */
    List<Lying> lying(String order) {
        return db.sql("""
                select place, handling_unit, item, lot, owner, fund, earmark, sum(quantity) as quantity
                  from (select case when split_part(m.place, ':', 1) = 'found' then o.destination else m.place end as place,
                               m.handling_unit, m.item, m.lot, m.owner, m.fund, m.earmark, m.quantity
                          from moved_goods m join goods_order o on o.code = m.order_code
                         where m.order_code = :order) as moved
                 group by place, handling_unit, item, lot, owner, fund, earmark having sum(quantity) > 0
                 order by place, item, lot, owner, fund, earmark, handling_unit
                """)
                .param("order", order)
                .query((row, n) ->
                        new Lying(PositionColumns.read(row), row.getString("handling_unit"), row.getLong("quantity")))
                .list();
    }

    /** Goods that were moved under an order. */
    record Under(String order, Lying lying) {}

    /**
     * Goods of other orders that lie at these places and belong neither there nor to that receiver: on a vehicle that is not
     * their trip's, or before somebody else.
     */
    List<Under> ofOthers(String destination, Collection<String> places) {
        return db.sql("""
                with newest as materialized (
                    select code, destination, trip from goods_order
                     where exists (select from stock where place = any(:places) and quantity > 0)
                     order by created_at desc limit :newest)
                select m.order_code, m.place, m.handling_unit, m.item, m.lot, m.owner, m.fund, m.earmark,
                       sum(m.quantity) as quantity
                  from newest o
                  join moved_goods m on m.order_code = o.code
                  left join trip t on t.code = o.trip
                 where m.place = any(:places) and o.destination <> :destination
                   and case when split_part(m.place, ':', 1) = 'vehicle' then t.vehicle <> m.place else true end
                 group by m.order_code, m.place, m.handling_unit, m.item, m.lot, m.owner, m.fund, m.earmark
                having sum(m.quantity) > 0
                 order by m.order_code, m.place, m.item, m.lot, m.owner, m.fund, m.earmark, m.handling_unit
                """)
                .param("destination", destination)
                .param("newest", NEWEST_ORDERS)
                .param("places", places.toArray(String[]::new))
                .query((row, n) -> new Under(
                        row.getString("order_code"),
                        new Lying(PositionColumns.read(row), row.getString("handling_unit"), row.getLong("quantity"))))
                .list();
    }

    /** What was found at the receiver of an order beyond its goods, as it lies there. */
    List<Lying> found(IssueOrder order) {
        return db.sql("""
                select :destination as place, item, lot, owner, fund, earmark, -sum(quantity) as quantity
                  from moved_goods where order_code = :order and split_part(place, ':', 1) = 'found'
                 group by item, lot, owner, fund, earmark having sum(quantity) < 0
                 order by item, lot, owner, fund, earmark
                """)
                .param("destination", order.destination())
                .param("order", order.code())
                .query((row, n) -> new Lying(PositionColumns.read(row), null, row.getLong("quantity")))
                .list();
    }

    /**
     * How much of the goods of others that lie at a receiver its accounts speak of already, by item: what it signed for as
     * surplus, less what of that was found.
     */
    Map<String, Long> ofOthersSigned(String destination) {
        Map<String, Long> signed = new HashMap<>();
        db.sql("""
                select item, sum(quantity) as quantity
                  from (select d.item, d.surplus as quantity
                          from standing_delivery_line d join goods_order o on o.code = d.order_code
                         where o.destination = :destination and d.surplus > 0
                        union all
                        select m.item, m.quantity
                          from moved_goods m join goods_order o on o.code = m.order_code
                         where o.destination = :destination and split_part(m.place, ':', 1) = 'found') as beyond
                 group by item
                """).param("destination", destination).query(row -> {
            signed.put(row.getString("item"), row.getLong("quantity"));
        });
        return signed;
    }

    /** When lots expire; those without a date are left out. */
    Map<LotKey, Expiry> expiries() {
        Map<LotKey, Expiry> expiries = new HashMap<>();
        db.sql("select item, lot, expiry, expiry_time from lot where expiry is not null")
                .query(row -> {
                    expiries.put(
                            new LotKey(row.getString("item"), row.getString("lot")),
                            Objects.requireNonNull(ExpiryColumns.read(row)));
                });
        return expiries;
    }

    /** A lot of an item. */
    record LotKey(String item, String lot) {}
}
