package org.supplyline.integrations;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultExchange;
import org.springframework.stereotype.Component;

/**
 * Sealed scans go to the topic, acknowledged by the broker before the route returns. One request is on its way to the
 * broker at a time; what comes meanwhile goes together in the next one, so that all who wait share one flush.
 */
@Component
class PublishScanRoute extends RouteBuilder {

    static final String ENTRY = "direct:scanning.publish-scan";

    /** A request of 500 scans is one batch; the broker takes no more than a mebibyte at once. */
    private static final int MOST_BYTES_A_FLUSH = 768 * 1024;

    private final KafkaSettings settings;

    PublishScanRoute(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        // The caller must hear of a failure at once: it still holds the scans and sends them again under the same keys.
        errorHandler(noErrorHandler());
        from(ENTRY)
                .routeId("scanning.publish-scan")
                .transform()
                .exchange(PublishScanRoute::toRecords)
                .to("kafka:" + KafkaSettings.TOPIC
                        + "?brokers=" + settings.bootstrapServers()
                        + "&synchronous=true&recordMetadata=false&batchWithIndividualHeaders=true"
                        + "&requestRequiredAcks=all&enableIdempotence=true"
                        + "&maxInFlightRequest=1&producerBatchSize=" + MOST_BYTES_A_FLUSH
                        + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer"
                        + "&maxBlockMs=" + settings.publishTimeout().toMillis()
                        + "&requestTimeoutMs=" + settings.publishTimeout().toMillis() / 2
                        + "&deliveryTimeoutMs=" + settings.publishTimeout().toMillis());
    }

    private static List<Exchange> toRecords(Exchange batch) {
        List<?> scans = batch.getMessage().getBody(List.class);
        return scans.stream()
                .map(scan -> toRecord(batch.getContext(), (SealedScan) scan))
                .toList();
    }

    private static Exchange toRecord(CamelContext context, SealedScan scan) {
        Exchange record = new DefaultExchange(context);
        record.getMessage().setBody(scan.payload().toBytes());
        record.getMessage().setHeader(KafkaConstants.KEY, scan.depot());
        record.getMessage().setHeader("device", scan.device());
        record.getMessage().setHeader("epoch", Long.toString(scan.epoch()));
        record.getMessage().setHeader("seq", Long.toString(scan.seq()));
        record.getMessage().setHeader("receivedAt", scan.receivedAt().toString());
        if (scan.deviceNow() != null) {
            record.getMessage().setHeader("deviceNow", scan.deviceNow().toString());
        }
        record.getMessage().setHeader("hmac", scan.seal());
        return record;
    }
}
