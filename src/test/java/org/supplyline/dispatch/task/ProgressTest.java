package org.supplyline.dispatch.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.OrderStatus;

class ProgressTest {

    @Test
    void pickingIsDoneWhenEveryItemIsPickedAndMoreOfOneDoesNotMakeUpForAnother() {
        assertThat(Progress.picking(order(item(10, 12, 0, 0), item(5, 4, 0, 0))))
                .isEqualTo(new Progress(14, 15, false));
        assertThat(Progress.picking(order(item(10, 12, 0, 0), item(5, 5, 0, 0))))
                .isEqualTo(new Progress(15, 15, true));
    }

    @Test
    void whatWasNotOrderedIsNotCounted() {
        assertThat(Progress.picking(order(item(3, 0, 0, 0), item(0, 3, 0, 0)))).isEqualTo(new Progress(0, 3, false));
    }

    @Test
    void loadingIsDoneWhenAllThatWasPickedForEveryOrderIsOnTheVehicle() {
        Progress.Of whole = order(item(10, 10, 10, 0));
        assertThat(Progress.loading(List.of(whole, order(item(4, 4, 3, 0))))).isEqualTo(new Progress(13, 14, false));
        assertThat(Progress.loading(List.of(whole, order(item(4, 4, 4, 0))))).isEqualTo(new Progress(14, 14, true));
    }

    @Test
    void theFirstCartonOnTheVehicleIsNotTheWholeLoad() {
        assertThat(Progress.loading(List.of(order(item(10, 3, 3, 0)))).complete())
                .isFalse();
    }

    @Test
    void aVehicleThatLeftShortIsLoaded() {
        assertThat(Progress.loading(List.of(order(item(10, 3, 3, 3))))).isEqualTo(new Progress(3, 10, true));
    }

    @Test
    void nothingIsNotDone() {
        assertThat(Progress.loading(List.of())).isEqualTo(Progress.NONE);
        assertThat(Progress.NONE.percent()).isZero();
        assertThat(new Progress(199, 200, false).percent()).isEqualTo(99);
    }

    private static Progress.Of order(OrderProgress... items) {
        IssueOrder order = new IssueOrder(
                "SLO1",
                "site:cz-1",
                "depot:cz-1",
                null,
                null,
                OrderStatus.OPEN,
                "调拨令",
                "planner",
                Instant.EPOCH,
                "cz.1.1",
                null,
                List.of(new OrderLine("tent-12", "-", 1, null)));
        return new Progress.Of(order, List.of(items));
    }

    private static OrderProgress item(long ordered, long picked, long loaded, long departed) {
        return new OrderProgress("item-" + ordered, ordered, picked, loaded, departed, 0);
    }
}
