package org.supplyline.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.node.BenchReport;
import org.supplyline.routing.ReliefProblem;
import org.supplyline.routing.StandardLimits;
import org.supplyline.routing.StandardPeers;
import org.supplyline.routing.StandardPlan;
import org.supplyline.routing.StandardProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Measures how near the best known costs the engine comes on standard problems, set by set, beside other solvers if they are built. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "按数据集测量路径引擎与已知最好成本的差距，每个文件多个随机种子，单线程。结果逐行写入文件，中断后可接着运行。",
            "其他求解器先用 mvn -Pbench package 构建。",
            "Measures the routing engine's gap to best known costs set by set, several seeds a file, one thread. Each run is a"
                    + " line in a file of results, from which an interrupted bench goes on.",
            "Other solvers are built by mvn -Pbench package."
        })
public final class PlanBench implements Callable<Integer> {

    private static final Set<String> FILE_SETS =
            Set.of("x-small", "x-large", "solomon", "gh", "gh-1000", "mdvrp", "mdvrptw", "hfvrp", "sdvrp");
    private static final List<String> MADE_SETS =
            List.of(ReliefBench.SET, ReliefBench.LARGE, ReplanBench.SET, MatrixBench.SET);
    private static final int SECONDS = 60;
    private static final int MDVRP_SECONDS = 30;
    private static final int FOLDER_DEPTH = 3;
    private static final double NANOS_A_SECOND = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--instances",
            paramLabel = "DIR",
            defaultValue = "../shared/data/vrp",
            description = "问题文件所在目录，含已知最好解 · folder with instances and best known costs (${DEFAULT-VALUE})")
    private Path instances = Path.of("../shared/data/vrp");

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "SET",
            description =
                    "数据集，默认全部 · sets, all by default: x-small x-large solomon gh gh-1000 mdvrp mdvrptw hfvrp sdvrp"
                            + " relief relief-large replan matrix")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "随机种子个数，从 1 起 · how many seeds, from 1 (${DEFAULT-VALUE})")
    private int seeds = 5;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "每次运行的秒数，默认 60（mdvrp 为 30）· seconds a run, 60 by default (30 for mdvrp)")
    private @Nullable Double seconds;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            defaultValue = "bench-plan.jsonl",
            description = "结果文件，已有的运行不再重复 · file of results; runs found there are not repeated (${DEFAULT-VALUE})")
    private Path results = Path.of("bench-plan.jsonl");

    @Option(
            names = "--peers",
            paramLabel = "DIR",
            defaultValue = "routing-models/peers/target/peers",
            description = "其他求解器的 jar 目录 · folder with the jars of other solvers (${DEFAULT-VALUE})")
    private Path peerFolder = Path.of("routing-models/peers/target/peers");

    @Option(
            names = "--relief",
            split = ",",
            paramLabel = "NAME",
            description = "只用这些救援实例 · only these instances in the sets relief and relief-large")
    private List<String> reliefNames = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "FILE",
            defaultValue = "../shared/data/osm/andorra.osm.pbf",
            description = "matrix 所用的 OSM 地图 · OpenStreetMap extract of the set matrix (${DEFAULT-VALUE})")
    private Path map = Path.of("../shared/data/osm/andorra.osm.pbf");

    /** An instance file whose best known cost is known. */
    private record Case(String name, StandardProblem problem, double best) {}

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        check();
        PrintWriter progress = spec.commandLine().getErr();
        try (StopSignal signal = StopSignal.listen();
                StandardPeers peers = StandardPeers.in(peerFolder)) {
            PlanResults lines = new PlanResults(results);
            PlanFigures figures = new PlanFigures();
            for (Path file : files()) {
                Case measured = measured(file, progress);
                if (measured != null) {
                    runs(measured, peers, lines, figures, new ProgressLines(progress, signal));
                }
            }
            Map<String, Number> sorted = new TreeMap<>(figures.figures());
            sorted.putAll(made(lines, progress, signal));
            double took = (System.nanoTime() - began) / NANOS_A_SECOND;
            Path folder = results.toAbsolutePath().getParent();
            String report = new BenchReport("plan", 1, took, sorted).toJson(folder == null ? Path.of("/") : folder);
            spec.commandLine().getOut().println(report);
            spec.commandLine().getOut().flush();
            signal.answered(0);
            return 0;
        }
    }

    private void check() {
        List<String> unknown = sets.stream()
                .filter(set -> !FILE_SETS.contains(set) && !MADE_SETS.contains(set))
                .toList();
        if (!unknown.isEmpty()) {
            throw wrong("没有数据集 " + unknown + "。", "There is no set " + unknown + ".");
        }
        if (needsFiles() && !Files.isDirectory(instances)) {
            throw wrong("没有目录 " + instances + "。", "There is no folder " + instances + ".");
        }
        List<String> nameless = reliefNames.stream()
                .filter(name -> ReliefProblem.named(name, 1).isEmpty())
                .toList();
        if (!nameless.isEmpty()) {
            throw wrong("没有救援实例 " + nameless + "。", "There is no relief instance " + nameless + ".");
        }
        if (seeds < 1 || (seconds != null && !(seconds > 0))) {
            throw wrong("--seeds 和 --seconds 须大于 0。", "--seeds and --seconds must be above 0.");
        }
    }

    private boolean isWanted(String set) {
        return sets.isEmpty() || sets.contains(set);
    }

    private boolean needsFiles() {
        return FILE_SETS.stream().anyMatch(this::isWanted);
    }

    /** The sets whose instances are made here. */
    private Map<String, Number> made(PlanResults lines, PrintWriter progress, StopSignal signal) throws IOException {
        ReliefBench relief = new ReliefBench(lines, progress, signal, seeds, seconds());
        for (String set : List.of(ReliefBench.SET, ReliefBench.LARGE)) {
            if (isWanted(set)) {
                relief.run(set, reliefNames);
            }
        }
        Map<String, Number> figures = new TreeMap<>(relief.figures());
        if (isWanted(ReplanBench.SET) && !signal.isWished()) {
            figures.putAll(ReplanBench.figures(seeds, seconds(), progress, signal));
        }
        if (isWanted(MatrixBench.SET) && !signal.isWished()) {
            figures.putAll(MatrixBench.figures(map, seeds, progress));
        }
        return figures;
    }

    private List<Path> files() throws IOException {
        if (!needsFiles()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(instances, FOLDER_DEPTH)) {
            return all.filter(file -> file.toString().matches(".*\\.(vrp|sd|txt)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Null for what is not wanted, is no instance or has no best known cost. */
    private @Nullable Case measured(Path file, PrintWriter progress) {
        return StandardProblem.read(file)
                .match(
                        problem -> {
                            OptionalDouble best = problem.bestKnown();
                            return isWanted(problem.set()) && best.isPresent()
                                    ? new Case(file.getFileName().toString(), problem, best.orElseThrow())
                                    : null;
                        },
                        fault -> {
                            progress.println(fault.zh() + " " + fault.en());
                            return null;
                        });
    }

    private void runs(Case measured, StandardPeers peers, PlanResults lines, PlanFigures figures, ProgressLines watch)
            throws IOException {
        double time = seconds();
        List<String> solvers = new ArrayList<>(List.of(PlanRun.OURS));
        solvers.addAll(peers.names(measured.problem()));
        double limit = seconds == null && measured.problem().set().equals("mdvrp") ? MDVRP_SECONDS : time;
        for (String solver : solvers) {
            for (long seed = 1; seed <= seeds && !watch.stopRequested(); seed++) {
                PlanRun.Key key = PlanRun.Key.of(solver, measured.name(), seed, limit);
                JsonNode line = lines.find(key);
                PlanRun run;
                if (line != null) {
                    run = PlanRun.of(line);
                } else {
                    StandardPlan plan = solver.equals(PlanRun.OURS)
                            ? measured.problem().solve(new StandardLimits(limit, 0, 1, seed), watch)
                            : peers.solve(solver, measured.problem(), limit, seed)
                                    .orElseThrow();
                    if (watch.stopRequested()) {
                        return;
                    }
                    run = PlanRun.of(key, measured.problem().set(), measured.best(), plan);
                    lines.add(key, run.toJson());
                }
                figures.add(run);
                spec.commandLine().getErr().println(run.toJson());
            }
        }
    }

    private double seconds() {
        Double given = seconds;
        return given == null ? SECONDS : given;
    }

    private ParameterException wrong(String chinese, String english) {
        return new ParameterException(spec.commandLine(), String.join("\n", Arrays.asList(chinese, english)));
    }
}
