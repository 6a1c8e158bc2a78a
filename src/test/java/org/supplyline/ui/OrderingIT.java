package org.supplyline.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.dispatch.DirectOrders;
import org.supplyline.dispatch.FreeStock;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** A node where goods are ordered, and its doors as programs of signed-in people knock at them. */
abstract class OrderingIT extends HandheldIT {

    static final String KIT_ITEM = "kit-family";

    private static final long KITS = 20;

    @Autowired
    private DirectOrders direct;

    @Autowired
    private FreeStock stock;

    @Autowired
    Journal journal;

    @Autowired
    Ledger ledger;

    /** The node is shared, and other tests count goods away: enough for each test comes in before it. */
    @BeforeEach
    void kitsComeIn() {
        comeIn(KIT_ITEM, KITS);
    }

    void comeIn(String item, long quantity) {
        String bin = inDepot(PlaceKind.BIN);
        PositionKey goods = new PositionKey("donor:cz-0", item, PositionKey.NONE, "cz", Fund.ALLOCATED, "-");
        Cause cause = new Cause.Request("warehouse", UUID.randomUUID().toString());
        journal.write(writer -> ledger.post(
                writer,
                Movement.requested(
                        "receiving",
                        cause,
                        writer.recordedAt(),
                        List.of(new MovementLine(goods, bin, quantity, null)))));
    }

    /** What a program was answered. */
    record Answer(int status, String body) {}

    String depot() {
        return places.all(PlaceKind.DEPOT).get(0).code();
    }

    /** The first place of a kind in the depot. */
    String inDepot(PlaceKind kind) {
        return places.children(depot()).stream()
                .filter(place -> place.kind() == kind)
                .map(Place::code)
                .findFirst()
                .orElseThrow();
    }

    String site() {
        return places.all(PlaceKind.SITE).get(0).code();
    }

    long free() {
        return stock.byDepot().getOrDefault(depot(), Map.of()).getOrDefault(new GoodsKey(KIT_ITEM, "-"), 0L);
    }

    IssueOrder order(long kits) {
        return order(KIT_ITEM, kits);
    }

    IssueOrder order(String item, long quantity) {
        NewOrder wanted = new NewOrder(
                site(),
                depot(),
                null,
                null,
                "市指挥部调拨令〔2026〕12 号",
                null,
                List.of(new OrderLine(item, "-", quantity, null)));
        Cause.Request cause = new Cause.Request("planner", UUID.randomUUID().toString());
        direct.prepare(wanted.destination(), cause);
        return journal.<DirectOrders.Ordered>write(writer -> direct.create(wanted, cause, writer))
                .match(DirectOrders.Ordered.Made::order, no -> {
                    throw new AssertionError(no);
                });
    }

    /** Sends a request from the page without waiting for it, so that several can be under way at once. */
    static void begin(Page page, String path, String body) {
        begin(page, path, body, UUID.randomUUID().toString());
    }

    static void begin(Page page, String path, String body, String key) {
        page.evaluate("""
                ([path, body, key]) => {
                  const token = (name) => document.querySelector(`meta[name=${name}]`).content;
                  window.answer = fetch(path, { method: "POST", body, headers: {
                    "Content-Type": "application/json", "Idempotency-Key": key, [token("csrf-header")]: token("csrf-token") },
                  }).then(async (answer) => ({ status: answer.status, body: await answer.text() }));
                }
                """, List.of(path, body, key));
    }

    static Answer answer(Page page) {
        Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(page.evaluate("() => window.answer"));
        return new Answer(
                ((Number) Objects.requireNonNull(answer.get("status"))).intValue(), String.valueOf(answer.get("body")));
    }

    static Answer send(Page page, String path, String body) {
        begin(page, path, body);
        return answer(page);
    }
}
