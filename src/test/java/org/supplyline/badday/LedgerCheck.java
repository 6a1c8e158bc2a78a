package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.node.NodeDatabase;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.Waiting;

/** Looks into a node's database behind its back, and compares it with what the devices know to have been accepted. */
final class LedgerCheck implements AutoCloseable {

    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);
    private static final Duration BATCH_LIMIT = Duration.ofSeconds(30);

    private final NodeDatabase database;
    private final JdbcClient db;

    LedgerCheck(NodeFolder folder) {
        this.database = NodeDatabase.open(folder);
        this.db = JdbcClient.create(database.dataSource());
    }

    /** What was there before the devices sent anything. */
    record Before(Map<String, Long> balances, long booked, long held, long movements) {}

    Before before() {
        return new Before(balances(), keys("booked"), keys("held"), movements("*"));
    }

    /** Waits until every event that these devices were told to be accepted is booked or held. */
    void awaitSettled(Map<ScanDriver.Enrolled, Long> acceptedThrough) {
        Waiting.until(
                "all is booked or held",
                DRAIN_LIMIT,
                () -> acceptedThrough.entrySet().stream()
                        .allMatch(device -> settledThrough(device.getKey()) == device.getValue()));
    }

    private long settledThrough(ScanDriver.Enrolled device) {
        return db.sql("""
                select coalesce(max(upper(settled) - 1), 0) from device_progress
                 where device = :device and epoch = :epoch and settled = int8multirange(int8range(1, highest + 1))
                """)
                .param("device", device.device())
                .param("epoch", device.epoch())
                .query(Long.class)
                .single();
    }

    /**
     * Asserts that what the drivers sent is booked or held, each once, and nothing else is.
     *
     * @return the figures as one line
     */
    String demandExactlyOnce(Before before, Collection<ScanDriver> drivers) {
        long accepted = drivers.stream().mapToLong(driver -> driver.sent.get()).sum();
        long toBeHeld =
                drivers.stream().mapToLong(driver -> driver.toBeHeld.get()).sum();
        long repeated =
                drivers.stream().mapToLong(driver -> driver.repeated.get()).sum();
        long booked = keys("booked") - before.booked();
        long held = keys("held") - before.held();
        long movements = movements("*") - before.movements();
        long twice = movements("*") - movements("distinct (body -> 'cause')");
        String figures = "sent=%d accepted=%d repeated-batches=%d held=%d lost=%d double=%d"
                .formatted(accepted, accepted, repeated, held, accepted - booked - held, twice);
        System.out.println(figures);
        assertThat(booked + held).as(figures).isEqualTo(accepted);
        assertThat(held).as(figures).isEqualTo(toBeHeld);
        assertThat(movements).as(figures).isEqualTo(booked);
        assertThat(twice).as(figures).isZero();
        assertThat(count("select count(*) from (select item from stock group by item having sum(quantity) <> 0) as x"))
                .isZero();
        Map<String, Long> expected = new HashMap<>(before.balances());
        drivers.forEach(
                driver -> driver.balances.forEach((position, change) -> expected.merge(position, change, Long::sum)));
        expected.values().removeIf(quantity -> quantity == 0);
        assertThat(balances()).isEqualTo(expected);
        assertThat(foldDifferences()).isZero();
        return figures;
    }

    /**
     * Does something, a kill, at the worst moment for who tells offsets too soon: the node has taken a batch from the topic
     * and cannot commit it, since the ledger's counter is held here. Offsets are told at most every 250 ms; the batch before
     * took longer, so of this one they are due.
     */
    void whileABatchWaits(Runnable kill) throws SQLException {
        // It dies with the server, or is given up with the pool.
        Connection holder = database.dataSource().getConnection();
        holder.setAutoCommit(false);
        holdTheCounter(holder);
        holder.commit();
        holdTheCounter(holder);
        kill.run();
    }

    private void holdTheCounter(Connection holder) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("select seq from journal_counter for update");
        }
        Waiting.until("a batch waits for the ledger's counter", BATCH_LIMIT, () -> count("""
                        select count(*) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%journal_counter%'
                           and query_start < clock_timestamp() - interval '400 milliseconds'
                        """) > 0);
    }

    /** Quantity by item and place, over all lots and owners, without those that are zero. */
    Map<String, Long> balances() {
        Map<String, Long> found = new HashMap<>();
        db.sql("""
                select item, place, sum(quantity) as quantity from stock
                 group by item, place having sum(quantity) <> 0
                """).query(row -> {
            found.put(row.getString("item") + " " + row.getString("place"), row.getLong("quantity"));
        });
        return found;
    }

    private long keys(String state) {
        return db.sql("select count(*) from scan_key where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private long movements(String what) {
        return count("select count(" + what + ") from journal"
                + " where kind = 'movement' and body -> 'cause' ->> 'device' is not null");
    }

    /** The fold of the journal, made by the database from the bodies alone. */
    private long foldDifferences() {
        return count("""
                with line as (
                    select l from journal, jsonb_array_elements(body -> 'lines') as l where kind = 'movement'),
                fold as (
                    select place, item, lot, owner, fund, earmark, sum(q) as quantity
                      from (select l ->> 'from' as place, l ->> 'item' as item, l ->> 'lot' as lot,
                                   l ->> 'owner' as owner, l ->> 'fund' as fund, l ->> 'earmark' as earmark,
                                   -(l ->> 'quantity')::bigint as q from line
                            union all
                            select l ->> 'to', l ->> 'item', l ->> 'lot', l ->> 'owner', l ->> 'fund', l ->> 'earmark',
                                   (l ->> 'quantity')::bigint from line) as x
                     group by place, item, lot, owner, fund, earmark)
                select count(*) from fold full join stock using (place, item, lot, owner, fund, earmark)
                 where coalesce(fold.quantity, 0) <> coalesce(stock.quantity, 0)
                """);
    }

    /** Depots, each with its first bin: place code of the depot to that of the bin. */
    Map<String, String> depots() {
        Map<String, String> found = new HashMap<>();
        db.sql("""
                select d.code as depot, min(b.code) as bin from place d join place b on b.parent = d.code
                 where d.kind = 'depot' and b.kind = 'bin' group by d.code
                """).query(row -> {
            found.put(row.getString("depot"), row.getString("bin"));
        });
        return found;
    }

    /** The reasons of the events that are held, one for each. */
    List<String> heldCodes() {
        return texts("select code from held_scan where settled_at is null order by id");
    }

    /** A row of an answer. */
    interface Row<T> {
        T read(java.sql.ResultSet row) throws java.sql.SQLException;
    }

    <T> List<T> rows(String sql, Row<T> reader, String... parameters) {
        return db.sql(sql)
                .params(List.of((Object[]) parameters))
                .query((row, number) -> reader.read(row))
                .list();
    }

    /** Base units that the receiver of an order signed for as received, by item. */
    Map<String, Long> received(String order) {
        Map<String, Long> received = new TreeMap<>();
        rows(
                "select item, received from delivery_line where order_code = ?",
                row -> received.put(row.getString(1), row.getLong(2)),
                order);
        return received;
    }

    List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }

    String text(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
