package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** With frames {@code < length text sum}: length a digit, sum the last digit of the sum of the text's bytes. */
class ResyncingDecoderTest {

    private record Word(String type) implements DeviceMessage {}

    private static final class Words extends ResyncingDecoder {
        Words() {
            super(12);
        }

        @Override
        protected int length(byte[] line, int from, int to) {
            if (line[from] != '<') {
                return NONE;
            }
            if (to - from < 2) {
                return UNKNOWN;
            }
            return line[from + 1] >= '0' && line[from + 1] <= '9' ? line[from + 1] - '0' + 3 : NONE;
        }

        @Override
        protected DeviceMessage message(byte[] line, int from, int to) {
            int sum = 0;
            for (int i = from + 2; i < to - 1; i++) {
                sum += line[i];
            }
            String text = new String(line, from + 2, to - from - 3, ISO_8859_1);
            return line[to - 1] == '0' + sum % 10
                    ? new Word(text)
                    : new DeviceMessage.Damaged("word", FrameError.Code.CHECKSUM, "sum " + sum);
        }
    }

    private static String word(String text) {
        int sum = text.chars().sum();
        return "<" + text.length() + text + sum % 10;
    }

    private static List<String> said(String line) {
        List<Frame> frames = Frames.whole(new Words(), line.getBytes(ISO_8859_1));
        assertThat(Frames.byteByByte(new Words(), line.getBytes(ISO_8859_1))).isEqualTo(frames);
        return frames.stream().map(ResyncingDecoderTest::said).toList();
    }

    private static String said(Frame frame) {
        FrameError error = frame.message().error();
        String kind = frame.message().type() + (error == null ? "" : " " + error.code());
        return frame.offset() + "+" + frame.length() + " " + kind;
    }

    @Test
    void framesStandOneBehindTheOther() {
        assertThat(said(word("AB") + word("") + word("C"))).containsExactly("0+5 AB", "5+3 ", "8+4 C");
    }

    @Test
    void whatIsNoFrameIsSkippedInOnePiece() {
        assertThat(said("noise" + word("AB") + "x" + word("C") + "yz"))
                .containsExactly("0+5 skipped", "5+5 AB", "10+1 skipped", "11+4 C", "15+2 skipped");
    }

    @Test
    void aWrongSumCostsThatFrameAlone() {
        assertThat(said("<2AB9" + word("CD"))).containsExactly("0+5 word CHECKSUM", "5+5 CD");
    }

    @Test
    void aLengthThatLiesDoesNotSwallowTheNextFrame() {
        assertThat(said("<7AB" + word("CD") + word("EF"))).containsExactly("0+4 word CHECKSUM", "4+5 CD", "9+5 EF");
    }

    @Test
    void aLengthThatLiesAtTheEndGivesTheGoodFrameInsideIt() {
        assertThat(said("<9AB" + word("C"))).containsExactly("0+4 incomplete INCOMPLETE", "4+4 C");
    }

    @Test
    void halfAFrameIsSaidToBeOne() {
        assertThat(said(word("AB") + "<5CD")).containsExactly("0+5 AB", "5+4 incomplete INCOMPLETE");
        assertThat(said("?<5CD")).containsExactly("0+1 skipped", "1+4 incomplete INCOMPLETE");
        assertThat(said("<")).containsExactly("0+1 skipped");
    }

    @Test
    void anythingIsCutWithoutGapAndTheSameWayHoweverItArrives() {
        long seed = 20_261_122;
        System.out.println("ResyncingDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder line = new StringBuilder();
            while (line.length() < 60) {
                line.append(random.nextBoolean() ? word("ABCDEFGH".substring(random.nextInt(9))) : "");
                line.append("<<<0123456789AB".charAt(random.nextInt(15)));
            }
            byte[] bytes = line.toString().getBytes(ISO_8859_1);
            List<Frame> frames = Frames.whole(new Words(), bytes);

            assertThat(Frames.inPieces(new Words(), bytes, random)).isEqualTo(frames);
            long offset = 0;
            for (Frame frame : frames) {
                assertThat(frame.offset()).isEqualTo(offset);
                offset += frame.length();
            }
            assertThat(offset).isEqualTo(bytes.length);
        }
    }

    @Test
    void endlessGarbageIsToldInPiecesAndNotKept() {
        Words decoder = new Words();
        byte[] garbage = "x".repeat(100_000).getBytes(ISO_8859_1);
        int[] told = {0};
        decoder.feed(garbage, garbage.length, frame -> told[0] += frame.length());
        assertThat(told[0]).isGreaterThan(80_000);
    }
}
