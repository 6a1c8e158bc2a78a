package org.supplyline.dispatch.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Device;
import org.supplyline.device.DeviceFixtures;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;

/** What a handheld takes along for its tasks. */
class DeviceTasksIT {

    private static final String CARTON = "00000042CZ";
    private static final String PALLET = "106141412345678908";

    private final DispatchFixture node = new DispatchFixture();
    private final TaskStore store = new TaskStore(node.node.db());
    private final Devices devices = DeviceFixtures.devices(node.node);
    private final DeviceTasks lists = new DeviceTasks(
            store,
            new TaskGoods(new TaskProgress(store, node.orders), node.picks),
            new TaskUnits(node.orders, InventoryFixtures.units(node.node)),
            node.trips,
            node.places,
            node.catalog,
            node.node.json(),
            node.node.transactions());
    private final Device device = devices.find(
                    devices.enrol("手持", DeviceKind.HANDHELD, node.city, null).device())
            .orElseThrow();
    private final String stage = node.inCity(PlaceKind.STAGE);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void handingOutIsAcceptingFromTheStageToTheReceiver() {
        IssueOrder order = order(5, null);
        node.move("picking", order, bin(), stage, order.lines().get(0), 5);
        pack(order, 3, CARTON);
        JsonNode task = claimed(TaskKind.HAND_OUT);

        assertThat(task.path("step").asString()).isEqualTo("accepting");
        assertThat(task.path("from").asString()).isEqualTo(label(stage));
        assertThat(task.path("to").asString()).isEqualTo(label(order.destination()));
        assertThat(task.path("trip").isMissingNode()).isTrue();
        assertThat(task.path("units").toString())
                .isEqualTo("{\"%s\":[{\"item\":\"tent-12\",\"quantity\":3,\"order\":\"%s\"}]}"
                        .formatted(CARTON, order.code()));
    }

    @Test
    void loadingKnowsItsTripAndTheCartonsAndPalletsOfItsOrders() {
        IssueOrder order = order(5, TripTasksIT.trip(node, vehicle()));
        node.move("picking", order, bin(), stage, order.lines().get(0), 5);
        pack(order, 3, CARTON);
        node.journal.write(writer -> InventoryFixtures.units(node.node)
                .change(writer, DispatchFixture.by("nest"), new UnitChange.Nest(CARTON, PALLET)));
        JsonNode task = claimed(TaskKind.LOAD);

        assertThat(task.path("step").asString()).isEqualTo("loading");
        assertThat(task.path("trip").asString()).isEqualTo(order.trip());
        assertThat(task.path("units").propertyNames()).containsExactlyInAnyOrder(CARTON, PALLET);
        assertThat(task.path("units").path(PALLET)).isEqualTo(task.path("units").path(CARTON));

        node.move("loading", order, stage, vehicle(), order.lines().get(0), 2);
        assertThat(claimed(TaskKind.LOAD).path("units").size())
                .as("only loose ones were loaded")
                .isEqualTo(2);
    }

    @Test
    void whatNobodyClaimedBringsNoCartonsAlong() {
        IssueOrder order = order(5, null);
        node.move("picking", order, bin(), stage, order.lines().get(0), 5);
        pack(order, 3, CARTON);

        JsonNode task = lists.of(device).path("tasks").get(0);
        assertThat(task.path("mine").asBoolean()).isFalse();
        assertThat(task.path("units").isMissingNode()).isTrue();
    }

    private JsonNode claimed(TaskKind kind) {
        Task task = store.page(TaskFilter.of(node.city, kind.word(), "all"), Holder.user("li"), 0, 10)
                .get(0);
        Holder holder = Holder.device(device.id());
        store.claim(
                task.id(),
                holder,
                new TaskStore.Act(TaskChange.What.CLAIMED, holder.text(), DispatchFixture.MORNING, ""));
        for (JsonNode one : lists.of(device).path("tasks")) {
            if (one.path("id").asLong() == task.id()) {
                return one;
            }
        }
        throw new AssertionError("The task is not on the device.");
    }

    private IssueOrder order(long tents, @Nullable String trip) {
        Long plan = trip == null
                ? null
                : Long.valueOf(Objects.requireNonNull(
                        node.trips.find(trip).orElseThrow().plan()));
        return node.journal.write(writer -> node.orders.create(
                new NewOrder(
                        node.site("Qinyuan"),
                        node.city,
                        plan,
                        trip,
                        plan == null ? "指挥部调拨令 3 号" : "",
                        null,
                        List.of(new OrderLine("tent-12", "-", tents, null))),
                DispatchFixture.by("o"),
                writer));
    }

    private void pack(IssueOrder order, long tents, String carton) {
        PositionKey goods = new PositionKey(stage, "tent-12", "-", "cz", Fund.ALLOCATED, "-");
        node.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                                Movement.PACKING,
                                DispatchFixture.by("pack"),
                                writer.recordedAt(),
                                List.of(new MovementLine(goods, stage, tents, carton)))
                        .forOrder(order.code())));
    }

    private String vehicle() {
        return node.places.vehicles().get(0).place();
    }

    private String label(String place) {
        return node.places.find(place).orElseThrow().scanCode().text();
    }

    private String bin() {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals("tent-12"))
                .map(position -> position.key().place())
                .filter(place -> place.startsWith("bin:"))
                .findFirst()
                .orElseThrow();
    }
}
