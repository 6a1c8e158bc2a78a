package org.supplyline.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection that hears what {@link JournalStore#append} says at each commit (PostgreSQL manual, LISTEN). */
final class NotificationStore implements AutoCloseable {

    private static final int ANSWER_SECONDS = 5;

    private final Connection connection;

    /** Listens from now on; the connection is this store's own. */
    NotificationStore(Connection connection) {
        this.connection = connection;
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("listen journal")
                .update();
    }

    /**
     * Waits for a commit and sees to it that a silent connection is not a dead one.
     *
     * @return whether records of that node were committed; false too when the time is up
     */
    boolean await(String node, Duration atMost) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
        if (heard != null && heard.length > 0) {
            return Stream.of(heard).anyMatch(said -> said.getParameter().equals(node));
        }
        if (!connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The database does not answer within %d s.".formatted(ANSWER_SECONDS));
        }
        return false;
    }

    /** Ends the connection, also under one who is waiting. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
