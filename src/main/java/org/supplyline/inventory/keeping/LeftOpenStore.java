package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies open in a depot at this moment, wherever it is kept; only read here. */
@Repository
class LeftOpenStore {

    /** Each names its oldest first. */
    private static final Map<LeftOpen.Kind, String> QUERIES = Map.of(
            LeftOpen.Kind.DISCREPANCY,
            """
            select id::text as ref, kind as about, place, item, quantity from discrepancy d
             where settled_at is null and %s order by id
            """.formatted(DiscrepancyQueueStore.CONCERNS),
            LeftOpen.Kind.HOLD,
            """
            select h.depot as ref, '' as about, s.place, s.item, sum(s.quantity)::bigint as quantity
              from hold_place h join stock s on s.place = h.place
             where h.depot = :depot
             group by h.depot, s.place, s.item having sum(s.quantity) > 0 order by s.place, s.item
            """,
            LeftOpen.Kind.COUNT,
            """
            select c.id::text as ref, '' as about, c.place, null::text as item, null::bigint as quantity
              from stock_count c join depot_place p on p.place = c.place
             where c.status = 'submitted' and p.depot = :depot order by c.id
            """,
            LeftOpen.Kind.TRIP,
            """
            select t.code as ref, '' as about, t.vehicle as place, null::text as item, null::bigint as quantity
              from trip t
             where t.depot = :depot
               and (select sum(case when m.to_place like 'in-transit:%' then m.quantity else -m.quantity end)
                      from goods_order o join movement_line m on m.order_code = o.code and m.step = 'departing'
                     where o.trip = t.code and o.status = 'open') > 0
             order by t.departs_at, t.code
            """,
            LeftOpen.Kind.ORDER,
            """
            select code as ref, '' as about, destination as place, null::text as item, null::bigint as quantity
              from goods_order where status = 'open' and depot = :depot order by created_at, code
            """,
            LeftOpen.Kind.TASK,
            """
            select id::text as ref, kind || ' ' || subject || coalesce(' ' || split_part(holder, ':', 2), '') as about,
                   depot as place, null::text as item, null::bigint as quantity
              from task where status in ('open', 'claimed') and depot = :depot order by id
            """);

    private final JdbcClient db;

    LeftOpenStore(JdbcClient db) {
        this.db = db;
    }

    LeftOpen now(String depot) {
        Map<LeftOpen.Kind, Long> counts = new EnumMap<>(LeftOpen.Kind.class);
        List<LeftOpen.Matter> matters = new ArrayList<>();
        for (LeftOpen.Kind kind : LeftOpen.Kind.values()) {
            String query = QUERIES.getOrDefault(kind, "");
            counts.put(
                    kind,
                    db.sql("select count(*) from (" + query + ") as open")
                            .param("depot", depot)
                            .query(Long.class)
                            .single());
            matters.addAll(db.sql(query + " limit :most")
                    .param("depot", depot)
                    .param("most", LeftOpen.MOST)
                    .query((row, n) -> matter(kind, row))
                    .list());
        }
        return new LeftOpen(counts, matters);
    }

    private static LeftOpen.Matter matter(LeftOpen.Kind kind, ResultSet row) throws SQLException {
        return new LeftOpen.Matter(
                kind,
                row.getString("ref"),
                row.getString("about"),
                row.getString("place"),
                row.getString("item"),
                row.getObject("quantity", Long.class));
    }
}
