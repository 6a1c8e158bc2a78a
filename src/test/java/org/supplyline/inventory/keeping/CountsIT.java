package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountsIT {

    private final KeepingNode node = new KeepingNode();
    private final Instant morning = Instant.parse("2026-01-05T08:00:00Z");

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void aCountThatAgreesIsSettledAtOnceWhereNoDeviceWorked() {
        node.receive(10);
        long count = node.count(10);

        assertThat(status(count)).isEqualTo(StockCount.Status.SETTLED);
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aDifferenceIsARowUntilItIsBookedAgainstLossWithAReason() {
        node.receive(10);
        long count = node.count(7);

        assertThat(node.openKinds()).containsExactly("count-difference");
        assertThat(node.settle("checker", count, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(node.settle("checker", count, "lost"));
        assertThat(node.openKinds()).isEmpty();
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(7);
        assertThat(node.scans.onHand("loss:cz-0", KeepingNode.KITS)).isEqualTo(3);
        assertThat(node.settle("checker", count, "lost")).isEqualTo(KeepingNode.refused(Refusal.GONE));
    }

    @Test
    void whatNobodyKnewIsFoundAndWhatIsNotNamedIsNotThere() {
        node.move("receiving", node.kits("donor:cz-0"), node.bin, 4);
        long count = Long.parseLong(KeepingNode.made(node.write(
                "counter",
                (writer, cause) -> node.counts.submit(
                        writer,
                        cause,
                        node.bin,
                        List.of(new GoodsLine(
                                new org.supplyline.inventory.PositionKey(
                                        node.bin, "kit-family", "-", "cz", org.supplyline.inventory.Fund.DONATED, "-"),
                                2)),
                        CartonCount.NONE))));
        KeepingNode.made(node.settle("checker", count, "放错"));

        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isZero();
        assertThat(node.scans.onHand(node.bin, "kit-family")).isEqualTo(2);
        assertThat(node.scans.onHand("found:cz-0", "kit-family")).isEqualTo(-2);
    }

    @Test
    void aCountStaysProvisionalUntilTheOfflineDeviceHasReportedPastItAndThenIsRight() {
        node.scanIn(morning, 1);
        long count = node.count(36);
        assertThat(node.differing(count))
                .extracting(CountDifference::difference)
                .containsExactly(24L);
        assertThat(node.settle("checker", count, "found")).isEqualTo(KeepingNode.refused(Refusal.PROVISIONAL));

        node.scanIn(morning.plusSeconds(60), 3);
        assertThat(node.differing(count))
                .extracting(CountDifference::difference)
                .containsExactly(12L);
        assertThat(node.open().get(0).quantity()).isEqualTo(12);
        node.scanIn(Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5)), 4);
        assertThat(provisional(count)).as("number 2 is missing").isTrue();

        node.scanIn(morning.plusSeconds(30), 2);
        assertThat(provisional(count)).isFalse();
        assertThat(node.differing(count)).isEmpty();
        assertThat(node.openKinds()).isEmpty();
        KeepingNode.made(node.settle("checker", count, ""));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(48);
        assertThat(node.scans.onHand("found:cz-0", KeepingNode.KITS)).isZero();
    }

    @Test
    void aHeldScanOfADeviceKeepsTheCountProvisionalAndAPersonMayVouchForTheDevice() {
        node.scanIn(morning, 1);
        node.scans.record(node.scans.scanAt(Instant.now(Clock.systemUTC()), 2, "receiving", "04012345123456", ""));
        node.scanIn(Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5)), 3);
        long count = node.count(24);
        assertThat(provisional(count)).isTrue();

        KeepingNode.made(node.write(
                "checker",
                (writer, cause) -> node.counts.vouch(writer, cause, count, node.scans.device, "手持已清空，屏幕显示待传 0")));
        assertThat(provisional(count)).isFalse();
    }

    @Test
    void aScanThatComesAfterItsCountWasSettledOpensANewDifference() {
        node.receive(10);
        node.count(10);
        node.scanIn(morning, 1);

        assertThat(node.open()).singleElement().satisfies(row -> {
            assertThat(row.kind().word()).isEqualTo("count-difference");
            assertThat(row.detail()).isEqualTo("late");
            assertThat(row.quantity()).isEqualTo(-12);
        });
    }

    @Test
    void goodsThatMoveAfterTheCountDoNotChangeItsDifference() {
        node.receive(10);
        long count = node.count(8);
        node.move("storing", node.kits(node.bin), node.scans.stage, 5);

        assertThat(node.differing(count))
                .extracting(CountDifference::difference)
                .containsExactly(-2L);
        KeepingNode.made(node.settle("checker", count, "lost"));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(3);
    }

    @Test
    void aCorrectionOfWhatTheCountTookForGrantedChangesTheDifference() {
        var wrong = node.receive(12);
        long count = node.count(10);
        KeepingNode.made(node.write(
                "checker",
                (writer, cause) -> node.corrections.correct(
                        writer,
                        cause,
                        wrong,
                        "wrong-quantity",
                        List.of(new Corrections.Wanted(KeepingNode.KITS, "-", "donor:cz-0", node.bin, 10)))));

        assertThat(node.differing(count)).isEmpty();
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aScanThatIsTakenBackAndThenAfterAllNotBelongsToWhenItHappened() {
        node.receive(10);
        long count = node.count(10);
        node.scanIn(morning, 1);
        undo(2, 1);
        undo(3, 2);

        assertThat(node.differing(count))
                .extracting(CountDifference::difference)
                .containsExactly(-12L);
    }

    /** After the count was over. */
    private void undo(long seq, long undone) {
        Instant later = Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5));
        node.scans.record(node.scans.of(
                node.scans.device,
                seq,
                "\"at\":\"%s\",\"step\":\"receiving\",\"codes\":[],\"undoes\":{\"epoch\":1,\"seq\":%d}"
                        .formatted(later, undone)));
    }

    @Test
    void theSecondCountOfAPlaceTakesTheFirstOnesPart() {
        node.receive(10);
        long first = node.count(7);
        long second = node.count(9);

        assertThat(status(first)).isEqualTo(StockCount.Status.SUPERSEDED);
        assertThat(node.settle("checker", first, "lost")).isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(node.open())
                .singleElement()
                .satisfies(row -> assertThat(row.quantity()).isEqualTo(-1));
        KeepingNode.made(node.settle("checker", second, "lost"));
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(9);
    }

    @Test
    void ofTwoPeopleWhoSettleAtOnceOneBooksTheDifference() throws Exception {
        node.receive(10);
        long count = node.count(7);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Result> settle = () -> node.settle("checker", count, "lost");
            List<Future<Result>> both = people.invokeAll(List.of(settle, settle));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsOnlyOnce(KeepingNode.refused(Refusal.GONE));
        } finally {
            people.shutdownNow();
        }
        assertThat(node.scans.onHand(node.bin, KeepingNode.KITS)).isEqualTo(7);
    }

    @Test
    void aCountThatWaitsIsReplacedOnlyByOneThatSaysSo() {
        node.receive(10);
        long first = node.count(8);
        CountRequest second = new CountRequest(
                node.bin,
                List.of(new GoodsRequest.Line(KeepingNode.KITS, null, null, null, null, 9L)),
                List.of(),
                null);

        Result refused = node.write("other", (writer, cause) -> node.counts.submit(writer, cause, second));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        why -> assertThat(why.about()).startsWith(Long.toString(first), "counter"));
        assertThat(status(first)).isEqualTo(StockCount.Status.SUBMITTED);
    }

    private boolean provisional(long count) {
        return node.counts.isProvisional(node.counts.find(count).orElseThrow());
    }

    private StockCount.Status status(long count) {
        return node.counts.find(count).orElseThrow().status();
    }
}
