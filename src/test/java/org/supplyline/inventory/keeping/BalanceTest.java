package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.keeping.Balance.Flow;
import org.supplyline.inventory.keeping.Balance.Goods;
import org.supplyline.inventory.keeping.Balance.Held;
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
                        flow(Side.STOCK, Side.TRANSIT, 40),
                        flow(Side.TRANSIT, Side.OUT, 30),
                        flow(Side.TRANSIT, Side.LOSS, 1),
                        flow(Side.STOCK, Side.DISPOSAL, 4),
                        flow(Side.STOCK, Side.DONOR, 5),
                        flow(Side.STOCK, Side.CONVERSION, 6)),
                List.of(new Held(TENTS, Side.STOCK, 110), new Held(TENTS, Side.TRANSIT, 9)));

        assertThat(balance)
                .containsExactly(new Balance("tent-12", Fund.DONATED, 100, 10, 50, 3, 2, 110, 9, 30, 1, 4, 5, 6));
        assertThat(balance.get(0).isExact()).isTrue();
    }

    @Test
    void aCorrectionTakesBackTheFlowItMends() {
        List<Balance> balance = Balance.of(
                Map.of(),
                List.of(
                        flow(Side.DONOR, Side.STOCK, 50),
                        new Flow(TENTS, Side.STOCK, Side.DONOR, true, 50),
                        new Flow(TENTS, Side.DONOR, Side.STOCK, true, 40),
                        flow(Side.STOCK, Side.OUT, 8),
                        new Flow(TENTS, Side.OUT, Side.STOCK, true, 3)),
                List.of(new Held(TENTS, Side.STOCK, 35)));

        assertThat(balance).containsExactly(new Balance("tent-12", Fund.DONATED, 0, 0, 40, 0, 0, 35, 0, 5, 0, 0, 0, 0));
    }

    @Test
    void stockThatNoFlowExplainsIsNotExact() {
        List<Balance> balance =
                Balance.of(Map.of(), List.of(flow(Side.DONOR, Side.STOCK, 5)), List.of(new Held(TENTS, Side.STOCK, 6)));

        assertThat(balance).noneMatch(Balance::isExact);
    }

    private static Flow flow(Side from, Side to, long quantity) {
        return new Flow(TENTS, from, to, false, quantity);
    }
}
