package org.supplyline.inventory.scan;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that lies in the records from one of the machines around them. */
final class Fault {

    /** SQLSTATE classes that a record's own values can cause: data exception, integrity constraint violation. */
    private static final Set<String> CLASSES_OF_DATA = Set.of("22", "23");

    private Fault() {}

    /**
     * Whether giving the same records again would fail again, so that looking for the bad one makes sense. In doubt it
     * is the machine: a scan that waits is better than one that is held for nothing.
     */
    static boolean isInTheRecords(RuntimeException failure) {
        SQLException sql = sqlCause(failure);
        if (sql != null) {
            String state = sql.getSQLState();
            return state != null && state.length() == 5 && CLASSES_OF_DATA.contains(state.substring(0, 2));
        }
        return !(failure instanceof DataAccessException) && !(failure instanceof TransactionException);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
