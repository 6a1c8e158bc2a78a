package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.PlaceKind;

/** What is told in red when goods are loaded against a rule, and for which order goods are loaded. */
class LoadingRulesIT {

    private static final String ORDER = "SLO17";
    private static final String FOR_ORDER = ",\"order\":\"" + ORDER + "\"";
    private static final String SSCC = "00106141412345678908";

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();
    private int trucks;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void goodsOnAnotherTruckThanTheirOrdersAreTold() {
        String right = truck();
        String wrong = truck();
        order(48, right);
        ledger.record(receive(1, ScanLedgerFixture.KIT_CARTON), receive(2, ScanLedgerFixture.KIT_CARTON));
        ledger.record(
                pick(3, ScanLedgerFixture.KIT_CARTON, FOR_ORDER), pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));

        ledger.record(load(5, ScanLedgerFixture.KIT_CARTON, wrong, FOR_ORDER));
        ledger.record(load(6, ScanLedgerFixture.KIT_CARTON, right, FOR_ORDER));

        assertThat(ledger.violations()).containsExactly("5 wrong-vehicle");
    }

    @Test
    void aCartonThatWasPickedIsLoadedForItsOrderByItsNumberAlone() {
        String truck = truck();
        order(12, truck);
        ledger.record(receive(1, SSCC + "02" + ScanLedgerFixture.KIT_CARTON + "371"));
        ledger.record(pick(2, SSCC, FOR_ORDER));

        ledger.record(load(3, SSCC, truck, ""));

        assertThat(ledger.violations()).isEmpty();
        assertThat(orderOfLastMovement()).isEqualTo(ORDER);
    }

    @Test
    void looseGoodsThatWerePickedAndThenPackedAreLoadedForTheirOrderToo() {
        String truck = truck();
        order(12, truck);
        ledger.record(receive(1, ScanLedgerFixture.KIT_CARTON), pick(2, ScanLedgerFixture.KIT_CARTON, FOR_ORDER));
        ledger.record(ledger.scan(
                3,
                "packing",
                SSCC + "02" + ScanLedgerFixture.KIT_CARTON + "371",
                FOR_ORDER + ",\"from\":\"" + ledger.stage + "\""));

        ledger.record(load(4, SSCC, truck, ""));

        assertThat(ledger.violations()).isEmpty();
        assertThat(orderOfLastMovement()).isEqualTo(ORDER);
        assertThat(ledger.onHand(truck, "kit-hygiene")).isEqualTo(12);
    }

    @Test
    void whatIsLoadedBeyondTheOrderIsToldUnlessItWasToldWhenItWasPicked() {
        String truck = truck();
        order(24, null);
        String onto = FOR_ORDER + ",\"to\":\"" + truck + "\"";
        ledger.record(
                receive(1, ScanLedgerFixture.KIT_CARTON),
                pick(2, ScanLedgerFixture.KIT_CARTON, FOR_ORDER),
                pick(3, ScanLedgerFixture.KIT_CARTON, FOR_ORDER),
                pick(4, ScanLedgerFixture.KIT_CARTON, FOR_ORDER),
                ledger.scan(5, "loading", ScanLedgerFixture.KIT_CARTON, onto),
                ledger.scan(6, "loading", ScanLedgerFixture.KIT_CARTON, onto),
                ledger.scan(7, "loading", ScanLedgerFixture.KIT_CARTON, onto),
                ledger.scan(8, "loading", ScanLedgerFixture.KIT_CARTON, onto),
                ledger.scan(9, "loading", ScanLedgerFixture.FAMILY_KIT, onto));

        assertThat(ledger.violations())
                .contains("4 over-order", "8 over-order", "9 over-order")
                .doesNotContain("6 over-order", "7 over-order");
    }

    private void order(long quantity, @Nullable String vehicle) {
        ledger.order(ORDER, "site:cz-1", vehicle, quantity);
    }

    private TopicScan receive(long seq, String code) {
        return ledger.scan(seq, "receiving", code, "");
    }

    private TopicScan pick(long seq, String code, String members) {
        return ledger.scan(seq, "picking", code, members);
    }

    private TopicScan load(long seq, String code, String vehicle, String members) {
        return ledger.scan(seq, "loading", code, members + ",\"to\":\"" + vehicle + "\"");
    }

    private String truck() {
        trucks++;
        return ledger.places
                .create(
                        NewPlace.named(PlaceKind.VEHICLE, trucks + " 号", "No. " + trucks),
                        new Cause.Request("test", "truck " + trucks))
                .code();
    }

    private String orderOfLastMovement() {
        return ledger.node
                .db()
                .sql("select order_code from movement_line order by epoch desc, seq desc limit 1")
                .query(String.class)
                .single();
    }
}
