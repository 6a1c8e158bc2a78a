package org.supplyline.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.supplyline.node.DatabaseLine;
import org.supplyline.node.NodeIdentity;

/**
 * Tells those who read the journal behind a cursor that it has grown, on whatever instance of the node. It wakes and
 * nothing else: a signal can be lost while the database is away, so each reader also looks after a time of its own.
 *
 * <pre>{@code
 * long seen = signal.count();
 * readBehindCursor();
 * signal.await(seen, atMost);
 * }</pre>
 */
@Component
public class JournalSignal implements SmartLifecycle {

    static final String SESSION = "supplyline-journal-signal";

    private static final Logger LOG = LoggerFactory.getLogger(JournalSignal.class);

    /** After so long a silence the connection is tried. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Commits come in bursts; readers need not look at each. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(20);

    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private final String node;
    private final DatabaseLine database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long count;
    private volatile @Nullable Listening listening;

    JournalSignal(NodeIdentity node, DatabaseLine database) {
        this.node = node.code();
        this.database = database;
    }

    /** How many signals there have been; to be asked before reading, so that none falls between reading and waiting. */
    public synchronized long count() {
        return count;
    }

    /** Waits until there is a signal that is not among the ones seen, at most so long. */
    public synchronized void await(long seen, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); count == seen && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Has this run after each signal, on the thread that gives them; it must be short. */
    public void tell(Runnable listener) {
        listeners.add(listener);
    }

    private void give() {
        synchronized (this) {
            count++;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized void start() {
        Listening begun = new Listening();
        begun.start();
        listening = begun;
    }

    @Override
    public void stop() {
        Listening ending = listening;
        listening = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** Holds one connection and opens it anew for ever. */
    private final class Listening extends Thread {

        private final CountDownLatch ended = new CountDownLatch(1);
        private @Nullable NotificationStore open;

        Listening() {
            super("journal-signal");
            setDaemon(true);
        }

        @Override
        public void run() {
            Duration retry = FIRST_RETRY;
            while (!isOver(Duration.ZERO)) {
                try (NotificationStore commits = open(database.open(SESSION))) {
                    // What was committed before this connection listened was told to nobody.
                    give();
                    retry = FIRST_RETRY;
                    listen(commits);
                } catch (SQLException | DataAccessException broken) {
                    if (isOver(retry)) {
                        return;
                    }
                    LOG.info("Not told of commits, next try after {}: {}", retry, broken.getMessage());
                    Duration doubled = retry.multipliedBy(2);
                    retry = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
                }
            }
        }

        private void listen(NotificationStore commits) throws SQLException {
            do {
                if (commits.await(node, SILENCE)) {
                    give();
                }
            } while (!isOver(AT_MOST_EVERY));
        }

        private boolean isOver(Duration within) {
            try {
                return ended.await(within.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException asked) {
                return true;
            }
        }

        private synchronized NotificationStore open(Connection connection) {
            NotificationStore store = new NotificationStore(connection);
            open = store;
            return store;
        }

        synchronized void end() {
            ended.countDown();
            if (open != null) {
                try {
                    open.close();
                } catch (SQLException alreadyBroken) {
                    LOG.debug("The connection was broken already.", alreadyBroken);
                }
            }
        }
    }
}
