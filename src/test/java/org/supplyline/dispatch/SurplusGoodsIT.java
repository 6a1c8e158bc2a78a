package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** A receiver who has more before it than the books sent. */
class SurplusGoodsIT {

    private static final String TENTS = "tent-12";
    private static final String FOUND = "found:cz-0";

    private final DispatchFixture node = new DispatchFixture();
    private final List<String> sites = node.places.all().stream()
            .filter(place -> place.kind() == PlaceKind.SITE)
            .map(Place::code)
            .toList();
    private final String village = sites.get(0);
    private final String hospital = sites.get(1);
    private final String truck = node.places.vehicles().get(0).place();
    private final String other = node.places
            .create(NewPlace.named(PlaceKind.VEHICLE, "别家的车", "Another truck"), DispatchFixture.by("truck"))
            .code();
    private final IssueOrder order = ordered("SLT00001CZJ", truck, village, 12);
    private final IssueOrder others = ordered("SLT00002CZK", other, hospital, 8);

    @AfterEach
    void close() {
        assertThat(node.stock.snapshot().positions().stream()
                        .filter(position -> position.key().item().equals(TENTS))
                        .mapToLong(position -> position.quantity())
                        .sum())
                .as("what one place has, another has not")
                .isZero();
        node.close();
    }

    @Test
    void whatNobodySentIsFoundAtTheReceiverWithItsReasonAndTheSenderIsTold() {
        load(order, truck, 12);
        assertThat(sign(line(12, 3, ""))).isEqualTo(new Deliveries.Closed.Refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(sign(line(15, 0, "多三顶"))).isEqualTo(Deliveries.Closed.Refused.sum(TENTS, 12));

        done(sign(line(12, 3, "多装了一包")));

        assertThat(onHand(village, FOUND, truck)).containsExactly(15L, -3L, 0L);
        assertThat(open("surplus-delivery")).containsExactly(order.code() + " tent-12 +3 多装了一包");
        assertThat(node.deliveries.of(order.code())).containsExactly(line(12, 3, "多装了一包"));
        assertThat(node.deliveries.issued(order).sent())
                .as("no more was issued than before")
                .containsEntry(TENTS, 12L);
        assertThat(node.deliveries.accountable(order).sent()).containsEntry(TENTS, 12L);
    }

    @Test
    void goodsOfAnotherOrderThatLayAstrayBeforeTheReceiverAreWhatCame() {
        load(order, truck, 12);
        load(others, truck, 8);
        assertThat(node.surplus.astrayBefore(order)).containsExactly(Map.entry(TENTS, 8L));
        assertThat(node.surplus.astrayBefore(others))
                .as("its own truck is empty")
                .isEmpty();

        done(sign(line(12, 10, "车上多一堆")));

        assertThat(onHand(village, FOUND, truck)).containsExactly(22L, -2L, 0L);
        assertThat(open("wrong-receiver")).containsExactly(others.code() + " ");
        assertThat(node.deliveries.issued(others))
                .as("the hospital need not sign for what another has, and may")
                .isEqualTo(new IssuedGoods.Issued(Map.of(TENTS, 0L), Map.of(TENTS, 8L)));
        assertThat(node.orders.progress(List.of(order)).get(order.code()))
                .extracting(OrderProgress::accepted)
                .containsExactly(12L);
    }

    @Test
    void whatAScannerSawComingToTheWrongReceiverIsNotBookedTwice() {
        load(order, truck, 12);
        load(others, truck, 8);
        node.move("accepting", others, truck, village, tents(8), 8);

        done(sign(line(12, 9, "多一堆，扫码时说是医院的")));

        assertThat(onHand(village, FOUND, truck)).containsExactly(21L, -1L, 0L);
        assertThat(node.surplus.astrayBefore(order)).as("it is signed for").isEmpty();
    }

    @Test
    void aReceiverOfWhomNothingWasSentMaySignForWhatLayBeforeIt() {
        load(others, truck, 8);
        assertThat(sign(line(0, 0, "没有"))).isEqualTo(new Deliveries.Closed.Refused(Deliveries.Refusal.NOTHING_ISSUED));

        done(sign(line(0, 8, "整车都是")));

        assertThat(onHand(village, FOUND, truck)).containsExactly(8L, 0L, 0L);
    }

    @Test
    void aSurplusThatWasSignedWronglyGoesBackTheWayItCame() {
        load(order, truck, 12);
        load(others, truck, 8);
        String signed = done(sign(line(12, 10, "车上多一堆")));

        String mended = done(correct(signed, line(12, 5, "其中五顶")));
        assertThat(onHand(village, FOUND, truck)).containsExactly(17L, 0L, 3L);
        assertThat(open("surplus-delivery")).containsExactly(order.code() + " tent-12 +5 其中五顶");

        String none = done(correct(mended, line(12, 0, "")));
        assertThat(onHand(village, FOUND, truck)).containsExactly(12L, 0L, 8L);
        assertThat(open("surplus-delivery")).isEmpty();

        done(correct(none, line(12, 9, "还是多")));
        assertThat(onHand(village, FOUND, truck)).containsExactly(21L, -1L, 0L);
    }

    @Test
    void itsOwnGoodsOnAnotherTruckAreNoSurplusAndWhatTheCatalogueDoesNotKnowIsAsked() {
        load(order, truck, 9);
        load(order, other, 3);
        assertThat(sign(line(9, 3, "别的车送来三顶"))).isEqualTo(Deliveries.Closed.Refused.sum(TENTS, 12));
        DeliveredLine quilts = new DeliveredLine("no-such-item", 0, 0, 0, 4, "夹带");
        assertThat(sign(line(12, 0, ""), quilts))
                .isEqualTo(new Deliveries.Closed.Refused(Deliveries.Refusal.UNKNOWN_ITEM));

        done(sign(line(12, 0, ""), new DeliveredLine("quilt", 0, 0, 0, 4, "夹带"), DeliveredLine.whole("kit-family", 0)));

        assertThat(onHand(village, truck, other)).containsExactly(12L, 0L, 0L);
        assertThat(node.deliveries.of(order.code()))
                .as("nothing is said of what did not come and nobody ordered")
                .hasSize(2);
    }

    private IssueOrder ordered(String trip, String vehicle, String site, long quantity) {
        Instant morning = DispatchFixture.MORNING;
        return node.journal.write(writer -> {
            node.trips.add(new ApprovedTrip(
                    trip, null, vehicle, node.city, 1, morning, morning, morning, 1_000, 1_000, 1, List.of()));
            return node.orders.create(
                    new NewOrder(site, node.city, null, trip, "调拨令", null, List.of(tents(quantity))),
                    DispatchFixture.by("order"),
                    writer);
        });
    }

    private static OrderLine tents(long quantity) {
        return new OrderLine(TENTS, "-", quantity, null);
    }

    private void load(IssueOrder made, String vehicle, long quantity) {
        String stage = node.inCity(PlaceKind.STAGE);
        node.move("picking", made, node.binOf(TENTS, quantity), stage, tents(quantity), quantity);
        node.move("loading", made, stage, vehicle, tents(quantity), quantity);
    }

    private static DeliveredLine line(long received, long surplus, String reason) {
        return new DeliveredLine(TENTS, received, 0, 0, surplus, reason);
    }

    private Deliveries.Closed sign(DeliveredLine... lines) {
        return node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(lines),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("sign"),
                writer));
    }

    private Deliveries.Closed correct(String record, DeliveredLine line) {
        DeliveryCorrections.Wish wish = new DeliveryCorrections.Wish(record, List.of(line), "点错了");
        return node.journal.write(
                writer -> node.deliveryCorrections.correct(order.code(), wish, DispatchFixture.by("mend"), writer));
    }

    private static String done(Deliveries.Closed closed) {
        return closed.match(done -> done.record().toString(), refused -> {
            throw new AssertionError(refused);
        });
    }

    private List<String> open(String kind) {
        return node.node.db().sql("""
                        select order_code || ' ' || detail from discrepancy where kind = :kind and settled_at is null order by id
                        """).param("kind", kind).query(String.class).list();
    }

    private List<Long> onHand(String... places) {
        return List.of(places).stream().map(this::onHand).toList();
    }

    private long onHand(String place) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals(TENTS))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
