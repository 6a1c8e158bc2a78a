package org.supplyline.inventory.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.history.Balances;
import org.supplyline.inventory.history.HistoryFixtures;
import org.supplyline.inventory.keeping.KeepingSettings;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalId;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceFixtures;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Two depots and a site on a node whose clock a test sets, with statements on top. */
final class StatementNode implements AutoCloseable {

    static final String QUILT = "quilt";
    static final String TENT = "tent-12";
    static final String ROAD = "in-transit:cz";
    static final String DONOR = "donor:cz-0";

    final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    final SetClock clock = new SetClock();
    final Journal journal = JournalFixture.journal(node, clock);
    final Ledger ledger = InventoryFixtures.ledger(node);
    final Catalog catalog = CatalogFixtures.shipped(node);
    final Places places = PlaceFixtures.withFixed(node);
    final Statements statements;
    final StatementReader reader;
    final String city;
    final String county;
    final List<String> cityBins;
    final String countyBin;
    final String site;
    private final AtomicInteger requests = new AtomicInteger();

    StatementNode(int closeHour) {
        Balances balances = HistoryFixtures.balances(node, journal);
        statements = new Statements(new StatementStore(node.db()), balances, catalog, node.identity());
        reader = new StatementReader(balances, places, node.identity(), new KeepingSettings(closeHour), clock);
        city = depot("市库", "City");
        county = depot("县库", "County");
        cityBins = bins(city);
        countyBin = bins(county).get(0);
        site = places.createAll(List.of(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan")), by())
                .get(0)
                .code();
    }

    /** A clock that stands where a test puts it, far behind the set-up: recorded times never fall. */
    static final class SetClock extends Clock {

        Instant now = Instant.parse("2100-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String depot(String zh, String en) {
        return places.createDepot(new NewDepot(zh, en, new DepotSize(150, 135_000, 2, 20_000), null, null, 2), by())
                .code();
    }

    private List<String> bins(String depot) {
        return places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(place -> place.code())
                .toList();
    }

    Cause.Request by() {
        return new Cause.Request("test", "r" + requests.incrementAndGet());
    }

    PositionKey quilts(String place) {
        return goods(place, QUILT, "cz", Fund.DONATED);
    }

    static PositionKey goods(String place, String item, String owner, Fund fund) {
        return new PositionKey(place, item, PositionKey.NONE, owner, fund, PositionKey.NONE);
    }

    /** Sets the clock, local time of the node. */
    StatementNode at(String local) {
        clock.now = LocalDateTime.parse(local).atZone(node.identity().zone()).toInstant();
        return this;
    }

    JournalId move(String step, PositionKey goods, String to, long quantity) {
        return post(Movement.requested(step, by(), clock.now, List.of(new MovementLine(goods, to, quantity, null))));
    }

    JournalId post(Movement movement) {
        return journal.write(writer -> ledger.post(writer, movement).first());
    }

    /** Takes a movement of one line back, as a correction does. */
    JournalId takeBack(JournalId record, String step, PositionKey goods, String to, long quantity) {
        return post(Movement.requested(
                        step, by(), clock.now, List.of(new MovementLine(goods.at(to), goods.place(), quantity, null)))
                .correcting(record, "entered-twice"));
    }

    Asked asked(@Nullable String month, @Nullable String depot) {
        return reader.read(new StatementForm(month, null, null, depot, null, null, null, null, null, null));
    }

    Asked days(String from, String to, @Nullable String depot) {
        return reader.read(new StatementForm(null, from, to, depot, null, null, null, null, null, null));
    }

    List<StatementRow> month(String month, @Nullable String depot) {
        return statements.byItem(asked(month, depot).scope());
    }

    /** The only line of a month. */
    StatementRow only(String month, @Nullable String depot) {
        List<StatementRow> rows = month(month, depot);
        if (rows.size() != 1) {
            throw new AssertionError("One line is expected, not " + rows);
        }
        return Objects.requireNonNull(rows.get(0));
    }

    @Override
    public void close() {
        node.close();
    }
}
