package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.epc.Epc;
import org.supplyline.gs1.Gln;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

class ScanParserTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Gtin MASKS = new Gtin("06901234567892");
    private static final Sscc PALLET = new Sscc("106141412345678908");
    private static final OwnCode BIN = new OwnCode(OwnCode.Kind.PLACE, "A01B7");

    private final ScanParser parser = new ScanParser(IN_2026);

    @Test
    void aGs1LabelIsAnItemWithAllThatItSays() {
        Scan scan = parser.parse("]d2", "01069012345678921726123115270300" + "11251201" + "10L7\u001D21S9\u001D3012");

        assertThat(scan)
                .isEqualTo(new Scan.Item(
                        MASKS,
                        new ItemDetails(
                                "L7",
                                "S9",
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2027, 3, 31),
                                LocalDate.of(2025, 12, 1),
                                12L)));
    }

    @ParameterizedTest
    @CsvSource({
        "]C1,010690123456789210L7",
        ",]C1010690123456789210L7",
        "]C1,]C1010690123456789210L7",
        "]d2,^010690123456789210L7",
        ",^010690123456789210L7",
        ",0106901234567892" + "10L7",
        "］Ｃ１,０１０６９０１２３４５６７８９２１０Ｌ７",
        "]Q3,'  010690123456789210L7\t'"
    })
    void theSymbologyIdentifierMayComeApartOrInTheTextOrNotAtAll(String aim, String text) {
        assertThat(parser.parse(aim, text.replace('^', '\u001D'))).isEqualTo(new Scan.Item(MASKS, lot("L7")));
    }

    @ParameterizedTest
    @CsvSource({
        "]E0,6901234567892,06901234567892",
        "]E0,036000291452,00036000291452",
        "]E4,96385074,00000096385074",
        "]I1,16901234567899,16901234567899",
        ",6901234567892,06901234567892",
        ",036000291452,00036000291452",
        ",96385074,00000096385074",
        ",16901234567899,16901234567899"
    })
    void retailCodesAreItems(String aim, String text, String gtin) {
        assertThat(parser.parse(aim, text)).isEqualTo(new Scan.Item(new Gtin(gtin), ItemDetails.NONE));
    }

    @Test
    void anEanWithAWrongCheckDigitIsUnreadable() {
        assertThat(parser.parse("]E0", "6901234567893"))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.CHECK_DIGIT));
    }

    @ParameterizedTest
    @CsvSource({
        "]C0,6901234567892",
        ",6901234567893",
        ",69012345678",
        "]I0,96385074",
        "]A0,0106901234567892",
        ",0106901234567893",
        ",SF12345",
        ",JD012-1-1-",
        ",JD0123456789012-1-",
        ",10ABC123",
        ",9812345678",
        ",71234567890123456789",
        ",AB123456789XX",
        ",MA.15.M0.100350.01004YA1",
        ",(10)",
        ",(99",
        ",urn:epc:id:gid:1.2.3",
        ",urn:epc:tag:sgtin-96:9.0614141.812345.1",
        "]E1,12",
        "]E2,12345",
        ",https://example.org/other/ABC",
        ",https://example.org/t/",
        "]Q1,口罩 5箱",
        ",''",
        "nonsense,SF1"
    })
    void whatNothingRecognisesStaysUnknownWithItsText(String aim, String text) {
        assertThat(parser.parse(aim, text)).isEqualTo(new Scan.Unknown(List.of(new ScannedCode(aim, text))));
    }

    @Test
    void aLogisticUnitMaySayWhatIsInIt() {
        assertThat(parser.parse("]C1", "00106141412345678908"))
                .isEqualTo(new Scan.LogisticUnit(PALLET, null, ItemDetails.NONE));
        assertThat(parser.parse("]C1", "0010614141234567890802069012345678923724\u001D10L7\u001D17261231"))
                .isEqualTo(new Scan.LogisticUnit(
                        PALLET, MASKS, new ItemDetails("L7", null, LocalDate.of(2026, 12, 31), null, null, 24L)));
        assertThat(parser.parse("]C1", "001061414123456789080106901234567892"))
                .isEqualTo(new Scan.LogisticUnit(PALLET, MASKS, ItemDetails.NONE));
    }

    @Test
    void placesAreOurOwnOrHaveAGln() {
        assertThat(parser.parse(null, BIN.text())).isEqualTo(new Scan.Place(BIN));
        assertThat(parser.parse("]C1", "4144006381333931254D3"))
                .isEqualTo(new Scan.Location(new Gln("4006381333931"), "D3"));
    }

    @Test
    void ourOwnCodesAreWhatTheirPrefixSays() {
        assertThat(own(OwnCode.Kind.COMMAND)).isInstanceOf(Scan.Command.class);
        assertThat(own(OwnCode.Kind.BADGE)).isInstanceOf(Scan.Badge.class);
        assertThat(own(OwnCode.Kind.TRIP)).isInstanceOf(Scan.Trip.class);
        assertThat(own(OwnCode.Kind.ORDER)).isInstanceOf(Scan.Order.class);
    }

    @Test
    void anOwnCodeWithAWrongCheckCharacterIsUnreadable() {
        assertThat(parser.parse(null, BIN.text() + "A"))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class,
                        scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.CHECK_CHARACTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://red.example/t/AB12-7", "http://10.0.0.7:8080/t/AB12-7", "ｈｔｔｐｓ：／／red.example／t／AB12-7"})
    void anAddressThatEndsInTAndACodeIsACarton(String url) {
        assertThat(parser.parse("]Q1", url))
                .isInstanceOfSatisfying(
                        Scan.Carton.class, carton -> assertThat(carton.code()).isEqualTo("AB12-7"));
    }

    @Test
    void aLostSeparatorGivesReadingsToChooseFrom() {
        Scan scan = parser.parse("]C1", "0106901234567892" + "10ABC" + "17261231");

        assertThat(scan)
                .isEqualTo(new Scan.Ambiguous(
                        List.of(new ScannedCode("]C1", "010690123456789210ABC17261231")),
                        List.of(
                                new Scan.Item(MASKS, lot("ABC17261231")),
                                new Scan.Item(
                                        MASKS,
                                        new ItemDetails("ABC", null, LocalDate.of(2026, 12, 31), null, null, null)))));
    }

    @Test
    void freshFoodSaysTheMinuteOfItsExpiry() {
        assertThat(parser.parse("]C1", "0106901234567892" + "70032612311830"))
                .isEqualTo(new Scan.Item(
                        MASKS,
                        new ItemDetails(
                                null, null, LocalDate.of(2026, 12, 31), LocalTime.of(18, 30), null, null, null)));
    }

    @Test
    void aBrokenElementStringNamesItsErrors() {
        assertThat(parser.parse("]C1", "0106901234567893")).isInstanceOfSatisfying(Scan.Unreadable.class, scan -> {
            assertThat(scan.reason()).isEqualTo(Scan.Reason.GS1);
            assertThat(scan.errors()).hasSize(1);
            assertThat(scan.codes()).containsExactly(new ScannedCode("]C1", "0106901234567893"));
        });
    }

    @Test
    void anItemAndAContentInOneSymbolContradictEachOther() {
        assertThat(parser.parse("]C1", "0106901234567892" + "0216901234567899"))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.CONTRADICTION));
    }

    @ParameterizedTest
    @CsvSource({
        "]E0,01234565,00012345000065",
        ",04252614,00042100005264",
        "]E4,96385074,00000096385074",
        "]E3,690123456789212,06901234567892",
        "]E3,690123456789212345,06901234567892",
        "]Q1,https://id.gs1.org/01/06901234567892,06901234567892",
        "]Q1,https://shop.example/x/01/6901234567892,06901234567892",
        ",https://shop.example/gtin/06901234567892,06901234567892",
        ",(01)06901234567892,06901234567892"
    })
    void everyFormOfAGtinIsTheSameItem(String aim, String text, String gtin) {
        assertThat(parser.parse(aim, text)).isEqualTo(new Scan.Item(new Gtin(gtin), ItemDetails.NONE));
    }

    @Test
    void eightDigitsThatAreEan8AndUpcEAtOnceAreAmbiguous() {
        assertThat(parser.parse(null, "00123457"))
                .isInstanceOfSatisfying(
                        Scan.Ambiguous.class,
                        scan -> assertThat(scan.readings())
                                .containsExactly(
                                        new Scan.Item(new Gtin("00000000123457"), ItemDetails.NONE),
                                        new Scan.Item(Gtin.parseUpcE("00123457").orElseThrow(), ItemDetails.NONE)));
    }

    @Test
    void aCompositeSymbolTellsWhatItsLinearPartIs() {
        assertThat(parser.parse("]E0", "6901234567892|]e010L7\u001D17261231".replace("\\u001D", "\u001D")))
                .isEqualTo(new Scan.Item(
                        MASKS, new ItemDetails("L7", null, LocalDate.of(2026, 12, 31), null, null, null)));
    }

    @Test
    void aTagIsTheKeyThatItHolds() {
        assertThat(parser.parse(null, "urn:epc:id:sgtin:0614141.812345.6789"))
                .isEqualTo(new Scan.Item(
                        new Gtin("80614141123458"), new ItemDetails(null, "6789", null, null, null, null)));
        assertThat(parser.parse(null, "urn:epc:tag:sscc-96:0.0614141.1234567890"))
                .isEqualTo(new Scan.LogisticUnit(PALLET, null, ItemDetails.NONE));
        assertThat(Epc.parseHex("3174257BF4499602D2000000").<Scan>match(parser::parse, error -> null))
                .isEqualTo(new Scan.LogisticUnit(PALLET, null, ItemDetails.NONE));
    }

    @Test
    void bytesThatAreNotUtf8AreKeptAndNotGuessed() {
        byte[] gb18030 = "口罩".getBytes(Charset.forName("GB18030"));

        assertThat(parser.parse(gb18030)).isEqualTo(new Scan.Garbled("bfdad5d6", Scan.Damage.NOT_UTF8));
        assertThat(parser.parse("]C100106141412345678908".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Scan.LogisticUnit(PALLET, null, ItemDetails.NONE));
    }

    @Test
    void nothingThatAReaderMaySendThrows() {
        long seed = 20_261_101;
        System.out.println("ScanParserTest seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "]C1", "01", "06901234567892", "10", "17", "261231", "\u001D", "SLP", "７", "\u0000", "t/", "37"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(
                        random.nextInt(5) == 0 ? (char) random.nextInt(65_536) : pieces[random.nextInt(pieces.length)]);
            }
            assertThat(parser.parse(random.nextBoolean() ? null : "]d2", text.toString()))
                    .isNotNull();
        }
    }

    @Test
    void aTextLongerThanAnySymbolIsUnreadable() {
        assertThat(parser.parse(null, "A".repeat(ScanParser.MAX_TEXT_LENGTH + 1)))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.TOO_LONG));
    }

    private Scan own(OwnCode.Kind kind) {
        return parser.parse(null, new OwnCode(kind, "42").text());
    }

    private static ItemDetails lot(String lot) {
        return new ItemDetails(lot, null, null, null, null, null);
    }
}
