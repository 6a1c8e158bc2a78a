package org.supplyline.routing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** A search in its process. Close it: that kills the process if it still runs. */
public final class SolverRun implements AutoCloseable {
    /** The end of what the process wrote to stderr, enough for a stack trace. */
    private static final int STDERR_KEPT = 16 * 1024;

    /** How long a process may take to leave by itself after its plan has arrived. */
    private static final Duration LEAVE = Duration.ofSeconds(3);

    private final Process process;
    private final OutputStream requests;
    private final Consumer<PlanProgress> progress;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final StringBuilder stderr = new StringBuilder();

    /** How a search ended. */
    public sealed interface Outcome {
        /** Answers each case with one function. */
        <T> T match(
                Function<DispatchPlan, T> planned, Function<List<ProblemFault>, T> refused, Function<Failed, T> failed);

        record Planned(DispatchPlan plan) implements Outcome {
            @Override
            public <T> T match(
                    Function<DispatchPlan, T> planned,
                    Function<List<ProblemFault>, T> refused,
                    Function<Failed, T> failed) {
                return planned.apply(plan);
            }
        }

        record Refused(List<ProblemFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }

            @Override
            public <T> T match(
                    Function<DispatchPlan, T> planned,
                    Function<List<ProblemFault>, T> refused,
                    Function<Failed, T> failed) {
                return refused.apply(faults);
            }
        }

        /**
         * No plan came out.
         *
         * @param detail for the log: what the process said last
         */
        record Failed(Cause cause, String detail) implements Outcome {
            @Override
            public <T> T match(
                    Function<DispatchPlan, T> planned,
                    Function<List<ProblemFault>, T> refused,
                    Function<Failed, T> failed) {
                return failed.apply(this);
            }
        }
    }

    /** Why no plan came out, and what to do. */
    public enum Cause {
        ENDED(
                "计算进程意外结束，请重试；再次发生请把日志交给管理员。",
                "The planning process ended unexpectedly. Try again; if it happens again, give the log to the administrator."),
        TIMED_OUT(
                "计算超时，已停止。请减少地点或延长时间后重试。",
                "Planning took too long and was stopped. Try with fewer sites or more time."),
        CLOSED("计算已取消。", "Planning was cancelled.");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    private SolverRun(Process process, Consumer<PlanProgress> progress) {
        this.process = process;
        this.requests = new BufferedOutputStream(process.getOutputStream());
        this.progress = progress;
    }

    static SolverRun begin(
            Process process, SolverRequest.Solve solve, Duration grace, Consumer<PlanProgress> progress) {
        SolverRun run = new SolverRun(process, progress);
        Thread errors = daemon("solver-stderr", run::keepErrors);
        daemon("solver-replies", () -> run.converse(solve, errors));
        run.outcome.completeOnTimeout(
                new Outcome.Failed(
                        Cause.TIMED_OUT,
                        "no plan after %d s".formatted(solve.limits().seconds())),
                Duration.ofSeconds(solve.limits().seconds()).plus(grace).toMillis(),
                TimeUnit.MILLISECONDS);
        var unused = run.outcome.thenAccept(run::dismiss);
        return run;
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Completes exactly once, never exceptionally. */
    public CompletableFuture<Outcome> outcome() {
        return outcome.copy();
    }

    /** Asks for the best plan so far; the outcome follows soon. Does nothing when the search is over. */
    public void stop() {
        try {
            send(new SolverRequest.Stop());
        } catch (IOException e) {
            // The process is gone: the thread that reads its replies reports that.
            process.destroy();
        }
    }

    /** Cancels the search if it still runs. The process is gone soon after, whatever it was doing. */
    @Override
    public void close() {
        outcome.complete(new Outcome.Failed(Cause.CLOSED, "closed by the caller"));
    }

    public long pid() {
        return process.pid();
    }

    private void send(SolverRequest request) throws IOException {
        byte[] message = PlanJson.write(request);
        synchronized (requests) {
            Frames.write(requests, message);
        }
    }

    private void converse(SolverRequest.Solve solve, Thread errors) {
        try (InputStream replies = new BufferedInputStream(process.getInputStream())) {
            send(solve);
            Optional<byte[]> frame = Frames.read(replies);
            while (frame.isPresent() && !outcome.isDone()) {
                PlanJson.read(frame.get(), SolverReply.class).take(progress, this::planned, this::refused);
                frame = Frames.read(replies);
            }
            ended("its replies ended", errors);
        } catch (IOException | JacksonException e) {
            ended(e.toString(), errors);
        } finally {
            awaitExit();
        }
    }

    private void planned(DispatchPlan plan) {
        outcome.complete(new Outcome.Planned(plan));
    }

    private void refused(SolverReply.Refusal refusal) {
        if (refusal.faults().isEmpty()) {
            outcome.complete(new Outcome.Failed(Cause.ENDED, refusal.code() + ": " + refusal.message()));
        } else {
            outcome.complete(new Outcome.Refused(refusal.faults()));
        }
    }

    private void ended(String why, Thread errors) {
        if (outcome.isDone()) {
            return;
        }
        String exit = "still running";
        try {
            if (process.waitFor(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                exit = "exit code " + process.exitValue();
            }
            errors.join(LEAVE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outcome.complete(new Outcome.Failed(Cause.ENDED, "%s, %s%n%s".formatted(why, exit, errorsKept())));
    }

    private void keepErrors() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] buffer = new byte[4096];
            for (int length = errors.read(buffer); length >= 0; length = errors.read(buffer)) {
                synchronized (stderr) {
                    stderr.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
                    stderr.delete(0, Math.max(0, stderr.length() - STDERR_KEPT));
                }
            }
        } catch (IOException e) {
            synchronized (stderr) {
                stderr.append("(stderr broke off: ").append(e).append(')');
            }
        }
    }

    private String errorsKept() {
        synchronized (stderr) {
            return stderr.toString();
        }
    }

    /** Closing stdin lets a process leave that has answered; any other is killed, perhaps while it still reads its problem. */
    private void dismiss(Outcome result) {
        boolean kill = result.match(plan -> false, faults -> false, failed -> true);
        if (kill) {
            process.destroyForcibly();
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    /** The last thing that the reading thread does, so that no process outlives its run. */
    private void awaitExit() {
        try {
            process.waitFor(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
