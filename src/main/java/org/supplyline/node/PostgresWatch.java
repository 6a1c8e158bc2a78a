package org.supplyline.node;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it dies under a running node; meanwhile the routes wait and retry. */
final class PostgresWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final int RETRY_SECONDS = 1;
    private static final int CLOSE_SECONDS = 30;

    private final EmbeddedPostgres server;
    private final Thread watcher;
    private volatile boolean closed;

    /** Watches a server that has been started, until {@link #close}, which also stops the server. */
    PostgresWatch(EmbeddedPostgres server) {
        this.server = server;
        this.watcher = new Thread(this::watch, "postgres-watch");
        this.watcher.setDaemon(true);
        this.watcher.start();
    }

    private void watch() {
        try {
            while (!closed && server.awaitUnexpectedEnd()) {
                LOG.error("PostgreSQL ended by itself; starting it again.");
                startAgain();
            }
        } catch (InterruptedException asked) {
            LOG.debug("The watch over PostgreSQL ends.");
        }
    }

    private void startAgain() throws InterruptedException {
        while (!closed) {
            try {
                server.startAgain();
                LOG.warn("PostgreSQL (pid {}) is back.", server.pid());
                return;
            } catch (IOException | NodeStartException failure) {
                LOG.error("PostgreSQL did not come back, next try in {} s: {}", RETRY_SECONDS, failure.getMessage());
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        server.close();
        try {
            watcher.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
