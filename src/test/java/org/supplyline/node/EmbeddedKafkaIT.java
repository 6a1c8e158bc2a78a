package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, ScanTopicGuard.TOPIC);
    private static final TopicPartition PARTITION = new TopicPartition(ScanTopicGuard.TOPIC, 3);

    @TempDir
    private Path folder;

    private EmbeddedKafka broker;

    @BeforeEach
    void start() throws Exception {
        broker = new EmbeddedKafka(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());
        broker.start();
        try (ScanTopicGuard guard = new ScanTopicGuard(broker.bootstrapServers(), true)) {
            guard.ensure();
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void recordsAndTheTopicOutliveARestartOnOtherPorts() throws Exception {
        send(NOW, NOW, NOW);
        broker.close();

        broker = new EmbeddedKafka(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree());
        broker.start();

        try (Admin admin = Admin.create(address())) {
            assertThat(offset(admin, OffsetSpec.latest())).isEqualTo(3);
            assertThat(admin.describeTopics(List.of(ScanTopicGuard.TOPIC))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying(
                            ScanTopicGuard.TOPIC,
                            topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void eachRecordIsFlushedToTheDiskBeforeItIsAcknowledged() throws Exception {
        send(NOW);
        long before = flushes();
        send(NOW, NOW, NOW, NOW, NOW);
        assertThat(flushes() - before).isGreaterThanOrEqualTo(5);
    }

    /** How often the brokers of this process told the disk to write. */
    private static long flushes() throws JMException {
        return (Long) ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs"), "Count");
    }

    @Test
    void onlyRecordsThatAreBookedAndAWeekOldAreDeleted() throws Exception {
        Duration old = ScanTopicGuard.KEPT_AFTER_BOOKING.plusHours(1);
        send(NOW.minus(old), NOW.minus(old), NOW.minus(old), NOW.minus(old), NOW, NOW);
        try (Admin admin = Admin.create(address());
                ScanTopicGuard guard = new ScanTopicGuard(broker.bootstrapServers(), true)) {
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

            guard.deleteLongBooked("cz", clock);
            assertThat(offset(admin, OffsetSpec.earliest())).isZero();

            book(admin, 2);
            guard.deleteLongBooked("cz", clock);
            assertThat(offset(admin, OffsetSpec.earliest())).isEqualTo(2);

            book(admin, 6);
            guard.deleteLongBooked("cz", clock);
            assertThat(offset(admin, OffsetSpec.earliest())).isEqualTo(4);

            guard.deleteLongBooked("cz", Clock.fixed(NOW.plus(old), ZoneOffset.UTC));
            assertThat(offset(admin, OffsetSpec.earliest())).isEqualTo(6);
        }
    }

    @Test
    void aSingleBrokerIsRefusedUnlessItIsAllowed() {
        try (ScanTopicGuard guard = new ScanTopicGuard(broker.bootstrapServers(), false)) {
            assertThatThrownBy(guard::ensure)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("supplyline.kafka.allow-single-broker=true");
        }
    }

    @Test
    void aTopicThatForgetsAfterAWeekIsRefused() throws Exception {
        try (Admin admin = Admin.create(address());
                ScanTopicGuard guard = new ScanTopicGuard(broker.bootstrapServers(), true)) {
            admin.incrementalAlterConfigs(Map.of(
                            TOPIC,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "604800000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            // The controller has it; the broker that will be asked learns of it a moment later.
            Waiting.until(
                    "the broker tells the new setting",
                    LIMIT,
                    () -> retention(admin).equals("604800000"));

            assertThatThrownBy(guard::ensure)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("retention.ms=604800000");
        }
    }

    @Test
    void aBrokerOutOfReachIsNamedWithItsSetting() throws Exception {
        String nowhere = "127.0.0.1:" + Ports.anyFree();
        try (ScanTopicGuard guard = new ScanTopicGuard(nowhere, true)) {
            assertThatThrownBy(guard::ensure)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining(nowhere)
                    .hasMessageContaining("supplyline.kafka.bootstrap-servers");
        }
    }

    private void send(Instant... times) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
            for (Instant time : times) {
                producer.send(new ProducerRecord<>(
                                PARTITION.topic(), PARTITION.partition(), time.toEpochMilli(), "depot:cz-1", "{}"))
                        .get();
            }
        }
    }

    private static void book(Admin admin, long offset) throws Exception {
        admin.alterConsumerGroupOffsets("cz", Map.of(PARTITION, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private static String retention(Admin admin) {
        try {
            Config told = Objects.requireNonNull(
                    admin.describeConfigs(List.of(TOPIC)).all().get().get(TOPIC));
            return told.get("retention.ms").value();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long offset(Admin admin, OffsetSpec which) throws Exception {
        return admin.listOffsets(Map.of(PARTITION, which))
                .partitionResult(PARTITION)
                .get()
                .offset();
    }

    private Map<String, Object> address() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
