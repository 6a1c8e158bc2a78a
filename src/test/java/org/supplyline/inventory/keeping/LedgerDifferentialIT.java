package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.Rebuild;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/**
 * Thousands of random scans and forms, some twice, some in the wrong order, some under a key that is taken, against
 * {@link LedgerModel}. Another run: {@code -Dledger.seed=7 -Dledger.operations=100000}; {@code -Dledger.compare=1} finds the
 * very operation that goes wrong.
 */
class LedgerDifferentialIT {

    private static final long SEED = Long.getLong("ledger.seed", 20_261_122);
    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 3_000);
    private static final int MOST_IN_A_BATCH = 60;
    private static final int MOST_FORMS = 10;
    private static final int COMPARE_EVERY = Integer.getInteger("ledger.compare", 20);

    private final Random random = new Random(SEED);
    private final KeepingNode node = new KeepingNode();
    private final RandomPlaces places = new RandomPlaces(random, node.scans);
    private final LedgerModel model = new LedgerModel(places.depot, places.orders, places.docks);
    private final RandomScans scans = new RandomScans(random, places, node.scans.device);
    private final RandomForms forms = new RandomForms(random, places, node, model, scans);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theLedgerDoesWhatTheModelDoes() {
        System.out.printf("LedgerDifferentialIT seed=%d operations=%d%n", SEED, OPERATIONS);
        int done = 0;
        for (int round = 1; done < OPERATIONS; round++) {
            List<ModelEvent> batch = scans.batch(1 + random.nextInt(MOST_IN_A_BATCH));
            node.scans.record(batch.stream()
                    .map(event -> node.scans.sealed(event.seq(), event.bytes()))
                    .toArray(TopicScan[]::new));
            model.take(batch);
            forms.settled();
            model.settle();
            int asked = random.nextInt(MOST_FORMS);
            for (int i = 0; i < asked; i++) {
                forms.some();
            }
            done += batch.size() + asked;
            if (round % COMPARE_EVERY == 0 || done >= OPERATIONS) {
                compare("seed " + SEED + ", after " + done + " operations");
            }
        }
    }

    private void compare(String when) {
        assertThat(goods("select place, item, lot, '' as unit, quantity from stock where quantity <> 0"))
                .as("stock, " + when)
                .isEqualTo(model.stock.onHand());
        assertThat(goods("select place, item, lot, handling_unit as unit, quantity from handling_unit_content"
                        + " where quantity <> 0"))
                .as("units, " + when)
                .isEqualTo(model.stock.packed());
        assertThat(pairs(
                        "select code, parent from handling_unit where parent is not null",
                        row -> row.getString(1),
                        row -> row.getString(2)))
                .as("stacks, " + when)
                .isEqualTo(model.stock.parents);
        assertThat(pairs(
                        "select concat_ws(' ', order_code, place, item, lot, coalesce(handling_unit, '')) as content,"
                                + " sum(quantity) as quantity from moved_goods where order_code is not null"
                                + " group by 1 having sum(quantity) <> 0",
                        row -> row.getString("content"),
                        row -> row.getLong("quantity")))
                .as("orders, " + when)
                .isEqualTo(model.stock.orders.contents());
        assertThat(texts("select code from handling_unit where sealed"))
                .as("seals, " + when)
                .isEqualTo(model.stock.sealed);
        assertThat(texts("select place from stock_count where status = 'submitted'"))
                .as("counts, " + when)
                .isEqualTo(model.counts.waiting.keySet());
        model.counts.waiting.forEach((place, count) ->
                assertThat(differences(place)).as(count + ", " + when).isEqualTo(model.counts.differences(count)));
        compareScans(when);
        Rebuild.Report report = node.scans.rebuild.compare();
        assertThat(report.differences()).as("rebuild, " + when).isEmpty();
    }

    private void compareScans(String when) {
        assertThat(bySeq("select seq, convert_from(payload, 'UTF8') from scan_key"))
                .as("keys, " + when)
                .isEqualTo(model.keys);
        assertThat(bySeq("select seq, state from scan_key where state = 'booked'")
                        .keySet())
                .as("booked, " + when)
                .isEqualTo(model.booked.keySet());
        assertThat(bySeq("select seq, state from scan_key where state = 'held'").keySet())
                .as("held, " + when)
                .isEqualTo(model.held.keySet());
        assertThat(bySeq("select seq, code from held_scan where settled_at is null and code <> 'key-conflict'"))
                .as("reasons, " + when)
                .isEqualTo(model.held);
        assertThat(
                        texts(
                                "select seq || ' ' || convert_from(payload, 'UTF8') from held_scan where code = 'key-conflict'"))
                .as("conflicts, " + when)
                .isEqualTo(model.conflicts);
        assertThat(texts("select seq || ' ' || v from scan_key, unnest(violations) as v"))
                .as("violations, " + when)
                .isEqualTo(model.violations);
        assertThat(texts("select highest::text from device_progress"))
                .as(when)
                .containsExactly(Long.toString(Collections.max(model.keys.keySet())));
    }

    private Map<Goods, Long> differences(String place) {
        Map<Goods, Long> found = new HashMap<>();
        StockCount count = new CountStore(node.node.db()).submitted(place).orElseThrow();
        node.differing(count.id())
                .forEach(line ->
                        found.put(new Goods(line.goods().item(), line.goods().lot()), line.difference()));
        return found;
    }

    private Map<Spot, Long> goods(String sql) {
        return pairs(
                sql,
                row -> new Spot(
                        row.getString("place"),
                        new Goods(row.getString("item"), row.getString("lot")),
                        row.getString("unit")),
                row -> row.getLong("quantity"));
    }

    private Map<Long, String> bySeq(String sql) {
        return pairs(sql, row -> row.getLong(1), row -> row.getString(2));
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <K, V> Map<K, V> pairs(String sql, Column<K> key, Column<V> value) {
        Map<K, V> found = new TreeMap<>();
        node.node.db().sql(sql).query(row -> {
            found.put(key.of(row), value.of(row));
        });
        return found;
    }

    private Set<String> texts(String sql) {
        return new TreeSet<>(node.node.db().sql(sql).query(String.class).list());
    }
}
