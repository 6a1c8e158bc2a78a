package org.supplyline.node;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database and the broker of a running node. They start side by side while the application's classes load, and stop
 * after the application has: broker first, database last.
 */
public final class NodeServices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeServices.class);
    private static final int START_MINUTES = 5;

    private final NodeFolder folder;
    private final String bootstrapServers;
    private final boolean singleBroker;
    private final FutureTask<NodeDatabase> database;
    private final FutureTask<@Nullable EmbeddedKafka> broker;

    NodeServices(
            NodeFolder folder,
            String bootstrapServers,
            boolean singleBroker,
            Callable<NodeDatabase> database,
            Callable<@Nullable EmbeddedKafka> broker) {
        this.folder = folder;
        this.bootstrapServers = bootstrapServers;
        this.singleBroker = singleBroker;
        this.database = new FutureTask<>(database);
        this.broker = new FutureTask<>(broker);
    }

    /** Begins to start both; the caller holds the folder's lock until {@link #close} has ended. */
    static NodeServices start(
            NodeFolder folder, NodeSettings settings, NodePorts ports, boolean real, StartProgress progress) {
        EmbeddedKafka embedded = settings.externalBroker().isPresent()
                ? null
                : new EmbeddedKafka(folder.kafka(), ports.kafka(), ports.kafkaController());
        String servers = settings.externalBroker().orElse("127.0.0.1:" + ports.kafka());
        boolean single = embedded != null || settings.singleBrokerAllowed();
        NodeServices services = new NodeServices(
                folder,
                servers,
                single,
                () -> {
                    NodeDatabase opened = NodeDatabase.start(folder, settings, ports.postgres(), real, null);
                    progress.step("数据库就绪", "database ready");
                    return opened;
                },
                () -> {
                    if (embedded != null) {
                        embedded.start();
                    }
                    try (ScanTopicGuard guard = new ScanTopicGuard(servers, single)) {
                        guard.ensure();
                    } catch (RuntimeException refused) {
                        if (embedded != null) {
                            embedded.close();
                        }
                        throw refused;
                    }
                    progress.step("消息队列就绪", "broker ready");
                    return embedded;
                });
        services.begin();
        return services;
    }

    void begin() {
        new Thread(database, "database-start").start();
        new Thread(broker, "broker-start").start();
    }

    public NodeFolder folder() {
        return folder;
    }

    /** Host and port of the broker, several with commas. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    boolean singleBroker() {
        return singleBroker;
    }

    /**
     * Waits until the database is there and migrated.
     *
     * @throws NodeStartException if it is not to be had
     */
    public NodeDatabase database() {
        return await(database, "database");
    }

    /**
     * Waits until the broker serves and its topic is there.
     *
     * @throws NodeStartException if it is not to be had
     */
    public void awaitBroker() {
        await(broker, "broker");
    }

    private static <T extends @Nullable Object> T await(FutureTask<T> starting, String what) {
        try {
            return starting.get(START_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof NodeStartException refused) {
                throw refused;
            }
            throw new IllegalStateException("The %s did not start.".formatted(what), failure.getCause());
        } catch (TimeoutException failure) {
            throw new IllegalStateException("The %s did not start in time.".formatted(what), failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", failure);
        }
    }

    /** Stops what has started; waits for what is still starting, so that nothing is left behind. */
    @Override
    public void close() {
        stop(broker);
        stop(database);
    }

    private static void stop(FutureTask<? extends @Nullable AutoCloseable> started) {
        try (AutoCloseable service = started.get(START_MINUTES, TimeUnit.MINUTES)) {
            LOG.debug("stopping {}", service);
        } catch (ExecutionException neverStarted) {
            LOG.debug("nothing to stop", neverStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.error("A service did not stop cleanly.", failure);
        }
    }
}
