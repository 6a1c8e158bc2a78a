package org.supplyline.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {

    private static final String SELECT = """
            select code, destination, depot, plan, trip, status, basis, created_by, created_at, record,
                   closed_by, closed_at, close_record, reason
              from goods_order
            """;

    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    long nextOrderNumber() {
        return db.sql("select nextval('order_number')").query(Long.class).single();
    }

    long nextTripNumber() {
        return db.sql("select nextval('trip_number')").query(Long.class).single();
    }

    void insert(IssueOrder order) {
        db.sql("""
                insert into goods_order (code, destination, depot, plan, trip, status, basis, created_by, created_at,
                       record)
                values (:code, :destination, :depot, :plan, :trip, :status, :basis, :by, :at, :record)
                """)
                .param("code", order.code())
                .param("destination", order.destination())
                .param("depot", order.depot())
                .param("plan", order.plan())
                .param("trip", order.trip())
                .param("status", order.status().word())
                .param("basis", order.basis())
                .param("by", order.createdBy())
                .param("at", Timestamp.from(order.createdAt()))
                .param("record", order.record())
                .update();
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            db.sql("""
                    insert into goods_order_line (order_code, line, item, earmark, quantity, need)
                    values (:order, :line, :item, :earmark, :quantity, :need)
                    """)
                    .param("order", order.code())
                    .param("line", i + 1)
                    .param("item", line.item())
                    .param("earmark", line.earmark())
                    .param("quantity", line.quantity())
                    .param("need", line.need())
                    .update();
        }
    }

    /** Those that exist among these codes. */
    List<IssueOrder> find(Collection<String> codes) {
        return withLines(db.sql(SELECT + " where code = any(:codes) order by created_at, code")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> order(row))
                .list());
    }

    /** The newest first. */
    List<IssueOrder> page(@Nullable OrderStatus status, int offset, int limit) {
        return withLines(db.sql(SELECT + """
                         where (:status::text is null or status = :status)
                         order by created_at desc, code desc offset :offset limit :limit
                        """)
                .param("status", status == null ? null : status.word())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> order(row))
                .list());
    }

    long count(@Nullable OrderStatus status) {
        return db.sql("select count(*) from goods_order where (:status::text is null or status = :status)")
                .param("status", status == null ? null : status.word())
                .query(Long.class)
                .single();
    }

    List<String> openCodes() {
        return db.sql("select code from goods_order where status = 'open' order by code")
                .query(String.class)
                .list();
    }

    List<IssueOrder> open() {
        return withLines(db.sql(SELECT + " where status = 'open' order by created_at, code")
                .query((row, n) -> order(row))
                .list());
    }

    /** Open orders that ride on no trip, by depot, the oldest first. */
    List<IssueOrder> withoutTrip(int limit) {
        return withLines(
                db.sql(SELECT + " where status = 'open' and trip is null order by depot, created_at, code limit :limit")
                        .param("limit", limit)
                        .query((row, n) -> order(row))
                        .list());
    }

    /** Open orders of which something was accepted; what a scanner handed out at the dock waits for the signature. */
    List<IssueOrder> arriving() {
        return withLines(db.sql(SELECT + """
                         where status = 'open'
                           and exists (select from movement_line m where m.order_code = code and m.step = 'accepting')
                           and (trip is not null
                                or not exists (select from movement_line m where m.order_code = code
                                                and m.step = 'accepting' and m.from_place like 'stage:%'))
                         order by code
                        """).query((row, n) -> order(row)).list());
    }

    List<IssueOrder> ofPlan(long plan) {
        return withLines(db.sql(SELECT + " where plan = :plan order by code")
                .param("plan", plan)
                .query((row, n) -> order(row))
                .list());
    }

    /** False if it is not open or rides on a trip already. */
    boolean carry(String code, String trip) {
        return db.sql("update goods_order set trip = :trip where code = :code and status = 'open' and trip is null")
                        .param("code", code)
                        .param("trip", trip)
                        .update()
                == 1;
    }

    /** False if it is not open any more. */
    boolean close(String code, OrderStatus status, IssueOrder.Closing closing) {
        return db.sql("""
                update goods_order
                   set status = :status, closed_by = :by, closed_at = :at, close_record = :record, reason = :reason
                 where code = :code and status = 'open'
                """)
                        .param("status", status.word())
                        .param("by", closing.by())
                        .param("at", Timestamp.from(closing.at()))
                        .param("record", closing.record())
                        .param("reason", closing.reason())
                        .param("code", code)
                        .update()
                == 1;
    }

    /** What orders already promise to these needs; what a site reported missing is needed again. */
    Map<String, Long> orderedForNeeds() {
        Map<String, Long> ordered = new HashMap<>();
        db.sql("""
                select need, sum(quantity) - sum(missing) as quantity
                  from (select l.need, l.order_code, l.item, sum(l.quantity) as quantity,
                               max(coalesce(d.missing, 0)) as missing
                          from goods_order_line l
                          join goods_order o on o.code = l.order_code and o.status <> 'cancelled'
                          join need n on n.id = l.need and n.status = 'open'
                          left join standing_delivery_line d on d.order_code = l.order_code and d.item = l.item
                         group by l.need, l.order_code, l.item) as promised
                 group by need
                """).query(row -> {
            ordered.put(row.getString("need"), row.getLong("quantity"));
        });
        return ordered;
    }

    private List<IssueOrder> withLines(List<IssueOrder> orders) {
        Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
        orders.forEach(order -> lines.put(order.code(), new ArrayList<>()));
        if (!orders.isEmpty()) {
            db.sql("""
                    select order_code, item, earmark, quantity, need from goods_order_line
                     where order_code = any(:codes) order by order_code, line
                    """).param("codes", lines.keySet().toArray(String[]::new)).query(row -> {
                Objects.requireNonNull(lines.get(row.getString("order_code")))
                        .add(new OrderLine(
                                row.getString("item"),
                                row.getString("earmark"),
                                row.getLong("quantity"),
                                row.getString("need")));
            });
        }
        return orders.stream()
                .map(order -> order.withLines(Objects.requireNonNull(lines.get(order.code()))))
                .toList();
    }

    private static IssueOrder order(ResultSet row) throws SQLException {
        Instant closedAt = Optional.ofNullable(row.getTimestamp("closed_at"))
                .map(Timestamp::toInstant)
                .orElse(null);
        return new IssueOrder(
                row.getString("code"),
                row.getString("destination"),
                row.getString("depot"),
                row.getObject("plan", Long.class),
                row.getString("trip"),
                OrderStatus.of(row.getString("status")),
                row.getString("basis"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("record"),
                closedAt == null
                        ? null
                        : new IssueOrder.Closing(
                                row.getString("closed_by"),
                                closedAt,
                                row.getString("close_record"),
                                row.getString("reason")),
                List.of());
    }
}
