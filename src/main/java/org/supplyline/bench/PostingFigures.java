package org.supplyline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.supplyline.integrations.TopicScan;

/**
 * What the ledger books in a second, from a batch of the topic to its commit, beside the same SQL said without the
 * application, one event a transaction, and a bare COPY. Each is measured by turns, so that a machine that is busy with
 * something else is busy for all of them.
 */
final class PostingFigures {

    static final int BATCH = 500;

    private static final int THREADS = 2;
    private static final int SINGLE_CLIENTS = 16;
    private static final int ROUNDS = 4;

    private final Posting posting;
    private final SqlTapeStore tape;
    private final DataSource owner;
    private final int events;
    private final int warmUpSeconds;
    private final PrintStream progress;

    /** @param events how many of each kind a round measures */
    PostingFigures(
            BenchWorld world,
            ApplicationContext beans,
            SqlTapeStore tape,
            DataSource owner,
            int events,
            int warmUpSeconds,
            PrintStream progress) {
        this.posting = new Posting(world, beans);
        this.tape = tape;
        this.owner = owner;
        this.events = events;
        this.warmUpSeconds = warmUpSeconds;
        this.progress = progress;
    }

    void measure(Map<String, Double> figures) throws InterruptedException, IOException {
        new WarmUp(warmUpSeconds, progress)
                .repeat(() ->
                        "posting %.0f/s".formatted(events / posting.post(posting.batches(events, BATCH), THREADS)));
        record(BATCH, BATCH);
        int singles = Math.max(SINGLE_CLIENTS, events / 10);
        double took = 0;
        double sql = 0;
        double single = 0;
        double copy = 0;
        double cpu = 0;
        double wal = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            ScratchStore scratch = ScratchStore.copy(owner);
            List<SqlTapeStore.Transaction> batched = record(events, BATCH);
            List<SqlTapeStore.Transaction> alone = record(singles, 1);
            List<List<TopicScan>> batches = posting.batches(events, BATCH);
            double cpuBefore = ProcessorTime.micros();
            long walBefore = scratch.walBytes();
            double posted = posting.post(batches, THREADS);
            cpu += ProcessorTime.micros() - cpuBefore;
            wal += scratch.walBytes() - walBefore;
            double replayed = scratch.replay(batched, THREADS);
            single += scratch.replay(alone, SINGLE_CLIENTS);
            copy += scratch.copyJournal(events, BATCH);
            took += posted;
            sql += replayed;
            progress.printf("posting %.0f/s, its SQL alone %.0f/s%n", events / posted, events / replayed);
        }
        double all = (double) events * ROUNDS;
        double rate = all / took;
        figures.put("postingPerSecond", rate);
        figures.put("postingToSqlRatio", rate / (all / sql));
        figures.put("postingToSingleRatio", rate / ((double) singles * ROUNDS / single));
        figures.put("postingToCopyRatio", rate / (all / copy));
        figures.put("postingCpuMicros", cpu / all);
        figures.put("postingWalBytes", wal / all);
    }

    /** Books in one thread, so that the tape's transactions are in journal order, and gives what was said. */
    private List<SqlTapeStore.Transaction> record(int count, int batch) throws InterruptedException {
        tape.start();
        posting.post(posting.batches(count, batch), 1);
        return tape.take();
    }
}
