package org.supplyline.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the class path carries, unpacked once. */
final class PostgresBinaries {

    /** Changes with the version of the archive, so that a new version is unpacked beside the old one. */
    private static final String FOLDER = "postgresql-18.6";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Set<String> NEEDED = Set.of("bin", "lib", "share");

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share}; unpacked below {@code parent} if it is not there.
     *
     * @throws NodeStartException on a processor for which no archive is shipped
     */
    static Path unpackBelow(Path parent) throws IOException {
        Path folder = parent.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, FOLDER + ".");
        unpack(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            Folders.delete(unfinished);
        }
        return folder;
    }

    private static void unpack(Path folder) throws IOException {
        String name = archive(System.getProperty("os.arch", ""));
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new NodeStartException(
                        "程序包里没有适用于本机处理器的 PostgreSQL（" + name + "）。请改用外部 PostgreSQL：supplyline.database.url。",
                        "The program carries no PostgreSQL for this processor (" + name
                                + "). Use an external PostgreSQL: supplyline.database.url.");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, BUFFER_BYTES)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (NEEDED.contains(entry.getName().split("/", 2)[0])) {
                    write(tar, entry, folder);
                }
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive entry (%s) leaves its folder.".formatted(entry.getName()));
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archive(String processor) {
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-" + processor + ".txz";
        };
    }
}
