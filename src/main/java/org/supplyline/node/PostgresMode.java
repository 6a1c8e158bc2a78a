package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As which user the database runs: PostgreSQL refuses to run as root. */
enum PostgresMode {
    /** As the user who started the node. */
    PLAIN("", "以当前用户运行", "as this user"),
    /** The node runs as root: PostgreSQL gets a user namespace in which it is nobody. */
    UNSHARE("unshare --user", "在 unshare 用户命名空间中运行", "in a user namespace (unshare)"),
    /** The node runs as root where user namespaces are forbidden: PostgreSQL becomes an unprivileged user. */
    SETPRIV(
            "setpriv --reuid 65534 --regid 65534 --clear-groups",
            "以非特权用户 65534 运行（setpriv；进不了数据目录时数据放在 /var/lib/supplyline）",
            "as the unprivileged user 65534 (setpriv; data in /var/lib/supplyline if it cannot enter the folder)");

    private static final int PROBE_SECONDS = 10;
    private static final int NOBODY = 65534;

    private final String prefix;
    private final String zh;
    private final String en;

    PostgresMode(String prefix, String zh, String en) {
        this.prefix = prefix;
        this.zh = zh;
        this.en = en;
    }

    /** What to put before a command so that it runs as this mode says. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** Whether the user of this mode can reach the folder. */
    boolean canEnter(Path folder) {
        return this != SETPRIV || probe(SETPRIV, List.of("test", "-x", folder.toString()));
    }

    /** Number of the user who must own the database's files; that of the running process but for {@link #SETPRIV}. */
    int owner(int ownUid) {
        return this == SETPRIV ? NOBODY : ownUid;
    }

    /**
     * The mode that works on this machine.
     *
     * @throws NodeStartException as root where neither tool works
     */
    static PostgresMode detect(int ownUid) {
        if (ownUid != 0) {
            return PLAIN;
        }
        for (PostgresMode mode : List.of(UNSHARE, SETPRIV)) {
            if (probe(mode, List.of("true"))) {
                return mode;
            }
        }
        throw new NodeStartException(
                "PostgreSQL 不能以 root 运行，而本机的 unshare 和 setpriv 都不可用。请用普通用户启动，或设置 supplyline.database.url。",
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here. Start as a normal user,"
                        + " or set supplyline.database.url.");
    }

    private static boolean probe(PostgresMode mode, List<String> command) {
        try {
            Process process = new ProcessBuilder(Commands.join(mode.prefix(), command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
