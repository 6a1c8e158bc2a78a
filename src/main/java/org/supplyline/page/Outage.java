package org.supplyline.page;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is told while the database is away: nothing was done, come again. */
public final class Outage {

    /** Nothing was done, so the same request may be sent again. */
    public static final Problem PROBLEM = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");

    /** A server that was killed is back in a few seconds; asking sooner only adds to its load. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Outage() {}

    /** Whether the failure says that the database cannot be used now, and nothing about what was asked of it. */
    public static boolean isBehind(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }
}
