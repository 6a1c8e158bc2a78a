package org.supplyline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.supplyline.node.BenchReport;
import org.supplyline.routing.SolverRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the ledger books and how soon a device learns of it. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "测量台账每秒记账的扫描数，以及从扫描到设备得知已记账的时间。在临时目录中启动一个完整节点。",
            "Measures scans booked in a second and how soon a device learns of it, on a whole node in a temporary folder."
        })
public final class LedgerBench implements Callable<Integer> {

    private static final Duration OLD = Duration.ofHours(12);
    private static final int SENDERS = 2;

    /** A node runs for days; what is measured begins when the compiler takes less than a tenth of one thread. */
    private static final int WARM_UP_SECONDS = 20;

    /** More than any stretch that is measured beside it. */
    private static final int SOLVE_LONGER_SECONDS = 5;

    private final BenchNode.Assembly assembly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", defaultValue = "10000", description = "每轮记账的扫描数 · scans a round (${DEFAULT-VALUE})")
    private int events = 10_000;

    @Option(
            names = "--old-events",
            defaultValue = "100000",
            description = "补传的旧扫描数 · old scans that drain (${DEFAULT-VALUE})")
    private int oldEvents = 100_000;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "每段实时测量的秒数 · seconds of each live measurement (${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            defaultValue = "300",
            description = "每项测量前最多预热的秒数 · seconds of warm-up before a measurement, at most (${DEFAULT-VALUE})")
    private int warmUpSeconds = 300;

    @Option(names = "--rate", defaultValue = "300", description = "每秒实时扫描数 · live scans a second (${DEFAULT-VALUE})")
    private int rate = 300;

    @Option(names = "--devices", defaultValue = "30", description = "实时设备数 · live devices (${DEFAULT-VALUE})")
    private int devices = 30;

    @Option(
            names = "--items",
            defaultValue = "400",
            description = "物资种数，库存行数为其 100 倍 · items; stock rows are 100 times as many (${DEFAULT-VALUE})")
    private int items = 400;

    @Option(names = "--seed", defaultValue = "20261122", description = "随机种子 · seed (${DEFAULT-VALUE})")
    private long seed = 20_261_122;

    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    /** @param assembly makes the application that is measured */
    public LedgerBench(BenchNode.Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BenchNode node = new BenchNode(assembly, progress)) {
            progress.println("seed " + seed);
            BenchWorld world = new BenchWorld(node.beans(), new BenchWorld.Size(items, 5, 20), seed);
            node.stopReaders();
            new PostingFigures(
                            world,
                            node.beans(),
                            node.tape(),
                            node.start().services().database().ownerDataSource(),
                            events,
                            warmUpSeconds,
                            progress)
                    .measure(figures);
            Sender sender = new Sender(node.url());
            figures.put("endToEndPerSecond", endToEnd(world, sender));
            figures.put(
                    "endToEndToPostingRatio", ratio(figures.get("endToEndPerSecond"), figures.get("postingPerSecond")));
            node.startReaders();
            live(world, sender, figures);
            BenchReport report = new BenchReport("ledger", seed, Stopwatch.since(began), figures);
            spec.commandLine().getOut().println(report.toJson(node.folder()));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static double ratio(@Nullable Double value, @Nullable Double beside) {
        return value == null || beside == null ? 0 : value / beside;
    }

    /** Scans a second from requests of 500 to the outcomes that say booked. */
    private double endToEnd(BenchWorld world, Sender sender) throws IOException, InterruptedException {
        BenchWorld.Scanner warm = world.scanner("warm");
        sender.sendUntilAccepted(warm, world.events(warm, PostingFigures.BATCH));
        sender.awaitBooked(warm);
        List<Callable<Void>> devicesThatSend = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            BenchWorld.Scanner scanner = world.scanner("requests-" + i);
            devicesThatSend.add(() -> {
                for (int sent = 0; sent < events; sent += PostingFigures.BATCH) {
                    sender.sendUntilAccepted(scanner, world.events(scanner, PostingFigures.BATCH));
                }
                sender.awaitBooked(scanner);
                return null;
            });
        }
        double took = Stopwatch.seconds(devicesThatSend);
        int requests = (events + PostingFigures.BATCH - 1) / PostingFigures.BATCH;
        double perSecond = requests * (double) (PostingFigures.BATCH * SENDERS) / took;
        progress.printf("end to end %.0f/s%n", perSecond);
        return perSecond;
    }

    private void live(BenchWorld world, Sender sender, Map<String, Double> figures)
            throws IOException, InterruptedException {
        LiveFigures live = new LiveFigures(world, sender, devices, rate);
        ProcessorTime.awaitQuiet();
        warmUp(live);
        ProcessorTime.awaitQuiet();
        put(figures, "booked", live.measure(seconds));
        try (SolverRun solving = SolveLoad.start(seconds + SOLVE_LONGER_SECONDS, seed)) {
            progress.println("solving in process " + solving.pid());
            put(figures, "bookedSolve", live.measure(seconds));
        }
        ProcessorTime.awaitQuiet();
        AtomicBoolean enough = new AtomicBoolean();
        Thread drain = new Thread(() -> drain(world, sender, enough), "drain");
        drain.start();
        put(figures, "bookedDrain", live.measure(seconds));
        enough.set(true);
        drain.join();
    }

    private void warmUp(LiveFigures live) throws IOException, InterruptedException {
        new WarmUp(warmUpSeconds, progress)
                .repeat(() ->
                        "p50 %.0f ms".formatted(live.measure(WARM_UP_SECONDS).median()));
    }

    /** What a device sends that had no network for half a day. */
    private void drain(BenchWorld world, Sender sender, AtomicBoolean enough) {
        BenchWorld.Scanner scanner = world.scanner("offline");
        long began = System.nanoTime();
        try {
            int sent = 0;
            while (sent < oldEvents && !enough.get()) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < PostingFigures.BATCH; i++) {
                    lines.add(world.event(scanner, Clock.systemUTC().instant().minus(OLD)));
                }
                sender.sendUntilAccepted(scanner, lines);
                sent += lines.size();
            }
            progress.printf("drained %d old scans at %.0f/s%n", sent, sent / Stopwatch.since(began));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Map<String, Double> figures, String name, Percentiles millis) {
        figures.put(name + "P50Ms", millis.median());
        figures.put(name + "P99Ms", millis.at(99));
        progress.printf("%s p50 %.0f ms, p99 %.0f ms%n", name, millis.median(), millis.at(99));
    }
}
