package org.supplyline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.supplyline.journal.JournalReader;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeStart;
import org.supplyline.node.StartProgress;

/** A whole node in this process, in a folder that is deleted when it is closed. */
public final class BenchNode implements AutoCloseable {

    private final Path folder;
    private final NodeStart node;
    private final ConfigurableApplicationContext beans;
    private final SqlTapeStore tape = new SqlTapeStore();

    /** Makes the application on top of a node's services. */
    public interface Assembly {
        SpringApplication assemble(NodeStart node);
    }

    BenchNode(Assembly assembly, PrintStream progress) throws IOException {
        this.folder = Files.createTempDirectory("supplyline-bench");
        NodeFolder data = new NodeFolder(folder.resolve("data"));
        Files.createDirectories(data.root());
        Files.writeString(data.settings(), "supplyline.drill.simulate=false\n", StandardCharsets.UTF_8);
        this.node = NodeStart.begin(
                new NodeStart.Wish(data, OptionalInt.empty(), false, false, "bench"),
                new StartProgress(progress, Clock.systemUTC(), Clock.systemUTC().instant()));
        SpringApplication application = assembly.assemble(node);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(tape));
        this.beans = application.run();
        node.begin(beans.getBeanProvider(FirstStart.class).orderedStream().toList());
    }

    ConfigurableApplicationContext beans() {
        return beans;
    }

    SqlTapeStore tape() {
        return tape;
    }

    Path folder() {
        return folder;
    }

    NodeStart start() {
        return node;
    }

    String url() {
        return "http://localhost:" + beans.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Ends those who read the journal behind a cursor, each after its turn; nothing correct hangs on when they do. */
    void stopReaders() {
        readers().forEach(JournalReader::stop);
    }

    void startReaders() {
        readers().forEach(JournalReader::start);
    }

    private Collection<JournalReader> readers() {
        return beans.getBeansOfType(JournalReader.class).values();
    }

    @Override
    public void close() throws IOException {
        beans.close();
        node.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
