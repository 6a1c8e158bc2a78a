package org.supplyline.inventory.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.device.DeviceFixtures;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.ScanSeal;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.HoldAreaOf;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.PickedStore;
import org.supplyline.inventory.Rebuild;
import org.supplyline.inventory.Reception;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.StockPosition;
import org.supplyline.inventory.Violation;
import org.supplyline.inventory.keeping.KeepingFixtures;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceFixtures;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** A node with one depot, two devices and a ledger that is fed without a broker. */
public final class ScanLedgerFixture implements AutoCloseable {

    /** A carton of 12 hygiene kits of the shipped catalogue. */
    public static final String KIT_CARTON = "12000000000036";

    /** One family kit of the shipped catalogue. */
    public static final String FAMILY_KIT = "02000000000015";

    private static final Cause SETUP = new Cause.Request("test", "set-up");

    public final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    public final Catalog catalog = CatalogFixtures.shipped(node);
    public final Places places = PlaceFixtures.withFixed(node);
    public final Devices devices = DeviceFixtures.devices(node);
    final ScanSeal seal = DeviceFixtures.seal(node);
    public final Journal journal = JournalFixture.journal(node);
    public final Stock stock = InventoryFixtures.stock(node);
    public final Rebuild rebuild = InventoryFixtures.rebuild(node);
    final ScanStore store = new ScanStore(node.db());
    public final Map<String, GoodsOrder> orders = new HashMap<>();
    public final Map<String, String> vehicles = new HashMap<>();
    /** Acceptances by the tracking number of their parcel. */
    final Map<String, String> parcels = new HashMap<>();

    public final Set<String> holds = new HashSet<>();
    /** The one area for goods on hold, made when it is first needed. */
    public final HoldAreaOf areas = new HoldArea();

    final Set<String> lotDepots = new HashSet<>();
    /** Acceptances, and whether each is open. */
    final Map<String, Boolean> acceptances = new HashMap<>();

    /** Items that wait until somebody saw their papers. */
    final Set<String> waiting = new HashSet<>();

    public final Place depot;
    public final String bin;
    public final String stage;
    public final String device;
    final ScanBooking booking;
    final DeskEntries desk;
    final ScanRecorder recorder;
    final HeldScans held;
    final Outcomes outcomes;

    public ScanLedgerFixture() {
        depot = places.createDepot(
                new NewDepot("测试库", "Test depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 3), SETUP);
        bin = inside(PlaceKind.BIN);
        stage = inside(PlaceKind.STAGE);
        device = devices.enrol("手持 1", DeviceKind.HANDHELD, depot.code(), null).device();
        Clock clock = Clock.systemUTC();
        LedgerViews views = new LedgerViews(
                node.identity(),
                places,
                devices,
                codes -> only(orders, codes),
                codes -> only(vehicles, codes),
                orders::keySet,
                () -> holds,
                () -> lotDepots,
                new Unaccepted(new Door(), areas),
                KeepingFixtures.transferBook(node, places),
                new ViewStore(node.db(), new PickedStore(node.db())),
                journal);
        CodeReader codes = new CodeReader(
                catalog,
                number -> Optional.ofNullable(parcels.get(number)),
                InventoryFixtures.units(node),
                node.identity(),
                clock);
        booking = new ScanBooking(
                new QuestionReader(codes),
                views,
                InventoryFixtures.ledger(node),
                InventoryFixtures.lots(node),
                InventoryFixtures.units(node),
                KeepingFixtures.countScans(node, catalog, places),
                KeepingFixtures.transferBook(node, places),
                store,
                clock);
        desk = new DeskEntries(
                booking,
                codes,
                catalog,
                places,
                named -> only(orders, named),
                named -> only(vehicles, named),
                new SlipStore(node.db()),
                InventoryFixtures.unitReader(node, clock));
        recorder = new ScanRecorder(journal, store, booking, seal, new RecordedLag(clock), clock);
        held = new HeldScans(journal, store, new HeldStore(node.db()), booking, clock);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        outcomes = new Outcomes(new OutcomeStore(node.db()), messages);
    }

    private final class Door implements Reception {
        @Override
        public Map<String, Boolean> open(Collection<String> codes) {
            return only(acceptances, codes);
        }

        @Override
        public Reception.Rules at(String depot) {
            return (item, expiry, at) -> waiting.contains(item);
        }
    }

    /** The depot's area, from when somebody first needs it. */
    private final class HoldArea implements HoldAreaOf {
        @Override
        public String depot(String depot) {
            if (holds.isEmpty()) {
                Cause asked = new Cause.Request("test", "hold-area");
                holds.add(places.create(NewPlace.inside(depot, PlaceKind.AREA, "待验区", "On hold"), asked)
                        .code());
            }
            return of(depot).orElseThrow();
        }

        @Override
        public Optional<String> of(String depot) {
            return holds.stream().findFirst();
        }
    }

    private String inside(PlaceKind kind) {
        return places.children(depot.code()).stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static <T> Map<String, T> only(Map<String, T> all, Collection<String> codes) {
        Map<String, T> found = new HashMap<>(all);
        found.keySet().retainAll(codes);
        return found;
    }

    /** An event of the first device; {@code members} are further JSON members, each with a comma in front. */
    public TopicScan scan(long seq, String step, String code, String members) {
        return sealed(
                seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"2026-11-22T08:00:00.000Z","step":"%s","codes":[%s]%s}""".formatted(device, seq, step, code.isEmpty() ? "" : "{\"text\":\"" + code + "\"}", members));
    }

    /** The same at another time. */
    public TopicScan scanAt(Instant at, long seq, String step, String code, String members) {
        return sealed(seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"%s","step":"%s","codes":[{"text":"%s"}]%s}""".formatted(device, seq, at, step, code, members));
    }

    public void record(TopicScan... scans) {
        recorder.record(List.of(scans));
    }

    /** A person closes the oldest held scan without booking it. */
    public void dismissOldest(String reason) {
        held.dismiss(held.open(0).get(0).id(), "checker", "dismiss", reason);
    }

    /** A person tries the oldest held scan again. */
    public void retryOldest() {
        held.retry(held.open(0).get(0).id(), "checker");
    }

    public TopicScan sealed(long seq, String payload) {
        return sealed(device, seq, payload);
    }

    /** An event of any device with these members behind its key. */
    public TopicScan of(String scanner, long seq, String members) {
        return sealed(scanner, seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,%s}""".formatted(scanner, seq, members));
    }

    /** Another scanner in the same depot. */
    public String anotherDevice(String name) {
        return devices.enrol(name, DeviceKind.HANDHELD, depot.code(), null).device();
    }

    private TopicScan sealed(String scanner, long seq, String payload) {
        Payload bytes = Payload.of(payload);
        return new TopicScan(
                "scans/0@" + seq,
                scanner,
                "1",
                Long.toString(seq),
                Instant.now(Clock.systemUTC()).toString(),
                null,
                seal.seal(scanner, 1, seq, bytes),
                bytes);
    }

    /** Books what a program sends to the desk; gives the broken rules as {@code line rule}, or throws what it is refused for. */
    public Set<String> enter(JournalWriter writer, Cause.Request cause, String typed) {
        Set<String> told = new TreeSet<>();
        try {
            List<List<Violation>> violations = desk.book(
                            writer, cause, node.json().readValue(typed, DeskEntry.class))
                    .violations();
            for (int line = 0; line < violations.size(); line++) {
                for (Violation rule : violations.get(line)) {
                    told.add(line + " " + rule.word());
                }
            }
            return told;
        } catch (EntryRefused refused) {
            refused.faults()
                    .forEach(fault -> told.add(fault.line() + " "
                            + fault.message().substring(fault.message().lastIndexOf('.') + 1)));
            throw new IllegalArgumentException(refused.code() + " " + told, refused);
        }
    }

    /** Quantity of an item at a place, over all lots and owners. */
    public long onHand(String place, String item) {
        return stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals(item))
                .mapToLong(StockPosition::quantity)
                .sum();
    }

    /** Makes an order for hygiene kits. */
    void order(String code, String receiver, @Nullable String vehicle, long quantity) {
        orders.put(
                code,
                new GoodsOrder(code, receiver, vehicle, List.of(new GoodsOrder.Line("kit-hygiene", "-", quantity))));
    }

    List<String> violations() {
        List<String> all = new ArrayList<>();
        outcomes.of(device, 1, 0, Locale.ENGLISH).violations().forEach(v -> all.add(v.seq() + " " + v.code()));
        return all;
    }

    public List<String> heldCodes() {
        return held.open(0).stream().map(HeldStore.Row::code).toList();
    }

    @Override
    public void close() {
        node.close();
    }
}
