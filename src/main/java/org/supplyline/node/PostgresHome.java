package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Finds the database a folder that its user can enter. */
final class PostgresHome {

    /** Where the database goes when it runs as another user who cannot reach the node's folder. */
    static final Path ELSEWHERE = Path.of("/var/lib/supplyline");

    private PostgresHome() {}

    /**
     * Makes the folder, or a link to one below {@link #ELSEWHERE}.
     *
     * @throws NodeStartException if data that is there already is out of reach for the database's user
     */
    static void prepare(Path folder, PostgresMode mode) throws IOException {
        Path parent = Objects.requireNonNull(folder.getParent(), "the node's folder");
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (mode == PostgresMode.SETPRIV) {
                // To be passed through, not to be listed; everything below it is closed by itself.
                Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
            }
            if (mode.canEnter(parent)) {
                Folders.createPrivate(folder);
            } else {
                Files.createDirectories(ELSEWHERE);
                Files.createSymbolicLink(folder, Files.createTempDirectory(ELSEWHERE, parent.getFileName() + "-"));
            }
        }
        Path home = folder.toRealPath();
        Folders.own(home, mode.owner(Machine.uid()));
        if (!mode.canEnter(home)) {
            throw new NodeStartException(
                    "PostgreSQL 以非特权用户运行，进不了 " + home + "。请把数据目录移到该用户可进入的位置。",
                    "PostgreSQL runs as an unprivileged user who cannot enter " + home
                            + ". Move the data folder to where that user can go.");
        }
    }
}
