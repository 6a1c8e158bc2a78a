package org.supplyline.node;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds the routes back until the broker serves, and frees the topic of what was booked long ago. */
@Component
class ScanTopicUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScanTopicUpkeep.class);
    private static final int FIRST_AFTER_MINUTES = 10;
    private static final int EVERY_MINUTES = 60;

    private final NodeServices services;
    private final NodeIdentity node;
    private final Clock clock;
    private volatile boolean running;

    ScanTopicUpkeep(NodeServices services, NodeIdentity node, Clock clock) {
        this.services = services;
        this.node = node;
        this.clock = clock;
    }

    @Scheduled(initialDelay = FIRST_AFTER_MINUTES, fixedDelay = EVERY_MINUTES, timeUnit = TimeUnit.MINUTES)
    void deleteLongBooked() {
        try (ScanTopicGuard guard = new ScanTopicGuard(services.bootstrapServers(), services.singleBroker())) {
            guard.deleteLongBooked(node.code(), clock);
        } catch (KafkaException outOfReach) {
            LOG.warn(
                    "Booked records were not deleted from the topic, next try in an hour: {}", outOfReach.getMessage());
        }
    }

    @Override
    public void start() {
        services.awaitBroker();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
