package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresIT {

    private final List<EmbeddedPostgres> servers = new ArrayList<>();
    private final Path target = Path.of("target").toAbsolutePath();
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(target), "postgres-it-");
    }

    @AfterEach
    void stopAll() throws IOException {
        servers.forEach(EmbeddedPostgres::close);
        Folders.delete(folder);
    }

    @Test
    void whatWasCommittedOutlivesARestartOnAnotherPort() throws IOException {
        EmbeddedPostgres first = start(mode());
        owner(first).sql("create table kept (n int)").update();
        first.close();

        EmbeddedPostgres second = start(mode());

        assertThat(owner(second)
                        .sql("select count(*) from kept")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aServerThatAKilledNodeLeftBehindIsStoppedAndItsDataKept() throws IOException {
        EmbeddedPostgres orphan = start(mode());
        owner(orphan).sql("create table kept as select 7 as n").update();
        ProcessHandle process = ProcessHandle.of(orphan.pid()).orElseThrow();

        EmbeddedPostgres next = start(mode());

        assertThat(process.isAlive()).isFalse();
        assertThat(owner(next).sql("select n from kept").query(Integer.class).single())
                .isEqualTo(7);
    }

    @Test
    void aStaleProcessNumberThatBelongsToAnotherProgramDoesNotStopTheStart() throws IOException {
        start(mode()).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("postgres/data/postmaster.pid"), stranger + "\n" + folder + "\n0\n1\n\n127.0.0.1\n0\n");

        assertThat(start(mode()).pid()).isPositive();
    }

    @Test
    void anInitdbThatWasCutOffIsDoneAgain() throws IOException {
        Files.createDirectories(folder.resolve("postgres/data.new/base"));
        Files.writeString(folder.resolve("postgres/data.new/PG_VERSION"), "18");

        assertThat(start(mode()).pid()).isPositive();
    }

    @Test
    void asRootWithoutUserNamespacesItRunsAsAnUnprivilegedUser() throws IOException {
        assumeThat(Machine.uid()).as("only root can become another user").isZero();

        EmbeddedPostgres server = start(PostgresMode.SETPRIV);

        assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                .isEqualTo(65534);
        server.close();
        // And the same folder serves again where user namespaces are allowed.
        assertThat(start(PostgresMode.UNSHARE).pid()).isPositive();
    }

    @Test
    void theDurableSettingsCannotBeUndoneByItsConfigurationFile() throws IOException {
        EmbeddedPostgres first = start(mode());
        first.close();
        Files.writeString(
                folder.resolve("postgres/data/postgresql.auto.conf"),
                "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");

        Schema.check(start(mode()).address());
    }

    @Test
    void aRoleWhoseCommitsDoNotWaitForTheDiskIsRefused() throws IOException {
        EmbeddedPostgres server = start(mode());
        superuser(server)
                .sql("alter role supplyline_app set synchronous_commit = off")
                .update();

        assertThatThrownBy(() -> Schema.check(server.address()))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("power cut");
    }

    @Test
    void aWrongPasswordIsRefusedNamingTheSetting() throws IOException {
        DatabaseAddress right = start(mode()).address();
        DatabaseAddress wrong =
                new DatabaseAddress(right.url(), right.owner(), right.ownerPassword(), right.user(), "guess");

        assertThatThrownBy(() -> Schema.check(wrong))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("supplyline.database.user");
    }

    @Test
    void aDatabaseOutOfReachIsNamedWithItsSetting() {
        DatabaseAddress nowhere = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + Ports.anyFree() + "/supplyline", "owner", "a", "app", "b");

        assertThatThrownBy(() -> Schema.check(nowhere))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("无法以 owner 连接数据库")
                .hasMessageContaining("supplyline.database.url");
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres server = server(mode(), taken.getLocalPort());
            assertThatThrownBy(server::start)
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    private static PostgresMode mode() {
        return PostgresMode.detect(Machine.uid());
    }

    private EmbeddedPostgres start(PostgresMode mode) throws IOException {
        EmbeddedPostgres server = server(mode, Ports.anyFree());
        server.start();
        return server;
    }

    private EmbeddedPostgres server(PostgresMode mode, int port) throws IOException {
        PostgresHome.prepare(folder.resolve("postgres"), mode);
        EmbeddedPostgres server = new EmbeddedPostgres(
                folder.resolve("postgres").toRealPath(),
                target.resolve("postgres-binaries"),
                folder.resolve("postgres.log"),
                port,
                mode,
                DatabasePasswords.keptIn(folder.resolve("passwords")));
        servers.add(server);
        return server;
    }

    private static JdbcClient owner(EmbeddedPostgres server) {
        return JdbcClient.create(Schema.ownerOf(server.address()));
    }

    private JdbcClient superuser(EmbeddedPostgres server) throws IOException {
        String password = DatabasePasswords.keptIn(folder.resolve("passwords")).superuser();
        return JdbcClient.create(new DriverManagerDataSource(server.address().url(), "postgres", password));
    }
}
