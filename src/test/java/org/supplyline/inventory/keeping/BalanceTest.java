package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.keeping.Balance.Flow;
import org.supplyline.inventory.keeping.Balance.Goods;
import org.supplyline.inventory.keeping.Balance.Side;

class BalanceTest {

    private static final Goods TENTS = new Goods("tent-12", Fund.DONATED);

    @Test
    void everyFlowHasItsColumnAndTheTwoSidesAgree() {
        List<Balance> balance = Balance.of(
                Map.of(TENTS, 100L),
                List.of(
                        flow(Side.OPENING, Side.STOCK, 10),
                        flow(Side.DONOR, Side.STOCK, 50),
                        flow(Side.OUT, Side.STOCK, 3),
                        flow(Side.FOUND, Side.STOCK, 2),
                        flow(Side.STOCK, Side.ROAD, 40),
                        flow(Side.ROAD, Side.STOCK, 7),
                        flow(Side.STOCK, Side.OUT, 30),
                        flow(Side.ROAD, Side.OUT, 20),
                        flow(Side.STOCK, Side.LOSS, 1),
                        flow(Side.STOCK, Side.DISPOSAL, 4),
                        flow(Side.STOCK, Side.DONOR, 5),
                        flow(Side.STOCK, Side.CONVERSION, 6)),
                Map.of(TENTS, 86L));

        assertThat(balance)
                .containsExactly(new Balance("tent-12", Fund.DONATED, 100, 10, 50, 3, 2, 7, 86, 0, 40, 30, 1, 4, 5, 6));
        assertThat(balance.get(0).isExact()).isTrue();
    }

    @Test
    void aCorrectionTakesBackTheFlowItMends() {
        List<Balance> balance = Balance.of(
                Map.of(),
                List.of(
                        flow(Side.DONOR, Side.STOCK, 50),
                        new Flow(TENTS, Side.STOCK, Side.DONOR, true, true, 50),
                        new Flow(TENTS, Side.DONOR, Side.STOCK, true, true, 40),
                        flow(Side.STOCK, Side.OUT, 8),
                        new Flow(TENTS, Side.OUT, Side.STOCK, true, false, 3)),
                Map.of(TENTS, 35L));

        assertThat(balance)
                .containsExactly(new Balance("tent-12", Fund.DONATED, 0, 0, 40, 0, 0, 0, 35, 0, 0, 5, 0, 0, 0, 0));
    }

    @Test
    void aMendedTripCountsWhereItsStepDoesAndNotWhereTheGoodsGoBack() {
        List<Balance> balance = Balance.of(
                Map.of(TENTS, 50L),
                List.of(
                        flow(Side.STOCK, Side.ROAD, 10),
                        new Flow(TENTS, Side.ROAD, Side.STOCK, true, false, 10),
                        new Flow(TENTS, Side.STOCK, Side.ROAD, true, false, 8),
                        flow(Side.ROAD, Side.STOCK, 6),
                        new Flow(TENTS, Side.STOCK, Side.ROAD, true, true, 6),
                        new Flow(TENTS, Side.ROAD, Side.STOCK, true, true, 5)),
                Map.of(TENTS, 47L));

        assertThat(balance)
                .containsExactly(new Balance("tent-12", Fund.DONATED, 50, 0, 0, 0, 0, 5, 47, 0, 8, 0, 0, 0, 0, 0));
    }

    @Test
    void stockThatNoFlowExplainsIsNotExact() {
        List<Balance> balance = Balance.of(Map.of(), List.of(flow(Side.DONOR, Side.STOCK, 5)), Map.of(TENTS, 6L));

        assertThat(balance).noneMatch(Balance::isExact);
    }

    private static Flow flow(Side from, Side to, long quantity) {
        return new Flow(TENTS, from, to, false, false, quantity);
    }
}
