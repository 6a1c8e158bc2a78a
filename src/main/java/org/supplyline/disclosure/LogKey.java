package org.supplyline.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.supplyline.disclosure.tlog.NoteSigner;

/** The file with the log's secret: the 32 bytes of an Ed25519 seed in hex, readable by its owner alone. */
final class LogKey {

    private LogKey() {}

    /** The seed in the file; the file is made with a new one if there is none. */
    static byte[] seed(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                make(file, random);
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            byte[] seed = HexFormat.of().parseHex(text);
            if (seed.length != NoteSigner.SEED_BYTES) {
                throw new IllegalArgumentException("The log key has (%d) bytes.".formatted(seed.length));
            }
            return seed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The log key (%s) cannot be read or made.".formatted(file), unreadable);
        } catch (IllegalArgumentException malformed) {
            // The content must not reach a log file, so the cause is not kept.
            throw new IllegalStateException("The log key (%s) is not 64 hex digits. 公开记录的密钥文件已损坏。".formatted(file));
        }
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        byte[] seed = new byte[NoteSigner.SEED_BYTES];
        random.nextBytes(seed);
        byte[] text = (HexFormat.of().formatHex(seed) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        } catch (FileAlreadyExistsException another) {
            // Another instance on the same folder was first; its key is the key.
            return;
        }
    }
}
