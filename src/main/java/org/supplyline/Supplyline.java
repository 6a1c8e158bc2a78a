package org.supplyline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.supplyline.codes.DecodeCommand;
import org.supplyline.codes.FramesCommand;
import org.supplyline.codes.FuzzCommand;
import org.supplyline.codes.Gs1Command;
import org.supplyline.disclosure.VerifyCommand;
import org.supplyline.donation.ImportCommand;
import org.supplyline.inventory.RebuildCommand;
import org.supplyline.node.DoctorCommand;
import org.supplyline.node.NodeStartException;
import org.supplyline.standard.SolveCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The one command line. Results are JSON lines on stdout, all else goes to stderr; exit code 0 is good, 1 a negative
 * answer or a failure, 2 wrong use.
 */
@Command(
        name = "supplyline",
        mixinStandardHelpOptions = true,
        version = "Supplyline 0.1.0",
        description = {
            "救灾物资的接收、库存、调拨与公开。不带命令时启动节点（run）。",
            "Relief goods received, stocked, dispatched, published. Without a command it starts a node (run)."
        },
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            DecodeCommand.class,
            FramesCommand.class,
            Gs1Command.class,
            DoctorCommand.class,
            BenchCommand.class,
            FuzzCommand.class,
            SolveCommand.class
        })
public final class Supplyline {

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Supplyline() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(withDefaultCommand(arguments)));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Supplyline());
        BenchCommand.addTo(line);
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(explain(failure));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    /** {@code supplyline --port 9000} means {@code supplyline run --port 9000}. */
    static String[] withDefaultCommand(String[] arguments) {
        boolean run = arguments.length == 0 || (arguments[0].startsWith("-") && !OWN_OPTIONS.contains(arguments[0]));
        if (!run) {
            return arguments;
        }
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(Arrays.asList(arguments));
        return all.toArray(String[]::new);
    }

    /** What the user can do about it if that is known; otherwise the whole trace, for whoever mends the program. */
    private static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NodeStartException refused) {
                return refused.explanation();
            }
            if (cause instanceof PortInUseException taken) {
                return "端口 " + taken.getPort() + " 已被占用，请用 --port 指定另一个。\nPort " + taken.getPort()
                        + " is taken, name another one with --port.";
            }
        }
        LoggerFactory.getLogger(Supplyline.class).error("The command failed.", failure);
        return "程序出错，详情见上。\nThe program failed; see above.";
    }
}
