package org.supplyline.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long the disk takes to keep something: every accepted scan waits for that at least once. */
final class DiskSpeed {

    private static final int ROUNDS = 21;
    private static final int BLOCK_BYTES = 4096;
    private static final double NANOS_A_MILLI = 1e6;

    private DiskSpeed() {}

    /** Median milliseconds of writing 4 KiB and waiting until the disk has it. */
    static double fdatasyncMillis(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "disk-speed", null);
        long[] nanos = new long[ROUNDS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK_BYTES));
                channel.force(false);
                nanos[i] = System.nanoTime() - began;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / NANOS_A_MILLI;
    }
}
