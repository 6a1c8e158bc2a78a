package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.PlainFrameDecoder.Suffix;

class PlainFrameDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "CR,'A|B^C|','A;B^C'",
        "CR,'|A||B|','A;B'",
        "LF,'A^B|^','A;B|'",
        "CRLF,'A|^B|C|^','A;B|C'",
        "CRLF,'|^A||^','A|'",
        "TAB,'A~B|~','A;B|'",
        "LINE_END,'A|^B^C|','A;B;C'"
    })
    void aFrameEndsWithTheSuffixThatTheReaderIsSetTo(Suffix suffix, String line, String frames) {
        PlainFrameDecoder decoder = new PlainFrameDecoder(suffix);

        assertThat(said(feed(decoder, control(line))))
                .containsExactly(control(frames).split(";"));
        assertThat(said(byteByByte(new PlainFrameDecoder(suffix), control(line))))
                .containsExactly(control(frames).split(";"));
    }

    @Test
    void everyOtherByteIsKept() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            if (c != '\r') {
                all.append(c);
            }
        }
        String ascii = all.substring(0, 127);

        assertThat(said(feed(new PlainFrameDecoder(Suffix.CR), ascii + "\r"))).containsExactly(ascii);
        assertThat(said(feed(new PlainFrameDecoder(Suffix.CR), all + "\r"))).containsExactly("NOT_UTF8 " + all);
    }

    @Test
    void thePrefixIsTakenOffAndItsAbsenceIsSaid() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR, "\u0002#".getBytes(ISO_8859_1));

        assertThat(feed(decoder, "\u0002#AB\rnoise\u0002#CD\r\u0002\r\u0002#EF\r"))
                .extracting(PlainFrameDecoderTest::said)
                .containsExactly("AB", "NO_PREFIX noise\u0002#CD", "NO_PREFIX \u0002", "EF");
    }

    @Test
    void aFrameTellsWhereItStoodOnTheLineWithItsPrefixAndSuffix() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CRLF, new byte[] {2});

        List<Frame> frames = feed(decoder, "\u0002AB\r\n\r\n\u0002]E0CDE\r\n");

        assertThat(frames).extracting(Frame::offset).containsExactly(0L, 7L);
        assertThat(frames).extracting(Frame::length).containsExactly(5, 9);
        assertThat(frames.get(1).bytes()).isEqualTo("\u0002]E0CDE\r\n".getBytes(ISO_8859_1));
        assertThat(frames.get(1).message().reads()).containsExactly(new Read.Code(new ScannedCode("]E0", "CDE")));
    }

    @Test
    void aFrameOfTheLimitIsWholeAndOneByteMoreIsNot() {
        for (Suffix suffix : List.of(Suffix.CR, Suffix.CRLF)) {
            String end = suffix == Suffix.CR ? "\r" : "\r\n";
            String longest = "A".repeat(PlainFrameDecoder.MAX_FRAME_BYTES);

            assertThat(said(byteByByte(new PlainFrameDecoder(suffix), longest + end)))
                    .containsExactly(longest);
            assertThat(said(byteByByte(new PlainFrameDecoder(suffix), longest + "AA" + end + "B" + end)))
                    .containsExactly("OVERSIZE " + longest, "skipped 2", "B");
        }
    }

    @Test
    void aMegabyteWithoutEndGivesOneOversizeFrameAndTheNextFrameIsWhole() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CRLF);
        String longest = "x".repeat(PlainFrameDecoder.MAX_FRAME_BYTES);

        List<Frame> frames = feed(decoder, "x".repeat(1024 * 1024) + "tail\r\nAB\r\n");

        int rest = 1024 * 1024 - PlainFrameDecoder.MAX_FRAME_BYTES - 2 + 6;
        assertThat(said(frames)).containsExactly("OVERSIZE " + longest, "skipped " + rest, "AB");
    }

    @Test
    void aQuietLineEndsAFrameOnlyWhenTheCallerSaysSo() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR);

        assertThat(feed(decoder, "AB")).isEmpty();
        assertThat(said(quiet(decoder))).containsExactly("AB");
        assertThat(quiet(decoder)).isEmpty();
        assertThat(said(feed(decoder, "CD\r"))).containsExactly("CD");
    }

    @Test
    void aQuietLineAfterAnOversizeRunBringsTheDecoderBackIntoStep() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR);
        feed(decoder, "x".repeat(10_000));

        assertThat(said(quiet(decoder))).containsExactly("skipped 1807");
        assertThat(said(feed(decoder, "AB\r"))).containsExactly("AB");
    }

    @Test
    void whatABrokenLineLeavesIsIncompleteAndNotPartOfTheNextFrame() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CRLF);
        feed(decoder, "0690\r");

        assertThat(said(abandon(decoder))).containsExactly("INCOMPLETE 0690\r");
        assertThat(abandon(decoder)).isEmpty();
        assertThat(said(feed(decoder, "\nAB\r\n"))).containsExactly("\nAB");
    }

    @ParameterizedTest
    @EnumSource
    void theSplittingOfTheLineIntoReadsChangesNothing(Suffix suffix) {
        long seed = 4_711;
        System.out.println("PlainFrameDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                line.append("ABC\r\n\t\u0000\u00FF".charAt(random.nextInt(8)));
            }
            if (random.nextInt(10) == 0) {
                line.insert(line.length() / 2, "z".repeat(9_000));
            }
            byte[] bytes = line.toString().getBytes(ISO_8859_1);
            assertThat(Frames.inPieces(new PlainFrameDecoder(suffix), bytes, random))
                    .isEqualTo(Frames.whole(new PlainFrameDecoder(suffix), bytes));
        }
    }

    private static List<Frame> feed(FrameDecoder decoder, String line) {
        byte[] bytes = line.getBytes(ISO_8859_1);
        List<Frame> frames = new ArrayList<>();
        decoder.feed(bytes, bytes.length, frames::add);
        return frames;
    }

    private static List<Frame> quiet(FrameDecoder decoder) {
        List<Frame> frames = new ArrayList<>();
        decoder.quiet(frames::add);
        return frames;
    }

    private static List<Frame> abandon(FrameDecoder decoder) {
        List<Frame> frames = new ArrayList<>();
        decoder.abandon(frames::add);
        return frames;
    }

    private static List<Frame> byteByByte(FrameDecoder decoder, String line) {
        return Frames.byteByByte(decoder, line.getBytes(ISO_8859_1));
    }

    private static String control(String text) {
        return text.replace('|', '\r').replace('^', '\n').replace('~', '\t');
    }

    /** What each frame says: its text, or its damage and the evidence kept; the length of what was skipped. */
    private static List<String> said(List<Frame> frames) {
        return frames.stream().map(PlainFrameDecoderTest::said).toList();
    }

    private static String said(Frame frame) {
        List<Read> reads = frame.message().reads();
        if (reads.isEmpty()) {
            return frame.message().type() + " " + frame.length();
        }
        return reads.get(0) instanceof Read.Garbled garbled
                ? garbled.damage() + " " + new String(HexFormat.of().parseHex(garbled.hex()), ISO_8859_1)
                : Objects.requireNonNull(reads.get(0).code()).text();
    }
}
