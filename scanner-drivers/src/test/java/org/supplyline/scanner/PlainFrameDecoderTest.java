package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supplyline.scanner.PlainFrameDecoder.Suffix;
import org.supplyline.scanner.ScannedFrame.State;

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

        assertThat(texts(feed(decoder, control(line))))
                .containsExactly(control(frames).split(";"));
        assertThat(texts(feedByteByByte(new PlainFrameDecoder(suffix), control(line))))
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
        assertThat(texts(feed(new PlainFrameDecoder(Suffix.CR), all + "\r"))).containsExactly(all.toString());
    }

    @Test
    void thePrefixIsTakenOffAndItsAbsenceIsSaid() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR, "\u0002#".getBytes(ISO_8859_1));

        assertThat(feed(decoder, "\u0002#AB\rnoise\u0002#CD\r\u0002\r\u0002#EF\r"))
                .containsExactly(
                        frame(State.WHOLE, "AB"),
                        frame(State.NO_PREFIX, "noise\u0002#CD"),
                        frame(State.NO_PREFIX, "\u0002"),
                        frame(State.WHOLE, "EF"));
    }

    @Test
    void aFrameOfTheLimitIsWholeAndOneByteMoreIsNot() {
        for (Suffix suffix : List.of(Suffix.CR, Suffix.CRLF)) {
            String end = suffix == Suffix.CR ? "\r" : "\r\n";
            String longest = "A".repeat(FrameDecoder.MAX_FRAME_BYTES);

            assertThat(feedByteByByte(new PlainFrameDecoder(suffix), longest + end))
                    .containsExactly(frame(State.WHOLE, longest));
            assertThat(feedByteByByte(new PlainFrameDecoder(suffix), longest + "A" + end + "B" + end))
                    .containsExactly(frame(State.OVERSIZE, longest), frame(State.WHOLE, "B"));
        }
    }

    @Test
    void aMegabyteWithoutEndGivesOneOversizeFrameAndTheNextFrameIsWhole() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CRLF);
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');

        List<ScannedFrame> frames = new ArrayList<>(decoder.feed(megabyte, megabyte.length));
        frames.addAll(feed(decoder, "tail\r\nAB\r\n"));

        assertThat(frames)
                .containsExactly(
                        frame(State.OVERSIZE, "x".repeat(FrameDecoder.MAX_FRAME_BYTES)), frame(State.WHOLE, "AB"));
    }

    @Test
    void aQuietLineEndsAFrameOnlyWhenTheCallerSaysSo() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR);

        assertThat(feed(decoder, "AB")).isEmpty();
        assertThat(decoder.endFrame()).contains(frame(State.WHOLE, "AB"));
        assertThat(decoder.endFrame()).isEmpty();
        assertThat(feed(decoder, "CD\r")).containsExactly(frame(State.WHOLE, "CD"));
    }

    @Test
    void aQuietLineAfterAnOversizeRunBringsTheDecoderBackIntoStep() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CR);
        feed(decoder, "x".repeat(10_000));

        assertThat(decoder.endFrame()).isEmpty();
        assertThat(feed(decoder, "AB\r")).containsExactly(frame(State.WHOLE, "AB"));
    }

    @Test
    void whatABrokenLineLeavesIsIncompleteAndNotPartOfTheNextFrame() {
        PlainFrameDecoder decoder = new PlainFrameDecoder(Suffix.CRLF);
        feed(decoder, "0690\r");

        assertThat(decoder.abandon()).contains(frame(State.INCOMPLETE, "0690\r"));
        assertThat(decoder.abandon()).isEmpty();
        assertThat(feed(decoder, "\nAB\r\n")).containsExactly(frame(State.WHOLE, "\nAB"));
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
            List<ScannedFrame> whole = feed(new PlainFrameDecoder(suffix), line.toString());
            assertThat(feedInPieces(new PlainFrameDecoder(suffix), line.toString(), random))
                    .isEqualTo(whole);
        }
    }

    private static List<ScannedFrame> feed(FrameDecoder decoder, String line) {
        byte[] bytes = line.getBytes(ISO_8859_1);
        return decoder.feed(bytes, bytes.length);
    }

    private static List<ScannedFrame> feedByteByByte(FrameDecoder decoder, String line) {
        List<ScannedFrame> frames = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            frames.addAll(feed(decoder, line.substring(i, i + 1)));
        }
        return frames;
    }

    private static List<ScannedFrame> feedInPieces(FrameDecoder decoder, String line, Random random) {
        List<ScannedFrame> frames = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = Math.min(line.length(), start + random.nextInt(30));
            frames.addAll(feed(decoder, line.substring(start, end)));
            start = end;
        }
        return frames;
    }

    private static String control(String text) {
        return text.replace('|', '\r').replace('^', '\n').replace('~', '\t');
    }

    private static ScannedFrame frame(State state, String text) {
        return new ScannedFrame(state, text.getBytes(ISO_8859_1));
    }

    private static List<String> texts(List<ScannedFrame> frames) {
        return frames.stream()
                .map(frame -> new String(frame.bytes(), ISO_8859_1))
                .toList();
    }
}
