package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.inventory.scan.ScanLedgerFixture.FAMILY_KIT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** Cartons that are packed with too much, for the wrong order, or loaded for another order than they were packed for. */
class PackedCartonsIT {

    private static final String CARTON = "http://depot.example/t/00000042CZ";
    private static final String SECOND = "http://depot.example/t/00000043CZ";

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private final String onStage = ",\"from\":\"" + ledger.stage + "\"";
    private long seq;

    @AfterEach
    void close() {
        assertThat(ledger.rebuild.compare().differences()).isEmpty();
        ledger.close();
    }

    @Test
    void morePackedThanLiesLooseLeavesTheCartonsOfOtherOrdersShutAndWaitsInTheQueue() {
        order("SLO1", "kit-family", null);
        order("SLO2", "kit-family", null);
        send("receiving", ",\"quantity\":12", FAMILY_KIT);
        send("picking", forOrder("SLO1", 6), FAMILY_KIT);
        send("packing", forOrder("SLO1", 6) + onStage, CARTON, FAMILY_KIT);
        send("picking", forOrder("SLO2", 3), FAMILY_KIT);
        send("packing", forOrder("SLO2", 5) + onStage, SECOND, FAMILY_KIT);

        assertThat(content("00000042CZ")).containsExactly(ledger.stage + " kit-family 6");
        assertThat(content("00000043CZ")).containsExactly(ledger.stage + " kit-family 5");
        assertThat(ledger.violations()).containsExactly("5 over-packed");
        assertThat(waiting()).containsExactly("over-packed kit-family 5 SLO2");

        send("packing", ",\"undoes\":{\"epoch\":1,\"seq\":5}");
        assertThat(content("00000043CZ")).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsPackedForAnOrderThatDoesNotAskForItIsToldAndCartonsOfTheOrderMayBeRepacked() {
        order("SLO1", "kit-hygiene", null);
        order("SLO2", "kit-family", null);
        send("receiving", ",\"quantity\":6", FAMILY_KIT);
        send("picking", forOrder("SLO2", 6), FAMILY_KIT);
        send("packing", forOrder("SLO1", 2) + onStage, CARTON, FAMILY_KIT);
        send("packing", ",\"undoes\":{\"epoch\":1,\"seq\":3}");
        send("packing", forOrder("SLO2", 6) + onStage, CARTON, FAMILY_KIT);
        send("packing", forOrder("SLO2", 6) + onStage, SECOND, FAMILY_KIT);

        assertThat(content("00000043CZ")).containsExactly(ledger.stage + " kit-family 6");
        assertThat(ledger.violations()).containsExactly("3 over-order");
    }

    @Test
    void aCartonThatWasPackedForAnOrderThatDoesNotAskForItGoesWithTheOrderThatTheLoaderNames() {
        String truck = vehicle();
        order("SLO1", "kit-hygiene", vehicle());
        order("SLO2", "kit-family", truck);
        send("receiving", ",\"quantity\":6", FAMILY_KIT);
        send("picking", forOrder("SLO2", 6), FAMILY_KIT);
        send("packing", forOrder("SLO1", 6) + onStage, CARTON, FAMILY_KIT);
        send("loading", ",\"order\":\"SLO2\",\"to\":\"" + truck + "\"", CARTON);

        assertThat(ledger.violations()).containsExactly("3 over-order");
        assertThat(lying()).containsExactly("SLO2 " + truck + " 00000042CZ 6");

        send("loading", ",\"undoes\":{\"epoch\":1,\"seq\":4}");
        assertThat(lying())
                .as("as it was before: packed for the one what was picked for the other")
                .containsExactlyInAnyOrder(
                        "SLO1 " + ledger.stage + " 00000042CZ 6",
                        "SLO1 " + ledger.stage + "  -6",
                        "SLO2 " + ledger.stage + "  6");
    }

    @Test
    void aCartonThatTheOtherOrderLacksNowIsToldInRed() {
        String truck = vehicle();
        order("SLO1", "kit-family", vehicle());
        order("SLO2", "kit-family", truck);
        send("receiving", ",\"quantity\":6", FAMILY_KIT);
        send("picking", forOrder("SLO1", 6), FAMILY_KIT);
        send("packing", forOrder("SLO1", 6) + onStage, CARTON, FAMILY_KIT);
        send("loading", ",\"order\":\"SLO2\",\"to\":\"" + truck + "\"", CARTON);

        assertThat(ledger.violations()).containsExactly("4 other-order");
        assertThat(waiting()).containsExactly("other-order kit-family 6 SLO2");
    }

    private static String forOrder(String order, long quantity) {
        return ",\"order\":\"%s\",\"quantity\":%d".formatted(order, quantity);
    }

    private void order(String code, String item, @Nullable String vehicle) {
        ledger.orders.put(code, new GoodsOrder(code, "site:cz-9", vehicle, List.of(new GoodsOrder.Line(item, "-", 6))));
    }

    private String vehicle() {
        int known = ledger.places.all().size();
        return ledger.places
                .create(
                        NewPlace.named(PlaceKind.VEHICLE, known + " 号", "No. " + known),
                        new Cause.Request("test", "truck " + known))
                .code();
    }

    /** What lies for orders outside of the bins: order, place, carton, quantity. */
    private List<String> lying() {
        return texts("""
                select concat_ws(' ', order_code, place, coalesce(handling_unit, ''), sum(quantity)) from moved_goods
                 where order_code is not null and (place like 'stage:%' or place like 'vehicle:%')
                 group by order_code, place, handling_unit having sum(quantity) <> 0 order by 1
                """);
    }

    private List<String> waiting() {
        return texts("select concat_ws(' ', kind, item, quantity, order_code) from discrepancy"
                + " where settled_at is null order by id");
    }

    private List<String> texts(String sql) {
        return ledger.node.db().sql(sql).query(String.class).list();
    }

    private List<String> content(String unit) {
        return InventoryFixtures.units(ledger.node).contents(List.of(unit)).stream()
                .map(content -> content.goods().key().place() + " "
                        + content.goods().key().item() + " " + content.goods().quantity())
                .toList();
    }

    private void send(String step, String members, String... codes) {
        seq++;
        String texts = Stream.of(codes).map("{\"text\":\"%s\"}"::formatted).collect(Collectors.joining(","));
        ledger.record(ledger.sealed(seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"2026-11-22T08:00:00.000Z","step":"%s","codes":[%s]%s}""".formatted(ledger.device, seq, step, texts, members)));
    }
}
