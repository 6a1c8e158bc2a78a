package org.supplyline.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.dispatch.task.TaskFixtures;
import org.supplyline.inventory.Consents;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Stock;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalFixture;
import org.supplyline.need.ChangzhiDrill;
import org.supplyline.need.NeedFixtures;
import org.supplyline.need.Needs;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceFixtures;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.place.Roads;

/** The flood around Changzhi on a node of its own: places, needs and opening stock, and the dispatch package on top. */
public final class DispatchFixture implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-07-20T22:00:00Z");

    /** Where goods on hold lie; a test of that puts in the real one. */
    public HoldPlaces holds = Set::of;

    /** What donors agreed to; a test of that puts in the real one. */
    public Consents consents = (earmark, item, receiver) -> false;

    /** What is reserved; a test of that puts in the real one. */
    public HeldPromises reserved = List::of;

    public final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    public final Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    public final Catalog catalog = CatalogFixtures.shipped(node);
    public final Journal journal = JournalFixture.journal(node);
    public final Places places = PlaceFixtures.withFixed(node);
    public final Roads roads = PlaceFixtures.roads(node);
    public final Needs needs = NeedFixtures.needs(node, catalog);
    public final Stock stock = InventoryFixtures.stock(node);
    private final OrderStore orderStore = new OrderStore(node.db());
    private final MovedStore movedStore = new MovedStore(node.db());
    private final OwnCodes codes = new OwnCodes(node.identity(), orderStore);
    private final TripStore tripStore = new TripStore(node.db());
    public final Orders orders = new Orders(orderStore, tripStore, movedStore, codes, TaskFixtures.watch(node));
    public final Ledger ledger = InventoryFixtures.ledger(node, TaskFixtures.follow(node, orders, journal));
    public final Trips trips = new Trips(tripStore, codes);
    public final FreeStock free = new FreeStock(
            places, stock, movedStore, orders, () -> reserved.held(), () -> holds.codes(), node.identity(), clock);
    public final SiteDocks docks = new SiteDocks(places);
    private final DeliveryStore accounts = new DeliveryStore(node.db());
    private final DeliveryRecords deliveryRecords =
            new DeliveryRecords(accounts, InventoryFixtures.discrepancies(node));
    private final IssuedGoods issuedGoods = new IssuedGoods(movedStore, trips);
    public final SurplusGoods surplus =
            new SurplusGoods(movedStore, issuedGoods, ledger, places, catalog, node.identity());
    public final Deliveries deliveries = new Deliveries(
            journal,
            orderStore,
            accounts,
            deliveryRecords,
            new ProofStore(node.db()),
            issuedGoods,
            orders,
            new DeliveryBooking(issuedGoods, surplus, ledger, places),
            surplus,
            InventoryFixtures.discrepancies(node));
    public final DeliveryCorrections deliveryCorrections = new DeliveryCorrections(
            orders,
            accounts,
            deliveryRecords,
            movedStore,
            surplus,
            ledger,
            places,
            InventoryFixtures.discrepancies(node));
    final DeliveredGoods delivered = new DeliveredGoods(orderStore, accounts, places);
    public final Departures departures = new Departures(movedStore, ledger, places);
    public final SelfCollection collection = new SelfCollection(orders, movedStore, ledger, deliveries);
    public final DirectOrders direct = new DirectOrders(
            orders, free, places, catalog, docks, (earmark, item, receiver) -> consents.allow(earmark, item, receiver));
    public final PackWords words = new PackWords(catalog);
    public final PickPlan picks = new PickPlan(free, movedStore, orders);
    final EarmarkWords earmarks = new EarmarkWords(places);
    private final PaperGoods paperGoods = new PaperGoods(issuedGoods, movedStore);
    final Papers papers = new Papers(
            orders,
            trips,
            picks,
            paperGoods,
            places,
            catalog,
            words,
            order -> Optional.empty(),
            earmarks,
            node.identity(),
            clock);
    final IssuePaper issuePaper =
            new IssuePaper(deliveries, trips, paperGoods, catalog, papers, node.identity(), clock);
    public final String city;

    public DispatchFixture() {
        ChangzhiDrill drill = NeedFixtures.drill(node, catalog, clock);
        List<MovementLine> opening = drill.openingLines(node.identity()).stream()
                .map(line -> new MovementLine(
                        new PositionKey(
                                "opening:cz-0", line.item(), line.lot(), "cz", Fund.ALLOCATED, PositionKey.NONE),
                        line.place(),
                        line.quantity(),
                        null))
                .toList();
        post("opening", null, opening);
        city = places.all(PlaceKind.DEPOT).stream()
                .filter(depot -> depot.nameEn().equals("Changzhi city depot"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    public static Cause.Request by(String request) {
        return new Cause.Request("planner", request);
    }

    public String site(String nameEn) {
        return places.all(PlaceKind.SITE).stream()
                .filter(place -> place.nameEn().startsWith(nameEn))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Moves goods of an order as scanners would. */
    public void move(String step, IssueOrder order, String from, String to, OrderLine line, long quantity) {
        post(
                step,
                order,
                List.of(new MovementLine(
                        new PositionKey(from, line.item(), PositionKey.NONE, "cz", Fund.ALLOCATED, line.earmark()),
                        to,
                        quantity,
                        null)));
    }

    /** Moves free goods that no order asked for. */
    public void take(String step, String from, String to, OrderLine line) {
        post(
                step,
                null,
                List.of(new MovementLine(
                        new PositionKey(from, line.item(), PositionKey.NONE, "cz", Fund.ALLOCATED, line.earmark()),
                        to,
                        line.quantity(),
                        null)));
    }

    /** Moves goods for an order, or for none. */
    public void post(String step, @Nullable IssueOrder order, List<MovementLine> lines) {
        journal.write(writer -> ledger.post(
                writer,
                new Movement(
                        step,
                        new Cause.Request("test", step),
                        MORNING,
                        order == null ? null : order.code(),
                        order == null ? null : order.trip(),
                        null,
                        lines,
                        false,
                        List.of(),
                        null,
                        null)));
    }

    /** A place inside the city depot. */
    /** A bin with at least so many of an item. */
    public String binOf(String item, long quantity) {
        return stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals(item)
                        && position.quantity() >= quantity
                        && position.key().place().startsWith("bin:"))
                .findFirst()
                .orElseThrow()
                .key()
                .place();
    }

    public String inCity(PlaceKind kind) {
        return places.children(city).stream()
                .filter(place -> place.kind() == kind)
                .map(Place::code)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        node.close();
    }
}
