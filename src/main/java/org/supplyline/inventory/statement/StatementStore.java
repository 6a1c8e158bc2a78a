package org.supplyline.inventory.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.Fund;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;

/** Reads the ledger's lines as seen from a depot or from the whole node; nothing is written here. */
@Repository
class StatementStore {

    /** The places inside: those of the depot; for the whole node those of all depots and the road. */
    private static final String INSIDE = """
            with inside as (
                select place, false as road from depot_place where :depot::text is null or depot = :depot
                union all
                select p.code, true from place p
                 where :depot::text is null and p.kind in ('dock', 'vehicle', 'in-transit')
                   and not exists (select from depot_place d where d.place = p.code))
            """;

    private static final String WANTED = """
                   and (:item::text is null or m.item = :item) and (:owner::text is null or m.owner = :owner)
                   and (:fund::text is null or m.fund = :fund)
                   and (:category::text is null
                        or exists (select from relief_item r where r.code = m.item and r.category like :category || '%'))
            """;

    /**
     * The lines that cross the border of what is inside, and gifts that go straight to who needs them, which are both in and
     * out for the whole node. What mends a record counts against the side on which the record stands.
     */
    private static final String CROSSING = INSIDE + """
            , moved as (
                select m.*, f.place is not null as from_in, t.place is not null as to_in, x.epoch is not null as mends,
                       pf.kind as from_kind, pt.kind as to_kind
                  from movement_line m
                  join place pf on pf.code = m.from_place
                  join place pt on pt.code = m.to_place
                  left join inside f on f.place = m.from_place
                  left join inside t on t.place = m.to_place
                  left join movement_correction x on (x.epoch, x.seq) = (m.epoch, m.seq)
                 where (m.epoch, m.seq) > (:sinceEpoch, :sinceSeq) and (m.epoch, m.seq) <= (:untilEpoch, :untilSeq)
            """ + WANTED + """
            ), sided as (
                select moved.*, case when to_in then from_kind else to_kind end as other,
                       case when from_in or to_in or :depot::text is not null then 0
                            when from_kind = 'donor' and to_kind in ('site', 'recipient') then quantity
                            when to_kind = 'donor' and from_kind in ('site', 'recipient') then -quantity
                            else 0 end as straight
                  from moved
            ), crossing as (
                select sided.*, to_in::int - from_in::int as sign,
                       case when not mends then to_in
                            when other in ('donor', 'opening', 'found') then true
                            when other in ('loss', 'disposal') then false
                            else step in ('receiving', 'storing', 'arriving', 'unloading', 'accepting') end as brings
                  from sided where from_in <> to_in or straight <> 0
            ), account as (
                select crossing.*, straight + case when brings then sign * quantity else 0 end as in_quantity,
                       straight - case when brings then 0 else sign * quantity end as out_quantity
                  from crossing)
            """;

    private final JdbcClient db;

    StatementStore(JdbcClient db) {
        this.db = db;
    }

    /** Goods that are told apart in a statement. */
    record Goods(String item, String owner, Fund fund) {}

    /** How much was there, and how much of that on the road. */
    record Held(long quantity, long onTheWay) {}

    /** What came in and went out. */
    record Flow(long in, long out) {}

    /** The stock inside after a record, from a snapshot and what moved behind it. */
    Map<Goods, Held> stock(Scope scope, JournalCursor snapshot, JournalCursor at) {
        Map<Goods, Held> stock = new HashMap<>();
        bind(db.sql(INSIDE + """
                select m.item, m.owner, m.fund, sum(m.quantity)::bigint as quantity,
                       coalesce(sum(m.quantity) filter (where i.road), 0)::bigint as on_the_way
                  from (select place, item, owner, fund, quantity from stock_snapshot
                         where epoch = :snapshotEpoch and seq = :snapshotSeq
                        union all
                        select p.place, l.item, l.owner, l.fund, p.quantity
                          from movement_line l
                         cross join lateral (values (l.from_place, -l.quantity), (l.to_place, l.quantity))
                               as p(place, quantity)
                         where (l.epoch, l.seq) > (:snapshotEpoch, :snapshotSeq) and (l.epoch, l.seq) <= (:epoch, :seq)) as m
                  join inside i on i.place = m.place
                 where true
                """ + WANTED + " group by m.item, m.owner, m.fund"), scope)
                .param("snapshotEpoch", snapshot.epoch())
                .param("snapshotSeq", snapshot.seq())
                .param("epoch", at.epoch())
                .param("seq", at.seq())
                .query(row -> {
                    stock.put(goods(row), new Held(row.getLong("quantity"), row.getLong("on_the_way")));
                });
        return stock;
    }

    /** What came in and went out in the period. */
    Map<Goods, Flow> flows(Scope scope) {
        Map<Goods, Flow> flows = new HashMap<>();
        period(CROSSING + """
                select item, owner, fund, sum(in_quantity)::bigint as came, sum(out_quantity)::bigint as went
                  from account group by item, owner, fund
                """, scope).query(row -> {
            flows.put(goods(row), new Flow(row.getLong("came"), row.getLong("went")));
        });
        return flows;
    }

    long countEntries(Scope scope) {
        return period(CROSSING + "select count(*) from account", scope)
                .query(Long.class)
                .single();
    }

    /**
     * The movements of the period, item by item and in the order of the journal; the balance of each is what its item gained
     * since the period began.
     */
    List<LedgerEntry> entries(Scope scope, String node, long offset, int limit) {
        return period(CROSSING + """
                select a.*, j.recorded_at,
                       coalesce(a.order_code, (select min(c.code) from acceptance c where c.record = split_part(a.gift, '/', 1)),
                                a.gift, a.trip, '') as paper
                  from (select account.*,
                               sum(in_quantity - out_quantity) over (partition by item order by epoch, seq, line)::bigint
                                   as gained
                          from account order by item, epoch, seq, line limit :limit offset :offset) as a
                  join journal j on j.node = :node and (j.epoch, j.seq) = (a.epoch, a.seq)
                 order by a.item, a.epoch, a.seq, a.line
                """, scope)
                .param("node", node)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> entry(node, row))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Scope scope) {
        return sql.param("depot", scope.depot())
                .param("item", scope.item())
                .param("owner", scope.owner())
                .param("category", scope.category())
                .param("fund", scope.fund() == null ? null : scope.fund().word());
    }

    private JdbcClient.StatementSpec period(String sql, Scope scope) {
        return bind(db.sql(sql), scope)
                .param("sinceEpoch", scope.since().epoch())
                .param("sinceSeq", scope.since().seq())
                .param("untilEpoch", scope.until().epoch())
                .param("untilSeq", scope.until().seq());
    }

    private static Goods goods(ResultSet row) throws SQLException {
        return new Goods(row.getString("item"), row.getString("owner"), Fund.of(row.getString("fund")));
    }

    private static LedgerEntry entry(String node, ResultSet row) throws SQLException {
        return new LedgerEntry(
                new JournalId(node, row.getInt("epoch"), row.getLong("seq")),
                row.getInt("line"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("step"),
                row.getString("item"),
                row.getString("lot"),
                row.getString("owner"),
                Fund.of(row.getString("fund")),
                row.getString("earmark"),
                row.getString("paper"),
                row.getString("from_place"),
                row.getString("to_place"),
                !row.getBoolean("to_in"),
                row.getBoolean("mends"),
                row.getLong("in_quantity"),
                row.getLong("out_quantity"),
                row.getLong("gained"));
    }
}
