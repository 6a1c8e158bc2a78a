package org.supplyline.inventory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
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

class HistoryIT {

    private static final String ITEM = "kit-hygiene";
    private static final String SSCC = "106141412345678908";
    private static final long SEED = 20_261_122;
    private static final Cause SETUP = new Cause.Request("test", "set-up");

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final Ledger ledger = InventoryFixtures.ledger(node);
    private final Places places = PlaceFixtures.withFixed(node);
    private final TrailStore trailStore = new TrailStore(node.db());
    private final GiftTrail trail = trail();
    private final HistoryStore store = new HistoryStore(node.db(), node.json());
    private final History history = new History(
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
    private final Balances balances = new Balances(node.identity(), journal, store);
    private final String depot;
    private final List<String> bins;

    HistoryIT() {
        Place house = places.createDepot(
                new NewDepot("测试库", "Test depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 3), SETUP);
        depot = house.code();
        bins = places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .toList();
    }

    private GiftTrail trail() {
        return new GiftTrail(node.identity(), journal, trailStore, node.transactions());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aGiftIsFollowedFromItsNoticeToItsDelivery() {
        String gift = notice() + "/1";
        post("receiving", "donor:cz-0", depot, 10, SSCC, gift, null);
        post("storing", depot, bins.get(0), 10, SSCC, null, null);
        post("picking", bins.get(0), "loss:cz-0", 4, SSCC, null, "SLO17");
        append(JournalKind.DELIVERY, JsonNodeFactory.instance.objectNode().put("order", "SLO17"));
        append(JournalKind.ACCEPTANCE, JsonNodeFactory.instance.objectNode().put("gift", gift));
        readAll();

        History.Told told = history.find(gift, null).orElseThrow();
        History.Chain chain = Objects.requireNonNull(told.chain());
        assertThat(Objects.requireNonNull(chain.line()).path("item").stringValue())
                .isEqualTo(ITEM);
        assertThat(chain.stages())
                .extracting(GiftStage::step, GiftStage::quantity, GiftStage::inferred)
                .containsExactly(
                        tuple("receiving", 10L, false), tuple("storing", 10L, false), tuple("picking", 4L, false));
        assertThat(chain.records())
                .extracting(record -> record.kind())
                .containsExactly(JournalKind.DELIVERY, JournalKind.ACCEPTANCE);
        assertThat(told.now())
                .extracting(position -> position.key().place(), StockPosition::quantity)
                .containsExactlyInAnyOrder(tuple(bins.get(0), 6L), tuple("loss:cz-0", 4L));
    }

    @Test
    void aCartonIsFoundByTheNumberOnItsLabelAndByItsAddress() {
        post("receiving", "donor:cz-0", depot, 3, "00000042CZ", null, null);
        String address = "http://depot.example/t/00000042";

        for (String typed : List.of("00000042CZ", " 00000042cz", address + "CZ", address + "cz")) {
            assertThat(history.find(typed, null).orElseThrow().touches())
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(history.find("00000043CZ", null)).isEmpty();
    }

    @Test
    void aLotIsFoundByItsNumberAndWhereSeveralGoodsHaveItOneIsChosen() {
        Lots lots = InventoryFixtures.lots(node);
        journal.write(writer -> {
            lots.learn(writer, ITEM, "B7", null, null);
            lots.learn(writer, ITEM, "C8", null, null);
            lots.learn(writer, "kit-family", "C8", null, null);
            return writer;
        });

        assertThat(history.find(" B7 ", null).orElseThrow().subject())
                .isEqualTo(new Subject(Subject.Kind.ITEM, ITEM, "B7"));
        assertThat(history.find("C8", null)).isEmpty();
        assertThat(history.choices("C8")).extracting(Subject::code).containsExactly("kit-family", ITEM);
        assertThat(history.find("kit-family C8", null).orElseThrow().subject())
                .isEqualTo(new Subject(Subject.Kind.ITEM, "kit-family", "C8"));
        assertThat(history.choices("no-such-lot")).isEmpty();
    }

    @Test
    void aPalletIsFoundByWhateverItsLabelSaysPageByPage() {
        for (int i = 0; i < History.PAGE + 7; i++) {
            post("storing", bins.get(i % 2), bins.get((i + 1) % 2), 1, SSCC, null, null);
        }
        History.Told first = history.find("(00)" + SSCC, null).orElseThrow();
        History.Told second = history.find(SSCC, first.next()).orElseThrow();

        assertThat(first.touches()).hasSize(History.PAGE);
        assertThat(second.touches()).hasSize(7);
        assertThat(second.next()).isNull();
        assertThat(first.touches().get(0).cause().path("user").stringValue()).isEqualTo("li");
        List<String> all = new ArrayList<>();
        first.touches().forEach(touch -> all.add(touch.place()));
        second.touches().forEach(touch -> all.add(touch.place()));
        assertThat(all).doesNotHaveDuplicates().hasSize(History.PAGE + 7);
    }

    @Test
    void whatIsNoCodeOfAnythingIsSaidToBeNone() {
        for (String text :
                List.of("", " ", "nonsense", "x".repeat(500), "cz.1.17", "04012345123456", "'; drop table journal")) {
            assertThat(history.find(text, "nonsense")).as(text).isEmpty();
        }
        assertThat(history.find(ITEM, "9.9.9.9").orElseThrow().touches()).isEmpty();
        assertThat(history.find("cz.99.1/7", null)).isPresent();
    }

    @Test
    void theSameJournalGivesTheSameTrailWhoeverReadsItAndHoweverOften() {
        long seed = SEED;
        System.out.println("HistoryIT seed=" + seed);
        randomMovements(new Random(seed), 2_500);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> readAll(trail()));
        readAll();
        other.join();
        List<String> once = dump();

        node.ownerDb()
                .sql("truncate gift_trail, gift_layer, journal_mention, history_cursor")
                .update();
        while (trail.turn()) {
            assertThat(trail.cursor()).isNotEqualTo(JournalCursor.START);
        }
        assertThat(dump()).isEqualTo(once);
        assertThat(layersDifferingFromStock()).isEmpty();
        assertThat(linesWithoutTrail()).isZero();
    }

    @Test
    void thePastStockIsTheSumOfWhatWasRecordedUntilThen() {
        randomMovements(new Random(SEED), 300);
        JournalCursor middle = new JournalCursor(1, journal.head().seq() / 2);
        Map<PositionKey, Long> expected = fold(middle);
        assertThat(balance(middle.toString())).isEqualTo(expected);

        trailStore.snapshot(JournalCursor.START, new JournalCursor(1, middle.seq() - 20));
        assertThat(balance(middle.toString())).isEqualTo(expected);
        assertThat(balance("")).isEqualTo(fold(journal.head()));
        assertThat(balance("1.0")).isEmpty();
        assertThat(balance("99.1")).isEqualTo(fold(journal.head()));
        assertThat(balances.find("yesterday", null, null, 10)).isEmpty();
    }

    @Test
    void aPastMomentIsTheLastRecordUntilThen() {
        post("receiving", "donor:cz-0", depot, 10, null, null, null);
        JournalId last = new JournalId("cz", 1, journal.head().seq());
        String at = journal.find(last).orElseThrow().recordedAt().toString();

        assertThat(balances.find(at, ITEM, depot, 10).orElseThrow().at()).isEqualTo(last.cursor());
        assertThat(balances.find("1999-01-01T00:00:00Z", null, null, 10)
                        .orElseThrow()
                        .at())
                .isEqualTo(JournalCursor.START);
        assertThat(balances.find("2999-01-01T00:00", ITEM, depot, 10)
                        .orElseThrow()
                        .positions())
                .extracting(StockPosition::quantity)
                .containsExactly(10L);
    }

    private Map<PositionKey, Long> balance(String at) {
        Map<PositionKey, Long> found = new HashMap<>();
        balances.find(at, null, null, 100_000)
                .orElseThrow()
                .positions()
                .forEach(position -> found.put(position.key(), position.quantity()));
        return found;
    }

    private Map<PositionKey, Long> fold(JournalCursor until) {
        Map<PositionKey, Long> sum = new HashMap<>();
        journal.after(JournalCursor.START, 100_000).stream()
                .filter(record -> record.id().cursor().compareTo(until) <= 0)
                .flatMap(record -> TrailReader.lines(record).stream())
                .forEach(line -> {
                    sum.merge(line.goods(), -line.quantity(), Long::sum);
                    sum.merge(line.goods().at(line.to()), line.quantity(), Long::sum);
                });
        sum.values().removeIf(quantity -> quantity == 0);
        return sum;
    }

    private void randomMovements(Random random, int count) {
        List<String> gifts = List.of(notice() + "/1", notice() + "/1", notice() + "/1");
        for (int i = 0; i < count; i++) {
            String unit = random.nextInt(3) == 0 ? SSCC : null;
            String bin = bins.get(random.nextInt(bins.size()));
            if (random.nextInt(2) == 0) {
                String gift = random.nextInt(4) == 0 ? null : gifts.get(random.nextInt(gifts.size()));
                post("receiving", "donor:cz-0", bin, 1L + random.nextInt(20), unit, gift, null);
            } else {
                String to = bins.get(random.nextInt(bins.size()));
                post("storing", bin, to, 1L + random.nextInt(15), unit, null, null);
            }
        }
    }

    private List<String> dump() {
        return node.db().sql("""
                        select 'trail ' || t::text from gift_trail t
                        union all select 'layer ' || l::text from gift_layer l
                        union all select 'mention ' || m::text from journal_mention m order by 1
                        """).query(String.class).list();
    }

    /** What lies somewhere by gift is what lies there. */
    private List<Map<String, Object>> layersDifferingFromStock() {
        return node.db().sql("""
                        select * from (select place, item, lot, sum(quantity) as layers from gift_layer
                                        group by place, item, lot) as l
                          full join (select place, item, lot, quantity from stock
                                      where place not like 'donor:%' and quantity <> 0) as s
                         using (place, item, lot)
                         where coalesce(layers, 0) <> coalesce(quantity, 0)
                        """).query().listOfRows();
    }

    private long linesWithoutTrail() {
        return node.db().sql("""
                        select count(*) from movement_line m
                         where m.quantity <> (select coalesce(sum(quantity), 0) from gift_trail g
                                               where (g.epoch, g.seq, g.line) = (m.epoch, m.seq, m.line))
                        """).query(Long.class).single();
    }

    private void readAll() {
        readAll(trail);
    }

    private static void readAll(GiftTrail reader) {
        boolean more = true;
        while (more) {
            more = reader.turn();
        }
    }

    private JournalId notice() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("lines").addObject().put("item", ITEM).put("quantity", 10).put("unit", "套");
        return append(JournalKind.NOTICE, body);
    }

    private JournalId append(JournalKind kind, ObjectNode body) {
        return journal.write(writer -> writer.append(kind, body));
    }

    private void post(
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
