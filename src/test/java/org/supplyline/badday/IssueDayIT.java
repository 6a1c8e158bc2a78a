package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.badday.Answers.demand;
import static org.supplyline.badday.Answers.demandRefused;
import static org.supplyline.badday.Answers.key;
import static org.supplyline.badday.CleanScans.scan;
import static org.supplyline.badday.CleanScans.step;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.node.Waiting;
import org.supplyline.page.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of goods issued (发放物资一览表) is played out through the API: an order for each receiver, a vehicle sent by hand,
 * every carton scanned from the bin to the receiver's dock, one delivery with a difference, and the day closed. Each row
 * of the list comes out again as what its receiver signed for.
 */
class IssueDayIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    /** Receivers of the list, each with how many packs it gets of each of the depot's goods. */
    private static final List<List<Integer>> LIST = List.of(List.of(2, 1, 0), List.of(0, 3, 2), List.of(1, 1, 1));

    private final OneNode one;
    private final LedgerCheck ledger;
    private final Visitor program;
    private final String depot;
    private final String vehicle;

    IssueDayIT() throws IOException {
        one = OneNode.get();
        ledger = one.ledger();
        program = one.program();
        depot = ledger.text("select code from place where kind = 'depot' and name_en = 'Changzhi city depot'");
        vehicle = ledger.text("select place from vehicle order by payload_grams desc, place limit 1");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Goods in packs with a bar code. */
    private record Goods(String item, String gtin, long pack) {}

    private List<Goods> goods() {
        List<Goods> found = ledger.rows("""
                select p.item, min(p.gtin), min(p.quantity) from pack p join relief_item i on i.code = p.item
                 where p.gtin is not null and i.control = 'ordinary' and i.hazard = 'none' and not i.cold_chain
                   and p.quantity = (select min(q.quantity) from pack q where q.item = p.item and q.gtin is not null)
                 group by p.item order by p.item limit 3
                """, row -> new Goods(row.getString(1), row.getString(2), row.getLong(3)));
        assertThat(found).hasSize(3);
        return found;
    }

    @Test
    void everyRowOfAnIssueListReachesItsReceiverAndTheDayIsClosed() throws IOException {
        List<Goods> goods = goods();
        bringIn(goods);
        List<String> receivers = ledger.texts("select code from place where kind = 'site' order by code limit 3");
        List<String> orders = new ArrayList<>();
        for (int row = 0; row < LIST.size(); row++) {
            orders.add(order(receivers.get(row), goods, LIST.get(row)));
        }
        String trip = trip(orders);
        demandRefused(
                program.post("/api/trips", "application/json", tripOf(orders).toString(), key()),
                409,
                "trip-on-a-trip");
        paper("/trips/" + trip + "/loading-list.pdf");
        paper("/trips/" + trip + "/waybills.pdf");
        drive(trip, orders, goods);
        for (String delivered : orders.subList(0, 2)) {
            Waiting.until(
                    "the order " + delivered + " is over",
                    LIMIT,
                    () -> status(delivered).equals("delivered"));
        }
        deliverWithDamage(orders.get(2), goods);
        for (int row = 0; row < LIST.size(); row++) {
            assertThat(ledger.received(orders.get(row))).isEqualTo(expected(goods, LIST.get(row), row == 2 ? 1 : 0));
        }
        DayEnd.close(one, program);
    }

    private String order(String receiver, List<Goods> goods, List<Integer> packs) throws IOException {
        ObjectNode wanted = JSON.createObjectNode()
                .put("depot", depot)
                .put("destination", receiver)
                .put("basis", "市指挥部分配单 2020-17");
        var lines = wanted.putArray("lines");
        for (int i = 0; i < packs.size(); i++) {
            if (packs.get(i) > 0) {
                lines.addObject()
                        .put("item", goods.get(i).item())
                        .put("quantity", packs.get(i) * goods.get(i).pack());
            }
        }
        String[] key = key();
        JsonNode made =
                JSON.readTree(demand(program.post("/api/orders", "application/json", wanted.toString(), key), 201)
                        .body());
        JsonNode again = JSON.readTree(program.post("/api/orders", "application/json", wanted.toString(), key)
                .body());
        assertThat(again.path("order")).isEqualTo(made.path("order"));
        ObjectNode tooMuch = wanted.deepCopy();
        ((ObjectNode) tooMuch.path("lines").get(0)).put("quantity", 999_999_999);
        demandRefused(program.post("/api/orders", "application/json", tooMuch.toString(), key), 422, "key-reused");
        demandRefused(
                program.post("/api/orders", "application/json", tooMuch.toString(), key()), 409, "order-not-free");
        return made.path("order").stringValue();
    }

    private ObjectNode tripOf(List<String> orders) {
        ObjectNode wanted = JSON.createObjectNode().put("vehicle", vehicle);
        orders.forEach(wanted.putArray("orders")::add);
        return wanted;
    }

    private String trip(List<String> orders) {
        ObjectNode nobody = tripOf(orders).put("vehicle", "vehicle:none-1");
        demandRefused(
                program.post("/api/trips", "application/json", nobody.toString(), key()), 409, "trip-unknown-vehicle");
        ObjectNode never = tripOf(orders).put("departs", "+300000-01-01T00:00:00Z");
        demandRefused(program.post("/api/trips", "application/json", never.toString(), key()), 400, "trip-departs");
        JsonNode made = JSON.readTree(demand(
                        program.post(
                                "/api/trips", "application/json", tripOf(orders).toString(), key()),
                        201)
                .body());
        assertThat(made.path("stops").size()).isEqualTo(orders.size());
        assertThat(made.path("weightGrams").longValue()).isPositive();
        String trip = made.path("code").stringValue();
        assertThat(ledger.texts("select kind from task where subject = '" + trip + "'"))
                .containsExactly("load");
        return trip;
    }

    /** Picks, loads, drives; the first two receivers scan what they accept. */
    private void drive(String trip, List<String> orders, List<Goods> goods) throws IOException {
        List<String> scans = new ArrayList<>();
        for (int row = 0; row < orders.size(); row++) {
            for (int i = 0; i < goods.size(); i++) {
                if (LIST.get(row).get(i) > 0) {
                    scans.add("\"step\":\"picking\",\"order\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":%d"
                            .formatted(
                                    orders.get(row),
                                    goods.get(i).gtin(),
                                    LIST.get(row).get(i)));
                }
            }
        }
        orders.forEach(order -> scans.add(step("loading", trip, order)));
        scans.add(step("departing", trip));
        scans.add(step("arriving", trip));
        orders.forEach(order -> scans.add(step("unloading", trip, order)));
        orders.subList(0, 2).forEach(order -> scans.add(step("accepting", order)));
        scan(one, ledger, depot, scans);
    }

    /** Other tests promise what lies there: the list gets goods of its own. */
    private void bringIn(List<Goods> goods) throws IOException {
        String bin = ledger.text("select min(code) from place where kind = 'bin' and parent = '" + depot + "'");
        List<String> cartons = goods.stream()
                .map(kind -> "\"step\":\"receiving\",\"to\":\"%s\",\"codes\":[{\"text\":\"%s\"}],\"quantity\":10"
                        .formatted(bin, kind.gtin()))
                .toList();
        scan(one, ledger, depot, cartons);
    }

    /** The third receiver signs a paper: one piece of its first goods came damaged. */
    private void deliverWithDamage(String order, List<Goods> goods) {
        ObjectNode said = JSON.createObjectNode().put("signer", "李护士长");
        var lines = said.putArray("lines");
        for (int i = 0; i < goods.size(); i++) {
            long sent = LIST.get(2).get(i) * goods.get(i).pack();
            ObjectNode line = lines.addObject()
                    .put("item", goods.get(i).item())
                    .put("received", i == 0 ? sent - 1 : sent)
                    .put("damaged", i == 0 ? 1 : 0)
                    .put("missing", 0);
            if (i == 0) {
                line.put("reason", "外箱破损");
            }
        }
        String path = "/api/orders/" + order + "/delivery";
        ObjectNode moreThanSent = said.deepCopy();
        ((ObjectNode) moreThanSent.path("lines").get(1)).put("received", 999_999);
        assertThat(program.post(path, "application/json", moreThanSent.toString(), key())
                        .statusCode())
                .isBetween(400, 409);
        demand(program.post(path, "application/json", said.toString(), key()), 201);
    }

    private String status(String order) {
        return JSON.readTree(program.get("/api/orders/" + order).body())
                .path("status")
                .stringValue();
    }

    private static Map<String, Long> expected(List<Goods> goods, List<Integer> packs, int damaged) {
        Map<String, Long> expected = new HashMap<>();
        for (int i = 0; i < packs.size(); i++) {
            if (packs.get(i) > 0) {
                expected.put(goods.get(i).item(), packs.get(i) * goods.get(i).pack() - (i == 0 ? damaged : 0));
            }
        }
        return expected;
    }

    private void paper(String path) {
        HttpResponse<String> paper = one.signedIn("planner").get(path);
        assertThat(paper.statusCode()).as("the font fonts-noto-cjk is needed").isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
    }
}
