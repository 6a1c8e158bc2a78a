package org.supplyline.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker, its own controller, inside this process, reachable from this machine alone.
 *
 * <p>With a single copy of every record, "acknowledged" must mean "on disk": each batch is flushed before it is
 * answered. The broker's classes are internal to Kafka and may change with any minor version; nothing else uses them.
 */
final class EmbeddedKafka implements AutoCloseable {

    private static final String NODE_ID = "1";

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    EmbeddedKafka(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * Starts the broker and waits until it serves.
     *
     * @throws NodeStartException if it does not come up
     */
    void start() throws IOException {
        Folders.createPrivate(folder);
        FutureTask<KafkaRaftServer> starting = new FutureTask<>(this::run);
        Thread thread = new Thread(starting, "kafka-start");
        // The broker looks classes up through the context class loader, which pool threads lack on newer Java versions.
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        thread.start();
        try {
            server = starting.get();
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new NodeStartException(
                    "内置 Kafka 没有启动（端口 " + port + "、" + controllerPort + "，数据 " + folder + "）：" + cause,
                    "The embedded Kafka did not start (ports " + port + " and " + controllerPort + ", data " + folder
                            + "): " + cause,
                    cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of the broker was interrupted.", interrupted);
        }
    }

    private KafkaRaftServer run() throws Exception {
        if (!Files.exists(folder.resolve("meta.properties"))) {
            new Formatter()
                    .setNodeId(Integer.parseInt(NODE_ID))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        }
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
        starting.startup();
        return starting;
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE_ID);
        properties.put("log.dirs", folder.toString());
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("auto.create.topics.enable", "false");
        durability(properties);
        oneBroker(properties);
        return properties;
    }

    private static void durability(Map<String, String> properties) {
        properties.put("log.flush.interval.messages", "1");
        properties.put("log.retention.ms", "-1");
        // A node that was switched off for months goes on where it stopped.
        properties.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        // Space is given back in whole segments.
        properties.put("log.segment.bytes", Integer.toString(64 << 20));
    }

    private static void oneBroker(Map<String, String> properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the broker waits until its own earlier session has run out.
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // An idle controller would write and flush an empty record twice a second, between the flushes of scans.
        properties.put("metadata.max.idle.interval.ms", "10000");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.replica.fetchers", "1");
    }

    /** Stops the broker cleanly, so that the next start need not check its files. Does nothing the second time. */
    @Override
    public void close() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }
}
