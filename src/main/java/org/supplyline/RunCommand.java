package org.supplyline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.supplyline.node.FirstPasswords;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeStart;
import org.supplyline.node.StartProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a node and keeps it running until the process is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"启动一个节点。新目录默认成为带演示数据的演练节点。", "Starts a node. A new folder becomes a drill node with demo data."})
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "数据目录 · data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "网页端口，不指定则自动选择并记住 · port of the pages; chosen and remembered by default")
    private @Nullable Integer port;

    @Option(names = "--real", description = "新目录成为空的正式节点 · a new folder becomes an empty branch, not a drill")
    private boolean real;

    @Option(names = "--lan", description = "允许局域网设备访问 · let other machines reach the pages")
    private boolean lan;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            defaultValue = "a",
            description = "多实例共享外部数据库时，本实例的名称 · this instance's name where several share the work (${DEFAULT-VALUE})")
    private String instance = "a";

    @Option(names = "--exit-when-ready", hidden = true)
    private boolean exitWhenReady;

    private final PrintStream terminal = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private volatile @Nullable ConfigurableApplicationContext application;
    private volatile boolean stopping;

    @Override
    public Integer call() throws IOException, InterruptedException {
        NodeFolder folder = new NodeFolder(data);
        StartProgress progress = new StartProgress(terminal, Clock.systemUTC(), began());
        NodeStart node = NodeStart.begin(
                new NodeStart.Wish(
                        folder, port == null ? OptionalInt.empty() : OptionalInt.of(port), real, lan, instance),
                progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
        try {
            start(node);
        } catch (RuntimeException failure) {
            if (!stopping) {
                throw failure;
            }
            // Told to stop in the middle of the start: what failed since is a consequence. The hook ends the process.
            waitForEnd();
        }
        if (!exitWhenReady) {
            waitForEnd();
        }
        return 0;
    }

    private void start(NodeStart node) throws IOException {
        ConfigurableApplicationContext started = SupplylineApplication.of(node).run();
        application = started;
        node.begin(started.getBeanProvider(FirstStart.class).orderedStream().toList());
        List<FirstPasswords.Account> accounts = started.getBeanProvider(FirstPasswords.class)
                .orderedStream()
                .flatMap(passwords -> passwords.accounts().stream())
                .toList();
        terminal.print(node.ready(accounts));
        terminal.flush();
    }

    /** First the application, then the broker, then the database, so that nothing loses what it stands on. */
    private void stop(NodeStart node) {
        stopping = true;
        ConfigurableApplicationContext running = application;
        if (running != null) {
            running.close();
        }
        node.close();
    }

    private static void waitForEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static Instant began() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .orElseThrow(() -> new IllegalStateException("The operating system does not tell when this began."));
    }
}
