package org.supplyline.node;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a database server is asked and told before the node's own tables exist. */
final class DatabaseStore {

    private final JdbcClient db;

    private DatabaseStore(JdbcClient db) {
        this.db = db;
    }

    static DatabaseStore at(String url, String user, String password) {
        return new DatabaseStore(JdbcClient.create(new DriverManagerDataSource(url, user, password)));
    }

    /** Major version times 10,000, as the server counts. */
    int version() {
        return Integer.parseInt(show("server_version_num"));
    }

    /** Settings that a commit's durability hangs on, as they hold for this role in this database. */
    Map<String, String> durability() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            settings.put(name, show(name));
        }
        return settings;
    }

    private String show(String setting) {
        return db.sql("select current_setting(:name)")
                .param("name", setting)
                .query(String.class)
                .single();
    }

    /** Makes the two roles and the database of an embedded server where they are missing. */
    void ensureRolesAndDatabase(DatabasePasswords passwords) {
        ensureRole(EmbeddedPostgres.OWNER, passwords.owner());
        ensureRole(EmbeddedPostgres.APP, passwords.app());
        boolean missing = db.sql("select not exists (select from pg_database where datname = :name)")
                .param("name", EmbeddedPostgres.DATABASE)
                .query(Boolean.class)
                .single();
        if (missing) {
            createDatabase(EmbeddedPostgres.DATABASE, "template0");
        }
    }

    private void ensureRole(String role, String password) {
        boolean missing = db.sql("select not exists (select from pg_roles where rolname = :name)")
                .param("name", role)
                .query(Boolean.class)
                .single();
        if (missing) {
            // Role and password are our own letters and digits; a role cannot be a parameter.
            db.sql("create role " + role + " login password '" + password + "'").update();
        }
    }

    /** Makes a database of the owner role as a copy of another one that nobody is connected to. */
    void createDatabase(String name, String template) {
        db.sql("create database " + name + " template " + template + " owner " + EmbeddedPostgres.OWNER)
                .update();
    }

    void dropDatabase(String name) {
        db.sql("drop database if exists " + name + " with (force)").update();
    }
}
