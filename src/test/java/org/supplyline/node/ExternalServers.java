package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A PostgreSQL and a Kafka that no node has started, each in processes of its own. */
public final class ExternalServers implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final BrokerProcess broker;

    /** Starts both and waits until they serve. */
    public ExternalServers() throws IOException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        this.folder = Files.createTempDirectory(target, "external-servers-");
        this.postgres = new EmbeddedPostgres(
                folder,
                target.resolve("postgres-binaries"),
                folder.resolve("postgres.log"),
                Ports.anyFree(),
                PostgresMode.detect(Machine.uid()),
                DatabasePasswords.keptIn(folder.resolve("passwords")));
        postgres.start();
        try {
            this.broker = new BrokerProcess(folder.resolve("broker"));
        } catch (IOException | RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    /** What an instance is told of them, as {@code name=value}. */
    public List<String> settings() {
        DatabaseAddress address = postgres.address();
        return List.of(
                "supplyline.database.url=" + address.url(),
                "supplyline.database.owner=" + address.owner(),
                "supplyline.database.owner-password=" + address.ownerPassword(),
                "supplyline.database.user=" + address.user(),
                "supplyline.database.password=" + address.password(),
                "supplyline.kafka.bootstrap-servers=" + broker.address(),
                "supplyline.kafka.allow-single-broker=true");
    }

    public void stopDatabase() {
        postgres.close();
    }

    public void startDatabase() throws IOException {
        postgres.start();
    }

    /** How many consumers the broker still counts as members of the group. */
    public int members(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            return Objects.requireNonNull(admin.describeConsumerGroups(List.of(group))
                            .all()
                            .get()
                            .get(group))
                    .members()
                    .size();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
        postgres.close();
        Folders.delete(folder);
    }
}
