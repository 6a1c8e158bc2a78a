package org.supplyline.dispatch.task;

import java.util.Comparator;
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
import org.supplyline.inventory.BusinessStep;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
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
 *  "tasks":[{"id", "kind", "subject", "mine", "step", "from"?:SLP…, "to"?:SLP…, "trip"?:SLT…, "zh", "en",
 *            "units"?:{NUMBER:[{"order"?, "item", "quantity"}]},
 *            "lines":[{"order", "item", "zh", "en", "unitZh", "unitEn", "quantity", "done",
 *                      "packs":[{"zh", "en", "quantity"}], the largest first,
 *                      "picks":[{"place"?:SLP…, "zh", "en", "lot"?, "expiry"?, "quantity"}]}]}]}
 * }</pre>
 */
@Component
class DeviceTasks {

    /** Its own come first; more than that nobody works off in a shift. */
    static final int LIMIT = 100;

    private final TaskStore store;
    private final TaskGoods goods;
    private final TaskUnits units;
    private final Trips trips;
    private final Places places;
    private final Catalog catalog;
    private final JsonMapper json;
    private final TransactionTemplate oneState;

    DeviceTasks(
            TaskStore store,
            TaskGoods goods,
            TaskUnits units,
            Trips trips,
            Places places,
            Catalog catalog,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.goods = goods;
        this.units = units;
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
            node.put("trip", task.subject());
        }
        if (task.kind() == TaskKind.HAND_OUT) {
            stage(task.depot())
                    .ifPresent(stage -> node.put("from", stage.scanCode().text()));
            title.ifPresent(receiver -> node.put("to", receiver.scanCode().text()));
        }
        node.put("step", step(task.kind()).word());
        node.put("zh", title.map(Place::nameZh).orElse(task.subject()))
                .put("en", title.map(Place::nameEn).orElse(task.subject()));
        ArrayNode array = node.putArray("lines");
        lines.forEach(line -> put(array.addObject(), line));
        if (mine) {
            ObjectNode known = node.putObject("units");
            units.of(task, lines).forEach((unit, parts) -> parts.forEach(part -> put(known.withArray(unit), part)));
        }
    }

    private static BusinessStep step(TaskKind kind) {
        return switch (kind) {
            case PICK -> BusinessStep.PICKING;
            case LOAD -> BusinessStep.LOADING;
            case HAND_OUT -> BusinessStep.ACCEPTING;
        };
    }

    /** Where goods stand ready in a depot, as the ledger takes it where no place is scanned. */
    private Optional<Place> stage(String depot) {
        return places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.STAGE)
                .min(Comparator.comparing(Place::code));
    }

    private static void put(ArrayNode parts, TaskUnits.Part part) {
        ObjectNode node = parts.addObject().put("item", part.item()).put("quantity", part.quantity());
        if (part.order() != null) {
            node.put("order", part.order());
        }
    }

    private void put(ObjectNode node, TaskGoods.Line line) {
        Optional<ReliefItem> item = catalog.item(line.item());
        node.put("order", line.order().code())
                .put("item", line.item())
                .put("zh", item.map(ReliefItem::nameZh).orElse(line.item()))
                .put("en", item.map(ReliefItem::nameEn).orElse(line.item()))
                .put("unitZh", item.map(ReliefItem::unitZh).orElse(""))
                .put("unitEn", item.map(ReliefItem::unitEn).orElse(""))
                .put("quantity", line.quantity())
                .put("done", line.done());
        ArrayNode packs = node.putArray("packs");
        catalog.packs(line.item()).stream()
                .filter(pack -> pack.quantity() > 1)
                .sorted(Comparator.comparingLong(Pack::quantity).reversed())
                .forEach(pack -> packs.addObject()
                        .put("zh", pack.nameZh())
                        .put("en", pack.nameEn())
                        .put("quantity", pack.quantity()));
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
