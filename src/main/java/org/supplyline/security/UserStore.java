package org.supplyline.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserStore {

    private static final String SELECT = """
            select name, password_hash, roles, must_change, enabled, last_login_at from user_account
            """;

    private final JdbcClient db;

    UserStore(JdbcClient db) {
        this.db = db;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select 1 from user_account)")
                .query(Boolean.class)
                .single();
    }

    List<UserAccount> all() {
        return db.sql(SELECT + "order by name").query(this::read).list();
    }

    Optional<UserAccount> find(String name) {
        return db.sql(SELECT + "where name = :name")
                .param("name", name)
                .query(this::read)
                .optional();
    }

    /** @return whether the name was free */
    boolean insert(UserAccount user, Instant now) {
        return db.sql("""
                insert into user_account (name, password_hash, roles, must_change, enabled, created_at)
                values (:name, :hash, :roles::text[], :mustChange, :enabled, :now)
                on conflict do nothing
                """)
                        .param("name", user.name())
                        .param("hash", user.passwordHash())
                        .param("roles", words(user.roles()))
                        .param("mustChange", user.mustChange())
                        .param("enabled", user.enabled())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean setPassword(String name, String hash, boolean mustChange) {
        return db.sql("update user_account set password_hash = :hash, must_change = :mustChange where name = :name")
                        .param("hash", hash)
                        .param("mustChange", mustChange)
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean setAccess(String name, Set<Role> roles, boolean enabled) {
        return db.sql("update user_account set roles = :roles::text[], enabled = :enabled where name = :name")
                        .param("roles", words(roles))
                        .param("enabled", enabled)
                        .param("name", name)
                        .update()
                == 1;
    }

    void signedIn(String name, Instant now) {
        db.sql("update user_account set last_login_at = :now where name = :name")
                .param("now", Timestamp.from(now))
                .param("name", name)
                .update();
    }

    private static String[] words(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().toArray(String[]::new);
    }

    private UserAccount read(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        Timestamp lastLogin = row.getTimestamp("last_login_at");
        return new UserAccount(
                row.getString("name"),
                row.getString("password_hash"),
                Arrays.stream((String[]) roles.getArray()).map(Role::ofWord).collect(Collectors.toSet()),
                row.getBoolean("must_change"),
                row.getBoolean("enabled"),
                lastLogin == null ? null : lastLogin.toInstant());
    }
}
