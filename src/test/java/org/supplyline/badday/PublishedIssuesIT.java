package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.badday.Answers.demand;
import static org.supplyline.badday.Answers.key;
import static org.supplyline.badday.CleanScans.scan;
import static org.supplyline.badday.CleanScans.step;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.SharedData;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Grid;
import org.supplyline.sheet.Opened;
import org.supplyline.sheet.WorkbookFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of goods issued that a branch published is played out: its goods come into the catalogue and the depot, each
 * receiver gets one order, all of them are picked, loaded, driven and signed for by scanning, and each row of the list is
 * found again as what its receiver got.
 */
class PublishedIssuesIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HEAD_ROW = 4;
    private static final int LOADED_AT_ONCE = 7;

    private final OneNode one;
    private final LedgerCheck ledger;
    private final Visitor program;
    private final Visitor admin;
    private final String depot;

    PublishedIssuesIT() throws IOException {
        one = OneNode.get();
        ledger = one.ledger();
        program = one.program();
        admin = one.signedIn("admin");
        depot = ledger.text("select code from place where kind = 'depot' and name_en = 'Changzhi city depot'");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** A name and specification of the list, as an item of the catalogue that no other is taken for. */
    private record Goods(String item, String gtin) {}

    /** A row of the list. */
    private record Row(String receiver, String goods, String unit, long quantity) {}

    @Test
    void eachRowOfAPublishedListIsFoundAgainAsWhatItsReceiverGot() throws IOException {
        List<Row> list = read();
        assertThat(list).hasSizeGreaterThan(200);
        Map<String, Goods> goods = intoTheCatalogue(list);
        bringIn(list, goods);
        Map<String, Map<String, Long>> wanted = byReceiver(list, goods);
        Map<String, String> orders = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Long>> receiver : wanted.entrySet()) {
            orders.put(receiver.getKey(), order(site(receiver.getKey()), receiver.getValue()));
        }
        drive(orders, wanted, goods);
        for (Map.Entry<String, String> order : orders.entrySet()) {
            Waiting.until(
                    "the order for " + order.getKey() + " is over",
                    LIMIT,
                    () -> JSON.readTree(program.get("/api/orders/" + order.getValue())
                                    .body())
                            .path("status")
                            .stringValue()
                            .equals("delivered"));
            assertThat(ledger.received(order.getValue())).as(order.getKey()).isEqualTo(wanted.get(order.getKey()));
        }
        DayEnd.close(one, program);
    }

    private static List<Row> read() throws IOException {
        Opened opened = WorkbookFile.open(
                SharedData.folder("wuhan-2020").resolve("issued-2020-01-30.xlsx"), "issued-2020-01-30.xlsx");
        Grid grid = opened.match(sheets -> sheets.grids().get(0), refused -> {
            throw new AssertionError(refused.reason());
        });
        List<Row> rows = new ArrayList<>();
        for (int row = HEAD_ROW + 1; row <= grid.rowCount(); row++) {
            String name = text(grid, row, 2);
            if (!name.isEmpty()) {
                rows.add(new Row(
                        text(grid, row, 1),
                        (name + " " + text(grid, row, 3)).strip(),
                        text(grid, row, 4),
                        Long.parseLong(text(grid, row, 5))));
            }
        }
        return rows;
    }

    private static String text(Grid grid, int row, int column) {
        Optional<Cell> cell = grid.carried(row, column);
        return cell.map(Cell::text).orElse("");
    }

    private Map<String, Goods> intoTheCatalogue(List<Row> list) throws IOException {
        Map<String, Goods> goods = new LinkedHashMap<>();
        StringBuilder csv = new StringBuilder("物资编码,中文名称,分类,基本单位,条码,重量(g)\n");
        for (Row row : list) {
            if (!goods.containsKey(row.goods())) {
                int number = goods.size() + 1;
                String digits = "0699999%06d".formatted(number);
                Goods each = new Goods("issued-%03d".formatted(number), digits + CheckDigit.of(digits));
                goods.put(row.goods(), each);
                csv.append("%s,\"%s（发放表）\",2040199,%s,%s,500%n"
                        .formatted(each.item(), row.goods(), row.unit(), each.gtin()));
            }
        }
        String name = URLEncoder.encode("发放物资.csv", StandardCharsets.UTF_8);
        JsonNode counts = JSON.readTree(
                demand(program.post("/api/items/import?name=" + name, "application/octet-stream", csv.toString()), 200)
                        .body());
        assertThat(counts.path("applied").intValue()).as(counts.toString()).isEqualTo(goods.size());
        return goods;
    }

    private void bringIn(List<Row> list, Map<String, Goods> goods) throws IOException {
        String bin = ledger.text("select min(code) from place where kind = 'bin' and parent = '" + depot + "'");
        List<String> scans = list.stream()
                .map(row -> "\"step\":\"receiving\",\"to\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":%d"
                        .formatted(bin, of(goods, row).gtin(), row.quantity()))
                .toList();
        scan(one, ledger, depot, scans);
    }

    private static Goods of(Map<String, Goods> goods, Row row) {
        return Objects.requireNonNull(goods.get(row.goods()));
    }

    private static Map<String, Map<String, Long>> byReceiver(List<Row> list, Map<String, Goods> goods) {
        Map<String, Map<String, Long>> wanted = new LinkedHashMap<>();
        for (Row row : list) {
            wanted.computeIfAbsent(row.receiver(), name -> new TreeMap<>())
                    .merge(of(goods, row).item(), row.quantity(), Long::sum);
        }
        return wanted;
    }

    private String site(String name) {
        HttpResponse<String> made =
                admin.submit("/places", "/places/sites", "nameZh", name, "medical", "true", "idempotencyKey", key()[1]);
        assertThat(Visitor.location(made)).as(made.body()).isNotEmpty();
        return ledger.text("select max(code) from place where kind = 'site' and name_zh = '" + name + "'");
    }

    private String order(String site, Map<String, Long> wanted) throws IOException {
        ObjectNode order = JSON.createObjectNode()
                .put("depot", depot)
                .put("destination", site)
                .put("basis", "市指挥部分配单 2020-30");
        var lines = order.putArray("lines");
        wanted.forEach((item, quantity) -> lines.addObject().put("item", item).put("quantity", quantity));
        return JSON.readTree(demand(program.post("/api/orders", "application/json", order.toString(), key()), 201)
                        .body())
                .path("order")
                .stringValue();
    }

    /** Several trips, each of some receivers, in the order of the list. */
    private void drive(Map<String, String> orders, Map<String, Map<String, Long>> wanted, Map<String, Goods> goods)
            throws IOException {
        Map<String, String> gtins = new TreeMap<>();
        goods.values().forEach(each -> gtins.put(each.item(), each.gtin()));
        List<String> receivers = List.copyOf(orders.keySet());
        List<String> vehicles = ledger.texts("select place from vehicle order by payload_grams desc, place limit 2");
        for (int start = 0; start < receivers.size(); start += LOADED_AT_ONCE) {
            List<String> some = receivers.subList(start, Math.min(start + LOADED_AT_ONCE, receivers.size()));
            List<String> loaded = some.stream().map(orders::get).toList();
            String trip = trip(vehicles.get(start / LOADED_AT_ONCE % vehicles.size()), loaded);
            List<String> scans = new ArrayList<>();
            for (String receiver : some) {
                wanted.getOrDefault(receiver, Map.of())
                        .forEach((item, quantity) -> scans.add(
                                "\"step\":\"picking\",\"order\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":%d"
                                        .formatted(orders.get(receiver), gtins.get(item), quantity)));
            }
            loaded.forEach(order -> scans.add(step("loading", trip, order)));
            scans.add(step("departing", trip));
            scans.add(step("arriving", trip));
            loaded.forEach(order -> scans.add(step("unloading", trip, order)));
            loaded.forEach(order -> scans.add(step("accepting", order)));
            scan(one, ledger, depot, scans);
        }
    }

    private String trip(String vehicle, List<String> orders) throws IOException {
        ObjectNode wanted = JSON.createObjectNode().put("vehicle", vehicle);
        orders.forEach(wanted.putArray("orders")::add);
        return JSON.readTree(demand(program.post("/api/trips", "application/json", wanted.toString(), key()), 201)
                        .body())
                .path("code")
                .stringValue();
    }
}
