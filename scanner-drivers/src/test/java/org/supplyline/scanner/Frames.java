package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Feeds decoders in all the ways in which a line may be split. */
public final class Frames {

    private Frames() {}

    private static final long SEED = 20_261_122;

    /** The frames of a line, after making sure that they are the same however it is split. */
    public static List<Frame> however(Supplier<FrameDecoder> decoder, byte[]... parts) {
        byte[] line = Octets.join(parts);
        List<Frame> frames = whole(decoder.get(), line);
        assertThat(byteByByte(decoder.get(), line)).isEqualTo(frames);
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            assertThat(inPieces(decoder.get(), line, random))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(frames);
        }
        return frames;
    }

    /** Where each frame stands, what it is and what is wrong with it: {@code 0+9 decode-data CHECKSUM}. */
    public static List<String> said(List<Frame> frames) {
        return frames.stream().map(Frames::said).toList();
    }

    private static String said(Frame frame) {
        FrameError error = frame.message().error();
        String kind = frame.message().type() + (error == null ? "" : " " + error.code());
        return frame.offset() + "+" + frame.length() + " " + kind;
    }

    /** All that was read. */
    public static List<Read> reads(List<Frame> frames) {
        return frames.stream()
                .flatMap(frame -> frame.message().reads().stream())
                .toList();
    }

    /** Bytes from hex with blanks. */
    public static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /**
     * What every decoder of frames must stand: two good frames in one read, garbage before, a byte that changed, a length
     * that lies, half a frame at the end.
     *
     * @param good a frame without fault
     * @param lengthAt where its length stands
     * @param garbage that no frame of this protocol begins with
     */
    public static void assertFindsItsFooting(
            Supplier<FrameDecoder> decoder, byte[] good, int lengthAt, byte[] garbage) {
        String type = however(decoder, good).get(0).message().type();
        int n = good.length;
        assertThat(said(however(decoder, good, good)))
                .containsExactly("0+%d %s".formatted(n, type), n + "+" + n + " " + type);
        assertThat(said(however(decoder, garbage, good)))
                .containsExactly("0+%d skipped".formatted(garbage.length), garbage.length + "+" + n + " " + type);

        byte[] changed = good.clone();
        changed[n - 1] ^= 0x40;
        List<String> afterChange = said(however(decoder, changed, good));
        assertThat(afterChange).hasSize(2).last().isEqualTo(n + "+" + n + " " + type);
        assertThat(afterChange.get(0)).startsWith("0+" + n).endsWith(" CHECKSUM");

        byte[] lying = good.clone();
        lying[lengthAt] = (byte) (lying[lengthAt] + 3);
        List<Frame> afterLie = however(decoder, lying, good, good);
        assertThat(afterLie.get(0).isWhole()).isFalse();
        assertThat(said(afterLie)).endsWith(n + "+" + n + " " + type, 2 * n + "+" + n + " " + type);

        List<Frame> cut = however(decoder, good, Arrays.copyOf(good, n - 1));
        assertThat(cut.get(0).isWhole()).isTrue();
        assertThat(cut.subList(1, cut.size())).noneMatch(Frame::isWhole);
    }

    /** All at once, then the end of the recording. */
    public static List<Frame> whole(FrameDecoder decoder, byte[] line) {
        List<Frame> frames = new ArrayList<>();
        decoder.feed(line, line.length, frames::add);
        decoder.quiet(frames::add);
        return frames;
    }

    /** One byte at a time, then the end of the recording. */
    public static List<Frame> byteByByte(FrameDecoder decoder, byte[] line) {
        List<Frame> frames = new ArrayList<>();
        for (byte one : line) {
            decoder.feed(new byte[] {one}, 1, frames::add);
        }
        decoder.quiet(frames::add);
        return frames;
    }

    /** In pieces of random length, also none, then the end of the recording. */
    public static List<Frame> inPieces(FrameDecoder decoder, byte[] line, Random random) {
        List<Frame> frames = new ArrayList<>();
        int start = 0;
        while (start < line.length) {
            int end = Math.min(line.length, start + random.nextInt(30));
            byte[] piece = Arrays.copyOfRange(line, start, end);
            decoder.feed(piece, piece.length, frames::add);
            start = end;
        }
        decoder.quiet(frames::add);
        return frames;
    }
}
