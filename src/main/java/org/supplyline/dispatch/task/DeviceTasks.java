package org.supplyline.dispatch.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.device.Device;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.PickPlan;
import org.supplyline.dispatch.Trips;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tasks of a handheld with everything that it must know without a network. What is done and which of its scans are in
 * that number come from one state of the database, so that the device can add exactly those that are not.
 *
 * <pre>{@code
 * {"v":1, "device", "settled":[[epoch, first, last]],
 *  "tasks":[{"id", "kind", "subject", "mine", "step"?, "to"?:SLP…, "zh", "en",
 *            "lines":[{"order", "item", "zh", "en", "unitZh", "unitEn", "packZh", "packEn", "pack", "quantity", "done",
 *                      "picks":[{"place"?:SLP…, "zh", "en", "lot"?, "expiry"?, "quantity"}]}]}]}
 * }</pre>
 */
@Component
class DeviceTasks {

    /** Its own come first; more than that nobody works off in a shift. */
    static final int LIMIT = 100;

    private final TaskStore store;
    private final TaskGoods goods;
    private final Trips trips;
    private final Places places;
    private final Catalog catalog;
    private final JsonMapper json;
    private final TransactionTemplate oneState;

    DeviceTasks(
            TaskStore store,
            TaskGoods goods,
            Trips trips,
            Places places,
            Catalog catalog,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.goods = goods;
        this.trips = trips;
        this.places = places;
        this.catalog = catalog;
        this.json = json;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneState.setReadOnly(true);
    }

    ObjectNode of(Device device) {
        return oneState.execute(status -> list(device));
    }

    private ObjectNode list(Device device) {
        Holder holder = Holder.device(device.id());
        List<Task> tasks = store.forDevice(holder, device.depot(), LIMIT);
        Map<Long, List<TaskGoods.Line>> lines = goods.of(tasks);
        ObjectNode answer = json.createObjectNode().put("v", 1).put("device", device.id());
        ArrayNode settled = answer.putArray("settled");
        store.settled(device.id())
                .forEach(range ->
                        settled.addArray().add(range.epoch()).add(range.first()).add(range.last()));
        ArrayNode array = answer.putArray("tasks");
        tasks.forEach(
                task -> put(array.addObject(), task, task.isHeldBy(holder), lines.getOrDefault(task.id(), List.of())));
        return answer;
    }

    private void put(ObjectNode node, Task task, boolean mine, List<TaskGoods.Line> lines) {
        node.put("id", task.id())
                .put("kind", task.kind().word())
                .put("subject", task.subject())
                .put("mine", mine);
        Optional<Place> title = lines.stream()
                .findFirst()
                .flatMap(line -> places.find(line.order().destination()));
        if (task.kind() == TaskKind.LOAD) {
            title = trips.find(task.subject()).map(ApprovedTrip::vehicle).flatMap(places::find);
            title.ifPresent(vehicle -> node.put("to", vehicle.scanCode().text()));
        }
        // What is handed out is signed for on paper; there is no step that a handheld would scan for it.
        if (task.kind() != TaskKind.HAND_OUT) {
            node.put("step", task.kind() == TaskKind.PICK ? "picking" : "loading");
        }
        node.put("zh", title.map(Place::nameZh).orElse(task.subject()))
                .put("en", title.map(Place::nameEn).orElse(task.subject()));
        ArrayNode array = node.putArray("lines");
        lines.forEach(line -> put(array.addObject(), line));
    }

    private void put(ObjectNode node, TaskGoods.Line line) {
        Optional<ReliefItem> item = catalog.item(line.item());
        Optional<Pack> pack = catalog.pack(line.item());
        node.put("order", line.order().code())
                .put("item", line.item())
                .put("zh", item.map(ReliefItem::nameZh).orElse(line.item()))
                .put("en", item.map(ReliefItem::nameEn).orElse(line.item()))
                .put("unitZh", item.map(ReliefItem::unitZh).orElse(""))
                .put("unitEn", item.map(ReliefItem::unitEn).orElse(""))
                .put("packZh", pack.map(Pack::nameZh).orElse(""))
                .put("packEn", pack.map(Pack::nameEn).orElse(""))
                .put("pack", pack.map(Pack::quantity).orElse(1L))
                .put("quantity", line.quantity())
                .put("done", line.done());
        ArrayNode picks = node.putArray("picks");
        line.picks().forEach(pick -> put(picks.addObject(), pick));
    }

    private void put(ObjectNode node, PickPlan.Pick pick) {
        places.find(pick.place())
                .ifPresent(place -> node.put("place", place.scanCode().text())
                        .put("zh", place.nameZh())
                        .put("en", place.nameEn()));
        if (!pick.lot().equals("-")) {
            node.put("lot", pick.lot());
        }
        if (!pick.expiry().isEmpty()) {
            node.put("expiry", pick.expiry());
        }
        node.put("quantity", pick.quantity());
    }
}
