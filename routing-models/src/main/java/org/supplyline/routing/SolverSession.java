package org.supplyline.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The child's side of the conversation: reads requests, runs one search at a time on a thread of its own, writes replies. */
final class SolverSession {
    private static final Logger LOG = LoggerFactory.getLogger(SolverSession.class);

    /** Two reports a second at most. */
    private static final long PROGRESS_MILLIS = 500;

    private final InputStream requests;
    private final OutputStream replies;
    private final DispatchSolver solver;
    private final AtomicReference<@Nullable RunningSearch> running = new AtomicReference<>();

    SolverSession(InputStream requests, OutputStream replies, DispatchSolver solver) {
        this.requests = requests;
        this.replies = replies;
        this.solver = solver;
    }

    /** Returns at the end of the requests, or when they or the replies cannot go on; true if the end was clean. */
    boolean run() {
        try {
            Optional<byte[]> frame = Frames.read(requests);
            while (frame.isPresent()) {
                take(frame.get());
                frame = Frames.read(requests);
            }
            return true;
        } catch (Frames.BadFrameException e) {
            refuse("bad-frame", String.valueOf(e.getMessage()), List.of());
            return false;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The conversation broke off: {}", e.toString());
            return false;
        } finally {
            stop();
        }
    }

    private void take(byte[] frame) {
        SolverRequest request;
        try {
            request = PlanJson.read(frame, SolverRequest.class);
        } catch (JacksonException e) {
            refuse("bad-request", e.getOriginalMessage(), List.of());
            return;
        }
        request.take(this::start, this::stop);
    }

    private void stop() {
        RunningSearch search = running.get();
        if (search != null) {
            search.requestStop();
        }
    }

    private void start(SolverRequest.Work work) {
        RunningSearch search = new RunningSearch();
        if (!running.compareAndSet(null, search)) {
            refuse("busy", "One search at a time: stop the one that runs.", List.of());
            return;
        }
        Thread thread = new Thread(() -> search(work, search), "search");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where a search ends, whatever happened: the caller must hear of it. */
    private void search(SolverRequest.Work work, RunningSearch search) {
        ScheduledExecutorService reporter = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        SolverReply reply;
        try {
            var unused = reporter.scheduleAtFixedRate(
                    () -> send(new SolverReply.Progress(search.progress())),
                    PROGRESS_MILLIS,
                    PROGRESS_MILLIS,
                    TimeUnit.MILLISECONDS);
            reply = work.answer(solver, search);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The search failed", e);
            reply = new SolverReply.Refusal("failed", e.toString(), List.of());
        } finally {
            reporter.shutdownNow();
        }
        running.set(null);
        send(reply);
    }

    private void refuse(String code, String message, List<ProblemFault> faults) {
        send(new SolverReply.Refusal(code, message, faults));
    }

    private void send(SolverReply reply) {
        byte[] message = PlanJson.write(reply);
        synchronized (replies) {
            try {
                Frames.write(replies, message);
            } catch (IOException e) {
                throw new UncheckedIOException("The reply cannot be written", e);
            }
        }
    }
}
