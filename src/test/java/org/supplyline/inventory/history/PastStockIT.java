package org.supplyline.inventory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;

/** The trail of gifts and the stock of a past moment are what the journal adds up to. */
class PastStockIT extends HistoryNode {

    private static final long SEED = 20_261_122;

    @Test
    void theSameJournalGivesTheSameTrailWhoeverReadsItAndHoweverOften() {
        long seed = SEED;
        System.out.println("PastStockIT seed=" + seed);
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
        assertThat(balances.find("99.1", null, null, 10)).as("never written").isEmpty();
        assertThat(balances.find("yesterday", null, null, 10)).isEmpty();
    }

    @Test
    void thePastStockIsAskedForByTheNumberThatEveryAnswerNames() {
        post("receiving", "donor:cz-0", depot, 10, null, null, null);
        JournalId last = new JournalId("cz", 1, journal.head().seq());

        assertThat(balances.find(last.toString(), ITEM, depot, 10))
                .isEqualTo(balances.find(last.cursor().toString(), ITEM, depot, 10))
                .isPresent();
        assertThat(balances.find("cz.99.1", null, null, 10)).as("never written").isEmpty();
        assertThat(balances.find("cx." + last.cursor(), null, null, 10))
                .as("another node's")
                .isEmpty();
        assertThat(balances.find("cz.", null, null, 10)).isEmpty();
    }

    @Test
    void aPastMomentIsTheLastRecordUntilThen() {
        post("receiving", "donor:cz-0", depot, 10, null, null, null);
        JournalId last = new JournalId("cz", 1, journal.head().seq());
        String at = journal.find(last).orElseThrow().recordedAt().toString();

        assertThat(balances.find(at, ITEM, depot, 10).orElseThrow().at()).isEqualTo(last.cursor());
        String today =
                LocalDate.ofInstant(Instant.parse(at), node.identity().zone()).toString();
        assertThat(balances.find(today, ITEM, depot, 10).orElseThrow().at())
                .as("a day is asked for as it ended")
                .isEqualTo(last.cursor());
        assertThat(balances.find("2020-02-30", ITEM, depot, 10)).isEmpty();
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
}
