package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.integrations.TopicScan;
import org.supplyline.place.PlaceKind;

/** Goods that are scanned in and that no open acceptance will look at. */
class UnacceptedIT {

    private static final String OPEN = ",\"order\":\"SLOA0000101CZ7\"";
    private static final String OVER = ",\"order\":\"SLOA0000201CZ6\"";

    private final ScanLedgerFixture ledger = new ScanLedgerFixture();

    UnacceptedIT() {
        ledger.acceptances.put("SLOA0000101CZ7", true);
        ledger.acceptances.put("SLOA0000201CZ6", false);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatComesUnderAnAcceptanceThatIsOverIsBookedAndTold() {
        ledger.record(receive(1, OPEN), receive(2, ""), receive(3, OVER));

        assertThat(ledger.onHand(ledger.bin, "kit-hygiene")).isEqualTo(36);
        assertThat(ledger.violations()).containsExactly("3 no-acceptance");
    }

    @Test
    void whatNeedsPapersGoesOnHoldUnlessAnOpenAcceptanceLooksAtIt() {
        ledger.waiting.add("kit-hygiene");
        ledger.record(receive(1, OPEN));
        ledger.record(receive(2, ""), receive(3, OVER));

        String hold = ledger.places.children(ledger.depot.code()).stream()
                .filter(place -> place.kind() == PlaceKind.AREA)
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(ledger.onHand(ledger.bin, "kit-hygiene")).isEqualTo(12);
        assertThat(ledger.onHand(hold, "kit-hygiene")).isEqualTo(24);
        assertThat(ledger.violations()).containsExactly("2 no-acceptance", "3 no-acceptance");

        ledger.record(ledger.scan(4, "receiving", "", ",\"undoes\":{\"epoch\":1,\"seq\":2}"));
        assertThat(ledger.onHand(ledger.bin, "kit-hygiene")).isEqualTo(12);
        assertThat(ledger.onHand(hold, "kit-hygiene"))
                .as("what is taken back leaves the area that it went to")
                .isEqualTo(12);
    }

    private TopicScan receive(long seq, String order) {
        return ledger.scan(seq, "receiving", ScanLedgerFixture.KIT_CARTON, ",\"to\":\"" + ledger.bin + "\"" + order);
    }
}
