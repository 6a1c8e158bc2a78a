package org.supplyline.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is and who may do what there.
 *
 * @param url JDBC URL of the node's own database
 * @param owner role that owns the tables and migrates them
 * @param user role of the running application: inserts and selects, changes what it may, owns nothing
 */
record DatabaseAddress(String url, String owner, String ownerPassword, String user, String password) {

    /** A connection of the running application's role that belongs to no pool. */
    Connection connect(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", purpose);
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", owner " + owner + ", user " + user + "]";
    }
}
