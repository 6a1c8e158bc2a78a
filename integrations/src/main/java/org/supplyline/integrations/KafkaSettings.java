package org.supplyline.integrations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is and how the node reads from it.
 *
 * @param bootstrapServers host and port of the broker, several with commas
 * @param instance name of this application instance among those that share the node's work; with the node's code it is
 *     the static group member, so that a restart takes its partitions back at once
 * @param batchSize most records booked in one transaction
 * @param batchWait how long a batch waits for more records; half of it is the usual delay of a lone scan
 * @param maxPollInterval how long a batch may take before the broker gives its partitions away
 * @param sessionTimeout how long an instance may be silent before another takes over
 * @param publishTimeout how long a scanner waits for the durable write before it is told that it failed
 */
@ConfigurationProperties("supplyline.kafka")
public record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("a") String instance,
        @DefaultValue("500") int batchSize,
        @DefaultValue("10ms") Duration batchWait,
        @DefaultValue("5m") Duration maxPollInterval,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("8s") Duration publishTimeout) {

    /** The topic's name; 12 partitions, key = the device's depot. */
    public static final String TOPIC = "scans";
}
