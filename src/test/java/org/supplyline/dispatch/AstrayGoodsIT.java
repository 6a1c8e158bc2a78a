package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** Goods of an order that were loaded on a truck of somebody else. */
class AstrayGoodsIT {

    private static final String TRIP = "SLT00001CZJ";
    private static final String TENTS = "tent-12";

    private final DispatchFixture node = new DispatchFixture();
    private final String own = node.places.vehicles().get(0).place();
    private final String other = node.places
            .create(NewPlace.named(PlaceKind.VEHICLE, "别家的车", "Another truck"), DispatchFixture.by("truck"))
            .code();
    private final String site = node.places.all().stream()
            .filter(place -> place.kind() == PlaceKind.SITE)
            .findFirst()
            .orElseThrow()
            .code();
    private final IssueOrder order = loaded();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theReceiverAccountsForWhatItsOwnTruckBroughtAndTheRestStaysWhereItIs() {
        assertThat(node.deliveries.issued(order))
                .isEqualTo(new IssuedGoods.Issued(Map.of(TENTS, 12L), Map.of(TENTS, 8L)));

        assertThat(sign(11, 1)).isInstanceOf(Deliveries.Closed.Done.class);

        assertThat(List.of(onHand(site), onHand("loss:cz-0"), onHand(other))).containsExactly(11L, 1L, 8L);
    }

    @Test
    void whatCameOnTheOtherTruckTooIsBookedFromThere() {
        assertThat(sign(15, 0)).isInstanceOf(Deliveries.Closed.Done.class);

        assertThat(List.of(onHand(site), onHand(other))).containsExactly(15L, 5L);
    }

    @Test
    void neitherLessThanWasSentNorMoreThanLeftTheDepotCanBeSignedFor() {
        assertThat(sign(11, 0)).isEqualTo(Deliveries.Closed.Refused.sum(TENTS, 12));
        assertThat(sign(21, 0)).isEqualTo(Deliveries.Closed.Refused.sum(TENTS, 12));
    }

    private IssueOrder loaded() {
        Instant morning = DispatchFixture.MORNING;
        OrderLine tents = new OrderLine(TENTS, "-", 20, null);
        IssueOrder made = node.journal.write(writer -> {
            node.trips.add(new ApprovedTrip(
                    TRIP, null, own, node.city, 1, morning, morning, morning, 1_000, 1_000, 1, List.of()));
            return node.orders.create(
                    new NewOrder(site, node.city, null, TRIP, "调拨令", null, List.of(tents)),
                    DispatchFixture.by("order"),
                    writer);
        });
        String bin = node.binOf(TENTS, 20);
        String stage = node.inCity(PlaceKind.STAGE);
        node.move("picking", made, bin, stage, tents, 20);
        node.move("loading", made, stage, own, tents, 12);
        node.move("loading", made, stage, other, tents, 8);
        return made;
    }

    private Deliveries.Closed sign(long received, long missing) {
        return node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(new DeliveredLine(TENTS, received, 0, missing, "装错了车")),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("sign"),
                writer));
    }

    private long onHand(String place) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals(TENTS))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
