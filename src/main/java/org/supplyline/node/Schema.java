package org.supplyline.node;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings a database to the program's schema with the owner role, after checking that it keeps what it commits. */
final class Schema {

    private static final int OLDEST_VERSION = 15;
    private static final int VERSION_FACTOR = 10_000;
    private static final int SCAN_KEY_BYTES = 32;

    /** A commit that waits for the log on disk here, or here and at the replicas. */
    private static final Set<String> DURABLE = Set.of("on", "remote_apply");

    private Schema() {}

    /**
     * Refuses a database that is too old, out of reach, or would lose a commit in a power cut.
     *
     * @throws NodeStartException naming the setting to change
     */
    static void check(DatabaseAddress address) {
        if (address.owner().equals(address.user())) {
            throw new NodeStartException(
                    "supplyline.database.owner 与 supplyline.database.user 必须是两个不同的角色（现在都是 " + address.user() + "）。",
                    "supplyline.database.owner and supplyline.database.user must be two roles (both are "
                            + address.user() + ").");
        }
        int version = ask(address, address.owner(), address.ownerPassword(), "owner", DatabaseStore::version);
        if (version < OLDEST_VERSION * VERSION_FACTOR) {
            throw new NodeStartException(
                    "需要 PostgreSQL 15 或更高版本，" + address.url() + " 是 " + version / VERSION_FACTOR
                            + "。请升级，或修改 supplyline.database.url。",
                    "PostgreSQL 15 or newer is needed, " + address.url() + " is " + version / VERSION_FACTOR
                            + ". Upgrade it, or change supplyline.database.url.");
        }
        Map<String, String> durability =
                ask(address, address.user(), address.password(), "user", DatabaseStore::durability);
        durability.forEach((name, value) -> {
            if (!DURABLE.contains(value)) {
                throw new NodeStartException(
                        "数据库参数 " + name + "=" + value + "，断电会丢失已确认的扫描。请把它设为 on（" + address.url() + "）。",
                        "The database has " + name + "=" + value + ": a power cut would lose accepted scans."
                                + " Set it to on (" + address.url() + ").");
            }
        });
    }

    private static <T> T ask(
            DatabaseAddress address,
            String role,
            String password,
            String setting,
            Function<DatabaseStore, T> question) {
        try {
            return question.apply(DatabaseStore.at(address.url(), role, password));
        } catch (CannotGetJdbcConnectionException failure) {
            String reason = String.valueOf(failure.getMostSpecificCause().getMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new NodeStartException(
                    "无法以 " + role + " 连接数据库 " + address.url() + "（" + reason
                            + "）。请检查 supplyline.database.url、supplyline.database." + setting + " 及其密码。",
                    "Cannot reach the database " + address.url() + " as " + role + " (" + reason
                            + "). Check supplyline.database.url, supplyline.database." + setting
                            + " and its password.",
                    failure);
        }
    }

    static DataSource ownerOf(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword());
    }

    static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(ownerOf(address))
                .placeholders(Map.of("app", address.user()))
                .load()
                .migrate();
    }

    /** The identity that the database of an existing node holds. */
    static NodeIdentity identify(DatabaseAddress address) {
        return new NodeStore(ownerOf(address))
                .find()
                .orElseThrow(() -> new IllegalStateException("The database has no node row yet."));
    }

    /**
     * The identity that the database holds; writes the given one into a new database.
     *
     * @param asked what the node should be if the database is new
     */
    static NodeIdentity identify(DatabaseAddress address, NodeIdentity asked) {
        NodeStore store = new NodeStore(ownerOf(address));
        return store.find().orElseGet(() -> {
            byte[] scanKey = new byte[SCAN_KEY_BYTES];
            new SecureRandom().nextBytes(scanKey);
            store.insert(asked, scanKey);
            return asked;
        });
    }
}
