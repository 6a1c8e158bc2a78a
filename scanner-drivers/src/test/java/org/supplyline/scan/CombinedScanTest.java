package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

class CombinedScanTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Gtin MASKS = new Gtin("06901234567892");
    private static final Sscc PALLET = new Sscc("106141412345678908");
    private static final ItemDetails LOT_AND_EXPIRY =
            new ItemDetails("L7", null, LocalDate.of(2026, 12, 31), null, null, null);

    private final ScanParser parser = new ScanParser(IN_2026);

    @Test
    void aGtinInOneSymbolAndLotAndExpiryInAnotherMakeOneItemInAnyOrder() {
        Scan whole = new Scan.Item(MASKS, LOT_AND_EXPIRY);

        assertThat(combine("]E06901234567892", "]C11726123110L7")).isEqualTo(whole);
        assertThat(combine("]C11726123110L7", "]E06901234567892")).isEqualTo(whole);
        assertThat(combine("6901234567892", "1726123110L7")).isEqualTo(whole);
        assertThat(combine("]C110L7", "]C10106901234567892", "]C117261231")).isEqualTo(whole);
    }

    @Test
    void aSupplementAloneSaysNoItem() {
        assertThat(combine("]C11726123110L7")).isEqualTo(new Scan.Supplement(null, LOT_AND_EXPIRY));
    }

    @Test
    void aPalletTakesItsContentFromItsSecondSymbol() {
        assertThat(combine("]C100106141412345678908", "]C102069012345678923724\u001D10L7"))
                .isEqualTo(new Scan.LogisticUnit(PALLET, MASKS, new ItemDetails("L7", null, null, null, null, 24L)));
        assertThat(combine("]C100106141412345678908", "]E06901234567892"))
                .isEqualTo(new Scan.LogisticUnit(PALLET, MASKS, ItemDetails.NONE));
    }

    @Test
    void theSameSymbolTwiceIsOne() {
        assertThat(combine("]E06901234567892", "]E06901234567892", "]C10106901234567892"))
                .isEqualTo(new Scan.Item(MASKS, ItemDetails.NONE));
    }

    @Test
    void anUnknownCodeBesideGoodsChangesNothing() {
        assertThat(combine("]E06901234567892", "]Q1https://maker.example/campaign"))
                .isEqualTo(new Scan.Item(MASKS, ItemDetails.NONE));
        assertThat(combine("hi", "]Q1hello"))
                .isInstanceOfSatisfying(
                        Scan.Unknown.class, scan -> assertThat(scan.codes()).hasSize(2));
    }

    @Test
    void aWaybillOrADrugCodeBesideGoodsIsEvidenceAndAloneIsWhatItIs() {
        assertThat(combine("]E06901234567892", "SF1234567890123", "81234567890123456789"))
                .isEqualTo(new Scan.Item(MASKS, ItemDetails.NONE));
        assertThat(combine("SF1234567890123", "]Q1hello"))
                .isEqualTo(new Scan.Tracking(new TrackingNumber(Carrier.SF, "SF1234567890123")));
        assertThat(combine("SF1234567890123", "81234567890123456789")).isInstanceOf(Scan.Unknown.class);
    }

    @Test
    void goodsBesideANumberThatCouldBeAWaybillSettleIt() {
        assertThat(combine("]E06901234567892", "1012345678904")).isEqualTo(new Scan.Item(MASKS, ItemDetails.NONE));
    }

    @Test
    void codesOfDifferentThingsDisagree() {
        assertDisagree("]E06901234567892", "]E04006381333931");
        assertDisagree("]C1010690123456789210L7", "]C110L8");
        assertDisagree("]E06901234567892", "]I116901234567899");
        assertDisagree("]E06901234567892", new OwnCode(OwnCode.Kind.PLACE, "A1").text());
        assertDisagree("]C100106141412345678908", "]C10216901234567899", "]E06901234567892");
    }

    @Test
    void anotherSymbolMaySettleWhatALostSeparatorLeftOpen() {
        assertThat(combine("]C1010690123456789210L717261231", "]C117261231")).isInstanceOf(Scan.Ambiguous.class);
        assertThat(combine("]C1010690123456789210L717261231", "]C110L7"))
                .isEqualTo(new Scan.Item(MASKS, LOT_AND_EXPIRY));
        assertDisagree("]C1010690123456789210L717261231", "]C110L9");
    }

    @Test
    void aSymbolThatCannotBeReadIsNotPassedOver() {
        assertThat(combine("]E06901234567892", "]C117261301"))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.GS1));
    }

    private void assertDisagree(String... sent) {
        assertThat(combine(sent))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.CODES_DISAGREE));
    }

    private Scan combine(String... sent) {
        return parser.combine(Stream.of(sent).map(ScannedCode::of).toList());
    }
}
