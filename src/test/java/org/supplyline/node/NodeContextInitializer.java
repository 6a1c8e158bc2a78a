package org.supplyline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test of the whole application a database and a broker of its own, as a running node would.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @ContextConfiguration(initializers = NodeContextInitializer.class)
 * }</pre>
 */
public final class NodeContextInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** With which a test acts as the machine's own commands do. */
    public static final String ADMIN_TOKEN = "0123456789abcdef0123456789abcdef";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            NodeFolder folder = new NodeFolder(Files.createTempDirectory(target, "test-node-")).create();
            EmbeddedKafka broker = new EmbeddedKafka(folder.kafka(), Ports.anyFree(), Ports.anyFree());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, folder)));
            NodeServices services = new NodeServices(
                    folder,
                    broker.bootstrapServers(),
                    true,
                    () -> NodeDatabase.attach(NodeDatabaseFixture.createAddress()),
                    () -> {
                        broker.start();
                        try (ScanTopicGuard guard = new ScanTopicGuard(broker.bootstrapServers(), true)) {
                            guard.ensure();
                        }
                        return null;
                    });
            services.begin();
            context.getBeanFactory().registerSingleton("nodeServices", services);
            context.getBeanFactory().registerSingleton("adminToken", new AdminToken(ADMIN_TOKEN));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "node",
                            Map.of(
                                    "supplyline.kafka.bootstrap-servers",
                                    broker.bootstrapServers(),
                                    // A test counts what it scans itself.
                                    "supplyline.drill.simulate",
                                    "false")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedKafka broker, NodeFolder folder) {
        broker.close();
        try {
            Folders.delete(folder.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
