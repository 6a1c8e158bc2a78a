package org.supplyline.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.ScanTopicFixture;
import org.supplyline.integrations.ScanTopicUnavailable;
import org.supplyline.journal.Cause;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.node.Waiting;
import org.supplyline.page.Refusal;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.PlaceFixtures;

/** What a device is told, and when (law 2), and how much it may send (law 10). */
class ScanAcceptanceIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NOW = "2999-01-01T00:00:00.000Z";
    private static final String LONG_AGO = "2026-01-01T00:00:00.000Z";

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Devices devices = DeviceFixtures.devices(node);
    private final Device device = devices.find(
                    devices.enrol("手持 1", DeviceKind.HANDHELD, depot(), null).device())
            .orElseThrow();

    private String depot() {
        DepotSize size = new DepotSize(150, 135_000, 2, 20_000);
        return PlaceFixtures.withFixed(node)
                .createDepot(
                        new NewDepot("测试库", "Test depot", size, null, null, 1), new Cause.Request("test", "set-up"))
                .code();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void acceptedIsNotSaidBeforeTheTopicHasIt() throws Exception {
        CountDownLatch flushed = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScanTopicFixture topic = new ScanTopicFixture(exchange -> {
            arrived.countDown();
            flushed.await();
        })) {
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> acceptance(topic, Duration.ZERO)
                    .accept(device, List.of(event(1, NOW)), null)
                    .isPresent());
            arrived.await();
            assertThat(answer).isNotDone();

            flushed.countDown();
            Waiting.until("the answer", LIMIT, answer::isDone);
            assertThat(answer).isCompletedWithValue(true);
        }
    }

    @Test
    void whatTheTopicDidNotTakeIsNotAccepted() throws Exception {
        try (ScanTopicFixture topic = new ScanTopicFixture(exchange -> {
            throw new IllegalStateException("the disk is full");
        })) {
            ScanAcceptance acceptance = acceptance(topic, Duration.ZERO);
            assertThatThrownBy(() -> acceptance.accept(device, List.of(event(1, NOW)), null))
                    .isInstanceOf(ScanTopicUnavailable.class);
        }
    }

    @Test
    void anEventThatIsTooLargeIsRefusedAloneByName() throws Exception {
        List<Object> published = Collections.synchronizedList(new ArrayList<>());
        try (ScanTopicFixture topic = new ScanTopicFixture(exchange -> {
            List<?> sealed = exchange.getMessage().getBody(List.class);
            published.addAll(sealed);
        })) {
            Payload large = Payload.of("x".repeat(ScanAcceptance.MAX_EVENT_BYTES + 1));
            List<ScanResult> results = acceptance(topic, Duration.ZERO)
                    .accept(device, List.of(large, event(1, NOW)), null)
                    .orElseThrow()
                    .results();

            assertThat(results).extracting(ScanResult::code).containsExactly("too-large", null);
            assertThat(published).hasSize(1);
        }
    }

    @Test
    void oldScansWaitWhileTheLedgerIsBehindAndLiveOnesDoNot() throws Exception {
        try (ScanTopicFixture topic = new ScanTopicFixture(exchange -> {})) {
            ScanAcceptance behind = acceptance(topic, ScanAcceptance.BUSY_LAG.plusSeconds(1));

            assertThat(behind.accept(device, List.of(event(1, LONG_AGO)), null)).isEmpty();
            assertThat(behind.accept(device, List.of(event(2, NOW)), null)).isPresent();
        }
    }

    @Test
    void aBatchOfOldScansWaitsForTheOneBeforeIt() throws Exception {
        List<Long> awaited = Collections.synchronizedList(new ArrayList<>());
        try (ScanTopicFixture topic = new ScanTopicFixture(exchange -> {})) {
            ScanAcceptance acceptance = new ScanAcceptance(
                    devices,
                    DeviceFixtures.seal(node),
                    topic.topic(),
                    () -> Duration.ZERO,
                    (id, epoch, seq, atMost) -> awaited.add(seq),
                    Clock.systemUTC());
            acceptance.accept(device, List.of(event(1, LONG_AGO), event(2, LONG_AGO)), null);
            acceptance.accept(device, List.of(event(3, NOW)), null);
            assertThat(awaited).isEmpty();

            acceptance.accept(device, List.of(event(4, LONG_AGO)), null);
            assertThat(awaited).containsExactly(2L);
        }
    }

    @Test
    void aBatchBeyondItsLimitsIsRefusedByName() {
        byte[] many = "{}\n".repeat(ScanController.MAX_LINES + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ScanController.lines(many)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ScanController.lines(new byte[ScanController.MAX_BYTES + 1]))
                .isInstanceOf(Refusal.class);
        assertThat(ScanController.lines("{}\n".repeat(ScanController.MAX_LINES).getBytes(StandardCharsets.UTF_8)))
                .hasSize(ScanController.MAX_LINES);
    }

    private ScanAcceptance acceptance(ScanTopicFixture topic, Duration lag) {
        return new ScanAcceptance(
                devices,
                DeviceFixtures.seal(node),
                topic.topic(),
                () -> lag,
                (id, epoch, seq, atMost) -> {},
                Clock.systemUTC());
    }

    private Payload event(long seq, String at) {
        return Payload.of("{\"v\":1,\"device\":\"%s\",\"epoch\":1,\"seq\":%d,\"at\":\"%s\",\"step\":\"receiving\"}"
                .formatted(device.id(), seq, at));
    }
}
