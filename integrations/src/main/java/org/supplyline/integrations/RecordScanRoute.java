package org.supplyline.integrations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Batches of the topic go to the ledger; their offsets are committed after the ledger's commit, never before.
 *
 * <p>A failing batch is given to the ledger again for ever, since only broken infrastructure makes it fail: the ledger
 * itself holds a record that is bad. Should the broker take the partitions away meanwhile, the batch is read again from
 * the committed offset, and its keys make the second time do nothing.
 */
@Component
class RecordScanRoute extends RouteBuilder {

    private static final long FIRST_RETRY_MILLIS = 100;
    private static final long LAST_RETRY_MILLIS = 2_000;
    private static final int FOR_EVER = -1;

    private final KafkaSettings settings;
    private final ConsumerGroup group;
    private final ScanLedger ledger;
    private final OffsetCommit offsets;

    RecordScanRoute(KafkaSettings settings, ConsumerGroup group, ScanLedger ledger, OffsetCommit offsets) {
        this.settings = settings;
        this.group = group;
        this.ledger = ledger;
        this.offsets = offsets;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler()
                .maximumRedeliveries(FOR_EVER)
                .redeliveryDelay(FIRST_RETRY_MILLIS)
                .useExponentialBackOff()
                .maximumRedeliveryDelay(LAST_RETRY_MILLIS)
                .allowRedeliveryWhileStopping(false)
                .retryAttemptedLogLevel(org.apache.camel.LoggingLevel.WARN)
                .logRetryStackTrace(false));
        from(source())
                .routeId("scanning.record-scan")
                .process(exchange -> ledger.record(scans(exchange)))
                .process(exchange -> offsets.commit(lastOfEachPartition(exchange)));
    }

    private String source() {
        return "kafka:" + KafkaSettings.TOPIC
                + "?brokers=" + settings.bootstrapServers()
                + "&groupId=" + group.name()
                + "&groupInstanceId=" + group.name() + "-" + settings.instance()
                + "&clientId=" + group.name() + "-" + settings.instance()
                + "&consumersCount=1&autoOffsetReset=earliest&autoCommitEnable=false"
                + "&allowManualCommit=true"
                + "&kafkaManualCommitFactory=#class:org.apache.camel.component.kafka.consumer.DefaultKafkaManualCommitFactory"
                + "&batching=true&breakOnFirstError=true"
                + "&maxPollRecords=" + settings.batchSize()
                + "&pollTimeoutMs=" + settings.batchWait().toMillis()
                + "&batchingIntervalMs=" + settings.batchWait().toMillis()
                + "&maxPollIntervalMs=" + settings.maxPollInterval().toMillis()
                + "&sessionTimeoutMs=" + settings.sessionTimeout().toMillis()
                + "&valueDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer";
    }

    private static List<TopicScan> scans(Exchange batch) {
        return records(batch).stream().map(RecordScanRoute::scan).toList();
    }

    private static TopicScan scan(Message message) {
        byte[] value = message.getBody(byte[].class);
        return new TopicScan(
                "%s/%s@%s"
                        .formatted(
                                message.getHeader(KafkaConstants.TOPIC),
                                message.getHeader(KafkaConstants.PARTITION),
                                message.getHeader(KafkaConstants.OFFSET)),
                text(message, "device"),
                text(message, "epoch"),
                text(message, "seq"),
                text(message, "receivedAt"),
                text(message, "deviceNow"),
                text(message, "hmac"),
                Payload.of(value == null ? new byte[0] : value));
    }

    private static @Nullable String text(Message message, String header) {
        Object value = message.getHeader(header);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }

    private static Map<Object, KafkaManualCommit> lastOfEachPartition(Exchange batch) {
        return records(batch).stream()
                .collect(Collectors.toMap(
                        message -> message.getHeader(KafkaConstants.PARTITION),
                        message -> message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class),
                        (earlier, later) -> later));
    }

    private static List<Message> records(Exchange batch) {
        List<?> exchanges = batch.getMessage().getBody(List.class);
        return exchanges.stream()
                .map(record -> ((Exchange) record).getMessage())
                .toList();
    }
}
