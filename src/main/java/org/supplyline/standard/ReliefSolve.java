package org.supplyline.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.Reading;
import org.supplyline.routing.ReliefFinding;
import org.supplyline.routing.ReliefProblem;
import org.supplyline.routing.StandardLimits;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code solve} does with instances of the relief benchmark: makes them, plans them, and checks plans. */
final class ReliefSolve {

    private static final int WRONG_USE = 2;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_THREADS = 64;
    private static final int MOST_TOLD = 20;
    private static final double THOUSAND = 1000;

    private final CommandSpec spec;
    private final Path file;

    ReliefSolve(CommandSpec spec, Path file) {
        this.spec = spec;
        this.file = file;
    }

    /** Writes an instance; false if the name is none. */
    boolean generate(String name, long seed) throws IOException {
        Optional<ReliefProblem> made = ReliefProblem.named(name, seed);
        if (made.isPresent()) {
            Files.writeString(file, made.orElseThrow().text(), StandardCharsets.UTF_8);
        }
        return made.isPresent();
    }

    /** Tells what was made. */
    int tellMade(String name, long seed) throws IOException {
        ObjectNode line = line();
        line.put("name", name);
        line.put("seed", seed);
        line.put("bytes", Files.size(file));
        return answer(line, 0);
    }

    /** Checks a plan that anybody made. */
    int check(Path plan) {
        return ReliefProblem.read(file).match(problem -> check(problem, plan), this::refuse);
    }

    private int check(ReliefProblem problem, Path plan) {
        Reading<ReliefFinding> reading = problem.check(plan);
        return reading.match(
                finding -> {
                    tellBroken(finding);
                    ObjectNode line = line();
                    line.put("plan", plan.toString());
                    addFinding(line, finding);
                    return answer(line, finding.feasible() ? 0 : 1);
                },
                this::refuse);
    }

    /** Searches a plan. */
    int solve(StandardLimits limits, @Nullable Path out) throws IOException {
        Reading<ReliefProblem> reading = ReliefProblem.read(file);
        Optional<InstanceFault> fault = reading.fault();
        if (fault.isPresent()) {
            return refuse(fault.orElseThrow());
        }
        try (StopSignal signal = StopSignal.listen();
                ReliefWatch watch = new ReliefWatch(spec.commandLine().getErr(), signal, limits.seconds())) {
            ReliefFinding finding = reading.content().orElseThrow().solve(planLimits(limits), watch);
            tellBroken(finding);
            if (out != null) {
                Files.writeString(out, finding.plan(), StandardCharsets.UTF_8);
            }
            ObjectNode line = line();
            addFinding(line, finding);
            line.put("seconds", Math.round(finding.seconds() * THOUSAND) / THOUSAND);
            line.put("iterations", limits.iterations());
            line.put("seed", limits.seed());
            line.put("threads", limits.threads());
            line.put("stopped", signal.isWished() ? "signal" : limits.iterations() > 0 ? "iterations" : "time");
            int code = answer(line, finding.feasible() ? 0 : 1);
            signal.answered(code);
            return code;
        }
    }

    /** The engine counts whole seconds; the watch ends it at the fraction. */
    static PlanLimits planLimits(StandardLimits limits) {
        int seconds = (int) Math.min(MOST_SECONDS, Math.max(1, Math.ceil(limits.seconds())));
        return new PlanLimits(
                seconds,
                Math.min(Integer.MAX_VALUE, limits.iterations()),
                Math.min(MOST_THREADS, limits.threads()),
                limits.seed());
    }

    private ObjectNode line() {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("file", file.toString());
        line.put("set", "relief");
        return line;
    }

    private static void addFinding(ObjectNode line, ReliefFinding finding) {
        line.put("cost", finding.levels().get(finding.levels().size() - 1));
        line.put("feasible", finding.feasible());
        line.put("vehicles", finding.vehicles());
        ObjectNode levels = line.putObject("levels");
        for (int level = 0; level < finding.levels().size(); level++) {
            levels.put(ReliefProblem.LEVELS.get(level), finding.levels().get(level));
        }
        ArrayNode violations = line.putArray("violations");
        finding.broken().forEach(broken -> {
            ObjectNode violation = violations.addObject();
            violation.put("rule", broken.code());
            violation.put("zh", broken.zh());
            violation.put("en", broken.en());
        });
    }

    private int answer(ObjectNode line, int code) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
        return code;
    }

    private void tellBroken(ReliefFinding finding) {
        List<ReliefFinding.BrokenRule> told =
                finding.broken().stream().limit(MOST_TOLD).toList();
        told.forEach(broken -> tell("违反规则：" + broken.zh(), "Broken rule: " + broken.en()));
    }

    private int refuse(InstanceFault fault) {
        tell(fault.zh(), fault.en());
        return fault.code() == InstanceFault.Code.UNREADABLE ? WRONG_USE : 1;
    }

    private void tell(String chinese, String english) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(chinese);
        err.println(english);
        err.flush();
    }
}
