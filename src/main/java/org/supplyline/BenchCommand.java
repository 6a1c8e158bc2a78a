package org.supplyline;

import java.util.Objects;
import org.supplyline.bench.LedgerBench;
import org.supplyline.bench.StockBench;
import org.supplyline.codes.bench.CodesBench;
import org.supplyline.codes.bench.FramesBench;
import org.supplyline.codes.bench.PicturesBench;
import org.supplyline.node.StartBench;
import org.supplyline.standard.PlanBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measurements; each prints its progress on stderr and one JSON line on stdout. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {"测量本机上的性能。", "Measures this program on this machine."},
        subcommands = {StartBench.class, PicturesBench.class, CodesBench.class, FramesBench.class, PlanBench.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The benches that need a whole node beside those that do not. */
    static void addTo(CommandLine line) {
        CommandLine bench = Objects.requireNonNull(line.getSubcommands().get("bench"));
        bench.addSubcommand(new LedgerBench(SupplylineApplication::of));
        bench.addSubcommand(new StockBench(SupplylineApplication::of));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请指定测量项目。 Name what to measure.");
    }
}
