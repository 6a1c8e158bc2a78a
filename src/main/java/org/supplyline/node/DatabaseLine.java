package org.supplyline.node;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of the application's role beside the pool, for who holds one for ever. */
@FunctionalInterface
public interface DatabaseLine {

    /**
     * A connection that the caller closes.
     *
     * @param purpose by which the server's own list of sessions names it
     * @throws SQLException if the database is not to be reached now
     */
    Connection open(String purpose) throws SQLException;
}
