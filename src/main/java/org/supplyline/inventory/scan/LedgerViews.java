package org.supplyline.inventory.scan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.ItemAt;
import org.supplyline.inventory.OpenOrders;
import org.supplyline.inventory.OrderBook;
import org.supplyline.inventory.TransferBook;
import org.supplyline.inventory.TripBook;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
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
    private final OpenOrders openOrders;
    private final HoldPlaces holds;
    private final PickScans pickScans;
    private final Unaccepted unaccepted;
    private final TransferBook transfers;
    private final ViewStore store;
    private final Journal journal;
    /** What was looked up about places, as of this record; only the thread that holds the journal's lock comes here. */
    private JournalCursor seen = JournalCursor.START;

    private Ways known;

    LedgerViews(
            NodeIdentity node,
            Places places,
            Devices devices,
            OrderBook orders,
            TripBook trips,
            OpenOrders openOrders,
            HoldPlaces holds,
            PickScans pickScans,
            Unaccepted unaccepted,
            TransferBook transfers,
            ViewStore store,
            Journal journal) {
        this.node = node;
        this.places = places;
        this.devices = devices;
        this.orders = orders;
        this.trips = trips;
        this.openOrders = openOrders;
        this.holds = holds;
        this.pickScans = pickScans;
        this.unaccepted = unaccepted;
        this.transfers = transfers;
        this.store = store;
        this.journal = journal;
        this.known = new Ways(node.code(), places);
    }

    /** Sees to what scans may need that cannot be made while they are booked. */
    void prepare(Collection<QuestionReader.Read> read) {
        unaccepted.prepare(read, device -> devices.find(device).map(Device::depot));
    }

    /** A resolver that knows what the scans touch. */
    Resolver load(Collection<QuestionReader.Read> read) {
        return load(read, device -> devices.find(device).map(Device::depot));
    }

    /** A resolver that knows what people in that depot enter. */
    Resolver load(Collection<QuestionReader.Read> read, String depot) {
        return load(read, person -> Optional.of(depot));
    }

    private Resolver load(Collection<QuestionReader.Read> read, Function<String, Optional<String>> depotOf) {
        Touched touched = new Touched();
        List<Resolver.Question> questions = read.stream()
                .map(QuestionReader.Read::question)
                .filter(Objects::nonNull)
                .toList();
        questions.forEach(touched::add);
        LedgerView view = new LedgerView();
        Ways ways = ways();
        questions.stream()
                .map(Resolver.Question::worker)
                .distinct()
                .forEach(worker -> depotOf.apply(worker).ifPresent(depot -> view.knowDepot(worker, depot)));
        if (!touched.units.isEmpty()) {
            store.loadUnits(view, touched.units);
            Set<String> all = new TreeSet<>();
            touched.units.forEach(unit -> all.addAll(view.units().withInside(unit)));
            touched.orders.addAll(store.loadOrdersOfUnits(view, all));
        }
        if (!touched.packed.isEmpty()) {
            Set<String> open = Set.copyOf(openOrders.open());
            view.moved().knowOpen(open);
            touched.orders.addAll(store.ordersAtStages(open, touched.packed));
        }
        if (!touched.trips.isEmpty()) {
            view.knowVehicles(trips.vehicles(touched.trips));
            touched.orders.addAll(store.loadTrips(view, touched.trips));
        }
        if (!touched.orders.isEmpty()) {
            view.knowOrders(orders.find(touched.orders));
            store.loadOrders(view, touched.orders);
        }
        if (!touched.undone.isEmpty()) {
            store.loadBooked(view, touched.undone);
        }
        if (questions.stream().anyMatch(TransferWay::mayArrive)) {
            knowTransfers(view, ways);
        }
        boolean issues =
                questions.stream().anyMatch(question -> question.event().step().issues());
        boolean stores =
                questions.stream().anyMatch(question -> question.event().step() == BusinessStep.STORING);
        Set<String> lotDepots = issues ? pickScans.depotsThatWantLots() : Set.of();
        Set<String> reached = reached(questions, ways, view);
        questions.forEach(question -> touched.lookFor(question, look(question, ways, view, lotDepots, reached), view));
        if (!touched.items.isEmpty()) {
            loadGoods(view, touched, questions);
        }
        return new Resolver(
                node.code(),
                ways,
                view,
                new IssueRules(view, ways, issues || stores ? holds.codes() : Set.of(), lotDepots, node.zone()),
                unaccepted.gate(questions));
    }

    private void loadGoods(LedgerView view, Touched touched, List<Resolver.Question> questions) {
        store.loadStock(view, touched.stock);
        store.loadPacked(view, touched.stock);
        if (questions.stream().anyMatch(question -> question.event().step() == BusinessStep.PACKING)) {
            // Cartons that are packed for one order are not opened for another.
            store.loadOrdersOfUnits(view, packed(questions, view));
        }
        store.loadLots(view, touched.items);
    }

    private void knowTransfers(LedgerView view, Ways ways) {
        view.transfers().know(transfers.missing(), ways::depotOf);
        transfers.brought(view.bookedRecords()).forEach(view.transfers()::knowBrought);
    }

    /** What is known of places holds until the journal says that one of them changed. */
    private synchronized Ways ways() {
        JournalCursor last = journal.lastMaster(Places.SUBJECTS);
        if (last.compareTo(seen) > 0) {
            seen = last;
            known = new Ways(node.code(), places);
        }
        return known;
    }

    private static Collection<String> look(
            Resolver.Question question, Ways ways, LedgerView view, Set<String> lotDepots, Set<String> reached) {
        Set<String> places = new LinkedHashSet<>(ways.lookedAt(question, view));
        boolean namesLot = question.reading().goods() instanceof Goods.Counted counted && counted.lot() != null;
        boolean isWanted =
                view.depot(question.worker()).filter(lotDepots::contains).isPresent();
        boolean comparesLots = question.event().step() == BusinessStep.PICKING && (namesLot || isWanted);
        if (comparesLots) {
            ways.find(question, view).match(way -> places.addAll(way.depotPlaces()), unknown -> false);
        }
        if (question.event().step() == BusinessStep.PACKING) {
            places.addAll(reached);
        }
        if (TransferWay.mayArrive(question) && view.transfers().isAny()) {
            places.add(ways.transit());
        }
        return places;
    }

    /** Where the units of a batch stand and where its events bring them, before one of them is packed into. */
    private static Set<String> reached(List<Resolver.Question> questions, Ways ways, LedgerView view) {
        Set<String> reached = new LinkedHashSet<>();
        if (questions.stream().noneMatch(question -> question.event().step() == BusinessStep.PACKING)) {
            return reached;
        }
        reached.addAll(view.units().places());
        for (Resolver.Question question : questions) {
            ways.find(question, view).match(way -> reached.add(way.to()), unknown -> false);
            question.undone().flatMap(view::booked).stream()
                    .flatMap(scan -> scan.records().stream())
                    .flatMap(part -> part.lines().stream())
                    .forEach(line -> reached.add(line.from()));
        }
        return reached;
    }

    /** The units that hold something, or will when they come along with an order or trip or what filled them comes back. */
    private static Set<String> packed(List<Resolver.Question> questions, LedgerView view) {
        Set<String> units = new TreeSet<>(view.units().codes());
        units.addAll(view.moved().units());
        questions.forEach(question -> question.undone().flatMap(view::booked).stream()
                .flatMap(scan -> scan.records().stream())
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> Stream.ofNullable(line.handlingUnit()))
                .forEach(units::add));
        return units;
    }

    /** The names in a batch. */
    private static final class Touched {
        private final Set<String> items = new LinkedHashSet<>();
        private final Set<ItemAt> stock = new LinkedHashSet<>();
        private final Set<String> units = new LinkedHashSet<>();
        private final Set<String> orders = new LinkedHashSet<>();
        private final Set<String> trips = new LinkedHashSet<>();
        /** Items that are packed without saying for which order: rare, so nothing is asked for in other batches. */
        private final Set<String> packed = new LinkedHashSet<>();

        private final Set<ScanKey> undone = new LinkedHashSet<>();

        void add(Resolver.Question question) {
            Reading reading = question.reading();
            addIfPresent(orders, question.event().order());
            addIfPresent(orders, reading.order());
            addIfPresent(trips, reading.trip());
            if (reading.goods() instanceof Goods.Counted counted) {
                items.add(counted.item());
                addIfPresent(units, counted.handlingUnit());
                boolean named = question.event().order() != null || reading.order() != null;
                if (question.event().step() == BusinessStep.PACKING && !named) {
                    packed.add(counted.item());
                }
            } else if (reading.goods() instanceof Goods.Unit unit) {
                units.add(unit.handlingUnit());
            } else if (reading.goods() instanceof Goods.Units several) {
                units.addAll(several.handlingUnits());
            }
            question.undone().ifPresent(undone::add);
        }

        void lookFor(Resolver.Question question, Collection<String> places, LedgerView view) {
            Goods goods = question.reading().goods();
            Set<String> wanted = new TreeSet<>();
            if (goods instanceof Goods.Counted counted) {
                wanted.add(counted.item());
            } else if (question.event().step().issues()) {
                whole(goods, view).forEach(held -> wanted.add(held.goods().item()));
            }
            items.addAll(wanted);
            wanted.forEach(item -> places.forEach(place -> stock.add(new ItemAt(place, item))));
        }

        private static Set<LedgerView.Held> whole(Goods goods, LedgerView view) {
            if (goods instanceof Goods.Unit unit) {
                return view.inUnits(List.of(unit.handlingUnit())).keySet();
            }
            if (goods instanceof Goods.Units several) {
                return view.inUnits(several.handlingUnits()).keySet();
            }
            return goods instanceof Goods.OfOrder order
                    ? view.moved().ofOrder(order.order()).keySet()
                    : Set.of();
        }

        private static void addIfPresent(Set<String> names, @org.jspecify.annotations.Nullable String name) {
            if (name != null) {
                names.add(name);
            }
        }
    }
}
