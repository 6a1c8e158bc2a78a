package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.node.RunningNode;
import org.supplyline.node.Waiting;

/** Law 1 and 2: an accepted scan is booked or held, exactly once, whatever dies. */
class KilledNodeIT {

    private static final long SEED = 20261122;
    private static final int DEVICES = 8;
    private static final int EVENTS_OF_A_DEVICE = 2_500;
    private static final int BATCH = 50;
    private static final String DEPOT = "depot:cz-1";
    private static final String BIN = "bin:cz-1";

    private static final Duration SENDING_LIMIT = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void everyAcceptedScanIsBookedOrHeldExactlyOnceThoughTheNodeDiesSixTimes() throws Exception {
        NodeProcess node =
                new NodeProcess(folder.resolve("node"), List.of("supplyline.drill.simulate=false"), List.of());
        ScanDriver driver = new ScanDriver(node::running, DEPOT, BIN, () -> "2026-11-22T08:00:00.000Z", SEED);
        List<ScanDriver.Enrolled> devices = new ArrayList<>();
        try {
            RunningNode running = node.awaitReady();
            for (int i = 0; i < DEVICES; i++) {
                devices.add(driver.enrol(running, "driver " + i));
            }
            LedgerCheck.Before before = before(node);
            ExecutorService threads = Executors.newFixedThreadPool(DEVICES);
            List<Future<?>> sending = devices.stream()
                    .<Future<?>>map(device -> threads.submit(() -> driver.send(device, EVENTS_OF_A_DEVICE, BATCH)))
                    .toList();
            killSixTimes(node, driver);
            for (Future<?> done : sending) {
                done.get(SENDING_LIMIT.toMinutes(), TimeUnit.MINUTES);
            }
            threads.shutdown();
            node.awaitReady();
            try (LedgerCheck ledger = new LedgerCheck(node.folder())) {
                ledger.awaitSettled(driver.acceptedThrough);
                String figures = ledger.demandExactlyOnce(before, List.of(driver));
                assertThat(driver.sent.get()).as(figures).isEqualTo((long) DEVICES * EVENTS_OF_A_DEVICE);
            }
        } finally {
            node.stop();
        }
    }

    private static void killSixTimes(NodeProcess node, ScanDriver driver) throws IOException, SQLException {
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
        killBeforeTheLedgerCommits(node);
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

    private static void killBeforeTheLedgerCommits(NodeProcess node) throws SQLException {
        try (LedgerCheck ledger = new LedgerCheck(node.folder())) {
            ledger.whileABatchWaits(node::killTree);
        }
    }

    private static LedgerCheck.Before before(NodeProcess node) {
        try (LedgerCheck ledger = new LedgerCheck(node.folder())) {
            return ledger.before();
        }
    }

    private static void awaitSent(ScanDriver driver, long events) {
        Waiting.until(events + " events are accepted", SENDING_LIMIT, () -> driver.sent.get() >= events);
    }
}
