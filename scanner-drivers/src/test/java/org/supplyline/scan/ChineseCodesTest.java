package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.Gtin;

/** Codes that stand on goods and parcels in China beside those of GS1. */
class ChineseCodesTest {

    private final ScanParser parser =
            new ScanParser(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        ",SF1234567890123,SF SF1234567890123",
        "]C0,sf1234567890123,SF SF1234567890123",
        ",YT1234567890123,YTO YT1234567890123",
        ",JT1234567890123,JT JT1234567890123",
        ",DPK364271234567,DEPPON DPK364271234567",
        ",JD0123456789012-1-1-,JD JD0123456789012-1-1-",
        ",JDVA01234567890-2-3,JD JDVA01234567890-2-3",
        ",JDX012345678901,JD JDX012345678901",
        ",EE123456785CN,EMS EE123456785CN",
        ",RR123456785CN,CHINA_POST RR123456785CN",
        ",RR473124829GB,FOREIGN_POST RR473124829GB",
        ",777012345678901,STO 777012345678901",
        ",432012345678901,YUNDA 432012345678901",
        "]C0,1012345678901,EMS 1012345678901",
        "]C0,9812345678901,CHINA_POST 9812345678901",
        ",78123456789012,ZTO 78123456789012"
    })
    void aWaybillIsATrackingNumberAndNeverGoods(String aim, String text, String number) {
        assertThat(parser.parse(aim, text))
                .isInstanceOfSatisfying(
                        Scan.Tracking.class, scan -> assertThat(scan.number()).hasToString(number));
    }

    @Test
    void digitsThatCanBeGoodsOrAWaybillAreAmbiguous() {
        assertThat(parser.parse(null, "1012345678904"))
                .isEqualTo(new Scan.Ambiguous(
                        List.of(new ScannedCode(null, "1012345678904")),
                        List.of(
                                new Scan.Item(new Gtin("01012345678904"), ItemDetails.NONE),
                                new Scan.Tracking(new TrackingNumber(Carrier.EMS, "1012345678904")))));
        assertThat(parser.parse("]E0", "1012345678904"))
                .isEqualTo(new Scan.Item(new Gtin("01012345678904"), ItemDetails.NONE));
        assertThat(parser.parse("]C0", "1012345678904")).isInstanceOf(Scan.Tracking.class);
    }

    @Test
    void aNumberOfTheChinesePostWithAWrongCheckDigitIsUnreadable() {
        assertThat(parser.parse(null, "EE123456784CN"))
                .isInstanceOfSatisfying(
                        Scan.Unreadable.class, scan -> assertThat(scan.reason()).isEqualTo(Scan.Reason.CHECK_DIGIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81234567890123456789",
                "https://www.mashangfangxin.com/code/81234567890123456789",
                "http://m.mashangfangxin.com/q?c=81234567890123456789&x=1"
            })
    void twentyDigitsFromEightAreADrugPackage(String text) {
        assertThat(parser.parse("]Q1", text)).isEqualTo(new Scan.DrugTrace(new DrugTraceCode("81234567890123456789")));
    }

    @Test
    void aDrugPackageTellsItsProduct() {
        assertThat(new DrugTraceCode("81234567890123456789").product()).isEqualTo("8123456");
        assertThat(parser.parse("]Q1", "https://elsewhere.example/81234567890123456789"))
                .isInstanceOf(Scan.Unknown.class);
    }

    @Test
    void aMedicalDeviceOfMaTellsLotSerialAndDates() {
        assertThat(parser.parse("]Q1", "MA.156.M0.100350.01004YA1.SLMSAG.M210628.LAY21062803.E220628.V220627.C3"))
                .isEqualTo(new Scan.MedicalDevice(new UdiCode(
                        UdiCode.Agency.MA,
                        "MA.156.M0.100350.01004YA1",
                        new ItemDetails(
                                "AY21062803",
                                "LMSAG",
                                LocalDate.of(2022, 6, 27),
                                null,
                                LocalDate.of(2021, 6, 28),
                                null))));
        assertThat(parser.parse(null, "MA.156.M0.100204.13351764")).isInstanceOf(Scan.MedicalDevice.class);
        assertThat(parser.parse(null, "AHM1234567890123"))
                .isEqualTo(
                        new Scan.MedicalDevice(new UdiCode(UdiCode.Agency.AHM, "AHM1234567890123", ItemDetails.NONE)));
    }
}
