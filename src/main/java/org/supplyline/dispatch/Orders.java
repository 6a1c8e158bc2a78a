package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.OpenOrders;
import org.supplyline.inventory.OrderBook;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The orders without which nothing is issued; each is an {@code order} record in the journal. */
@Component
public class Orders implements OrderBook, OpenOrders {

    private final OrderStore store;
    private final TripStore trips;
    private final MovedStore moved;
    private final OwnCodes codes;
    private final OrderWatch watch;

    Orders(OrderStore store, TripStore trips, MovedStore moved, OwnCodes codes, OrderWatch watch) {
        this.store = store;
        this.trips = trips;
        this.moved = moved;
        this.codes = codes;
        this.watch = watch;
    }

    /** All orders that were ever made among these codes; goods may be on their way under one that is closed. */
    @Override
    public Map<String, GoodsOrder> find(Collection<String> orderCodes) {
        List<IssueOrder> orders = store.find(orderCodes);
        Map<String, String> vehicles = trips.vehicles(orders.stream()
                .map(IssueOrder::trip)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, GoodsOrder> found = new HashMap<>();
        for (IssueOrder order : orders) {
            if (order.status() != OrderStatus.CANCELLED) {
                List<GoodsOrder.Line> lines = order.lines().stream()
                        .map(line -> new GoodsOrder.Line(line.item(), line.earmark(), line.quantity()))
                        .toList();
                String vehicle = order.trip() == null ? null : vehicles.get(order.trip());
                found.put(order.code(), new GoodsOrder(order.code(), order.destination(), vehicle, lines));
            }
        }
        return found;
    }

    /**
     * Goods of an order that stand at a stage in a carton.
     *
     * @param quantity base units
     */
    public record Staged(String order, String carton, String item, long quantity) {}

    /** What stands at the stages in cartons for these orders. */
    public List<Staged> staged(Collection<String> orderCodes) {
        List<Staged> staged = new ArrayList<>();
        for (String order : orderCodes) {
            for (MovedStore.Lying goods : moved.lying(order)) {
                String carton = goods.handlingUnit();
                if (carton != null && goods.goods().place().startsWith(PlaceKind.STAGE.word() + ":")) {
                    staged.add(new Staged(order, carton, goods.goods().item(), goods.quantity()));
                }
            }
        }
        return staged;
    }

    @Override
    public List<String> open() {
        return store.openCodes();
    }

    public Optional<IssueOrder> find(String code) {
        return store.find(List.of(code)).stream().findFirst();
    }

    /** Those of them that exist, whatever became of them; the oldest first. */
    public List<IssueOrder> all(Collection<String> orderCodes) {
        return store.find(orderCodes);
    }

    /** The newest first. */
    public List<IssueOrder> page(@Nullable OrderStatus status, int offset, int limit) {
        return store.page(status, offset, limit);
    }

    /** Open ones that ride on no trip, by depot, the oldest first. */
    public List<IssueOrder> withoutTrip(int limit) {
        return store.withoutTrip(limit);
    }

    public long count(@Nullable OrderStatus status) {
        return store.count(status);
    }

    public List<IssueOrder> ofPlan(long plan) {
        return store.ofPlan(plan);
    }

    /** How far the items of these orders are, by order code; items in the order of the lines. */
    public Map<String, List<OrderProgress>> progress(Collection<IssueOrder> orders) {
        Map<String, Map<String, MovedStore.Steps>> steps =
                moved.steps(orders.stream().map(IssueOrder::code).toList());
        Map<String, List<OrderProgress>> progress = new LinkedHashMap<>();
        for (IssueOrder order : orders) {
            Map<String, Long> ordered = new LinkedHashMap<>();
            order.lines().forEach(line -> ordered.merge(line.item(), line.quantity(), Long::sum));
            Map<String, MovedStore.Steps> own = steps.getOrDefault(order.code(), Map.of());
            own.keySet().stream().sorted().forEach(item -> ordered.putIfAbsent(item, 0L));
            List<OrderProgress> items = new ArrayList<>();
            ordered.forEach((item, quantity) -> {
                MovedStore.Steps s = own.getOrDefault(item, MovedStore.Steps.NONE);
                items.add(new OrderProgress(item, quantity, s.picked(), s.loaded(), s.departed(), s.accepted()));
            });
            progress.put(order.code(), items);
        }
        return progress;
    }

    /** What orders already promise to needs that stand, in base units by need. */
    public Map<String, Long> orderedForNeeds() {
        return store.orderedForNeeds();
    }

    /** What open orders have yet to pick. */
    List<Promise> promises() {
        List<IssueOrder> open = store.open();
        Map<String, Map<String, MovedStore.Steps>> steps =
                moved.steps(open.stream().map(IssueOrder::code).toList());
        List<Promise> promises = new ArrayList<>();
        for (IssueOrder order : open) {
            Map<String, Long> picked = new HashMap<>();
            steps.getOrDefault(order.code(), Map.of()).forEach((item, s) -> picked.put(item, s.picked()));
            Map<GoodsKey, Long> goods = new HashMap<>();
            for (OrderLine line : order.lines()) {
                long done = Math.min(line.quantity(), picked.getOrDefault(line.item(), 0L));
                picked.merge(line.item(), -done, Long::sum);
                if (done < line.quantity()) {
                    goods.put(new GoodsKey(line.item(), line.earmark()), line.quantity() - done);
                }
            }
            promises.add(new Promise(order.code(), order.depot(), order.createdAt(), goods));
        }
        return promises;
    }

    /** Makes an order inside a ledger transaction. */
    public IssueOrder create(NewOrder wanted, Cause.Request cause, JournalWriter writer) {
        String code = codes.order();
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("order", code)
                .put("destination", wanted.destination())
                .put("depot", wanted.depot());
        putIfThere(body, "rule", wanted.rule());
        putIfThere(body, "trip", wanted.trip());
        if (wanted.plan() != null) {
            body.put("plan", wanted.plan());
        }
        if (!wanted.basis().isEmpty()) {
            body.put("basis", wanted.basis());
        }
        body.set("cause", cause.toJson());
        ArrayNode lines = body.putArray("lines");
        for (OrderLine line : wanted.lines()) {
            ObjectNode json = lines.addObject()
                    .put("item", line.item())
                    .put("earmark", line.earmark())
                    .put("quantity", line.quantity());
            putIfThere(json, "need", line.need());
        }
        JournalId record = writer.append(JournalKind.ORDER, body);
        IssueOrder order = new IssueOrder(
                code,
                wanted.destination(),
                wanted.depot(),
                wanted.plan(),
                wanted.trip(),
                OrderStatus.OPEN,
                wanted.basis(),
                cause.user(),
                writer.recordedAt(),
                record.toString(),
                null,
                wanted.lines());
        store.insert(order);
        watch.made(order, writer);
        return order;
    }

    /**
     * Puts an open order on a trip inside a ledger transaction.
     *
     * @param by the user who did
     * @throws IllegalStateException if it is closed or rides on a trip already
     */
    public void carry(String code, String trip, String by, JournalWriter writer) {
        if (!store.carry(code, trip)) {
            throw new IllegalStateException("The order (%s) cannot ride on (%s).".formatted(code, trip));
        }
        find(code).ifPresent(order -> watch.carried(order, by, writer));
    }

    /**
     * Takes an order back inside a ledger transaction; false if it is closed or goods were picked for it.
     *
     * @param reason not blank
     */
    public boolean cancel(String code, String reason, Cause.Request cause, JournalWriter writer) {
        Optional<IssueOrder> found = find(code).filter(IssueOrder::isOpen);
        if (found.isEmpty() || !moved.lying(code).isEmpty()) {
            return false;
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("order", code)
                .put("corrects", found.get().record())
                .put("cancelled", true)
                .put("reason", reason.strip());
        body.set("cause", cause.toJson());
        String record = writer.append(JournalKind.ORDER, body).toString();
        return close(
                found.get(),
                OrderStatus.CANCELLED,
                new IssueOrder.Closing(cause.user(), writer.recordedAt(), record, reason.strip()),
                writer);
    }

    /** False if it is not open any more. */
    boolean close(IssueOrder order, OrderStatus as, IssueOrder.Closing closing, JournalWriter writer) {
        boolean closed = store.close(order.code(), as, closing);
        if (closed) {
            watch.closed(order, as, closing.by(), writer);
        }
        return closed;
    }

    private static void putIfThere(ObjectNode json, String member, @Nullable String value) {
        if (value != null) {
            json.put(member, value);
        }
    }
}
