package org.supplyline.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.Reading;
import org.supplyline.routing.ReliefProblem;
import org.supplyline.routing.StandardLimits;
import org.supplyline.routing.StandardPlan;
import org.supplyline.routing.StandardProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Searches routes in a standard problem and prints what it found as one line of JSON. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = {
            "求解一个标准车辆路径问题（CVRPLIB、Solomon、Gehring-Homberger、Cordeau、SDVRP）或救援基准实例，输出一行 JSON。"
                    + "收到 SIGINT 或 SIGTERM 时一秒内停止并给出当前最好解。无可行解时退出码为 1。",
            "Searches routes in a standard problem (CVRPLIB, Solomon, Gehring-Homberger, Cordeau, SDVRP) or plans an instance"
                    + " of the relief benchmark; one line of JSON. On SIGINT or SIGTERM it stops within a second with the best"
                    + " so far. Exit code 1 if nothing feasible was found."
        })
public final class SolveCommand implements Callable<Integer> {

    private static final double LONGEST_SECONDS = 30.0 * 24 * 3600;
    private static final int MOST_THREADS = 256;
    private static final double THOUSAND = 1000;
    private static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "问题文件，格式由内容判断 · the instance; its content tells the format")
    private Path file = Path.of("");

    @Option(
            names = "--time",
            paramLabel = "S",
            description = "搜索秒数；同时给出 --iterations 时只是上限 · seconds to search; a mere bound beside --iterations")
    private @Nullable Double seconds;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description =
                    "每个搜索核的迭代次数，结果与线程数无关 · iterations of each kernel; the plan is then the same for every count of threads")
    private @Nullable Long iterations;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "线程数 · threads (${DEFAULT-VALUE})")
    private int threads = 1;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "随机种子 · seed (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--best", paramLabel = "C", description = "已知最好成本，用于计算差距 · best known cost, for the gap")
    private @Nullable Double best;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "把解写成 CVRPLIB 文件（救援实例写成计划文件）· where to write the CVRPLIB solution, or the relief plan")
    private @Nullable Path out;

    @Option(
            names = "--check",
            paramLabel = "PLAN",
            description = "不求解，只检查救援实例的计划文件 · checks a plan of a relief instance instead of searching one")
    private @Nullable Path plan;

    @Option(
            names = "--generate",
            paramLabel = "NAME",
            description = "先把该名称的救援实例写入 FILE，种子为 --seed，例如 n20-t4-d1-k6-r-c-s70；见 docs/relief-benchmark.md"
                    + " · first writes the relief instance of this name to FILE, made from --seed")
    private @Nullable String generated;

    @Override
    public Integer call() throws IOException {
        ReliefSolve relief = new ReliefSolve(spec, file);
        Path planFile = plan;
        String name = generated;
        if (name != null) {
            generate(relief, name);
        }
        if (planFile != null) {
            return relief.check(planFile);
        }
        if (name != null && seconds == null && iterations == null) {
            return relief.tellMade(name, seed);
        }
        StandardLimits limits = limits();
        checkOut(out);
        if (ReliefProblem.isLikely(file)) {
            if (best != null) {
                throw wrong("--best 不适用于救援实例：其评分有多个层次。", "--best is not for relief instances: their score has levels.");
            }
            return relief.solve(limits, out);
        }
        Reading<StandardProblem> reading = StandardProblem.read(file);
        Optional<InstanceFault> fault = reading.fault();
        return fault.isPresent()
                ? refuse(fault.orElseThrow())
                : solve(reading.content().orElseThrow(), limits);
    }

    private void generate(ReliefSolve relief, String name) throws IOException {
        checkOut(file);
        if (seed < 0) {
            throw wrong("生成实例时 --seed 须不小于 0。", "--seed must be 0 or above to make an instance.");
        }
        if (!relief.generate(name, seed)) {
            throw wrong(
                    name + " 不是实例名称。已发布的有：" + String.join(" ", ReliefProblem.NAMES),
                    name + " is no name of an instance. Published are: " + String.join(" ", ReliefProblem.NAMES));
        }
    }

    private int refuse(InstanceFault fault) {
        tell(fault.zh(), fault.en());
        return fault.code() == InstanceFault.Code.UNREADABLE ? WRONG_USE : 1;
    }

    private int solve(StandardProblem problem, StandardLimits limits) throws IOException {
        try (StopSignal signal = StopSignal.listen()) {
            StandardPlan plan =
                    problem.solve(limits, new ProgressLines(spec.commandLine().getErr(), signal));
            plan.fault().ifPresent(broken -> tell("未找到可行解：" + broken.zh(), "No feasible plan: " + broken.en()));
            Path target = out;
            if (target != null) {
                Files.writeString(target, plan.solution());
            }
            spec.commandLine().getOut().println(line(problem, plan));
            spec.commandLine().getOut().flush();
            int code = plan.feasible() ? 0 : 1;
            signal.answered(code);
            return code;
        }
    }

    private String line(StandardProblem problem, StandardPlan plan) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("file", file.toString());
        line.put("set", problem.set());
        line.put("cost", plan.cost());
        line.put("feasible", plan.feasible());
        line.put("vehicles", plan.vehicles());
        line.put("seconds", Math.round(plan.seconds() * THOUSAND) / THOUSAND);
        line.put("iterations", plan.iterations());
        line.put("seed", seed);
        line.put("threads", threads);
        Double known = best;
        if (known != null) {
            line.put("best", BigDecimal.valueOf(known).stripTrailingZeros());
            if (plan.feasible()) {
                line.put("gapPercent", Gap.percent(plan.cost().doubleValue(), known));
            }
        }
        line.put("stopped", plan.stopped());
        return line.toString();
    }

    private StandardLimits limits() {
        Double time = seconds;
        Long count = iterations;
        if (time == null && count == null) {
            throw wrong("请给出 --time 或 --iterations。", "Give --time or --iterations.");
        }
        if (time != null && !(time > 0 && time <= LONGEST_SECONDS)) {
            throw wrong("--time 须大于 0，且不超过 30 天。", "--time must be above 0 and at most 30 days.");
        }
        if (count != null && count < 1) {
            throw wrong("--iterations 须至少为 1。", "--iterations must be at least 1.");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads 须为 1 至 256。", "--threads must be 1 to 256.");
        }
        Double known = best;
        if (known != null && !(known > 0 && known < Double.MAX_VALUE)) {
            throw wrong("--best 须大于 0。", "--best must be above 0.");
        }
        return new StandardLimits(time == null ? LONGEST_SECONDS : time, count == null ? 0 : count, threads, seed);
    }

    /** Before an hour of search, not after it. */
    private void checkOut(@Nullable Path target) {
        if (target == null) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(target)) {
            throw wrong("无法写入 " + target + "。", "Cannot write " + target + ".");
        }
    }

    private void tell(String chinese, String english) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(chinese);
        err.println(english);
        err.flush();
    }

    private ParameterException wrong(String chinese, String english) {
        return new ParameterException(spec.commandLine(), chinese + "\n" + english);
    }
}
