package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.inventory.scan.ScanLedgerFixture.FAMILY_KIT;
import static org.supplyline.inventory.scan.ScanLedgerFixture.KIT_CARTON;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.UnitChange;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** Pallets and cartons as they are scanned: packed, stacked, moved as one, opened, and received before anybody looked. */
class HandlingUnitIT {

    private static final String PALLET = "106141412345678908";
    private static final String CARTON = "http://depot.example/t/00000042CZ";
    private static final String SECOND = "http://depot.example/t/00000043CZ";

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private final HandlingUnits units = InventoryFixtures.units(ledger.node);
    private long seq;

    @AfterEach
    void close() {
        assertThat(ledger.rebuild.compare().differences()).isEmpty();
        ledger.close();
    }

    @Test
    void aCartonThatNobodyKnowsIsReceivedAsOneUnsortedPiece() {
        send("receiving", "", CARTON);

        assertThat(ledger.heldCodes()).isEmpty();
        assertThat(ledger.onHand(ledger.depot.code(), "goods-unsorted")).isEqualTo(1);
        assertThat(content("00000042CZ")).containsExactly(ledger.depot.code() + " goods-unsorted 1");
    }

    @Test
    void aKnownCartonIsFoundByTheNumberThatPeopleReadFromItsLabel() {
        send("receiving", "", CARTON);
        String away = ",\"to\":\"" + ledger.bin + "\"";
        ledger.record(ledger.scan(2, "storing", "00000042CZ", away), ledger.scan(3, "storing", "00000099CZ", away));

        assertThat(content("00000042CZ")).containsExactly(ledger.bin + " goods-unsorted 1");
        assertThat(ledger.heldCodes()).as("nobody knows this one").containsExactly("unknown-code");
    }

    @Test
    void aNumberOfTheNodesOwnRollIsValidBareBeforeAnybodyToldTheNodeOfTheCarton() {
        List<String> roll = units.newNumbers(3);
        String beyond = HandlingUnits.following(roll.get(0), 4).get(3);
        send("receiving", ",\"quantity\":5", FAMILY_KIT);
        send("packing", ",\"quantity\":2", roll.get(0), FAMILY_KIT);
        send("packing", "", roll.get(2), roll.get(0));
        send("packing", ",\"quantity\":2", beyond, FAMILY_KIT);

        assertThat(content(roll.get(0))).containsExactly(ledger.depot.code() + " kit-family 2");
        assertThat(units.inside(roll.get(2))).extracting(unit -> unit.code()).containsExactly(roll.get(0));
        assertThat(ledger.heldCodes()).as("no roll has this one").containsExactly("no-unit");
    }

    @Test
    void aCartonAndTheLabelOfItsGoodsMakeItsContentKnown() {
        send("receiving", ",\"quantity\":3", CARTON, KIT_CARTON);
        send("storing", ",\"to\":\"" + ledger.bin + "\"", CARTON);

        assertThat(content("00000042CZ")).containsExactly(ledger.bin + " kit-hygiene 36");
        assertThat(ledger.onHand(ledger.bin, "kit-hygiene")).isEqualTo(36);
    }

    @Test
    void looseGoodsGoIntoACartonWhereTheyLieAndMoveWithIt() {
        send("receiving", ",\"quantity\":5", FAMILY_KIT);
        send("packing", ",\"quantity\":3", CARTON, FAMILY_KIT);
        send("storing", ",\"to\":\"" + ledger.bin + "\"", CARTON);

        assertThat(ledger.onHand(ledger.bin, "kit-family")).isEqualTo(3);
        assertThat(ledger.onHand(ledger.depot.code(), "kit-family")).isEqualTo(2);
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void cartonsOnAPalletMoveAsOneAndOneThatIsTakenAwayHasLeftIt() {
        send("receiving", "", CARTON, KIT_CARTON);
        send("receiving", "", SECOND, FAMILY_KIT);
        send("packing", "", "00" + PALLET, CARTON, SECOND);
        send("storing", ",\"to\":\"" + ledger.bin + "\"", "00" + PALLET);

        assertThat(content("00000042CZ")).containsExactly(ledger.bin + " kit-hygiene 12");
        assertThat(content("00000043CZ")).containsExactly(ledger.bin + " kit-family 1");
        assertThat(units.inside(PALLET)).extracting(unit -> unit.code()).containsExactly("00000042CZ", "00000043CZ");

        send("storing", ",\"to\":\"" + ledger.depot.code() + "\"", SECOND);
        send("storing", ",\"to\":\"" + ledger.stage + "\"", "00" + PALLET);

        assertThat(content("00000043CZ")).containsExactly(ledger.depot.code() + " kit-family 1");
        assertThat(content("00000042CZ")).containsExactly(ledger.stage + " kit-hygiene 12");
        assertThat(units.inside(PALLET)).extracting(unit -> unit.code()).containsExactly("00000042CZ");
        assertThat(ledger.heldCodes()).isEmpty();
    }

    @Test
    void aPickOfLooseGoodsOpensACartonWhenTheLooseOnesDoNotDo() {
        send("receiving", ",\"quantity\":5", FAMILY_KIT);
        send("packing", ",\"quantity\":4", CARTON, FAMILY_KIT);
        change(new UnitChange.Seal("00000042CZ"));
        send("storing", ",\"quantity\":3,\"to\":\"" + ledger.bin + "\"", FAMILY_KIT);

        assertThat(content("00000042CZ")).containsExactly(ledger.depot.code() + " kit-family 2");
        assertThat(ledger.onHand(ledger.depot.code(), "kit-family")).isEqualTo(2);
        assertThat(ledger.onHand(ledger.bin, "kit-family")).isEqualTo(3);
        assertThat(ledger.violations()).containsExactly("3 seal-broken");
        assertThat(units.find("00000042CZ").orElseThrow().sealed()).isFalse();
    }

    @Test
    void aSealedPalletThatIsStackedAnewOrTakenApartIsToldAlsoWhereNoGoodsMove() {
        send("receiving", "", CARTON, FAMILY_KIT);
        send("receiving", "", SECOND, FAMILY_KIT);
        send("packing", "", "00" + PALLET, CARTON);
        change(new UnitChange.Seal(PALLET));
        send("packing", "", "00" + PALLET, SECOND);
        change(new UnitChange.Seal(PALLET));
        send("unpacking", "", "00" + PALLET, CARTON);

        assertThat(ledger.violations()).containsExactly("4 seal-broken", "5 seal-broken");
        assertThat(units.find(PALLET).orElseThrow().sealed()).isFalse();
    }

    @Test
    void whatIsUnpackedIsLooseAndUndoPacksItAgain() {
        send("receiving", ",\"quantity\":5", CARTON, FAMILY_KIT);
        send("unpacking", ",\"quantity\":2", CARTON, FAMILY_KIT);
        assertThat(content("00000042CZ")).containsExactly(ledger.depot.code() + " kit-family 3");

        send("unpacking", ",\"undoes\":{\"epoch\":1,\"seq\":2}");
        assertThat(content("00000042CZ")).containsExactly(ledger.depot.code() + " kit-family 5");

        send("unpacking", "", CARTON);
        assertThat(content("00000042CZ")).isEmpty();
        assertThat(ledger.onHand(ledger.depot.code(), "kit-family")).isEqualTo(5);
    }

    @Test
    void whatCannotBeIsHeldAndSaysWhy() {
        send("receiving", "", CARTON, FAMILY_KIT);
        send("packing", "", "00" + PALLET, CARTON);
        send("packing", "", CARTON, "00" + PALLET);
        send("unpacking", "", "00" + PALLET, SECOND);
        send("packing", "", FAMILY_KIT);
        send("unpacking", "", CARTON, KIT_CARTON);
        send("packing", ",\"undoes\":{\"epoch\":1,\"seq\":2}");

        assertThat(ledger.heldCodes())
                .containsExactly("nested-in-itself", "not-in-unit", "no-unit", "not-in-unit", "cannot-be-undone");
    }

    @Test
    void aBatchAndTheSameEventsOneByOneEndAlike() {
        List<TopicScan> batch = List.of(
                event("receiving", ",\"quantity\":6", FAMILY_KIT),
                event("packing", ",\"quantity\":4", CARTON, FAMILY_KIT),
                event("storing", ",\"to\":\"" + ledger.bin + "\"", CARTON),
                event("packing", ",\"from\":\"" + ledger.bin + "\",\"quantity\":1", SECOND, FAMILY_KIT),
                event("storing", ",\"quantity\":2,\"to\":\"" + ledger.stage + "\"", FAMILY_KIT));

        ledger.recorder.record(batch);

        assertThat(content("00000042CZ")).containsExactly(ledger.bin + " kit-family 3");
        assertThat(content("00000043CZ")).containsExactly(ledger.bin + " kit-family 1");
        assertThat(ledger.onHand(ledger.stage, "kit-family")).isEqualTo(2);
        assertThat(ledger.onHand(ledger.depot.code(), "kit-family")).isZero();
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void whatIsPackedWhereAnEarlierEventOfTheBatchBroughtTheUnitIsFoundThere() {
        String truck = vehicle();
        send("receiving", ",\"quantity\":5", CARTON, FAMILY_KIT);
        send("receiving", ",\"quantity\":3", FAMILY_KIT);
        send("storing", ",\"quantity\":3,\"to\":\"" + truck + "\"", FAMILY_KIT);

        ledger.recorder.record(List.of(
                event("storing", ",\"to\":\"" + truck + "\"", CARTON),
                event("packing", ",\"quantity\":2", CARTON, FAMILY_KIT)));

        assertThat(content("00000042CZ")).containsExactly(truck + " kit-family 7");
        assertThat(ledger.violations()).isEmpty();

        send("storing", ",\"to\":\"" + ledger.bin + "\"", CARTON);
        ledger.recorder.record(List.of(
                event("storing", ",\"undoes\":{\"epoch\":1,\"seq\":6}"),
                event("packing", ",\"quantity\":1", CARTON, FAMILY_KIT)));

        assertThat(content("00000042CZ")).containsExactly(truck + " kit-family 8");
        assertThat(ledger.violations()).containsExactly("6 wrong-place");
    }

    @Test
    void looseGoodsThatWerePickedForOneOrderArePackedForIt() {
        order("SLO1", 6);
        send("receiving", ",\"quantity\":6", FAMILY_KIT);
        send("picking", ",\"order\":\"SLO1\",\"quantity\":6", FAMILY_KIT);
        send("packing", ",\"quantity\":4,\"from\":\"" + ledger.stage + "\"", CARTON, FAMILY_KIT);
        send("loading", ",\"to\":\"" + vehicle() + "\"", CARTON);

        assertThat(ordersOf("packing")).containsExactly("SLO1");
        assertThat(ordersOf("loading"))
                .as("its number alone is loaded for its order")
                .containsExactly("SLO1");
        assertThat(ledger.violations()).isEmpty();
    }

    @Test
    void whereGoodsOfSeveralOrdersStandTheOrderIsAskedForUnlessTheCartonHasOne() {
        order("SLO1", 2);
        order("SLO2", 3);
        send("receiving", ",\"quantity\":5", FAMILY_KIT);
        send("picking", ",\"order\":\"SLO1\",\"quantity\":2", FAMILY_KIT);
        send("picking", ",\"order\":\"SLO2\",\"quantity\":3", FAMILY_KIT);
        String stage = ",\"from\":\"" + ledger.stage + "\"";
        send("packing", stage, CARTON, FAMILY_KIT);
        assertThat(ledger.violations()).containsExactly("4 order-unclear");

        send("packing", ",\"order\":\"SLO2\"" + stage, SECOND, FAMILY_KIT);
        send("packing", stage, SECOND, FAMILY_KIT);

        assertThat(ordersOf("packing")).containsExactly("", "SLO2", "SLO2");
        assertThat(ledger.violations()).hasSize(1);
    }

    @Test
    void moreThanWasPickedAndGoodsOfNobodyBesideItLeaveTheOrderUnclear() {
        order("SLO1", 2);
        send("receiving", ",\"quantity\":6", FAMILY_KIT);
        String stage = ",\"from\":\"" + ledger.stage + "\"";
        send("storing", ",\"quantity\":3,\"to\":\"" + ledger.stage + "\"", FAMILY_KIT);
        send("packing", stage, CARTON, FAMILY_KIT);
        assertThat(ledger.violations()).as("no order asks for any of it").isEmpty();

        send("picking", ",\"order\":\"SLO1\",\"quantity\":2", FAMILY_KIT);
        send("packing", stage, SECOND, FAMILY_KIT);

        assertThat(ordersOf("packing")).containsExactly("", "");
        assertThat(ledger.violations()).containsExactly("5 order-unclear");
    }

    private void order(String code, long quantity) {
        ledger.orders.put(
                code,
                new GoodsOrder(code, "site:cz-9", null, List.of(new GoodsOrder.Line("kit-family", "-", quantity))));
    }

    private String vehicle() {
        return ledger.places
                .create(NewPlace.named(PlaceKind.VEHICLE, "货车", "Truck"), new Cause.Request("test", "truck"))
                .code();
    }

    private List<String> ordersOf(String step) {
        return ledger.node
                .db()
                .sql("select coalesce(order_code, '') from movement_line where step = :step order by epoch, seq, line")
                .param("step", step)
                .query(String.class)
                .list();
    }

    private void change(UnitChange change) {
        ledger.journal.write(writer -> units.change(writer, new Cause.Request("test", "seal"), change));
    }

    private List<String> content(String unit) {
        return units.contents(List.of(unit)).stream()
                .map(content -> content.goods().key().place() + " "
                        + content.goods().key().item() + " " + content.goods().quantity())
                .toList();
    }

    private void send(String step, String members, String... codes) {
        ledger.recorder.record(List.of(event(step, members, codes)));
    }

    private TopicScan event(String step, String members, String... codes) {
        seq++;
        String texts = Stream.of(codes)
                .map(code -> code.matches("00\\d{18}.*")
                        ? "{\"aim\":\"]C1\",\"text\":\"" + code + "\"}"
                        : "{\"text\":\"" + code + "\"}")
                .collect(Collectors.joining(","));
        return ledger.sealed(seq, """
                {"v":1,"device":"%s","epoch":1,"seq":%d,"at":"2026-11-22T08:00:00.000Z","step":"%s","codes":[%s]%s}""".formatted(ledger.device, seq, step, texts, members));
    }
}
