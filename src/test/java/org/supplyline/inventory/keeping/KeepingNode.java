package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.NamedGoods;
import org.supplyline.inventory.PickedStore;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.PlaceKind;

/** A depot with scanners and everything of stock-keeping on top. */
final class KeepingNode implements AutoCloseable {

    static final String KITS = "kit-hygiene";

    final ScanLedgerFixture scans = new ScanLedgerFixture();
    final NodeDatabaseFixture node = scans.node;
    final String bin = scans.bin;
    final Ledger ledger = InventoryFixtures.ledger(node);
    final DiscrepancyStore discrepancies = new DiscrepancyStore(node.db());
    final DiscrepancyQueue queue;
    final CartonCounts cartons;
    final Counts counts;
    final ScannedCounts scanned;
    final Corrections corrections;
    final LateOrders late;
    final DayCloses days;
    final Disposals disposals;
    final Moves moves;
    final Transfers transfers;
    final KeepingWords words;
    private final AtomicInteger requests = new AtomicInteger();

    KeepingNode() {
        Clock clock = Clock.systemUTC();
        words = KeepingFixtures.words(node, scans.catalog, scans.places);
        queue = KeepingFixtures.discrepancies(node, clock);
        cartons = KeepingFixtures.cartons(node);
        counts = KeepingFixtures.counts(node, scans.catalog, scans.places, cartons);
        scanned = KeepingFixtures.scanned(node, scans.catalog, scans.places);
        corrections = KeepingFixtures.corrections(
                node, scans.journal, ledger, scans.catalog, scans.places, (order, record, corrects, lines) -> false);
        late = new LateOrders(
                queue,
                corrections,
                new CorrectionStore(node.db()),
                new LateOrderStore(node.db()),
                new PickedStore(node.db()),
                this::orders,
                ledger,
                scans.places);
        PlaceStockStore stock = new PlaceStockStore(node.db());
        NamedGoods named = InventoryFixtures.namedGoods(node, ledger);
        disposals = new Disposals(new DisposalStore(node.db()), stock, ledger, scans.places, named);
        moves = new Moves(ledger, scans.places, stock, disposals, () -> scans.holds, scans.areas, named);
        transfers = new Transfers(
                new TransferStore(node.db()), discrepancies, moves, ledger, scans.places, new ArrivedGoods(words));
        days = new DayCloses(
                new CloseStore(node.db()),
                discrepancies,
                queue,
                new DiscrepancyQueueStore(node.db()),
                counts,
                scans.journal,
                node.identity(),
                new KeepingSettings(0),
                clock);
    }

    private Map<String, GoodsOrder> orders(Collection<String> codes) {
        Map<String, GoodsOrder> found = new HashMap<>(scans.orders);
        found.keySet().retainAll(codes);
        return found;
    }

    Cause.Request by(String user) {
        return new Cause.Request(user, "r" + requests.incrementAndGet());
    }

    Result write(String user, KeyedRequests.Work work) {
        return scans.journal.write(writer -> work.apply(writer, by(user)));
    }

    /** Kits of the shipped catalogue at a place, given and without lot. */
    PositionKey kits(String place) {
        return new PositionKey(place, KITS, PositionKey.NONE, "cz", Fund.DONATED, PositionKey.NONE);
    }

    JournalId move(String step, PositionKey goods, String to, long quantity) {
        return scans.journal.write(writer -> ledger.post(
                        writer,
                        Movement.requested(
                                step,
                                by("test"),
                                writer.recordedAt(),
                                List.of(new MovementLine(goods, to, quantity, null))))
                .first());
    }

    /** Kits come in from a donor by hand. */
    JournalId receive(long quantity) {
        return move("receiving", kits("donor:cz-0"), bin, quantity);
    }

    /** A carton of 12 kits comes into the bin by scanning. */
    void scanIn(Instant at, long seq) {
        scans.record(scans.scanAt(at, seq, "receiving", ScanLedgerFixture.KIT_CARTON, ",\"to\":\"" + bin + "\""));
    }

    long count(long kits) {
        return Long.parseLong(made(write(
                "counter",
                (writer, cause) ->
                        counts.submit(writer, cause, bin, List.of(new GoodsLine(kits(bin), kits)), CartonCount.NONE))));
    }

    List<CountDifference> differing(long count) {
        return CountDifference.differing(counts.lines(counts.find(count).orElseThrow()));
    }

    Result settle(String user, long count, String reason) {
        String seen =
                CountDifference.fingerprint(counts.lines(counts.find(count).orElseThrow()));
        return write(user, (writer, cause) -> counts.settle(writer, cause, count, seen, reason));
    }

    List<OpenDiscrepancy> open() {
        return open(scans.depot.code());
    }

    List<OpenDiscrepancy> open(String depot) {
        return new DiscrepancyQueueStore(node.db()).open(depot, 100);
    }

    /** Another depot, with one bin; gives the bin. */
    String otherBin() {
        String depot = scans.places
                .createDepot(
                        new NewDepot("县库", "County depot", new DepotSize(50, 40_000, 1, 10_000), null, null, 1),
                        by("test"))
                .code();
        return scans.places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .findFirst()
                .orElseThrow()
                .code();
    }

    String depotOf(String place) {
        return Objects.requireNonNull(scans.places.find(place).orElseThrow().parent());
    }

    /** Closes a depot's day as somebody who has just looked at it. */
    Result closeDay(String depot) {
        DayCloses.Day day = days.now(depot);
        return write("checker", (writer, cause) -> days.close(writer, cause, depot, day.day(), day.since()));
    }

    List<String> openKinds() {
        return open().stream().map(row -> row.kind().word()).toList();
    }

    static String made(Result result) {
        return result.match(Result.Done::made, refused -> {
            throw new AssertionError(refused.why());
        });
    }

    /** Why it was refused, whatever it says of the goods. */
    static Refusal why(Result result) {
        return result.match(
                done -> {
                    throw new AssertionError(done.made());
                },
                Result.Refused::why);
    }

    /** What is said of kits that arrived. */
    static List<GoodsRequest.Line> arrived(long kits) {
        return List.of(new GoodsRequest.Line(KITS, null, null, null, null, kits));
    }

    static Result refused(Refusal why) {
        return Result.refused(why);
    }

    @Override
    public void close() {
        scans.close();
    }
}
