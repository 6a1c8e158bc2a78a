package org.supplyline.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.supplyline.device.ScanSeal;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.ScanLedger;
import org.supplyline.integrations.TopicScan;

/** Gives batches to the ledger as the topic would. */
final class Posting {

    private final BenchWorld world;
    private final ScanLedger ledger;
    private final ScanSeal seal;
    private final BenchWorld.Scanner scanner;

    Posting(BenchWorld world, ApplicationContext beans) {
        this.world = world;
        this.ledger = beans.getBean(ScanLedger.class);
        this.seal = beans.getBean(ScanSeal.class);
        this.scanner = world.scanner("posting");
    }

    /** Gives the seconds that it took. */
    double post(List<List<TopicScan>> batches, int threads) throws InterruptedException {
        ConcurrentLinkedQueue<List<TopicScan>> waiting = new ConcurrentLinkedQueue<>(batches);
        return Stopwatch.seconds(IntStream.range(0, threads)
                .<Callable<Void>>mapToObj(n -> () -> {
                    for (List<TopicScan> next = waiting.poll(); next != null; next = waiting.poll()) {
                        ledger.record(next);
                    }
                    return null;
                })
                .toList());
    }

    List<List<TopicScan>> batches(int count, int size) {
        List<List<TopicScan>> batches = new ArrayList<>();
        String receivedAt = Clock.systemUTC().instant().toString();
        for (int start = 0; start < count; start += size) {
            long first = scanner.seq() + 1;
            List<String> lines = world.events(scanner, Math.min(size, count - start));
            batches.add(IntStream.range(0, lines.size())
                    .mapToObj(i -> sealed(first + i, lines.get(i), receivedAt))
                    .toList());
        }
        return batches;
    }

    private TopicScan sealed(long seq, String line, String receivedAt) {
        Payload payload = Payload.of(line);
        return new TopicScan(
                "bench",
                scanner.device(),
                Long.toString(scanner.epoch()),
                Long.toString(seq),
                receivedAt,
                null,
                seal.seal(scanner.device(), scanner.epoch(), seq, payload),
                payload);
    }
}
