package org.supplyline.dispatch.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;

/** Reservations on the real database, with a clock that the test moves. */
class ReservationsIT {

    private static final GoodsKey TENTS = new GoodsKey("tent-12", "-");
    private static final Duration HELD = Duration.ofHours(24);

    private final DispatchFixture node = new DispatchFixture();
    private final MovedClock clock = new MovedClock();
    private final ReservationStore store = new ReservationStore(node.node.db());
    private final Reservations reservations =
            new Reservations(store, node.direct, node.orders, node.journal, new ReservationSettings(HELD), clock);
    private final String qinyuan = node.site("Qinyuan");

    ReservationsIT() {
        node.reserved = new ReservedGoods(store, clock);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsReservedIsNotFreeAndItsAllocationStandsInTheJournal() {
        JournalCursor before = node.journal.head();
        Reservation held = reserved(20);

        assertThat(free()).isEqualTo(40);
        assertThat(node.journal.after(before, 10)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(JournalKind.ALLOCATION);
            assertThat(record.id()).hasToString(held.record());
            assertThat(record.body().toString()).contains("\"heldUntil\"", "\"allocated\":20");
        });
        assertThat(Duration.between(held.madeAt(), held.expiresAt())).isEqualTo(HELD);
        assertThat(reserve(41, qinyuan)).isEqualTo("NOT_FREE tent-12");
    }

    @Test
    void aReservationFollowsTheRulesOfAnOrder() {
        assertThat(reserve(1, "site:cz-99")).isEqualTo("UNKNOWN_RECEIVER site:cz-99");
        NewOrder medicine = new NewOrder(
                qinyuan, node.city, null, null, "调拨令", null, List.of(new OrderLine("tent-12", "别处", 1, null)));
        assertThat(reserve(medicine)).isEqualTo("EARMARK tent-12");
        node.consents = (earmark, item, receiver) -> true;
        assertThat(reserve(medicine))
                .as("the consent is there, but no such goods")
                .isEqualTo("NOT_FREE tent-12");
        assertThat(store.count(null)).isZero();
    }

    @Test
    void theLastCartonGoesToOneOfTwoWhoReserveAtOnce() throws Exception {
        assertThat(both(() -> reserve(60, qinyuan), () -> reserve(60, qinyuan)))
                .containsExactlyInAnyOrder("done", "NOT_FREE tent-12");
        assertThat(free()).isZero();
    }

    @Test
    void twoWhoPostAtOnceMakeOneOrder() throws Exception {
        Reservation held = reserved(20);
        assertThat(both(() -> post(held), () -> post(held))).containsExactlyInAnyOrder("done", "over posted");

        List<IssueOrder> made = node.orders.page(null, 0, 10);
        assertThat(made).singleElement().satisfies(order -> {
            assertThat(order.lines()).containsExactly(new OrderLine("tent-12", "-", 20, null));
            assertThat(order.basis()).isEqualTo("市指挥部口头通知");
        });
        assertThat(free()).as("held or ordered, it is promised once").isEqualTo(40);
        assertThat(node.journal.after(JournalCursor.START, 10_000))
                .filteredOn(record -> record.kind() == JournalKind.ORDER)
                .singleElement()
                .satisfies(record ->
                        assertThat(record.body().path("rule").stringValue()).isEqualTo(held.record()));
    }

    @Test
    void whatIsPostedOrReleasedIsOverForEverybodyElse() {
        Reservation held = reserved(20);
        assertThat(release(held)).isEqualTo("done");
        assertThat(free()).isEqualTo(60);
        assertThat(post(held)).isEqualTo("over released");
        assertThat(release(held)).isEqualTo("over released");
        assertThat(node.orders.count(null)).isZero();
    }

    @Test
    void theClockFreesGoodsBeforeAnybodyMarksThemAndTheMarkIsMadeOnce() {
        Reservation held = reserved(20);
        clock.move(HELD.minusMinutes(1));
        assertThat(reservations.expire()).isZero();
        assertThat(free()).isEqualTo(40);

        clock.move(Duration.ofMinutes(2));
        assertThat(free()).isEqualTo(60);
        assertThat(post(held)).isEqualTo("over held");

        JournalCursor before = node.journal.head();
        assertThat(reservations.expire()).isEqualTo(1);
        assertThat(reservations.expire()).isZero();
        assertThat(node.journal.after(before, 10)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(JournalKind.ALLOCATION);
            assertThat(record.body().path("ends").stringValue()).isEqualTo(held.record());
            assertThat(record.body().path("expired").booleanValue()).isTrue();
        });
        assertThat(store.find(held.id()).orElseThrow().status()).isEqualTo(ReservationStatus.EXPIRED);
    }

    @Test
    void stockBelowWhatIsPromisedMarksTheNewestPromise() {
        Reservation first = reserved(30);
        Reservation second = reserved(25);
        assertThat(node.free.uncovered()).isEmpty();

        lose(10);
        assertThat(node.free.uncovered()).isEqualTo(Map.of(second.subject(), Map.of(TENTS, 5L)));
        lose(25);
        assertThat(node.free.uncovered())
                .isEqualTo(Map.of(first.subject(), Map.of(TENTS, 5L), second.subject(), Map.of(TENTS, 25L)));
        assertThat(release(first)).isEqualTo("done");
        assertThat(node.free.uncovered()).isEmpty();
    }

    private static List<String> both(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            var ended = people.invokeAll(List.of(one, other));
            return List.of(ended.get(0).get(), ended.get(1).get());
        } finally {
            people.shutdown();
        }
    }

    private NewOrder wanted(long tents, String destination) {
        return new NewOrder(
                destination,
                node.city,
                null,
                null,
                "市指挥部口头通知",
                null,
                List.of(new OrderLine("tent-12", "-", tents, null)));
    }

    private String reserve(long tents, String destination) {
        return reserve(wanted(tents, destination));
    }

    private String reserve(NewOrder wanted) {
        return node.journal
                .<Reservations.Reserved>write(writer -> reservations.reserve(wanted, DispatchFixture.by("r"), writer))
                .match(done -> "done", no -> no.why().why() + " " + no.why().subject());
    }

    private Reservation reserved(long tents) {
        return node.journal
                .<Reservations.Reserved>write(
                        writer -> reservations.reserve(wanted(tents, qinyuan), DispatchFixture.by("r"), writer))
                .match(Reservations.Reserved.Held::reservation, no -> {
                    throw new AssertionError(no);
                });
    }

    private String post(Reservation held) {
        return ended(node.journal.write(writer ->
                reservations.post(held.id(), DispatchFixture.by("p"), writer).orElseThrow()));
    }

    private String release(Reservation held) {
        return ended(node.journal.write(writer -> reservations
                .release(held.id(), "不要了", DispatchFixture.by("x"), writer)
                .orElseThrow()));
    }

    private static String ended(Reservations.Ended ended) {
        return ended.match(
                done -> "done", over -> "over " + over.reservation().status().word());
    }

    /** Somebody saw them gone. */
    private void lose(long tents) {
        String bin = node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals("tent-12") && position.quantity() >= tents)
                .map(position -> position.key().place())
                .findFirst()
                .orElseThrow();
        node.take("stock_taking", bin, "loss:cz-0", new OrderLine("tent-12", "-", tents, null));
    }

    private long free() {
        return node.free.byDepot().getOrDefault(node.city, Map.of()).getOrDefault(TENTS, 0L);
    }

    /** The system's time, put forward. */
    private static final class MovedClock extends Clock {

        private Duration ahead = Duration.ZERO;

        void move(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
