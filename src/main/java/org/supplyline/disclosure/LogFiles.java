package org.supplyline.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TileSource;

/**
 * The log as static files, which any web server can serve. Every file is whole on disk before its name appears, and the
 * checkpoint comes last: what it promises is there, whenever the machine stops.
 */
final class LogFiles {

    static final String CHECKPOINT = "checkpoint";
    static final String POLICY = "policy";

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /** What the world was last told; empty before the first time. */
    Optional<SignedNote> published() {
        return read(folder.resolve(CHECKPOINT)).map(SignedNote::parse);
    }

    /** Says which key signs, beside what it signs, so that a copy of the folder can be checked alone. */
    void policy(byte[] text) {
        if (read(folder.resolve(POLICY))
                .filter(there -> Arrays.equals(there, text))
                .isEmpty()) {
            replace(folder.resolve(POLICY), text);
        }
    }

    Optional<byte[]> policy() {
        return read(folder.resolve(POLICY));
    }

    Optional<byte[]> checkpoint() {
        return read(folder.resolve(CHECKPOINT));
    }

    /** A tile that was published; a partial one may since have become part of the full one. */
    Optional<byte[]> tile(TilePath path) {
        return read(folder.resolve(path.toString()));
    }

    /**
     * Writes what the checkpoint needs beyond what is there, and then the checkpoint.
     *
     * @throws ForkException if a published tile says something else
     */
    void publish(TileSource tiles, Checkpoint checkpoint, String note) {
        long before = published()
                .map(published -> Checkpoint.parse(published.text()).size())
                .orElse(0L);
        List<TilePath> paths = TilePath.between(before, checkpoint.size());
        for (TilePath path : paths) {
            writeOnce(folder.resolve(path.toString()), path, tiles.tile(path));
        }
        replace(folder.resolve(CHECKPOINT), note.getBytes(StandardCharsets.UTF_8));
        paths.stream().filter(TilePath::full).forEach(this::dropPartials);
    }

    private void writeOnce(Path file, TilePath path, byte[] bytes) {
        Optional<byte[]> there = read(file);
        if (there.isEmpty()) {
            replace(file, bytes);
        } else if (!Arrays.equals(there.get(), bytes)) {
            throw new ForkException("The published file (%s) differs from the database.".formatted(path));
        }
    }

    /** Someone outside may hold a copy of the other bytes, so nothing more may be signed until a person has looked. */
    static final class ForkException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        ForkException(String message) {
            super(message);
        }
    }

    private static void replace(Path file, byte[] bytes) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The log file (%s) cannot be written.".formatted(file), failure);
        }
    }

    /** A full tile answers for its partial ones (C2SP tlog-tiles); up to 255 of each would be kept for nothing. */
    private void dropPartials(TilePath full) {
        Path partials = folder.resolve(full + ".p");
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (Stream<Path> files = Files.list(partials)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(partials);
        } catch (IOException failure) {
            throw new UncheckedIOException("The partial tiles (%s) cannot be deleted.".formatted(partials), failure);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The log file (%s) cannot be read.".formatted(file), failure);
        }
    }
}
