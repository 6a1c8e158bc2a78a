package org.supplyline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import org.springframework.context.ApplicationContext;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.history.History;
import org.supplyline.node.BenchReport;
import org.supplyline.node.NodeIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether looking things up takes longer, and memory grows, as the journal does. */
@Command(
        name = "stock",
        mixinStandardHelpOptions = true,
        description = {
            "测量台账变长后，看板、托盘追溯、捐赠链的查询时间和内存是否增长。在临时目录中启动一个完整节点。",
            "Measures whether the board, a pallet's history and a gift's chain slow down, or memory grows, as the journal"
                    + " grows, on a whole node in a temporary folder."
        })
public final class StockBench implements Callable<Integer> {

    private static final long SMALL_PART = 100;
    private static final int LOTS = 5;
    private static final int BINS = 20;
    private static final int LOOK_UPS = 60;
    private static final int WARM_UPS = 20;
    private static final double NANOS_A_MILLI = 1e6;

    private final BenchNode.Assembly assembly;
    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--records",
            defaultValue = "10000000",
            description = "台账记录数，与其百分之一比较 · journal records, compared with a hundredth of them (${DEFAULT-VALUE})")
    private long records = 10_000_000;

    @Option(
            names = "--events",
            defaultValue = "1000000",
            description = "测量内存时记账的扫描数，与其百分之一比较 · scans that flow, compared with a hundredth (${DEFAULT-VALUE})")
    private int events = 1_000_000;

    @Option(names = "--items", defaultValue = "40", description = "物资种数 · items (${DEFAULT-VALUE})")
    private int items = 40;

    @Option(names = "--seed", defaultValue = "20261122", description = "随机种子 · seed (${DEFAULT-VALUE})")
    private long seed = 20_261_122;

    /** @param assembly makes the application that is measured */
    public StockBench(BenchNode.Assembly assembly) {
        this.assembly = assembly;
    }

    /** Median milliseconds of each way to look. */
    private record Looks(double board, double history, double chain) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BenchNode node = new BenchNode(assembly, progress)) {
            progress.println("seed " + seed);
            BenchWorld world = new BenchWorld(node.beans(), new BenchWorld.Size(items, LOTS, BINS), seed);
            figures.put("memoryRatio", memory(world, node, figures));
            node.stopReaders();
            look(world, node, figures);
            BenchReport report = new BenchReport("stock", seed, Stopwatch.since(began), figures);
            spec.commandLine().getOut().println(report.toJson(node.folder()));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private double memory(BenchWorld world, BenchNode node, Map<String, Double> figures) throws InterruptedException {
        Posting posting = new Posting(world, node.beans());
        int few = Math.max(PostingFigures.BATCH, (int) (events / SMALL_PART));
        posting.post(posting.batches(few, PostingFigures.BATCH), 1);
        double before = heapMebibytes();
        int left = events - few;
        for (int done = 0; done < left; done += few) {
            posting.post(posting.batches(Math.min(few, left - done), PostingFigures.BATCH), 1);
            progress.printf("%d scans flowed%n", done + few);
        }
        double after = heapMebibytes();
        figures.put("heapFewMiB", before);
        figures.put("heapManyMiB", after);
        return after / before;
    }

    /** What is still reachable: the least of a few looks, each after a collection. */
    private static double heapMebibytes() {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20));
        }
        return least;
    }

    private void look(BenchWorld world, BenchNode node, Map<String, Double> figures) {
        GeneratedStore store =
                new GeneratedStore(node.start().services().database().ownerDataSource());
        store.clear();
        store.extend(records / SMALL_PART, world.items(), world.bins(), LOTS);
        Looks few = looks(node.beans(), store, figures, "Few");
        store.extend(records - records / SMALL_PART, world.items(), world.bins(), LOTS);
        Looks many = looks(node.beans(), store, figures, "Many");
        figures.put("boardRatio", many.board() / few.board());
        figures.put("historyRatio", many.history() / few.history());
        figures.put("chainRatio", many.chain() / few.chain());
    }

    private Looks looks(ApplicationContext beans, GeneratedStore store, Map<String, Double> figures, String size) {
        Random random = new Random(seed);
        Stock stock = beans.getBean(Stock.class);
        History history = beans.getBean(History.class);
        String node = beans.getBean(NodeIdentity.class).code();
        List<String> pallets = new ArrayList<>();
        List<String> gifts = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + LOOK_UPS; i++) {
            pallets.add(store.pallet(random.nextDouble()));
            gifts.add(store.gift(random.nextDouble(), node));
        }
        Looks found = new Looks(
                median(i -> stock.snapshot().positions().size()),
                median(i -> touches(history, pallets.get(i))),
                median(i -> touches(history, gifts.get(i))));
        figures.put("board" + size + "Ms", found.board());
        figures.put("history" + size + "Ms", found.history());
        figures.put("chain" + size + "Ms", found.chain());
        progress.printf(
                Locale.ROOT,
                "at %d records: board %.2f ms, history %.2f ms, chain %.2f ms%n",
                store.head(),
                found.board(),
                found.history(),
                found.chain());
        return found;
    }

    private static int touches(History history, String code) {
        return history.find(code, null).orElseThrow().touches().size();
    }

    /** @param look looks something up, by the number of the try, and tells how much was found */
    private static double median(IntUnaryOperator look) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + LOOK_UPS; i++) {
            long began = System.nanoTime();
            if (look.applyAsInt(i) == 0) {
                throw new IllegalStateException("The bench found nothing where something must be.");
            }
            if (i >= WARM_UPS) {
                millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
            }
        }
        return new Percentiles(millis).median();
    }
}
