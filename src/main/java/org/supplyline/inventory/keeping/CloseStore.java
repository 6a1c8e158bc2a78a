package org.supplyline.inventory.keeping;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.inventory.Fund;
import org.supplyline.journal.JournalCursor;

@Repository
class CloseStore {

    /** On which side of a depot's balance a place lies: another depot is as far as the road. */
    private static final String SIDES = """
            with side as (
                select p.code as place,
                       case when d.depot = :depot then 'stock'
                            when d.depot is not null or p.kind in ('dock', 'vehicle', 'in-transit') then 'road'
                            when p.kind in ('site', 'recipient') then 'out'
                            else p.kind end as side
                  from place p left join depot_place d on d.place = p.code)
            """;

    private final JdbcClient db;

    CloseStore(JdbcClient db) {
        this.db = db;
    }

    /** The depot's last close, or that of the whole node where it is younger. */
    Optional<DayClose> last(String depot) {
        return db.sql("""
                select * from day_close where depot = :depot or depot is null order by epoch desc, seq desc, id desc limit 1
                """).param("depot", depot).query(CloseStore::read).optional();
    }

    Optional<DayClose> find(long id) {
        return db.sql("select * from day_close where id = :id")
                .param("id", id)
                .query(CloseStore::read)
                .optional();
    }

    List<DayClose> newest(String depot, int limit) {
        return db.sql(
                        "select * from day_close where depot = :depot or depot is null order by day desc, id desc limit :limit")
                .param("depot", depot)
                .param("limit", limit)
                .query(CloseStore::read)
                .list();
    }

    long insert(DayClose close) {
        return db.sql("""
                insert into day_close (depot, day, epoch, seq, closed_by, closed_at, record)
                values (:depot, :day, :epoch, :seq, :by, :at, :record) returning id
                """)
                .param("depot", close.depot())
                .param("day", Date.valueOf(close.day()))
                .param("epoch", close.cut().epoch())
                .param("seq", close.cut().seq())
                .param("by", close.closedBy())
                .param("at", Timestamp.from(close.closedAt()))
                .param("record", close.record())
                .query(Long.class)
                .single();
    }

    void insert(long close, Balance line) {
        db.sql("""
                insert into day_close_line (day_close, item, fund, opening, entered, received, returned, found, arrived,
                       stock, transit, sent, issued, lost, disposed, given_back, converted)
                values (:close, :item, :fund, :opening, :entered, :received, :returned, :found, :arrived,
                       :stock, :transit, :sent, :issued, :lost, :disposed, :givenBack, :converted)
                """)
                .param("close", close)
                .param("item", line.item())
                .param("fund", line.fund().word())
                .param("opening", line.opening())
                .param("entered", line.entered())
                .param("received", line.received())
                .param("returned", line.returned())
                .param("found", line.found())
                .param("arrived", line.arrived())
                .param("stock", line.stock())
                .param("transit", line.transit())
                .param("sent", line.sent())
                .param("issued", line.issued())
                .param("lost", line.lost())
                .param("disposed", line.disposed())
                .param("givenBack", line.givenBack())
                .param("converted", line.converted())
                .update();
    }

    List<Balance> lines(long close) {
        return db.sql("select * from day_close_line where day_close = :close order by item, fund")
                .param("close", close)
                .query((row, n) -> new Balance(
                        row.getString("item"),
                        Fund.of(row.getString("fund")),
                        row.getLong("opening"),
                        row.getLong("entered"),
                        row.getLong("received"),
                        row.getLong("returned"),
                        row.getLong("found"),
                        row.getLong("arrived"),
                        row.getLong("stock"),
                        row.getLong("transit"),
                        row.getLong("sent"),
                        row.getLong("issued"),
                        row.getLong("lost"),
                        row.getLong("disposed"),
                        row.getLong("given_back"),
                        row.getLong("converted")))
                .list();
    }

    /** What was in the depot when its close was written. */
    Map<Balance.Goods, Long> carriedOver(long close) {
        Map<Balance.Goods, Long> carried = new HashMap<>();
        lines(close).forEach(line -> carried.put(new Balance.Goods(line.item(), line.fund()), line.stock()));
        return carried;
    }

    /** What the journal brought into the depot up to the cut, less what it took out. */
    Map<Balance.Goods, Long> foldUntil(String depot, JournalCursor cut) {
        return sum(db.sql(SIDES + """
                select m.item, m.fund, sum(case t.side when 'stock' then m.quantity else -m.quantity end) as quantity
                  from movement_line m
                  join side f on f.place = m.from_place
                  join side t on t.place = m.to_place
                 where (m.epoch, m.seq) <= (:epoch, :seq) and (f.side = 'stock') <> (t.side = 'stock')
                 group by m.item, m.fund
                """).param("epoch", cut.epoch()).param("seq", cut.seq()), depot);
    }

    /** What crossed the depot's walls behind the cut, added up. */
    List<Balance.Flow> flowsAfter(String depot, JournalCursor cut) {
        return db.sql(SIDES + """
                select m.item, m.fund, f.side as from_side, t.side as to_side, x.epoch is not null as mends,
                       m.step in ('receiving', 'storing', 'arriving', 'unloading', 'accepting') as brings,
                       sum(m.quantity) as quantity
                  from movement_line m
                  join side f on f.place = m.from_place
                  join side t on t.place = m.to_place
                  left join movement_correction x on (x.epoch, x.seq) = (m.epoch, m.seq)
                 where (m.epoch, m.seq) > (:epoch, :seq) and (f.side = 'stock') <> (t.side = 'stock')
                 group by 1, 2, 3, 4, 5, 6
                """)
                .param("depot", depot)
                .param("epoch", cut.epoch())
                .param("seq", cut.seq())
                .query((row, n) -> new Balance.Flow(
                        goods(row),
                        side(row.getString("from_side")),
                        side(row.getString("to_side")),
                        row.getBoolean("mends"),
                        row.getBoolean("brings"),
                        row.getLong("quantity")))
                .list();
    }

    /** What is in the depot now. */
    Map<Balance.Goods, Long> stock(String depot) {
        return sum(db.sql("""
                select s.item, s.fund, sum(s.quantity) as quantity
                  from stock s join depot_place p on p.place = s.place
                 where p.depot = :depot and s.quantity <> 0
                 group by s.item, s.fund
                """), depot);
    }

    private static Map<Balance.Goods, Long> sum(JdbcClient.StatementSpec query, String depot) {
        Map<Balance.Goods, Long> sum = new HashMap<>();
        query.param("depot", depot).query(row -> {
            sum.put(goods(row), row.getLong("quantity"));
        });
        return sum;
    }

    /**
     * A place where goods were moved.
     *
     * @param record the journal id of the last that touched it
     * @param count the last count that is not superseded, or null
     * @param isFresh whether that count came behind the last movement
     */
    record TouchedPlace(
            String place, String record, @Nullable Long count, boolean isFresh) {}

    /** The depot's places that were touched behind the cut. */
    List<TouchedPlace> touchedAfter(String depot, JournalCursor cut) {
        return db.sql("""
                select t.place, n.code || '.' || t.epoch || '.' || t.seq as record, c.id,
                       coalesce((c.epoch, c.seq) > (t.epoch, t.seq)
                           and not exists (select from movement_line m
                                            where c.begun_at is not null and (m.epoch, m.seq) > (c.cut_epoch, c.cut_seq)
                                              and t.place in (m.from_place, m.to_place) and m.step <> 'stock_taking'
                                              and m.occurred_at >= c.counted_at), false) as fresh
                  from (select distinct on (a.place) a.place, a.epoch, a.seq
                          from place_activity a join depot_place p on p.place = a.place
                         where p.depot = :depot and (a.epoch, a.seq) > (:epoch, :seq)
                         order by a.place, a.epoch desc, a.seq desc) as t
                 cross join node n
                  left join stock_count c on c.id = (select max(l.id) from stock_count l
                                                      where l.place = t.place and l.status <> 'superseded')
                 order by t.place
                """)
                .param("depot", depot)
                .param("epoch", cut.epoch())
                .param("seq", cut.seq())
                .query((row, n) -> new TouchedPlace(
                        row.getString("place"),
                        row.getString("record"),
                        row.getObject("id", Long.class),
                        row.getBoolean("fresh")))
                .list();
    }

    private static Balance.Goods goods(ResultSet row) throws SQLException {
        return new Balance.Goods(row.getString("item"), Fund.of(row.getString("fund")));
    }

    private static Balance.Side side(String word) {
        return Balance.Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static DayClose read(ResultSet row, int number) throws SQLException {
        return new DayClose(
                row.getLong("id"),
                row.getString("depot"),
                row.getDate("day").toLocalDate(),
                new JournalCursor(row.getInt("epoch"), row.getLong("seq")),
                row.getString("closed_by"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("record"));
    }
}
