package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Rebuild;
import org.supplyline.journal.Cause;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/**
 * Thousands of random events and movements, some twice, some in the wrong order, some under a key that is taken, against
 * {@link LedgerModel}. Another run: {@code -Dledger.seed=7 -Dledger.operations=100000}.
 */
class LedgerDifferentialIT {

    private static final long SEED = Long.getLong("ledger.seed", 20_261_122);
    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 6_000);
    private static final int MOST_IN_A_BATCH = 60;
    private static final int COMPARE_EVERY = 20;
    private static final Map<String, Long> PACKS = Map.of("kit-hygiene", 12L, "kit-family", 1L);
    private static final Map<String, String> GTINS =
            Map.of("kit-hygiene", ScanLedgerFixture.KIT_CARTON, "kit-family", ScanLedgerFixture.FAMILY_KIT);
    private static final List<String> SSCCS = List.of("106141412345678908", "340123450000000000", "095212345678901235");

    private final Random random = new Random(SEED);
    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private final LedgerModel model = new LedgerModel();
    private final List<LedgerModel.Event> sent = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private long seq;
    private int request;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theLedgerDoesWhatTheModelDoes() {
        System.out.printf("LedgerDifferentialIT seed=%d operations=%d%n", SEED, OPERATIONS);
        stored.add(ledger.depot.code());
        ledger.places.children(ledger.depot.code()).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .forEach(stored::add);
        int done = 0;
        for (int round = 1; done < OPERATIONS; round++) {
            List<LedgerModel.Event> batch = batch();
            ledger.recorder.record(batch.stream().map(this::scan).toList());
            batch.forEach(model::take);
            model.settle();
            done += batch.size() + manual();
            if (round % COMPARE_EVERY == 0 || done >= OPERATIONS) {
                compare("seed " + SEED + ", after " + done + " operations");
            }
        }
    }

    private List<LedgerModel.Event> batch() {
        List<LedgerModel.Event> batch = new ArrayList<>();
        int size = 1 + random.nextInt(MOST_IN_A_BATCH);
        while (batch.size() < size) {
            int kind = random.nextInt(20);
            if (kind == 0 && !sent.isEmpty()) {
                batch.add(pick(sent));
            } else if (kind == 1 && !sent.isEmpty()) {
                batch.add(event(pick(sent).seq()));
            } else {
                LedgerModel.Event fresh = event(++seq);
                batch.add(fresh);
                sent.add(fresh);
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(batch, random);
        }
        return batch;
    }

    private LedgerModel.Event event(long number) {
        return switch (random.nextInt(12)) {
            case 0 -> bad(number, "receiving", "04012345123456", "unknown-item");
            case 1 -> bad(number, "juggling", ScanLedgerFixture.KIT_CARTON, "unknown-step");
            case 2 -> undo(number);
            case 3, 4 -> unit(number);
            case 5, 6, 7 -> counted(number, "storing");
            case 8 -> counted(number, "picking");
            default -> counted(number, "receiving");
        };
    }

    private LedgerModel.Event bad(long number, String step, String code, String why) {
        String bytes = json(number, step, "{\"text\":\"" + code + "\"}", "");
        return new LedgerModel.Event(number, bytes, why, 0, step, List.of(), "", "", null, 0, null);
    }

    /** Of something that came, or that is still to come. */
    private LedgerModel.Event undo(long number) {
        long target = Math.max(1, number - 40 + random.nextInt(45));
        String bytes = json(number, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":" + target + "}");
        return new LedgerModel.Event(number, bytes, null, target, "receiving", List.of(), "", "", null, 0, null);
    }

    private LedgerModel.Event unit(long number) {
        String unit = pick(SSCCS);
        String to = pick(stored);
        String bytes = json(number, "storing", "{\"text\":\"00" + unit + "\"}", ",\"to\":\"" + to + "\"");
        return new LedgerModel.Event(
                number, bytes, null, 0, "storing", List.of(ledger.depot.code()), to, "", null, 0, unit);
    }

    private LedgerModel.Event counted(long number, String step) {
        String item = pick(List.copyOf(new TreeSet<>(PACKS.keySet())));
        String lot = random.nextInt(3) == 0 ? null : "L" + random.nextInt(4);
        int packs = 1 + random.nextInt(6);
        String from = step.equals("receiving") ? "donor:cz-0" : pick(stored);
        String to = step.equals("picking") ? ledger.stage : pick(stored);
        boolean onPallet = step.equals("receiving") && random.nextInt(3) == 0;
        String unit = onPallet ? pick(SSCCS) : null;
        String lotCodes = lot == null ? "" : "17280" + (1 + lot.charAt(1) - '0') + "0110" + lot;
        String codes = onPallet
                ? "{\"aim\":\"]C1\",\"text\":\"00" + unit + "\"},{\"aim\":\"]C1\",\"text\":\"02" + GTINS.get(item)
                        + "37" + packs + (lot == null ? "" : "\\u001d" + lotCodes) + "\"}"
                : "{\"aim\":\"]C1\",\"text\":\"01" + GTINS.get(item) + lotCodes + "\"}";
        String members = (onPallet ? "" : ",\"quantity\":" + packs)
                + (step.equals("storing") ? ",\"from\":\"" + from + "\"" : "")
                + (step.equals("picking") ? "" : ",\"to\":\"" + to + "\"");
        return new LedgerModel.Event(
                number,
                json(number, step, codes, members),
                null,
                0,
                step,
                step.equals("picking") ? stored : List.of(from),
                to,
                item,
                lot,
                packs * PACKS.getOrDefault(item, 0L),
                unit);
    }

    private String json(long number, String step, String codes, String members) {
        return "{\"v\":1,\"device\":\"%s\",\"epoch\":1,\"seq\":%d,\"at\":\"2026-11-22T08:00:%02d.000Z\",\"step\":\"%s\",\"codes\":[%s]%s}"
                .formatted(ledger.device, number, random.nextInt(60), step, codes, members);
    }

    private TopicScan scan(LedgerModel.Event event) {
        return ledger.sealed(event.seq(), event.bytes());
    }

    /** What people ask for: goods moved, packed and unpacked, below zero too. */
    private int manual() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String step = pick(List.of("storing", "packing", "unpacking"));
            String from = pick(stored);
            String to = step.equals("storing") ? pick(stored) : from;
            LedgerModel.Line line = new LedgerModel.Line(
                    new LedgerModel.Goods(
                            from, pick(List.copyOf(new TreeSet<>(PACKS.keySet()))), "L" + random.nextInt(4)),
                    to,
                    1L + random.nextInt(30),
                    step.equals("storing") ? null : pick(SSCCS),
                    !step.equals("packing"),
                    !step.equals("unpacking"));
            model.move(line);
            post(step, line);
        }
        return count;
    }

    private void post(String step, LedgerModel.Line line) {
        Cause cause = new Cause.Request("li", "manual-" + ++request);
        PositionKey goods = new PositionKey(
                line.goods().place(), line.goods().item(), line.goods().lot(), "cz", Fund.DONATED, PositionKey.NONE);
        ledger.journal.write(writer -> InventoryFixtures.ledger(ledger.node)
                .post(
                        writer,
                        Movement.requested(
                                step,
                                cause,
                                writer.recordedAt(),
                                List.of(new MovementLine(goods, line.to(), line.quantity(), line.unit())))));
    }

    private void compare(String when) {
        assertThat(stock()).as("stock, " + when).isEqualTo(nonZero(model.stock));
        assertThat(model.stock.values().stream().mapToLong(Long::longValue).sum())
                .isZero();
        model.units.forEach((unit, content) ->
                assertThat(content(unit)).as(unit + ", " + when).isEqualTo(nonZero(content)));
        assertThat(keys()).as("keys, " + when).isEqualTo(model.keys);
        assertThat(states("booked")).as("booked, " + when).containsExactlyInAnyOrderElementsOf(model.booked.keySet());
        assertThat(states("held")).as("held, " + when).containsExactlyInAnyOrderElementsOf(model.held.keySet());
        assertThat(held()).as("reasons, " + when).isEqualTo(model.held);
        assertThat(conflicts()).as("conflicts, " + when).isEqualTo(model.conflicts);
        assertThat(violations()).as("violations, " + when).isEqualTo(model.violations);
        Outcomes.Answer answer = ledger.outcomes.of(ledger.device, 1, 0, Locale.ENGLISH);
        assertThat(answer.highest()).as(when).isEqualTo(Collections.max(model.keys.keySet()));
        Rebuild.Report report = ledger.rebuild.compare();
        assertThat(report.differences()).as("rebuild, " + when).isEmpty();
    }

    private static Map<LedgerModel.Goods, Long> nonZero(Map<LedgerModel.Goods, Long> all) {
        Map<LedgerModel.Goods, Long> left = new TreeMap<>(all);
        left.values().removeIf(quantity -> quantity == 0);
        return left;
    }

    private Map<LedgerModel.Goods, Long> stock() {
        return goods("select place, item, lot, quantity from stock where quantity <> 0 and lot <> ?", "");
    }

    private Map<LedgerModel.Goods, Long> content(String unit) {
        return goods(
                "select place, item, lot, quantity from handling_unit_content where quantity <> 0 and handling_unit = ?",
                unit);
    }

    private Map<LedgerModel.Goods, Long> goods(String sql, String parameter) {
        Map<LedgerModel.Goods, Long> found = new TreeMap<>();
        ledger.node.db().sql(sql).param(parameter).query(row -> {
            found.put(
                    new LedgerModel.Goods(row.getString("place"), row.getString("item"), row.getString("lot")),
                    row.getLong("quantity"));
        });
        return found;
    }

    private Map<Long, String> keys() {
        Map<Long, String> found = new TreeMap<>();
        ledger.node
                .db()
                .sql("select seq, convert_from(payload, 'UTF8') as bytes from scan_key")
                .query(row -> {
                    found.put(row.getLong("seq"), row.getString("bytes"));
                });
        return found;
    }

    private List<Long> states(String state) {
        return ledger.node
                .db()
                .sql("select seq from scan_key where state = ?")
                .param(state)
                .query(Long.class)
                .list();
    }

    private Map<Long, String> held() {
        Map<Long, String> found = new HashMap<>();
        ledger.node
                .db()
                .sql("select seq, code from held_scan where settled_at is null and code <> 'key-conflict'")
                .query(row -> {
                    found.put(row.getLong("seq"), row.getString("code"));
                });
        return found;
    }

    private Set<String> conflicts() {
        return new TreeSet<>(ledger.node
                .db()
                .sql("select seq || ' ' || convert_from(payload, 'UTF8') from held_scan where code = 'key-conflict'")
                .query(String.class)
                .list());
    }

    private Set<String> violations() {
        return new TreeSet<>(ledger.node
                .db()
                .sql("select seq || ' ' || v from scan_key, unnest(violations) as v")
                .query(String.class)
                .list());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
