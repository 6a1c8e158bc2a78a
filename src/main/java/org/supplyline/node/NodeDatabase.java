package org.supplyline.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The node's database, checked and migrated: the embedded one, or the external one that the settings name. */
public final class NodeDatabase implements AutoCloseable {

    /** Half of what the embedded server grants; the rest is for the owner, LISTEN and other instances. */
    private static final int POOL_SIZE = 20;

    /** While the database is away, a scanner is told to come again rather than kept waiting. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private static final String DRILL_CODE = "cz";
    private static final int RANDOM_CODE_BYTES = 3;

    private final DatabaseAddress address;
    private final NodeIdentity identity;
    private final HikariDataSource app;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable PostgresWatch watch;
    private final @Nullable FolderLock lock;

    private NodeDatabase(
            DatabaseAddress address,
            NodeIdentity identity,
            @Nullable EmbeddedPostgres server,
            @Nullable FolderLock lock) {
        this.address = address;
        this.identity = identity;
        this.server = server;
        this.watch = server == null ? null : new PostgresWatch(server);
        this.lock = lock;
        this.app = new HikariDataSource();
        app.setPoolName("app");
        app.setJdbcUrl(address.url());
        app.setUsername(address.user());
        app.setPassword(address.password());
        app.setMaximumPoolSize(POOL_SIZE);
        app.setMinimumIdle(1);
        app.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    }

    /**
     * Opens the database of an existing node for a command: beside the running node if there is one, else alone.
     *
     * @throws NodeStartException if there is no node in this folder, or its database does not start
     */
    public static NodeDatabase open(NodeFolder folder) {
        if (!folder.exists()) {
            throw new NodeStartException(
                    "数据目录 " + folder.root() + " 里没有节点。请先运行 bin/supplyline，或用 --data 指定目录。",
                    "There is no node in " + folder.root() + ". Start one with bin/supplyline, or name its folder with"
                            + " --data.");
        }
        NodeSettings settings = NodeSettings.of(folder);
        try {
            Optional<FolderLock> lock = FolderLock.tryTake(folder);
            if (lock.isPresent()) {
                return start(folder, settings, NodePorts.choose(folder, OptionalInt.empty()), lock.get());
            }
            DatabaseAddress address = settings.externalDatabase().isPresent()
                    ? settings.externalDatabase().get()
                    : embedded(folder, NodePorts.remembered(folder).postgres(), PostgresMode.PLAIN)
                            .address();
            return attach(address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Uses a database that another process has migrated. */
    static NodeDatabase attach(DatabaseAddress address) {
        Schema.check(address);
        return new NodeDatabase(address, Schema.identify(address), null, null);
    }

    private static NodeDatabase start(NodeFolder folder, NodeSettings settings, NodePorts ports, FolderLock lock)
            throws IOException {
        try {
            return start(folder, settings, ports.postgres(), false, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** Starts the embedded server if none is set, checks and migrates. The caller holds the folder's lock. */
    static NodeDatabase start(
            NodeFolder folder, NodeSettings settings, int port, boolean real, @Nullable FolderLock lock)
            throws IOException {
        Optional<DatabaseAddress> external = settings.externalDatabase();
        if (external.isPresent()) {
            return new NodeDatabase(external.get(), prepare(external.get(), settings, folder, real), null, lock);
        }
        PostgresMode mode = PostgresMode.detect(Machine.uid());
        PostgresHome.prepare(folder.postgres(), mode);
        EmbeddedPostgres server = embedded(folder, port, mode);
        try {
            server.start();
            return new NodeDatabase(server.address(), prepare(server.address(), settings, folder, real), server, lock);
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres embedded(NodeFolder folder, int port, PostgresMode mode) throws IOException {
        Path home = Files.exists(folder.postgres()) ? folder.postgres().toRealPath() : folder.postgres();
        return new EmbeddedPostgres(
                home,
                home,
                folder.log().resolve("postgres.log"),
                port,
                mode,
                DatabasePasswords.keptIn(folder.databasePasswords()));
    }

    private static NodeIdentity prepare(
            DatabaseAddress address, NodeSettings settings, NodeFolder folder, boolean real) {
        Schema.check(address);
        Schema.migrate(address);
        NodeIdentity asked = settings.identity(real, real ? randomCode() : DRILL_CODE);
        NodeIdentity identity = Schema.identify(address, asked);
        if (real && identity.drill()) {
            throw new NodeStartException(
                    "数据目录 " + folder.root() + " 是演练节点，不能转为正式节点。请用 --data 指定一个新目录。",
                    "The folder " + folder.root() + " is a drill node for life. Name a new folder with --data.");
        }
        if (settings.get("supplyline.node.code").isPresent() && !identity.code().equals(asked.code())) {
            throw new NodeStartException(
                    "这个数据库属于节点 " + identity.code() + "，而 supplyline.node.code=" + asked.code() + "。请改正设置或 --data。",
                    "This database belongs to node " + identity.code() + ", but supplyline.node.code=" + asked.code()
                            + ". Correct the setting or --data.");
        }
        return identity;
    }

    /** A real node needs a code that no other branch has; who wants a speaking one sets it before the first start. */
    private static String randomCode() {
        byte[] bytes = new byte[RANDOM_CODE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "n" + HexFormat.of().formatHex(bytes);
    }

    public NodeIdentity identity() {
        return identity;
    }

    /** Connections of the application's role. */
    public DataSource dataSource() {
        return app;
    }

    /** Connections of the role that migrates; for tables of a measurement beside the node's own. */
    public DataSource ownerDataSource() {
        return Schema.ownerOf(address);
    }

    DatabaseAddress address() {
        return address;
    }

    Optional<EmbeddedPostgres> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        app.close();
        if (watch != null) {
            watch.close();
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
