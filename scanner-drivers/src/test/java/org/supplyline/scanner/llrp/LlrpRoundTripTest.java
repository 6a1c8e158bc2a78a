package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Read;

/** On random messages; the seeds are printed. */
class LlrpRoundTripTest {

    private static final long SEED = 20_261_122;

    @Test
    void anyMessageComesBackAsItWasWithTheSameBytes() throws LlrpFormatException {
        System.out.println("LlrpRoundTripTest seed " + SEED);
        RandomTrees trees = new RandomTrees(SEED);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1_500; i++) {
            LlrpMessage message = trees.message();
            byte[] bytes = message.encode();

            LlrpMessage decoded = LlrpMessage.decode(bytes);

            assertThat(decoded).isEqualTo(message);
            assertThat(decoded.encode()).isEqualTo(bytes);
            names.add(message.name());
        }
        assertThat(names).hasSize(46);
    }

    @Test
    void reservedBitsAreWrittenAsZeroWhateverStandsThere() throws LlrpFormatException {
        LlrpMessage config = new HostMessages(1).setReaderConfig(1, Duration.ofSeconds(1), List.of());
        byte[] bytes = config.encode();
        byte[] later = bytes.clone();
        later[10] |= 0x7F;

        assertThat(LlrpMessage.decode(later)).isEqualTo(config);
        assertThat(LlrpMessage.decode(later).encode()).isEqualTo(bytes);
    }

    @Test
    void theQuickWayReadsTagsAsTheSlowOneDoes() throws LlrpFormatException {
        System.out.println("LlrpRoundTripTest seed " + SEED);
        RandomTrees trees = new RandomTrees(SEED);
        Definition report = Objects.requireNonNull(Definitions.message(61));
        int quick = 0;
        for (int i = 0; i < 1_500; i++) {
            LlrpMessage message = withoutResults(trees.message(report));
            byte[] bytes = message.encode();
            List<Read> tags = new ArrayList<>();
            boolean isQuick = TagReports.read(bytes, LlrpMessage.HEADER_BYTES, bytes.length, tags);
            List<Read> slow = LlrpMessage.decode(bytes).parameters("TagReportData").stream()
                    .<Read>map(TagReports::tag)
                    .toList();
            if (isQuick) {
                quick++;
                assertThat(tags).isEqualTo(slow);
            }
            Frame frame = Frames.whole(new LlrpDecoder(), bytes).get(0);
            assertThat(frame.message().reads()).isEqualTo(slow);
            assertThat(frame.message().fields()).isNotEmpty();
        }
        assertThat(quick).isGreaterThan(150);
    }

    /** What the quick way leaves to the slow one, so that some messages remain to it. */
    private static LlrpMessage withoutResults(LlrpMessage message) {
        List<LlrpParameter> reports = message.parameters("TagReportData").stream()
                .map(report -> new LlrpParameter(
                        report.number(),
                        report.name(),
                        report.values(),
                        report.parameters().stream()
                                .filter(one -> (one.number() < 128 && one.number() != 15) || one.number() == 241)
                                .toList()))
                .toList();
        return new LlrpMessage(
                message.version(), message.number(), message.name(), message.id(), message.values(), reports);
    }

    @Test
    void theQuickWayTakesNothingThatTheSlowOneRefuses() {
        Random random = new Random(SEED);
        RandomTrees trees = new RandomTrees(SEED);
        Definition report = Objects.requireNonNull(Definitions.message(61));
        int refused = 0;
        for (int i = 0; i < 6_000; i++) {
            byte[] bytes = withoutResults(trees.message(report)).encode();
            damage(bytes, random);
            boolean isQuick = TagReports.read(bytes, LlrpMessage.HEADER_BYTES, bytes.length, new ArrayList<>());
            boolean isFine = isFine(bytes);
            refused += isFine ? 0 : 1;
            assertThat(isQuick && !isFine).as("%s", Arrays.toString(bytes)).isFalse();
        }
        assertThat(refused).isGreaterThan(300);
    }

    private static boolean isFine(byte[] bytes) {
        try {
            LlrpMessage.decode(bytes);
            return true;
        } catch (LlrpFormatException broken) {
            return false;
        }
    }

    /** One byte behind the header becomes another. */
    private static void damage(byte[] bytes, Random random) {
        if (bytes.length > LlrpMessage.HEADER_BYTES) {
            int at = LlrpMessage.HEADER_BYTES + random.nextInt(bytes.length - LlrpMessage.HEADER_BYTES);
            bytes[at] = (byte) random.nextInt();
        }
    }

    @Test
    void damagedLinesAreCutWithoutGapAndTheSameWayHoweverTheyArrive() {
        System.out.println("LlrpRoundTripTest seed " + SEED);
        Random random = new Random(SEED);
        RandomTrees trees = new RandomTrees(SEED);
        for (int round = 0; round < 150; round++) {
            List<byte[]> pieces = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                byte[] piece = trees.message().encode();
                int at = random.nextInt(piece.length);
                piece[at] = random.nextBoolean() ? piece[at] : (byte) random.nextInt();
                boolean cut = random.nextInt(5) == 0;
                pieces.add(cut ? Arrays.copyOf(piece, random.nextInt(piece.length)) : piece);
            }
            Collections.shuffle(pieces, random);
            byte[] line = joined(pieces);

            List<Frame> whole = Frames.whole(new LlrpDecoder(), line);

            assertThat(Frames.inPieces(new LlrpDecoder(), line, random)).isEqualTo(whole);
            long offset = 0;
            for (Frame frame : whole) {
                assertThat(frame.offset()).isEqualTo(offset);
                assertThat(frame.message().fields()).isNotNull();
                offset += frame.length();
            }
            assertThat(offset).isEqualTo(line.length);
        }
    }

    @Test
    void whatAFieldCannotHoldIsRefusedWhenItIsSet() {
        LlrpParameter spec = LlrpParameter.of("ROSpec");

        assertThatIllegalArgumentException().isThrownBy(() -> spec.with("Priority", 256));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.with("Priority", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.with("ROSpecID", 1L << 32));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.with("CurrentState", "Asleep"));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.with("Colour", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LlrpParameter.of("ROSpek"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BitString(9, "AB"));
        assertThatIllegalArgumentException().isThrownBy(() -> LlrpMessage.of("KEEPALIVE", 3, 1));
    }

    private static byte[] joined(List<byte[]> pieces) {
        byte[] line = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, line, at, piece.length);
            at += piece.length;
        }
        return line;
    }
}
