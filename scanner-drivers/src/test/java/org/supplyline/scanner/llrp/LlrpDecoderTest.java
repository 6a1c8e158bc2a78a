package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Read;

class LlrpDecoderTest {

    /** As a reader sent it. */
    private static final String REPORT =
            "043D0000002C4095892F00F000228D3005FB63AC1F3841EC8804678100018 6CE820004EC2EA8354C09880001"
                    .replace(" ", "");

    private static final String KEEPALIVE = "043E0000000A00000005";
    private static final String CONNECTED = "043F000000200000000000F600160080000C0005AC35BD20D1DA010000060000";
    private static final Read TAG = new Read.Tag("3005FB63AC1F3841EC880467", 1, -50, 1, 0x0004EC2EA8354C09L);

    @Test
    void aTagReportIsReadWithAllThatItSays() {
        Frame frame = only(REPORT);

        assertThat(frame.message().type()).isEqualTo("ro-access-report");
        assertThat(frame.message().reads()).containsExactly(TAG);
        assertThat(frame.message().fields())
                .containsEntry("version", "1.0.1")
                .containsEntry("messageId", 0x4095892FL)
                .containsEntry(
                        "TagReportData",
                        List.of(Map.of(
                                "EPC_96", "3005FB63AC1F3841EC880467",
                                "AntennaID", 1L,
                                "PeakRSSI", -50L,
                                "FirstSeenTimestampUTC", 0x0004EC2EA8354C09L,
                                "TagSeenCount", 1L)));
    }

    @Test
    void aReportMayBeEmpty() {
        Frame frame = only("043D0000000A00000001");

        assertThat(frame.isWhole()).isTrue();
        assertThat(frame.message().reads()).isEmpty();
    }

    @Test
    void anEpcMayHaveAnyNumberOfBits() {
        assertThat(only(report("00F1 0008 0010 ABCD")).message().reads())
                .containsExactly(new Read.Tag("ABCD", null, null, null, null));
        assertThat(only(report("00F1 0008 000B ABFF")).message().reads())
                .as("11 bits, the others cleared")
                .containsExactly(new Read.Tag("ABE0", null, null, null, null));
        assertThat(only(report("00F1 0006 0000 810002")).message().reads())
                .containsExactly(new Read.Tag("", 2, null, null, null));
    }

    @Test
    void aTagWithResultsOfAccessIsReadToo() {
        Frame frame = only(
                report("8D" + "01".repeat(12) + "810003 015D 000B 00 006F 0001 BEEF 03FF 000D 0000651A 00000001 FF"));

        assertThat(frame.message().reads()).containsExactly(new Read.Tag("01".repeat(12), 3, null, null, null));
        assertThat(frame.message().fields().toString())
                .contains("C1G2ReadOpSpecResult=[{Result=Success, OpSpecID=111, ReadData=BEEF}]")
                .contains("Custom=[{VendorIdentifier=25882, ParameterSubtype=1, Data=FF}]");
    }

    @Test
    void theFirstWordOfAReaderNamesItsEvent() {
        assertThat(only(CONNECTED).message().type()).isEqualTo("reader-event-notification");
        assertThat(only(CONNECTED).message().fields())
                .containsEntry(
                        "ReaderEventNotificationData",
                        Map.of("UTCTimestamp", 0x0005AC35BD20D1DAL, "ConnectionAttemptEvent", "Success"));
    }

    @Test
    void messagesAreTheSameHoweverTheyArrive() {
        byte[] line = bytes(CONNECTED + REPORT + KEEPALIVE + REPORT + REPORT);
        List<Frame> whole = Frames.whole(new LlrpDecoder(), line);

        assertThat(whole.stream().map(frame -> frame.message().type()))
                .containsExactly(
                        "reader-event-notification",
                        "ro-access-report",
                        "keepalive",
                        "ro-access-report",
                        "ro-access-report");
        assertThat(Frames.byteByByte(new LlrpDecoder(), line)).isEqualTo(whole);
        assertThat(Frames.inPieces(new LlrpDecoder(), line, new Random(1))).isEqualTo(whole);
    }

    @Test
    void garbageBeforeAMessageIsSkipped() {
        String garbage = HexFormat.of().formatHex("HTTP/1.1 400\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(said(garbage + "0000FF" + REPORT)).containsExactly("0+17 skipped", "17+44 ro-access-report");
        assertThat(said("040404" + KEEPALIVE + "04")).containsExactly("0+3 skipped", "3+10 keepalive", "13+1 skipped");
    }

    @Test
    void aLengthThatLiesCostsThatMessageAloneAndItsTagsAreKept() {
        String tooLong = REPORT.replace("0000002C", "00000032");
        String tooShort = REPORT.replace("0000002C", "00000020");

        assertThat(said(tooLong + KEEPALIVE + REPORT))
                .containsExactly("0+44 ro-access-report CONTENT", "44+10 keepalive", "54+44 ro-access-report");
        assertThat(said(tooShort + KEEPALIVE))
                .containsExactly("0+32 ro-access-report CONTENT", "32+12 skipped", "44+10 keepalive");
        assertThat(said(REPORT.replace("0000002C", "00FFFFFF") + KEEPALIVE))
                .as("longer than any message")
                .containsExactly("0+44 skipped", "44+10 keepalive");
        assertThat(said(REPORT.replace("0000002C", "0000FFFF") + KEEPALIVE))
                .containsExactly("0+44 incomplete INCOMPLETE", "44+10 keepalive");
        assertThat(said("043E 00000009 00000005" + KEEPALIVE)).containsExactly("0+10 skipped", "10+10 keepalive");
        assertThat(Frames.whole(new LlrpDecoder(), bytes(tooLong + KEEPALIVE))
                        .get(0)
                        .message()
                        .reads())
                .containsExactly(TAG);
    }

    @Test
    void halfAMessageIsSaidToBeOne() {
        assertThat(said(KEEPALIVE + REPORT.substring(0, 40)))
                .containsExactly("0+10 keepalive", "10+20 incomplete INCOMPLETE");
    }

    @Test
    void faultsNameTheParameterThePlaceAndWhatWasExpected() {
        assertThat(fault(report("8D0102"))).isEqualTo("EPC_96 at byte 15: EPC needs 12 bytes, 2 are left");
        assertThat(fault(report("810001"))).isEqualTo("TagReportData at byte 17: EPCData or EPC_96 is missing");
        assertThat(fault(report("8D" + "00".repeat(12) + "810001810002")))
                .isEqualTo("TagReportData at byte 30: a second AntennaID");
        assertThat(fault(report("8D" + "00".repeat(12) + "00DC 0009 01 00002710")))
                .isEqualTo("TagReportData at byte 27: KeepaliveSpec has no place here");
        assertThat(fault(report("8D" + "00".repeat(12) + "FF00")))
                .isEqualTo("TagReportData at byte 27: unknown parameter 127, whose length cannot be known");
        assertThat(fault(report("00F1 0020 0008 AA")))
                .isEqualTo("TagReportData at byte 14: EPCData says that it has 32 bytes, 7 are left");
        assertThat(fault(report("00F1 0008 0008 AABB"))).isEqualTo("EPCData at byte 21: 1 bytes behind its last field");
        assertThat(fault("043E 0000000C 00000005 0000"))
                .isEqualTo("KEEPALIVE at byte 10: 2 bytes behind its last field");
        assertThat(fault("041E 0000000A 00000005")).isEqualTo("ADD_ROSPEC_RESPONSE at byte 10: LLRPStatus is missing");
        assertThat(fault("0415 0000000C 00000005 0001"))
                .isEqualTo("DELETE_ROSPEC at byte 10: ROSpecID needs 4 bytes, 2 are left");
        assertThat(fault("0464 00000014 00000005 011F 000A 0000 0002 C328"))
                .isEqualTo("LLRPStatus at byte 16: ErrorDescription must be UTF-8");
    }

    @Test
    void oneBrokenTagDoesNotCostTheOthersInItsReport() {
        String good = "00F0 0011 8D" + "0A".repeat(12);
        String bad = "00F0 0007 810001";
        String message = message(61, good + bad + good);

        Frame frame = only(message + KEEPALIVE, 2).get(0);

        assertThat(frame.message().error()).extracting(FrameError::code).isEqualTo(FrameError.Code.CONTENT);
        assertThat(frame.message().reads())
                .containsExactly(
                        new Read.Tag("0A".repeat(12), null, null, null, null),
                        new Read.Tag("0A".repeat(12), null, null, null, null));
        assertThat(frame.message().fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("version", "1.0.1", "messageId", 7L));
    }

    @Test
    void anUnknownParameterWithALengthIsKept() throws LlrpFormatException {
        String hex = message(61, "00F0 0017 8D" + "0A".repeat(12) + "0190 0006 BEEF" + "0191 0004");
        LlrpMessage message = LlrpMessage.decode(bytes(hex));

        assertThat(only(hex).message().reads()).hasSize(1);
        assertThat(only(hex).message().fields().toString()).contains("Unknown_400=[{Data=BEEF}]");
        assertThat(message.encode()).isEqualTo(bytes(hex));
    }

    @Test
    void errorsNestedWithoutEndAreRefused() {
        StringBuilder nested = new StringBuilder();
        for (int length = 8 * 100; length > 0; length -= 8) {
            nested.append("0121%04X00640064".formatted(length));
        }
        String status = "011F%04X00640000%s".formatted(8 + nested.length() / 2, nested);

        assertThat(fault(message(100, status)))
                .isEqualTo("ParameterError at byte 266: parameters are nested more than 32 deep");
    }

    @Test
    void parametersWithoutNumberAreRefused() {
        byte[] many = bytes(message(61, "01900004".repeat(TreeReader.MAX_PARAMETERS + 1)));

        assertThat(Frames.whole(new LlrpDecoder(), many).get(0).message().error())
                .isEqualTo(new FrameError(
                        FrameError.Code.CONTENT, "RO_ACCESS_REPORT at byte 1000010: more than 250000 parameters"));
    }

    @Test
    void aFloodInPiecesLosesNoTag() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            line.append(message(61, "00F0 0014 8D%024X 81%04X".formatted(i, i % 4 + 1)));
        }
        List<Frame> frames = Frames.inPieces(new LlrpDecoder(), bytes(line.toString()), new Random(7));

        assertThat(frames).hasSize(1_000).allMatch(Frame::isWhole);
        for (int i = 0; i < 1_000; i++) {
            assertThat(frames.get(i).message().reads())
                    .containsExactly(new Read.Tag("%024X".formatted(i), i % 4 + 1, null, null, null));
        }
    }

    @Test
    void hostileReportsInReportsEndInTime() {
        // Each EPC is the head of a message that holds all that follows and is broken at the very end.
        StringBuilder body = new StringBuilder();
        int tags = 20_000;
        for (int i = 0; i < tags; i++) {
            int left = (tags - 1 - i) * 17 + 3;
            body.append("00F000118D0000043D")
                    .append("%08X".formatted(left + 10))
                    .append("00000000");
        }
        byte[] line = bytes(message(61, body + "00F000"));
        long start = System.nanoTime();

        List<Frame> frames = Frames.whole(new LlrpDecoder(), line);

        assertThat(frames.get(0).message().error()).isNotNull();
        assertThat(frames.stream().mapToLong(Frame::length).sum()).isEqualTo(line.length);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    private static String fault(String hex) {
        Frame frame = Frames.whole(new LlrpDecoder(), bytes(hex)).get(0);
        FrameError error = Objects.requireNonNull(frame.message().error());
        assertThat(error.code()).isEqualTo(FrameError.Code.CONTENT);
        return error.message();
    }

    private static Frame only(String hex) {
        return only(hex, 1).get(0);
    }

    private static List<Frame> only(String hex, int count) {
        List<Frame> frames = Frames.whole(new LlrpDecoder(), bytes(hex));
        assertThat(frames).hasSize(count);
        return frames;
    }

    private static List<String> said(String hex) {
        List<Frame> frames = Frames.whole(new LlrpDecoder(), bytes(hex));
        assertThat(Frames.byteByByte(new LlrpDecoder(), bytes(hex))).isEqualTo(frames);
        return frames.stream()
                .map(frame -> {
                    FrameError error = frame.message().error();
                    String kind = frame.message().type() + (error == null ? "" : " " + error.code());
                    return frame.offset() + "+" + frame.length() + " " + kind;
                })
                .toList();
    }

    private static String report(String tag) {
        String hex = tag.replace(" ", "");
        return message(61, "00F0%04X%s".formatted(hex.length() / 2 + 4, hex));
    }

    private static String message(int type, String body) {
        String hex = body.replace(" ", "");
        return "%04X%08X00000007%s".formatted((1 << 10) | type, hex.length() / 2 + 10, hex);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
