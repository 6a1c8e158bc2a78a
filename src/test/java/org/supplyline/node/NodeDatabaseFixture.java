package org.supplyline.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * A migrated database of its own for one integration test class, on the one embedded PostgreSQL of the test JVM.
 *
 * <pre>{@code
 * private static final NodeDatabaseFixture NODE = NodeDatabaseFixture.create();
 *
 * @AfterAll
 * static void close() { NODE.close(); }
 * }</pre>
 */
public final class NodeDatabaseFixture implements AutoCloseable {

    public static final NodeIdentity NODE = new NodeIdentity("cz", 1, true, "测试备灾仓库", ZoneId.of("Asia/Shanghai"));

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name;
    private final DatabaseAddress address;
    private final HikariDataSource app;
    private final DataSource owner;
    private final JdbcTransactionManager transactions;

    private NodeDatabaseFixture(String name) {
        this.name = name;
        this.address = Server.POSTGRES.address(name);
        this.owner = Schema.ownerOf(address);
        this.app = new HikariDataSource();
        app.setJdbcUrl(address.url());
        app.setUsername(address.user());
        app.setPassword(address.password());
        app.setMinimumIdle(0);
        app.setMaximumPoolSize(10);
        this.transactions = new JdbcTransactionManager(app);
    }

    /** The same in the form in which a whole application is given it. */
    static DatabaseAddress createAddress() {
        String name = "test_" + DATABASES.incrementAndGet();
        Server.POSTGRES.superuser().createDatabase(name, EmbeddedPostgres.DATABASE);
        return Server.POSTGRES.address(name);
    }

    /** A database before its first migration, for tests of what migrations make of rows that are there. */
    static DatabaseAddress createBare() {
        String name = "test_" + DATABASES.incrementAndGet();
        Server.POSTGRES.superuser().createDatabase(name, "template0");
        return Server.POSTGRES.address(name);
    }

    /** A fresh copy of the migrated, empty database; takes about a quarter of a second. */
    public static NodeDatabaseFixture create() {
        String name = "test_" + DATABASES.incrementAndGet();
        Server.POSTGRES.superuser().createDatabase(name, EmbeddedPostgres.DATABASE);
        return new NodeDatabaseFixture(name);
    }

    public NodeIdentity identity() {
        return NODE;
    }

    /** Connections of the application's role, as in the running node. */
    public DataSource dataSource() {
        return app;
    }

    /** A connection beside the pool, as the running node opens it for who holds one for ever. */
    public Connection connect(String purpose) throws SQLException {
        return address.connect(purpose);
    }

    public JdbcClient db() {
        return JdbcClient.create(app);
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** The owner's view: may do what migrations may. For looking behind the application's back in a test. */
    public JdbcClient ownerDb() {
        return JdbcClient.create(owner);
    }

    public JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Override
    public void close() {
        app.close();
        Server.POSTGRES.superuser().dropDatabase(name);
    }

    /** Started by the first test that needs it, stopped when the JVM ends. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
                Path folder = Files.createTempDirectory(target, "test-postgres-");
                EmbeddedPostgres postgres = new EmbeddedPostgres(
                        folder,
                        target.resolve("postgres-binaries"),
                        folder.resolve("postgres.log"),
                        Ports.anyFree(),
                        PostgresMode.detect(Machine.uid()),
                        DatabasePasswords.keptIn(folder.resolve("passwords")));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                postgres.start();
                Schema.check(postgres.address());
                Schema.migrate(postgres.address());
                Schema.identify(postgres.address(), NODE);
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            postgres.close();
            try {
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
