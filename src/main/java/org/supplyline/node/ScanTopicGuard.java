package org.supplyline.node;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees to it that the topic of accepted scans exists and loses nothing, and takes out what has long been booked. */
final class ScanTopicGuard implements AutoCloseable {

    static final String TOPIC = "scans";

    /** A node restored from yesterday's backup must find here what it booked since; a week leaves time for that. */
    static final Duration KEPT_AFTER_BOOKING = Duration.ofDays(7);

    private static final int PARTITIONS = 12;
    private static final int REPLICAS = 3;
    private static final int IN_SYNC_REPLICAS = 2;
    private static final int TIMEOUT_SECONDS = 15;
    private static final long ASK_AGAIN_MILLIS = 50;

    private final String bootstrapServers;
    private final boolean singleBroker;
    private final Admin admin;

    /** @param singleBroker whether one copy of each record is enough, as with the embedded broker */
    ScanTopicGuard(String bootstrapServers, boolean singleBroker) {
        this.bootstrapServers = bootstrapServers;
        this.singleBroker = singleBroker;
        Map<String, Object> properties = new HashMap<>();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000 / 2);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
        this.admin = Admin.create(properties);
    }

    /**
     * Makes the topic if it is missing.
     *
     * @throws NodeStartException if the cluster is out of reach or its topic would lose accepted scans
     */
    void ensure() {
        int brokers;
        try {
            brokers = get(admin.describeCluster().nodes()).size();
        } catch (KafkaRequestFailed failure) {
            throw new NodeStartException(
                    "无法连接 Kafka " + bootstrapServers + "（" + failure.getMessage()
                            + "）。请检查 supplyline.kafka.bootstrap-servers。",
                    "Cannot reach Kafka at " + bootstrapServers + " (" + failure.getMessage()
                            + "). Check supplyline.kafka.bootstrap-servers.",
                    failure);
        }
        if (!singleBroker && brokers < REPLICAS) {
            throw new NodeStartException(
                    "Kafka 集群只有 " + brokers + " 个节点，至少需要 " + REPLICAS
                            + " 个。请扩充集群，或设置 supplyline.kafka.allow-single-broker=true 接受单副本。",
                    "The Kafka cluster has " + brokers + " brokers, " + REPLICAS + " are needed. Add brokers, or set"
                            + " supplyline.kafka.allow-single-broker=true to accept a single copy.");
        }
        if (!get(admin.listTopics().names()).contains(TOPIC)) {
            create();
        }
        check();
    }

    private void create() {
        short replicas = (short) (singleBroker ? 1 : REPLICAS);
        NewTopic topic = new NewTopic(TOPIC, PARTITIONS, replicas)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(singleBroker ? 1 : IN_SYNC_REPLICAS)));
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (KafkaRequestFailed failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private void check() {
        Config config = config();
        demand(config, TopicConfig.RETENTION_MS_CONFIG, -1, -1);
        demand(config, TopicConfig.RETENTION_BYTES_CONFIG, -1, -1);
        if (!singleBroker) {
            demand(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, IN_SYNC_REPLICAS, Long.MAX_VALUE);
            TopicDescription description =
                    only(get(admin.describeTopics(Set.of(TOPIC)).allTopicNames()));
            int fewest = description.partitions().stream()
                    .mapToInt(partition -> partition.replicas().size())
                    .min()
                    .orElse(0);
            if (fewest < REPLICAS) {
                throw refused("replication.factor", Integer.toString(fewest), ">= " + REPLICAS);
            }
        }
    }

    /** A broker may be asked before it has heard of the topic that was just made. */
    private Config config() {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (true) {
            try {
                return only(get(admin.describeConfigs(Set.of(resource)).all()));
            } catch (KafkaRequestFailed failure) {
                boolean unheard = failure.getCause() instanceof UnknownTopicOrPartitionException;
                if (!unheard || System.nanoTime() - until >= 0) {
                    throw failure;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ASK_AGAIN_MILLIS));
            }
        }
    }

    private static void demand(Config config, String name, long least, long most) {
        long value = Long.parseLong(config.get(name).value());
        if (value < least || value > most) {
            throw refused(name, Long.toString(value), least == most ? Long.toString(least) : ">= " + least);
        }
    }

    private static NodeStartException refused(String name, String found, String needed) {
        return new NodeStartException(
                "Kafka 主题 " + TOPIC + " 的 " + name + "=" + found + "，会丢失已确认的扫描。请把它改为 " + needed + "。",
                "The Kafka topic " + TOPIC + " has " + name + "=" + found
                        + ", which would lose accepted scans. Change it to " + needed + ".");
    }

    /**
     * Deletes the records that the group has booked and that were accepted more than {@link #KEPT_AFTER_BOOKING} ago.
     *
     * @param group the node's consumer group, which commits an offset only after the ledger's commit
     */
    void deleteLongBooked(String group, Clock clock) {
        Map<TopicPartition, OffsetAndMetadata> booked =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long limit = clock.instant().minus(KEPT_AFTER_BOOKING).toEpochMilli();
        Map<TopicPartition, RecordsToDelete> deletions = new HashMap<>();
        booked.forEach((partition, offset) -> {
            if (offset != null && partition.topic().equals(TOPIC)) {
                long firstYoung = firstOffsetAt(partition, limit).orElse(offset.offset());
                deletions.put(partition, RecordsToDelete.beforeOffset(Math.min(firstYoung, offset.offset())));
            }
        });
        get(admin.deleteRecords(deletions).all());
    }

    private Optional<Long> firstOffsetAt(TopicPartition partition, long epochMillis) {
        ListOffsetsResultInfo found = get(admin.listOffsets(Map.of(partition, OffsetSpec.forTimestamp(epochMillis)))
                .partitionResult(partition));
        return found.offset() < 0 ? Optional.empty() : Optional.of(found.offset());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private static <T> T only(Map<?, T> answer) {
        return answer.values().iterator().next();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new KafkaRequestFailed(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TimeoutException failure) {
            throw new KafkaRequestFailed(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new KafkaRequestFailed(failure);
        }
    }

    private static final class KafkaRequestFailed extends KafkaException {

        KafkaRequestFailed(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
