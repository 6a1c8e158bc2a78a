package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.badday.CleanScans.scan;
import static org.supplyline.badday.CleanScans.step;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;

/** From a site's need to its delivery, all of it over HTTP: planned, approved, and then only scanned. */
class DeliveryThreadIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ITEM = "kit-family";
    private static final long ASKED = 37;

    /** Places of the journal as the public page names them; a site's dock is still on the way. */
    private static final String PUBLIC_FIGURES = """
            with line as (
                select l from journal, jsonb_array_elements(body -> 'lines') as l where kind = 'movement'),
            flow as (
                select l ->> 'from' as place, l ->> 'item' as item, -(l ->> 'quantity')::bigint as q from line
                union all
                select l ->> 'to', l ->> 'item', (l ->> 'quantity')::bigint from line)
            select f.item, case when p.kind in ('bin', 'area', 'stage', 'depot') then 'stock'
                                when p.kind = 'dock' and up.kind = 'depot' then 'stock'
                                when p.kind = 'dock' then 'in-transit'
                                else p.kind end as what, sum(f.q) as quantity
              from flow f join place p on p.code = f.place left join place up on up.code = p.parent
             group by 1, 2 having sum(f.q) <> 0
            """;

    private final OneNode node;
    private final LedgerCheck ledger;
    private final Visitor planner;

    DeliveryThreadIT() throws IOException {
        this.node = OneNode.get();
        this.ledger = node.ledger();
        this.planner = node.signedIn("planner");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** A line of an order. */
    private record Wanted(String order, String depot, String item, long quantity) {}

    @Test
    void aNeedIsPlannedApprovedScannedAndDeliveredAndThePublicFiguresAreTheJournals() throws Exception {
        Map<String, List<Long>> before = publicFigures();
        String need = ask();
        String trip = tripFor(plan(), need);
        List<Wanted> wanted = ledger.rows(
                """
                select o.code, o.depot, l.item, l.quantity from goods_order o
                  join goods_order_line l on l.order_code = o.code where o.trip = ? order by o.code, l.line
                """, row -> new Wanted(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)), trip);
        assertThat(wanted).isNotEmpty();
        deliver(trip, wanted);
        wanted.stream().map(Wanted::order).distinct().forEach(this::demandDelivered);
        demandPaper("/trips/" + trip + "/waybills.pdf");
        demandPublic(before, wanted);
    }

    private String ask() {
        HttpResponse<String> asked = planner.submit(
                "/needs",
                "/needs",
                "site",
                ledger.text("select code from place where kind = 'site' and name_en like 'Qinyuan%'"),
                "item",
                ITEM,
                "asked",
                Long.toString(ASKED),
                "approved",
                Long.toString(ASKED),
                "urgency",
                "1",
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(Visitor.location(asked)).as(asked.body()).endsWith("/needs?done");
        return ledger.text("select id from need where item = '" + ITEM + "' and asked = " + ASKED);
    }

    private long plan() {
        List<String> fields = new ArrayList<>(List.of(
                "start",
                LocalDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai")))
                        .plusHours(1)
                        .withSecond(0)
                        .withNano(0)
                        .toString(),
                "hours",
                "12",
                "seconds",
                "5",
                "home",
                ledger.text("select code from place where kind = 'depot' and name_en = 'Changzhi city depot'"),
                "idempotencyKey",
                UUID.randomUUID().toString()));
        ledger.texts("select place from vehicle").forEach(vehicle -> fields.addAll(List.of("vehicles", vehicle)));
        HttpResponse<String> accepted = planner.submit("/plans", "/plans", fields.toArray(String[]::new));
        assertThat(Visitor.location(accepted)).as(accepted.body()).contains("/plans/");
        long number = Long.parseLong(Visitor.location(accepted).replaceFirst(".*/", ""));
        Waiting.until(
                "the plan is a draft",
                LIMIT,
                () -> ledger.text("select status from dispatch_plan where id = " + number)
                        .equals("draft"));
        HttpResponse<String> approved = planner.submit(
                "/plans/" + number,
                "/plans/" + number + "/approve",
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(Visitor.location(approved)).as(approved.body()).endsWith("/plans/" + number + "?done");
        return number;
    }

    /** The trip that brings what the need asks for. */
    private String tripFor(long plan, String need) {
        return ledger.text("select min(o.trip) from goods_order o join goods_order_line l on l.order_code = o.code"
                + " where o.plan = " + plan + " and l.need = '" + need + "'");
    }

    private void deliver(String trip, List<Wanted> wanted) throws IOException {
        Map<String, List<String>> scans = new LinkedHashMap<>();
        for (Wanted line : wanted) {
            scans.computeIfAbsent(line.depot(), depot -> new ArrayList<>())
                    .add(
                            "\"step\":\"picking\",\"order\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":%d,\"unit\":\"base\""
                                    .formatted(line.order(), gtin(line.item()), line.quantity()));
        }
        List<String> orders = wanted.stream().map(Wanted::order).distinct().toList();
        Map<String, String> depots = new HashMap<>();
        wanted.forEach(line -> depots.put(line.order(), line.depot()));
        orders.forEach(
                order -> Objects.requireNonNull(scans.get(depots.get(order))).add(step("loading", trip, order)));
        List<String> onTheRoad = scans.values().iterator().next();
        onTheRoad.add(step("departing", trip));
        onTheRoad.add(step("arriving", trip));
        orders.forEach(order -> onTheRoad.add(step("unloading", trip, order)));
        orders.forEach(order -> onTheRoad.add(step("accepting", order)));
        List<String> last = List.copyOf(onTheRoad);
        String first = scans.keySet().iterator().next();
        for (Map.Entry<String, List<String>> depot : scans.entrySet()) {
            if (!depot.getKey().equals(first)) {
                scan(node, ledger, depot.getKey(), depot.getValue());
            }
        }
        scan(node, ledger, first, last);
    }

    /** The item's bar code; the administrator gives it one if it has none. */
    private String gtin(String item) {
        List<String> known = ledger.texts("select gtin from pack where item = '" + item + "' and gtin is not null");
        if (!known.isEmpty()) {
            return known.get(0);
        }
        String digits = "0690000%06d".formatted(Math.floorMod(item.hashCode(), 1_000_000));
        String gtin = digits + CheckDigit.of(digits);
        Visitor admin = node.signedIn("admin");
        HttpResponse<String> saved = admin.submit(
                "/items/" + item,
                "/items/" + item + "/gtin",
                "quantity",
                ledger.text("select min(quantity)::text from pack where item = '" + item + "'"),
                "gtin",
                gtin,
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(Visitor.location(saved)).as(saved.body()).endsWith("?done");
        return gtin;
    }

    private void demandDelivered(String order) {
        Waiting.until(
                "the order " + order + " is delivered",
                LIMIT,
                () -> ledger.text("select status from goods_order where code = '" + order + "'")
                        .equals("delivered"));
        assertThat(planner.get("/orders/" + order).body()).contains("badge-ok");
    }

    private void demandPaper(String path) {
        HttpResponse<String> paper = planner.get(path);
        assertThat(paper.statusCode()).as("the font fonts-noto-cjk is needed").isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.body()).startsWith("%PDF-");
    }

    /** Figures of the public list by item: opening, received, found, converted, stock, in transit, delivered, lost, disposed, issued. */
    private Map<String, List<Long>> publicFigures() {
        Map<String, List<Long>> figures = new HashMap<>();
        node.visitor().get("/public/items.csv").body().lines().skip(1).forEach(line -> {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            List<Long> numbers = new ArrayList<>();
            for (int i = 3; i < 13; i++) {
                numbers.add(Long.parseLong(cells[i]));
            }
            assertThat(cells[13]).as("adds up: " + line).isEqualTo("1");
            figures.put(cells[0], numbers);
        });
        return figures;
    }

    private void demandPublic(Map<String, List<Long>> before, List<Wanted> wanted) {
        Map<String, Map<String, Long>> journal = new HashMap<>();
        ledger.rows(
                PUBLIC_FIGURES,
                row -> journal.computeIfAbsent(row.getString(1), item -> new HashMap<>())
                        .put(row.getString(2), row.getLong(3)));
        Map<String, List<Long>> expected = new HashMap<>();
        journal.forEach((item, by) -> {
            long delivered = wanted.stream()
                    .filter(line -> line.item().equals(item))
                    .mapToLong(Wanted::quantity)
                    .sum();
            List<Long> earlier = before.get(item);
            long issuedBefore = earlier == null ? 0 : earlier.get(9);
            expected.put(
                    item,
                    List.of(
                            -by.getOrDefault("opening", 0L),
                            -by.getOrDefault("donor", 0L),
                            -by.getOrDefault("found", 0L),
                            -by.getOrDefault("conversion", 0L),
                            by.getOrDefault("stock", 0L),
                            by.getOrDefault("in-transit", 0L),
                            by.getOrDefault("site", 0L),
                            by.getOrDefault("loss", 0L),
                            by.getOrDefault("disposal", 0L),
                            issuedBefore + delivered));
        });
        Waiting.until(
                "the public page shows the journal's figures",
                LIMIT,
                () -> publicFigures().equals(expected));
        assertThat(node.visitor().get("/public/items/" + ITEM).body()).contains("平衡");
        long brought = wanted.stream()
                .filter(line -> line.item().equals(ITEM))
                .mapToLong(Wanted::quantity)
                .sum();
        assertThat(brought).isPositive();
        assertThat(delivered(expected) - delivered(before)).isEqualTo(brought);
    }

    private static long delivered(Map<String, List<Long>> figures) {
        return Objects.requireNonNull(figures.get(ITEM)).get(6);
    }
}
