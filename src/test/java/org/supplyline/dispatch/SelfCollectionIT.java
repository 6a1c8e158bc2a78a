package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;

/** Goods that their receiver fetches at the dock. */
class SelfCollectionIT {

    private static final DeliveryProof PROOF =
            new DeliveryProof(DeliveryProof.Way.COLLECTION, "王五", null, List.of(), "沁介字 12 号", true);

    private final DispatchFixture node = new DispatchFixture();
    private final String site = node.site("Qinyuan");
    private final OrderLine tents = new OrderLine("tent-12", "-", 5, null);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsStagedIsHandedOutAndThatIsTheDelivery() {
        IssueOrder order = order();
        stage(order, 5);
        assertThat(node.collection.staged(order.code())).containsExactly(Map.entry("tent-12", 5L));

        assertThat(handOut(order, 5, "")).isInstanceOf(Deliveries.Closed.Done.class);

        IssueOrder closed = node.orders.find(order.code()).orElseThrow();
        assertThat(closed.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(node.deliveries.of(order.code())).containsExactly(DeliveredLine.whole("tent-12", 5));
        assertThat(node.deliveries.proof(order.code())).contains(PROOF);
        assertThat(at(site)).isEqualTo(5);
        assertThat(node.node
                        .db()
                        .sql("select body::text from journal where kind = 'delivery'")
                        .query(String.class)
                        .single())
                .contains("collection")
                .doesNotContain("王五");
    }

    @Test
    void lessThanOrderedNeedsAReasonAndMoreThanStagedIsNotHandedOut() {
        IssueOrder order = order();
        assertThat(handOut(order, 5, "")).isEqualTo(refused(Deliveries.Refusal.NOT_STAGED));
        stage(order, 3);

        assertThat(handOut(order, 4, "只来了一辆车")).isEqualTo(refused(Deliveries.Refusal.NOT_STAGED));
        assertThat(handOut(order, 2, " ")).isEqualTo(refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(at(site)).isZero();

        assertThat(handOut(order, 2, "只来了一辆车")).isInstanceOf(Deliveries.Closed.Done.class);
        assertThat(at(site)).isEqualTo(2);
        assertThat(at(node.inCity(PlaceKind.STAGE))).isEqualTo(1);
        assertThat(handOut(order, 1, "再来")).isEqualTo(refused(Deliveries.Refusal.NOT_OPEN));
    }

    @Test
    void whatAScannerSawGoingOutWaitsForTheSignatureAndIsNotHandedOutTwice() {
        IssueOrder order = order();
        stage(order, 5);
        node.move("accepting", order, node.inCity(PlaceKind.STAGE), site, tents, 5);

        assertThat(node.deliveries.recordScanned()).as("nobody signed").isZero();
        assertThat(node.collection.ready(order)).containsExactly(Map.entry("tent-12", 5L));
        assertThat(handOut(order, 4, "少一顶")).isEqualTo(refused(Deliveries.Refusal.NOT_STAGED));
        assertThat(handOut(order, 5, "")).isInstanceOf(Deliveries.Closed.Done.class);
        assertThat(at(site)).isEqualTo(5);
    }

    @Test
    void aNameAloneDoesNotProveThatGoodsWithoutATripCameButThePictureOfThePaperDoes() {
        IssueOrder order = order();
        stage(order, 5);
        node.move("accepting", order, node.inCity(PlaceKind.STAGE), site, tents, 5);

        assertThat(signed(order, List.of())).isEqualTo(refused(Deliveries.Refusal.UNPROVEN));
        assertThat(signed(order, List.of(photo()))).isInstanceOf(Deliveries.Closed.Done.class);
    }

    @Test
    void twoAtTheDockHandOutOnce() throws Exception {
        IssueOrder order = order();
        stage(order, 5);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Deliveries.Closed> tap = () -> handOut(order, 5, "");
            List<Future<Deliveries.Closed>> taps = two.invokeAll(List.of(tap, tap));

            assertThat(List.of(taps.get(0).get(), taps.get(1).get()))
                    .hasAtLeastOneElementOfType(Deliveries.Closed.Done.class)
                    .contains(refused(Deliveries.Refusal.NOT_OPEN));
        } finally {
            two.shutdownNow();
        }
        assertThat(at(site)).isEqualTo(5);
    }

    private static Deliveries.Closed refused(Deliveries.Refusal why) {
        return new Deliveries.Closed.Refused(why);
    }

    private Deliveries.Closed handOut(IssueOrder order, long quantity, String reason) {
        return node.journal.write(writer -> node.collection.handOut(
                order.code(),
                List.of(new DeliveredLine("tent-12", quantity, 0, 0, reason)),
                PROOF,
                DispatchFixture.by("dock"),
                writer));
    }

    private Deliveries.Closed signed(IssueOrder order, List<String> photos) {
        return node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(new DeliveredLine("tent-12", 5, 0, 0, "")),
                DeliveryProof.byPaper("王五", photos),
                DispatchFixture.by("paper"),
                writer));
    }

    private String photo() {
        String sha256 = "a".repeat(64);
        node.node
                .db()
                .sql("insert into photo (sha256, jpeg, taken_by, taken_at) values (:sha256, :jpeg, 'chen', now())")
                .param("sha256", sha256)
                .param("jpeg", new byte[] {1})
                .update();
        return sha256;
    }

    private IssueOrder order() {
        NewOrder wanted = new NewOrder(site, node.city, null, null, "指挥部调拨令 7 号", null, List.of(tents));
        node.direct.prepare(wanted.destination(), DispatchFixture.by("site dock"));
        return node.journal
                .<DirectOrders.Ordered>write(writer -> node.direct.create(wanted, DispatchFixture.by("order"), writer))
                .match(DirectOrders.Ordered.Made::order, refused -> {
                    throw new AssertionError(refused);
                });
    }

    private void stage(IssueOrder order, long quantity) {
        String bin = node.binOf("tent-12", quantity);
        node.move("picking", order, bin, node.inCity(PlaceKind.STAGE), tents, quantity);
    }

    private long at(String place) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals("tent-12"))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
