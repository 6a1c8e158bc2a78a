package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.badday.NodeProcess.Waiting;
import org.supplyline.node.NodeDatabase;
import org.supplyline.node.RunningNode;

/** Law 1 and 2: an accepted scan is booked or held, exactly once, whatever dies. */
class KilledNodeIT {

    private static final long SEED = 20261122;
    private static final int DEVICES = 8;
    private static final int EVENTS_OF_A_DEVICE = 2_500;
    private static final int BATCH = 50;
    private static final String DEPOT = "depot:cz-1";
    private static final String BIN = "bin:cz-1";
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void everyAcceptedScanIsBookedOrHeldExactlyOnceThoughTheNodeDiesSixTimes() throws Exception {
        NodeProcess node =
                new NodeProcess(folder.resolve("node"), List.of("supplyline.drill.simulate=false"), List.of());
        ScanDriver driver = new ScanDriver(node::running, DEPOT, BIN, SEED);
        List<ScanDriver.Enrolled> devices = new ArrayList<>();
        Map<String, Long> before;
        try {
            RunningNode running = node.awaitReady();
            for (int i = 0; i < DEVICES; i++) {
                devices.add(driver.enrol(running, "driver " + i));
            }
            before = balances(node);
            ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
            List<Future<?>> sending = devices.stream()
                    .<Future<?>>map(device -> threads.submit(() -> driver.send(device, EVENTS_OF_A_DEVICE, BATCH)))
                    .toList();
            killSixTimes(node, driver);
            for (Future<?> done : sending) {
                done.get();
            }
            threads.shutdown();
            node.awaitReady();
            awaitSettled(node, devices);
            check(node, driver, before);
        } finally {
            node.stop();
        }
    }

    private static void killSixTimes(NodeProcess node, ScanDriver driver) throws IOException {
        long step = (long) DEVICES * EVENTS_OF_A_DEVICE / 8;
        awaitSent(driver, step);
        node.killJava();
        node.start();
        node.awaitReady();
        awaitSent(driver, 2 * step);
        node.killPostmaster();
        awaitSent(driver, 3 * step);
        node.haltBeforeOffsetCommit();
        node.start();
        node.awaitReady();
        awaitSent(driver, 4 * step);
        node.killTree();
        node.start();
        node.awaitReady();
        awaitSent(driver, 5 * step);
        node.haltBeforeOffsetCommit();
        node.start();
        node.awaitReady();
        awaitSent(driver, 6 * step);
        node.killTree();
        node.start();
    }

    private static void awaitSent(ScanDriver driver, long events) {
        Waiting.until(events + " events are accepted", Duration.ofMinutes(4), () -> driver.sent.get() >= events);
    }

    private static void awaitSettled(NodeProcess node, List<ScanDriver.Enrolled> devices) {
        try (NodeDatabase database = NodeDatabase.open(node.folder())) {
            JdbcClient db = JdbcClient.create(database.dataSource());
            Waiting.until(
                    "all is booked or held",
                    DRAIN_LIMIT,
                    () -> devices.stream().allMatch(device -> settledThrough(db, device) == EVENTS_OF_A_DEVICE));
        }
    }

    private static long settledThrough(JdbcClient db, ScanDriver.Enrolled device) {
        return db.sql("""
                select coalesce(max(upper(settled) - 1), 0) from device_progress
                 where device = :device and epoch = :epoch and settled = int8multirange(int8range(1, highest + 1))
                """)
                .param("device", device.device())
                .param("epoch", device.epoch())
                .query(Long.class)
                .single();
    }

    private static void check(NodeProcess node, ScanDriver driver, Map<String, Long> before) {
        try (NodeDatabase database = NodeDatabase.open(node.folder())) {
            JdbcClient db = JdbcClient.create(database.dataSource());
            long booked = count(db, "select count(*) from scan_key where state = 'booked'");
            long held = count(db, "select count(*) from scan_key where state = 'held'");
            long movements = count(db, """
                    select count(*) from journal where kind = 'movement' and body -> 'cause' ->> 'device' is not null
                    """);
            long distinct = count(db, """
                    select count(distinct (body -> 'cause')) from journal
                     where kind = 'movement' and body -> 'cause' ->> 'device' is not null
                    """);
            long accepted = driver.sent.get();
            System.out.printf(
                    "KilledNodeIT seed=%d sent=%d accepted=%d repeated-batches=%d held=%d lost=%d double=%d%n",
                    SEED,
                    driver.sent.get(),
                    accepted,
                    driver.repeated.get(),
                    held,
                    accepted - booked - held,
                    movements - distinct);
            assertThat(accepted).isEqualTo((long) DEVICES * EVENTS_OF_A_DEVICE);
            assertThat(booked + held).isEqualTo(accepted);
            assertThat(held).isEqualTo(driver.toBeHeld.get());
            assertThat(movements).isEqualTo(booked).isEqualTo(distinct);
            assertThat(
                            count(
                                    db,
                                    "select count(*) from (select item from stock group by item having sum(quantity) <> 0) as x"))
                    .isZero();
            Map<String, Long> expected = new HashMap<>(before);
            driver.balances.forEach((position, change) -> expected.merge(position, change, Long::sum));
            expected.values().removeIf(quantity -> quantity == 0);
            assertThat(balances(db)).isEqualTo(expected);
            assertThat(foldDifferences(db)).isZero();
        }
    }

    private static Map<String, Long> balances(NodeProcess node) {
        try (NodeDatabase database = NodeDatabase.open(node.folder())) {
            return balances(JdbcClient.create(database.dataSource()));
        }
    }

    private static Map<String, Long> balances(JdbcClient db) {
        Map<String, Long> found = new HashMap<>();
        db.sql(
                        "select item, place, sum(quantity) as quantity from stock group by item, place having sum(quantity) <> 0")
                .query(row -> {
                    found.put(row.getString("item") + " " + row.getString("place"), row.getLong("quantity"));
                });
        return found;
    }

    /** The fold of the journal, made by the database from the bodies alone. */
    private static long foldDifferences(JdbcClient db) {
        return count(db, """
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

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
