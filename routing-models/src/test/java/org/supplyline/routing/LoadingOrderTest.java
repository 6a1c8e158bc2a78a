package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadingOrderTest {
    private static final PlaceId DEPOT = new PlaceId("depot");
    private static final PlaceId FIRST = new PlaceId("first");
    private static final PlaceId LAST = new PlaceId("last");
    private static final ItemCode RICE = new ItemCode("rice");
    private static final ItemCode VACCINE = new ItemCode("vaccine");

    private static Stop stop(PlaceId site) {
        Leg leg = new Leg(DEPOT, site, 10, 10_000, List.of(), false);
        return new Stop(site, leg, 10, 20, List.of(new ItemQuantity(VACCINE, 1), new ItemQuantity(RICE, 2)), 3, 3);
    }

    @Test
    void theLastStopsGoodsGoInFirstAndColdOnesAtTheVeryEnd() {
        Leg back = new Leg(LAST, DEPOT, 10, 10_000, List.of(), false);
        Trip trip = new Trip(
                new VehicleId("truck"),
                1,
                DEPOT,
                null,
                0,
                0,
                List.of(stop(FIRST), stop(LAST)),
                back,
                30,
                20_000,
                6,
                6,
                1,
                1);
        List<Item> items = List.of(
                new Item(RICE, "rice", 1, 1, 1, false, false, false, null),
                new Item(VACCINE, "vaccine", 1, 1, 1, false, false, true, null));
        assertThat(LoadingOrder.of(trip, items))
                .containsExactly(
                        new LoadingOrder.Step(LAST, RICE, 2),
                        new LoadingOrder.Step(FIRST, RICE, 2),
                        new LoadingOrder.Step(LAST, VACCINE, 1),
                        new LoadingOrder.Step(FIRST, VACCINE, 1));
    }
}
