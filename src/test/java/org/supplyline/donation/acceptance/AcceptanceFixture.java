package org.supplyline.donation.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.FreeStock;
import org.supplyline.donation.ListFixture;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.place.Organisations;
import org.supplyline.place.PlaceFixtures;
import tools.jackson.databind.json.JsonMapper;

/** The door of a depot on a test node: all that acceptance needs, on top of the flood around Changzhi. */
final class AcceptanceFixture implements AutoCloseable {

    final DispatchFixture node = new DispatchFixture();
    private final JsonMapper json = node.node.json();
    final LineStore lines = new LineStore(node.node.db());
    final AcceptanceStore store = new AcceptanceStore(node.node.db(), lines);
    final AnnouncedStore announced = new AnnouncedStore(node.node.db());
    final HoldAreas holds = new HoldAreas(new HoldStore(node.node.db()), node.places);
    final Organisations organisations = PlaceFixtures.organisations(node.node);
    final BranchRules rules = new BranchRules(
            new RuleStore(node.node.db(), json),
            new HazardStore(node.node.db()),
            organisations,
            node.catalog,
            node.node.identity(),
            node.clock,
            json);
    final EarmarkNames earmarks = new EarmarkNames(node.places);
    final Acceptances acceptances = new Acceptances(
            store,
            lines,
            announced,
            new ExpectedLines(announced, earmarks, node.node.identity()),
            earmarks,
            node.catalog,
            node.node.identity(),
            node.clock);
    final BookedStore booked = new BookedStore(node.node.db(), json);
    final Finishing finishing = new Finishing(
            store,
            lines,
            booked,
            acceptances,
            rules,
            holds,
            node.ledger,
            InventoryFixtures.lots(node.node),
            node.places,
            node.catalog,
            node.node.identity());
    final Aftermath aftermath = new Aftermath(
            store, lines, holds, node.ledger, node.places, InventoryFixtures.namedGoods(node.node, node.ledger));
    final ConsentBook consents = new ConsentBook(new ConsentStore(node.node.db()));

    AcceptanceFixture() {
        node.holds = holds;
        node.consents = consents;
    }

    static Cause.Request by(String user) {
        return new Cause.Request(user, "test");
    }

    /** Something that came without notice. */
    Acceptance arrival(boolean donorPresent, Giver giver) {
        return open(new Acceptances.Arrival(node.city, null, List.of(), null, donorPresent, giver));
    }

    /** What a list of lines {@code 捐赠单位,品名,规格,数量,定向给} announced, all of it. */
    Acceptance announced(String... lines) {
        String notice = ListFixture.notice(node.node, node.journal, node.catalog, lines);
        return open(new Acceptances.Arrival(node.city, notice, List.of(), null, false, Giver.UNKNOWN));
    }

    Acceptance open(Acceptances.Arrival arrival) {
        return node.journal.write(writer -> acceptances.open(arrival, "zhang"));
    }

    AcceptanceLine add(Acceptance acceptance, String line) {
        return node.journal
                .write(writer -> acceptances.add(acceptance.code(), form(line), "zhang"))
                .orElseThrow();
    }

    AcceptanceLine change(Acceptance acceptance, int number, String line, String user) {
        return node.journal
                .write(writer -> acceptances.change(acceptance.code(), number, form(line), user))
                .orElseThrow();
    }

    LineForm form(String members) {
        return json.readValue("{" + members.replace('\'', '"') + "}", LineForm.class);
    }

    Optional<Refused> sign(Acceptance acceptance, Acceptance.Side side, String name) {
        return node.journal.write(writer -> acceptances.sign(acceptance.code(), side, name, "zhang"));
    }

    /** The driver signs and the slip is photographed, as where no donor is there. */
    void signedByDriver(Acceptance acceptance) {
        sign(acceptance, Acceptance.Side.COURIER, "𠮷师傅");
        node.journal.<Boolean>write(
                writer -> acceptances.photographSlip(acceptance.code(), "0123456789abcdef".repeat(4)));
    }

    Finishing.Ended finish(Acceptance acceptance, String user) {
        finishing.prepare(acceptance.code());
        return node.journal.write(writer -> finishing.finish(acceptance.code(), by(user), writer));
    }

    JournalId finished(Acceptance acceptance, String user) {
        return finish(acceptance, user).match(Finishing.Ended.Done::record, not -> {
            throw new AssertionError(not);
        });
    }

    String refused(Acceptance acceptance, String user) {
        return finish(acceptance, user).match(done -> "done", not -> not.why().code());
    }

    Acceptance now(Acceptance acceptance) {
        return acceptances.find(acceptance.code()).orElseThrow();
    }

    /** All of an item's goods that came through the door, wherever they lie now; opening stock has no lot of theirs. */
    List<StockPosition> goods(String item, String lot) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals(item)
                        && position.key().lot().equals(lot)
                        && !position.key().place().startsWith("donor:"))
                .toList();
    }

    long at(@Nullable String place, String item, String lot) {
        return goods(item, lot).stream()
                .filter(position -> position.key().place().equals(place))
                .mapToLong(StockPosition::quantity)
                .sum();
    }

    long free(String item, String earmark) {
        return node.free
                .byDepot()
                .getOrDefault(node.city, Map.of())
                .getOrDefault(new FreeStock.GoodsKey(item, earmark), 0L);
    }

    /** What a device books for goods that it scans in under an acceptance's code. */
    void scan(Acceptance acceptance, String item, String lot, String place, long quantity, @Nullable String unit) {
        PositionKey seen = new PositionKey("donor:cz-0", item, lot, "cz", Fund.DONATED, PositionKey.NONE);
        node.journal.write(writer -> node.ledger.post(
                writer,
                Movement.requested(
                                "receiving",
                                new Cause.Scan("cz-d1", 1, quantity),
                                writer.recordedAt(),
                                List.of(new MovementLine(seen, place, quantity, unit)))
                        .forOrder(acceptance.code())));
    }

    @Override
    public void close() {
        node.close();
    }
}
