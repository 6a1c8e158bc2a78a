package org.supplyline.inventory.history;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceFixtures;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A node with a depot, its ledger and all that reads its history; the base of tests about the past. */
abstract class HistoryNode {

    static final String ITEM = "kit-hygiene";
    static final String SSCC = "106141412345678908";
    static final Cause SETUP = new Cause.Request("test", "set-up");

    final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    final Journal journal = JournalFixture.journal(node);
    final Ledger ledger = InventoryFixtures.ledger(node);
    final Places places = PlaceFixtures.withFixed(node);
    final TrailStore trailStore = new TrailStore(node.db());
    final GiftTrail trail = trail();
    final HistoryStore store = new HistoryStore(node.db(), node.json());
    final History history = new History(
            node.identity(),
            journal,
            store,
            new SubjectReader(
                    CatalogFixtures.shipped(node),
                    InventoryFixtures.unitReader(node, Clock.systemUTC()),
                    InventoryFixtures.lots(node),
                    node.identity(),
                    Clock.systemUTC()),
            trail);
    final Balances balances = new Balances(node.identity(), journal, store);
    final String depot;
    final List<String> bins;

    HistoryNode() {
        Place house = places.createDepot(
                new NewDepot("测试库", "Test depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 3), SETUP);
        depot = house.code();
        bins = places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .toList();
    }

    GiftTrail trail() {
        return new GiftTrail(node.identity(), journal, trailStore, node.transactions());
    }

    @AfterEach
    void close() {
        node.close();
    }

    void readAll() {
        readAll(trail);
    }

    static void readAll(GiftTrail reader) {
        boolean more = true;
        while (more) {
            more = reader.turn();
        }
    }

    JournalId notice() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("lines").addObject().put("item", ITEM).put("quantity", 10).put("unit", "套");
        return append(JournalKind.NOTICE, body);
    }

    JournalId append(JournalKind kind, ObjectNode body) {
        return journal.write(writer -> writer.append(kind, body));
    }

    void post(
            String step,
            String from,
            String to,
            long quantity,
            @Nullable String unit,
            @Nullable String gift,
            @Nullable String order) {
        PositionKey goods = new PositionKey(from, ITEM, "-", "cz", Fund.DONATED, "-");
        journal.write(writer -> {
            Movement movement = Movement.requested(
                    step,
                    new Cause.Request("li", "r" + journal.head().seq()),
                    writer.recordedAt(),
                    List.of(new MovementLine(goods, to, quantity, unit, gift, null)));
            return ledger.post(writer, order == null ? movement : movement.forOrder(order));
        });
    }
}
