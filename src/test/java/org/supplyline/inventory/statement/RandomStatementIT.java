package org.supplyline.inventory.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;

/** Random movements and corrections over months, against sums made in another way. */
class RandomStatementIT {

    private static final long SEED = 20_261_123;
    private static final LocalDate FIRST = LocalDate.parse("2100-01-10");
    private static final int MOVEMENTS = 500;

    private final StatementNode node = new StatementNode(0);
    private final Random random = new Random(SEED);
    private final List<Moved> moved = new ArrayList<>();

    private record Moved(Instant at, PositionKey goods, String to, long quantity, boolean corrected) {}

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyRowAddsUpAndIsWhatWasThereForEveryDepotAndPeriod() {
        System.out.println("RandomStatementIT seed=" + SEED);
        play();
        node.clock.now = node.clock.now.plus(Duration.ofDays(2));
        snapshot(node.journal.head().seq() / 2);
        for (int i = 0; i < 40; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(120) - 10);
            LocalDate to = from.plusDays(random.nextInt(60));
            for (String depot : new String[] {"", node.city, node.county}) {
                check(from, to, depot.isEmpty() ? null : depot);
            }
        }
        List<StatementRow> all = node.statements.byItem(
                node.days("2025-01-01", "2199-01-01", null).scope());
        assertThat(all.stream().mapToLong(StatementRow::closing).sum())
                .isEqualTo(node.node.db().sql("""
                        select sum(s.quantity) from stock s join place p on p.code = s.place
                         where p.kind in ('depot', 'area', 'bin', 'stage', 'dock', 'vehicle', 'in-transit')
                        """).query(Long.class).single());
    }

    private void check(LocalDate from, LocalDate to, @Nullable String depot) {
        Scope scope = node.days(from.toString(), to.toString(), depot).scope();
        List<StatementRow> rows = node.statements.byItem(scope);
        String about = "%s to %s of %s, seed %d".formatted(from, to, depot, SEED);
        Map<String, Long> opening = sums(depot, start(from));
        Map<String, Long> closing = sums(depot, start(to.plusDays(1)));
        Set<String> keys = new HashSet<>();
        for (StatementRow row : rows) {
            String key = key(row.code(), row.owner(), row.fund());
            assertThat(keys.add(key)).isTrue();
            assertThat(row.isExact()).as(about + " " + row).isTrue();
            assertThat(row.opening()).as(about).isEqualTo(opening.getOrDefault(key, 0L));
            assertThat(row.closing()).as(about).isEqualTo(closing.getOrDefault(key, 0L));
            long[] flow = flow(depot, start(from), start(to.plusDays(1)), key);
            if (flow[2] == 0) {
                assertThat(new long[] {row.in(), row.out()}).as(about).containsExactly(flow[0], flow[1]);
            }
        }
        assertThat(keys).as(about).containsAll(closing.keySet());
        assertThat(keys).as(about).containsAll(opening.keySet());
        entriesEndAt(scope, rows, about);
    }

    /** The last balance of each item in the running ledger is what the statement closes with. */
    private void entriesEndAt(Scope scope, List<StatementRow> rows, String about) {
        Map<String, Long> closing = new HashMap<>();
        rows.forEach(row -> closing.merge(row.code(), row.closing(), Long::sum));
        Map<String, Long> last = new HashMap<>();
        node.statements.ledger(scope, 0, 100_000).entries().forEach(entry -> last.put(entry.item(), entry.balance()));
        last.forEach((item, balance) -> assertThat(balance).as(about).isEqualTo(closing.getOrDefault(item, 0L)));
    }

    private void play() {
        List<String> inside = new ArrayList<>(node.cityBins);
        inside.add(node.countyBin);
        inside.add(StatementNode.ROAD);
        List<String> outside = List.of(StatementNode.DONOR, node.site, "loss:cz-0", "found:cz-0", "opening:cz-0");
        List<String> steps = List.of("receiving", "storing", "departing", "arriving", "accepting");
        node.clock.now = start(FIRST);
        for (int i = 0; i < MOVEMENTS; i++) {
            node.clock.now = node.clock.now.plus(Duration.ofMinutes(random.nextInt(600)));
            boolean in = random.nextBoolean();
            String from = in && random.nextBoolean() ? pick(outside) : pick(inside);
            String to = outside.contains(from) || in ? pick(inside) : pick(outside);
            if (from.equals(to)) {
                continue;
            }
            PositionKey goods = StatementNode.goods(
                    from,
                    pick(List.of(StatementNode.QUILT, StatementNode.TENT)),
                    pick(List.of("cz", "sx")),
                    pick(List.of(Fund.values())));
            long quantity = 1L + random.nextInt(90);
            String step = pick(steps);
            JournalId record = node.move(step, goods, to, quantity);
            moved.add(new Moved(node.clock.now, goods, to, quantity, false));
            if (random.nextInt(10) == 0) {
                node.clock.now = node.clock.now.plus(Duration.ofHours(random.nextInt(200)));
                node.takeBack(record, step, goods, to, quantity);
                moved.add(new Moved(node.clock.now, goods.at(to), goods.place(), quantity, true));
            }
        }
    }

    /** Keeps the stock as it was, from which the past is added up. */
    private void snapshot(long seq) {
        node.node.ownerDb().sql("""
                insert into stock_snapshot
                select 1, :seq, place, item, lot, owner, fund, earmark, sum(quantity)
                  from (select from_place as place, item, lot, owner, fund, earmark, -quantity as quantity
                          from movement_line where seq <= :seq
                        union all
                        select to_place, item, lot, owner, fund, earmark, quantity from movement_line where seq <= :seq) as m
                 group by place, item, lot, owner, fund, earmark having sum(quantity) <> 0
                """).param("seq", seq).update();
    }

    private Map<String, Long> sums(@Nullable String depot, Instant before) {
        Map<String, Long> sums = new HashMap<>();
        for (Moved one : moved) {
            if (one.at().isBefore(before)) {
                int sign = (isInside(depot, one.to()) ? 1 : 0)
                        - (isInside(depot, one.goods().place()) ? 1 : 0);
                sums.merge(key(one), sign * one.quantity(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** In, out, and how many corrections crossed: with one the split depends on what it mends. */
    private long[] flow(@Nullable String depot, Instant from, Instant to, String key) {
        long[] flow = new long[3];
        for (Moved one : moved) {
            boolean in = isInside(depot, one.to());
            boolean out = isInside(depot, one.goods().place());
            if (!one.at().isBefore(from) && one.at().isBefore(to) && in != out && key(one).equals(key)) {
                flow[in ? 0 : 1] += one.quantity();
                flow[2] += one.corrected() ? 1 : 0;
            }
        }
        return flow;
    }

    private boolean isInside(@Nullable String depot, String place) {
        boolean city = node.cityBins.contains(place);
        boolean county = place.equals(node.countyBin);
        return depot == null
                ? city || county || place.equals(StatementNode.ROAD)
                : depot.equals(node.city) ? city : county;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(node.node.identity().zone()).toInstant();
    }

    private static String key(Moved one) {
        return key(one.goods().item(), one.goods().owner(), one.goods().fund());
    }

    private static String key(String item, String owner, Fund fund) {
        return item + " " + owner + " " + fund;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
