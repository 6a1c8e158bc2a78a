package org.supplyline.inventory.scan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.inventory.OrderBook;
import org.supplyline.inventory.TripBook;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Places;

/** Finds out what a batch of events touches and loads that, a statement a kind, not one an event. */
@Component
class LedgerViews {

    private final NodeIdentity node;
    private final Places places;
    private final Devices devices;
    private final OrderBook orders;
    private final TripBook trips;
    private final ViewStore store;

    LedgerViews(NodeIdentity node, Places places, Devices devices, OrderBook orders, TripBook trips, ViewStore store) {
        this.node = node;
        this.places = places;
        this.devices = devices;
        this.orders = orders;
        this.trips = trips;
        this.store = store;
    }

    /** A resolver that knows what the events touch. */
    Resolver load(Collection<QuestionReader.Read> read) {
        Touched touched = new Touched();
        List<Resolver.Question> questions = read.stream()
                .map(QuestionReader.Read::question)
                .filter(Objects::nonNull)
                .toList();
        questions.forEach(touched::add);
        LedgerView view = new LedgerView();
        Ways ways = new Ways(node.code(), places);
        questions.stream()
                .map(question -> question.key().device())
                .distinct()
                .forEach(device -> devices.find(device).map(Device::depot).ifPresent(d -> view.knowDepot(device, d)));
        if (!touched.orders.isEmpty()) {
            view.knowOrders(orders.find(touched.orders));
            store.loadOrders(view, touched.orders);
        }
        if (!touched.trips.isEmpty()) {
            view.knowVehicles(trips.vehicles(touched.trips));
            store.loadTrips(view, touched.trips);
        }
        if (!touched.units.isEmpty()) {
            store.loadUnits(view, touched.units);
        }
        if (!touched.undone.isEmpty()) {
            store.loadBooked(view, touched.undone);
        }
        if (!touched.items.isEmpty()) {
            questions.forEach(question -> touched.lookFor(question, ways.lookedAt(question, view)));
            store.loadStock(view, touched.stock);
            store.loadPacked(view, touched.stock);
            store.loadLots(view, touched.items);
        }
        return new Resolver(node.code(), ways, view);
    }

    /** The names in a batch. */
    private static final class Touched {
        private final Set<String> items = new LinkedHashSet<>();
        private final Set<ViewStore.ItemAt> stock = new LinkedHashSet<>();
        private final Set<String> units = new LinkedHashSet<>();
        private final Set<String> orders = new LinkedHashSet<>();
        private final Set<String> trips = new LinkedHashSet<>();
        private final Set<ScanKey> undone = new LinkedHashSet<>();

        void add(Resolver.Question question) {
            Reading reading = question.reading();
            addIfPresent(orders, question.event().order());
            addIfPresent(orders, reading.order());
            addIfPresent(trips, reading.trip());
            if (reading.goods() instanceof Goods.Counted counted) {
                items.add(counted.item());
                addIfPresent(units, counted.handlingUnit());
            } else if (reading.goods() instanceof Goods.Unit unit) {
                units.add(unit.handlingUnit());
            } else if (reading.goods() instanceof Goods.Units several) {
                units.addAll(several.handlingUnits());
            }
            if (question.event().undoes() != null && question.event().undoesEpoch() != null) {
                undone.add(new ScanKey(
                        question.key().device(),
                        question.event().undoesEpoch(),
                        question.event().undoes()));
            }
        }

        void lookFor(Resolver.Question question, Collection<String> places) {
            if (question.reading().goods() instanceof Goods.Counted counted) {
                places.forEach(place -> stock.add(new ViewStore.ItemAt(place, counted.item())));
            }
        }

        private static void addIfPresent(Set<String> names, @org.jspecify.annotations.Nullable String name) {
            if (name != null) {
                names.add(name);
            }
        }
    }
}
