package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server as a child of this process, with its data in a folder of the node.
 *
 * <p>What durability hangs on is given on the command line, where no configuration file and no {@code alter system} can
 * undo it. The server listens on 127.0.0.1 only and knows no way in but SCRAM passwords.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = "supplyline";
    static final String OWNER = "supplyline_owner";
    static final String APP = "supplyline_app";
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration INITDB_TIMEOUT = Duration.ofMinutes(3);
    /** Crash recovery reads at most max_wal_size of log; a slow disk needs its time. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(5);
    private static final int POLL_MILLIS = 15;

    private static final List<String> FORCED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "shared_buffers=128MB",
            // What the ledger reads lies in memory: a look-up by index is never dearer than reading a whole table.
            "random_page_cost=1.1",
            "max_connections=40",
            "max_wal_size=512MB",
            "huge_pages=off",
            "logging_collector=off",
            "log_destination=stderr");

    private static final Duration ORPHANED_MEMORY_TIMEOUT = Duration.ofSeconds(15);

    private final Path programs;
    private final Path data;
    private final PostmasterFile holder;
    private final ServerLog log;
    private final int port;
    private final PostgresMode mode;
    private final DatabasePasswords passwords;
    private volatile @Nullable Process server;

    /**
     * @param folder the server's own folder, made if needed; programs and data lie below it
     * @param programs where the unpacked programs are kept; inside {@code folder} but for tests
     * @param log file that takes what the server says
     */
    EmbeddedPostgres(Path folder, Path programs, Path log, int port, PostgresMode mode, DatabasePasswords passwords) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.holder = new PostmasterFile(data);
        this.log = new ServerLog(log);
        this.port = port;
        this.mode = mode;
        this.passwords = passwords;
    }

    /** How the application reaches its database once {@link #start} has ended. */
    DatabaseAddress address() {
        return address(DATABASE);
    }

    DatabaseAddress address(String database) {
        return new DatabaseAddress(url(database), OWNER, passwords.owner(), APP, passwords.app());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The whole server, for making databases and roles in it. */
    DatabaseStore superuser() {
        return DatabaseStore.at(url("postgres"), SUPERUSER, passwords.superuser());
    }

    PostgresMode mode() {
        return mode;
    }

    long pid() {
        return server == null ? 0 : server.pid();
    }

    /**
     * Starts the server and waits until it takes connections; makes its data folder, roles and database when they are
     * missing. A server that a killed node left behind is stopped first.
     *
     * @throws NodeStartException if it does not come up, with its last words
     */
    void start() throws IOException {
        PostgresBinaries.unpackBelow(programs);
        if (!Files.isDirectory(data)) {
            create();
        }
        Folders.own(data, mode.owner(Machine.uid()));
        stopOrphan();
        launchPatiently();
        superuser().ensureRolesAndDatabase(passwords);
    }

    /**
     * Waits until the server that was started has ended, by {@link #close} or by itself.
     *
     * @return whether it ended by itself and should be started again
     */
    boolean awaitUnexpectedEnd() throws InterruptedException {
        Process running = server;
        if (running == null) {
            return false;
        }
        running.waitFor();
        return server == running;
    }

    /**
     * Starts a server that died under the node; what was committed is recovered from its log.
     *
     * @throws NodeStartException if it does not come up
     */
    void startAgain() throws IOException {
        launchPatiently();
    }

    /** Server processes that outlived their postmaster keep its memory for a moment, and PostgreSQL rightly refuses. */
    private void launchPatiently() throws IOException {
        long end = System.nanoTime() + ORPHANED_MEMORY_TIMEOUT.toNanos();
        while (true) {
            try {
                launch();
                return;
            } catch (NodeStartException refused) {
                boolean memoryInUse = log.lastWords().contains("pre-existing shared memory block");
                if (!memoryInUse || System.nanoTime() > end) {
                    throw refused;
                }
                await(Duration.ofMillis(POLL_MILLIS * 10L), () -> false);
            }
        }
    }

    private Path program(String name) throws IOException {
        return PostgresBinaries.unpackBelow(programs).resolve("bin").resolve(name);
    }

    /** Everything happens in a folder of another name, so that a start that was cut off leaves nothing half made. */
    private void create() throws IOException {
        Path unfinished = data.resolveSibling("data.new");
        Folders.delete(unfinished);
        Path passwordFile = data.resolveSibling("superuser.new");
        Folders.createPrivate(unfinished);
        Folders.writeSecret(passwordFile, passwords.superuser());
        Folders.own(passwordFile, mode.owner(Machine.uid()));
        Folders.own(unfinished, mode.owner(Machine.uid()));
        try {
            Commands.run(
                    Commands.join(
                            mode.prefix(),
                            List.of(
                                    program("initdb").toString(),
                                    "--pgdata=" + unfinished,
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C",
                                    "--data-checksums")),
                    INITDB_TIMEOUT);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>();
        if (Machine.has("setsid")) {
            // Ctrl-C goes to the whole group of a terminal; the server must outlive the application that uses it.
            command.add("setsid");
        }
        command.addAll(mode.prefix());
        command.addAll(List.of(program("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : FORCED) {
            command.add("-c");
            command.add(setting);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.open());
        Commands.neutral(builder.environment());
        String stale = holder.server();
        Process started = builder.start();
        started.getOutputStream().close();
        server = started;
        boolean ready = await(START_TIMEOUT, () -> !started.isAlive() || holder.isReady(stale));
        if (!ready || !started.isAlive()) {
            close();
            throw new NodeStartException(
                    "内置 PostgreSQL 没有启动（端口 " + port + "）。日志：" + log.file() + "\n" + log.lastWords(),
                    "The embedded PostgreSQL did not start (port " + port + "). Its log: " + log.file());
        }
    }

    /** The node's folder is locked by now: whoever still serves this data was left behind by a node that was killed. */
    private void stopOrphan() throws IOException {
        ProcessHandle process = holder.process().orElse(null);
        if (process == null) {
            // A number that is free is left to PostgreSQL, which also looks for processes that outlived their server.
            return;
        }
        if (PostmasterFile.isServer(process)) {
            LOG.warn("PostgreSQL (pid {}) was left running by a node that was killed; stopping it.", process.pid());
            stop(process::isAlive);
        } else {
            // The number belongs to another program by now, which PostgreSQL would take for itself.
            holder.delete();
        }
    }

    /** Stops the server: open transactions are undone, what was committed is on disk. Does nothing the second time. */
    @Override
    public void close() {
        Process running = server;
        if (running == null) {
            return;
        }
        server = null;
        if (running.isAlive()) {
            stop(running::isAlive);
        }
    }

    private void stop(BooleanSupplier alive) {
        for (String how : List.of("fast", "immediate")) {
            try {
                Commands.run(
                        Commands.join(
                                mode.prefix(),
                                List.of(
                                        program("pg_ctl").toString(),
                                        "stop",
                                        "--pgdata=" + data,
                                        "--mode=" + how,
                                        "--no-wait")),
                        KILL_TIMEOUT);
            } catch (IOException failure) {
                LOG.debug("pg_ctl stop ({}) failed", how, failure);
            }
            if (await(STOP_TIMEOUT, () -> !alive.getAsBoolean())) {
                return;
            }
        }
        LOG.error("PostgreSQL did not stop; its log: {}", log.file());
    }

    private static boolean await(Duration timeout, BooleanSupplier condition) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
