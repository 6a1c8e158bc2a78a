package org.supplyline.codes.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.supplyline.node.BenchReport;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.ReaderProtocols;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast one thread understands what readers say, fed as a line is read, in pieces of 4 kB. */
@Command(
        name = "frames",
        mixinStandardHelpOptions = true,
        description = {
            "测量一个线程每秒能解码多少帧串口读取设备的数据（SSI 与 A0）和多少条 LLRP 标签报告。",
            "Measures how many frames of serial readers (SSI and A0) and LLRP tag reports one thread decodes in a second."
        })
public final class FramesBench implements Callable<Integer> {

    private static final int READ_BYTES = 4 * 1024;
    private static final int FRAMES = 100_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final int EPC_BYTES = 12;
    private static final int TAGS_A_REPORT = 10;
    private static final int LLRP_HEADER = 10;
    private static final int LLRP_TAG = 34;

    @Option(names = "--seed", defaultValue = "20261122", description = "随机数种子 · seed of the recording")
    private long seed = 20_261_122;

    @Option(names = "--seconds", defaultValue = "3", description = "每项测量的秒数 · how long each figure is measured")
    private int seconds = 3;

    /** What one reader sent, and how many reads are in it. */
    private static final class Recording {
        private final String protocol;
        private final byte[] line;
        private final int reads;

        private Recording(String protocol, byte[] line, int reads) {
            this.protocol = protocol;
            this.line = line;
            this.reads = reads;
        }
    }

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Random random = new Random(seed);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(
                "serialFramesPerSecond",
                readsPerSecond(
                        List.of(new Recording("ssi", ssi(random), FRAMES), new Recording("a0", a0(random), FRAMES))));
        figures.put("llrpReportsPerSecond", readsPerSecond(List.of(new Recording("llrp", llrp(random), FRAMES))));
        double took = (System.nanoTime() - began) / NANOS_A_SECOND;
        Path folder = Files.createTempDirectory("supplyline-bench");
        try {
            System.out.println(new BenchReport("frames", seed, took, figures).toJson(folder));
        } finally {
            Files.delete(folder);
        }
        return 0;
    }

    /** After a round to warm up; a recording counts only if all that is in it was read. */
    private double readsPerSecond(List<Recording> recordings) {
        long reads = 0;
        long nanos = 0;
        for (int round = 0; nanos < seconds * NANOS_A_SECOND; round++) {
            for (Recording recording : recordings) {
                long start = System.nanoTime();
                int came = decode(recording);
                long took = System.nanoTime() - start;
                if (came != recording.reads) {
                    throw new IllegalStateException(
                            "%s: %d of %d reads came.".formatted(recording.protocol, came, recording.reads));
                }
                boolean counts = round > 0;
                reads += counts ? came : 0;
                nanos += counts ? took : 0;
                System.err.printf("%s %,.0f /s%n", recording.protocol, came / (took / NANOS_A_SECOND));
            }
        }
        return reads / (nanos / NANOS_A_SECOND);
    }

    private static int decode(Recording recording) {
        FrameDecoder decoder =
                ReaderProtocols.named(recording.protocol).orElseThrow().decoder(Direction.DEVICE);
        int[] reads = {0};
        byte[] buffer = new byte[READ_BYTES];
        for (int at = 0; at < recording.line.length; at += READ_BYTES) {
            int length = Math.min(READ_BYTES, recording.line.length - at);
            System.arraycopy(recording.line, at, buffer, 0, length);
            decoder.feed(
                    buffer, length, frame -> reads[0] += frame.message().reads().size());
        }
        decoder.quiet(frame -> reads[0] += frame.message().reads().size());
        return reads[0];
    }

    /** GS1-128 with GTIN and serial number. */
    private static byte[] ssi(Random random) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            String text = "01095212345432132" + "1%010d".formatted(random.nextInt(1_000_000_000));
            byte[] packet = new byte[text.length() + 7];
            packet[0] = (byte) (text.length() + 5);
            packet[1] = (byte) 0xF3;
            packet[4] = 0x0F;
            for (int at = 0; at < text.length(); at++) {
                packet[5 + at] = (byte) text.charAt(at);
            }
            int sum = sum(packet);
            packet[packet.length - 2] = (byte) (-sum >> 8);
            packet[packet.length - 1] = (byte) -sum;
            line.writeBytes(packet);
        }
        return line.toByteArray();
    }

    /** Tags of 96 bits on four antennas. */
    private static byte[] a0(Random random) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] epc = new byte[EPC_BYTES];
        for (int i = 0; i < FRAMES; i++) {
            random.nextBytes(epc);
            byte[] frame = new byte[EPC_BYTES + 9];
            frame[0] = (byte) 0xA0;
            frame[1] = (byte) (frame.length - 2);
            frame[2] = 1;
            frame[3] = (byte) 0x89;
            frame[4] = (byte) random.nextInt(256);
            frame[5] = (EPC_BYTES / 2) << 3;
            System.arraycopy(epc, 0, frame, 7, EPC_BYTES);
            frame[frame.length - 2] = (byte) (40 + random.nextInt(60));
            frame[frame.length - 1] = (byte) -sum(frame);
            line.writeBytes(frame);
        }
        return line.toByteArray();
    }

    /** RO_ACCESS_REPORTs of ten tags with 96 bits, antenna, RSSI, time of first sight and count. */
    private static byte[] llrp(Random random) {
        ByteBuffer line = ByteBuffer.allocate(FRAMES / TAGS_A_REPORT * (LLRP_HEADER + TAGS_A_REPORT * LLRP_TAG));
        byte[] epc = new byte[EPC_BYTES];
        for (int report = 0; report < FRAMES / TAGS_A_REPORT; report++) {
            line.putShort((short) 0x043D).putInt(LLRP_HEADER + TAGS_A_REPORT * LLRP_TAG);
            line.putInt(report);
            for (int tag = 0; tag < TAGS_A_REPORT; tag++) {
                random.nextBytes(epc);
                line.putShort((short) 0x00F0).putShort((short) LLRP_TAG);
                line.put((byte) 0x8D).put(epc);
                line.put((byte) 0x81).putShort((short) (1 + random.nextInt(4)));
                line.put((byte) 0x86).put((byte) (-40 - random.nextInt(40)));
                line.put((byte) 0x82).putLong(1_700_000_000_000_000L + report);
                line.put((byte) 0x88).putShort((short) 1);
            }
        }
        return line.array();
    }

    /** Of the bytes as numbers from 0 to 255. */
    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte value : bytes) {
            sum += value & 0xFF;
        }
        return sum;
    }
}
