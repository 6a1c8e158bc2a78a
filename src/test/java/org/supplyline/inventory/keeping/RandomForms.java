package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.mock.web.MockHttpServletRequest;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.Violation;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Spot;
import org.supplyline.journal.JournalId;
import org.supplyline.page.Refusal;
import org.supplyline.security.SecurityFixtures;

/**
 * Random forms of people: goods moved, units sealed, places counted, differences settled, records corrected. Each is sent as the pages send
 * it, each person sends one, and some come again.
 */
final class RandomForms {

    static final String REASON = "数错了，重新清点";
    private final Random random;
    private final RandomPlaces places;
    private final KeepingNode node;
    private final LedgerModel model;
    private final RandomScans scans;
    private final KeyedRequests requests;
    private final HandlingUnits units;
    private final CountStore store;
    private final RandomCorrections corrections;
    private final List<Runnable> again = new ArrayList<>();
    private int people;

    RandomForms(Random random, RandomPlaces places, KeepingNode node, LedgerModel model, RandomScans scans) {
        this.random = random;
        this.places = places;
        this.node = node;
        this.model = model;
        this.scans = scans;
        this.requests = new KeyedRequests(node.scans.journal, SecurityFixtures.keys(node.node), node.node.json());
        this.store = new CountStore(node.node.db());
        this.corrections = new RandomCorrections(this, random, places, node, model);
        this.units = InventoryFixtures.units(node.node);
    }

    void some() {
        switch (random.nextInt(14)) {
            case 0, 1 -> move();
            case 2 -> count();
            case 3 -> settle();
            case 4, 5 -> corrections.some();
            case 6, 7, 8, 9 -> seal();
            case 10, 11, 12 -> type();
            default -> {
                if (!again.isEmpty()) {
                    places.any(again).run();
                }
            }
        }
    }

    String next() {
        return "person" + ++people;
    }

    /** Sends the form; the answer is what was made. */
    String send(String person, KeyedRequests.Work work) {
        String answer = requests.form(request(person), "*", work);
        again.add(() -> assertThat(requests.form(request(person), "*", (writer, cause) -> {
                    throw new AssertionError("What " + person + " asked for is done.");
                }))
                .isEqualTo(answer));
        return answer.substring("redirect:".length());
    }

    void refused(String person, String why, KeyedRequests.Work work) {
        assertThatThrownBy(() -> requests.form(request(person), "*", work))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("keeping-" + why));
    }

    private void type() {
        RandomScans.Typed typed = scans.typed();
        String person = next();
        String told = model.type(person, typed.lines(), typed.happened());
        KeyedRequests.Work work = (writer, cause) -> Result.done(node.scans.enter(writer, cause, typed.json()));
        if (told.startsWith("desk-")) {
            assertThatThrownBy(() -> requests.form(request(person), "*", work)).hasMessage(told);
        } else {
            assertThat(send(person, work)).as(typed.json()).isEqualTo(told);
        }
    }

    private static MockHttpServletRequest request(String person) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/form");
        request.setRemoteUser(person);
        request.setParameter("idempotencyKey", "1");
        return request;
    }

    private static PositionKey key(Spot spot) {
        return new PositionKey(
                spot.place(), spot.goods().item(), spot.goods().lot(), "cz", Fund.DONATED, PositionKey.NONE);
    }

    private void move() {
        String from = places.any(places.inside);
        String to = places.any(places.inside);
        Map<Spot, Long> wanted = new TreeMap<>();
        for (int lines = 1 + random.nextInt(2); lines > 0; lines--) {
            Goods goods = new Goods(places.any(RandomPlaces.ITEMS), places.any(RandomPlaces.LOTS));
            wanted.put(new Spot(from, goods, Spot.LOOSE), 1L + random.nextInt(30));
        }
        List<GoodsLine> lines = wanted.entrySet().stream()
                .map(line -> new GoodsLine(key(line.getKey()), line.getValue()))
                .toList();
        String person = next();
        KeyedRequests.Work work =
                (writer, cause) -> node.moves.move(writer, cause, new Moves.Wish(lines, to, "", true));
        if (from.equals(to)) {
            refused(person, "wrong-depot", work);
            return;
        }
        boolean known =
                wanted.entrySet().stream().allMatch(line -> model.stock.onHand(line.getKey()) >= line.getValue());
        RecordedMovement made = record(JournalId.parse(send(person, work)));
        assertThat(made.violations()).isEqualTo(known ? List.of() : List.of(Violation.BELOW_ZERO));
        wanted.forEach(
                (spot, quantity) -> model.stock.bookNow(person, ModelForms.moved(model.stock, spot, quantity, to)));
    }

    private RecordedMovement record(JournalId id) {
        return node.corrections.find(id).orElseThrow();
    }

    /** What the person sees is near what the books say, and units are named or not. */
    private void count() {
        String place = places.any(places.inside);
        List<String> named = RandomPlaces.UNITS.stream()
                .filter(unit -> random.nextInt(3) == 0)
                .toList();
        Map<Goods, Long> loose = new LinkedHashMap<>();
        model.stock.at(place, ModelStock.LATE).forEach((goods, quantity) -> {
            if (random.nextInt(4) > 0) {
                loose.put(goods, Math.max(0, quantity - random.nextInt(3)));
            }
        });
        loose.put(new Goods(places.any(RandomPlaces.ITEMS), places.any(RandomPlaces.LOTS)), (long) random.nextInt(9));
        List<GoodsRequest.Line> lines = loose.entrySet().stream()
                .map(line -> new GoodsRequest.Line(
                        line.getKey().item(), line.getKey().lot(), null, null, null, line.getValue()))
                .toList();
        Long waiting = node.counts.waiting(place).map(StockCount::id).orElse(null);
        boolean replaces = random.nextInt(4) > 0;
        CountRequest request = new CountRequest(place, lines, named, replaces ? waiting : null);
        String person = next();
        KeyedRequests.Work work = (writer, cause) -> node.counts.submit(writer, cause, request);
        if (waiting != null && !replaces) {
            refused(person, "count-waits", work);
            return;
        }
        if (named.stream()
                .anyMatch(unit -> model.stock.in(model.stock.inside(unit)).isEmpty())) {
            refused(person, "carton-unknown", work);
            return;
        }
        send(person, work);
        model.counts.count(place, model.stock.next(), loose, Map.of(), Set.copyOf(named), Set.of());
        settled();
    }

    /** Counts in which nothing differs are settled at once if nothing more is to be heard of. */
    void settled() {
        List.copyOf(model.counts.waiting.keySet()).stream()
                .filter(place -> node.node
                        .db()
                        .sql("select status from stock_count where place = :place order by id desc limit 1")
                        .param("place", place)
                        .query(String.class)
                        .single()
                        .equals("settled"))
                .forEach(place -> model.counts.settle(next(), place));
    }

    /** A unit is closed with a seal, or the seal is taken off. */
    private void seal() {
        String unit = places.any(RandomPlaces.UNITS);
        if (units.find(unit).isEmpty()) {
            return;
        }
        boolean closes = random.nextInt(4) > 0;
        UnitChange change = closes ? new UnitChange.Seal(unit) : new UnitChange.BreakSeal(unit);
        send(next(), (writer, cause) -> Result.done(units.change(writer, cause, change)));
        if (closes) {
            model.stock.sealed.add(unit);
        } else {
            model.stock.sealed.remove(unit);
        }
    }

    private void settle() {
        if (model.counts.waiting.isEmpty()) {
            return;
        }
        String place = places.any(List.copyOf(model.counts.waiting.keySet()));
        StockCount count = store.submitted(place).orElseThrow();
        List<CountDifference> seen = node.counts.lines(count);
        node.counts.devices(count).stream()
                .filter(device -> !device.isPast(count.countedAt()))
                .forEach(device -> send(
                        next(),
                        (writer, cause) -> node.counts.vouch(writer, cause, count.id(), device.device(), REASON)));
        String person = next();
        send(
                person,
                (writer, cause) ->
                        node.counts.settle(writer, cause, count.id(), CountDifference.fingerprint(seen), REASON));
        model.counts.settle(person, place);
    }
}
