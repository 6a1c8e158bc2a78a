package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.routing.SolverRun.Cause;
import org.supplyline.routing.SolverRun.Outcome;
import org.supplyline.routing.change.Change;
import org.supplyline.routing.change.ChangeRequest;
import org.supplyline.routing.change.Replanner;
import org.supplyline.routing.explain.ExplainLimits;

@Timeout(240)
class SolverChildTest {
    private static final long PATIENCE_SECONDS = 200;

    private final SolverChild.Settings settings = SolverChild.Settings.likeThisProcess();

    private static Outcome outcome(SolverRun run) throws Exception {
        return run.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Cause cause(SolverRun run) throws Exception {
        return outcome(run)
                .match(
                        plan -> {
                            throw new AssertionError("a plan");
                        },
                        faults -> {
                            throw new AssertionError(faults);
                        },
                        Outcome.Failed::cause);
    }

    private static void assertGone(SolverRun run) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(run.pid());
        if (process.isPresent()) {
            process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void theChildFindsThePlanThatThisProcessFinds() throws Exception {
        DispatchProblem problem = ChangzhiFixtures.problem();
        PlanLimits limits = new PlanLimits(3_600, 30, 1, 5);
        DispatchPlan here = DispatchSolver.create()
                .solve(problem, limits, SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new AssertionError(faults);
                });
        try (SolverRun run = new SolverChild(settings).start(problem, limits, progress -> {})) {
            assertThat(outcome(run)).isEqualTo(new Outcome.Planned(here));
            assertGone(run);
        }
    }

    @Test
    void stopEndsALongSearchWithTheBestPlanSoFar() throws Exception {
        BlockingQueue<PlanProgress> seen = new LinkedBlockingQueue<>();
        DispatchProblem problem = ChangzhiFixtures.problem();
        try (SolverRun run = new SolverChild(settings).start(problem, PlanLimits.ofSeconds(3_000), seen::add)) {
            PlanProgress progress = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(progress).isNotNull();
            run.stop();
            DispatchPlan plan = outcome(run)
                    .match(
                            found -> found,
                            faults -> {
                                throw new AssertionError(faults);
                            },
                            failed -> {
                                throw new AssertionError(failed);
                            });
            assertThat(PlanCheck.faults(problem, plan)).isEmpty();
        }
    }

    @Test
    void closingARunKillsItsProcess() throws Exception {
        SolverRun run = new SolverChild(settings)
                .start(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(3_000), progress -> {});
        run.close();
        assertThat(cause(run)).isEqualTo(Cause.CLOSED);
        assertGone(run);
    }

    @Test
    void aKilledProcessIsAFailureAndNotAHang() throws Exception {
        try (SolverRun run = new SolverChild(settings)
                .start(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(3_000), progress -> {})) {
            ProcessHandle.of(run.pid()).orElseThrow().destroyForcibly();
            assertThat(cause(run)).isEqualTo(Cause.ENDED);
        }
    }

    @Test
    void aClassPathWithoutTheSolverSaysSoInItsDetail() throws Exception {
        SolverChild child = new SolverChild(settings.withClassPath("no-such-folder"));
        try (SolverRun run = child.start(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(10), progress -> {})) {
            assertThat(outcome(run).match(plan -> "", faults -> "", Outcome.Failed::detail))
                    .contains("SolverMain", "exit code 1");
        }
    }

    @Test
    void aProcessThatDoesNotAnswerInTimeIsKilled(@TempDir Path folder) throws Exception {
        Path silent = Files.writeString(folder.resolve("silent"), "#!/bin/sh\nexec sleep 600\n");
        assertThat(silent.toFile().setExecutable(true)).isTrue();
        SolverChild child =
                new SolverChild(new SolverChild.Settings(silent, settings.classPath(), 64, 0, Duration.ofMillis(200)));
        try (SolverRun run = child.start(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(1), progress -> {})) {
            assertThat(cause(run)).isEqualTo(Cause.TIMED_OUT);
            assertGone(run);
        }
    }

    @Test
    void faultsOfTheProblemComeBack() throws Exception {
        DispatchProblem sound = ChangzhiFixtures.problem();
        DispatchProblem broken = new DispatchProblem(
                sound.start(), sound.depots(), List.of(), sound.vehicles(), sound.sites(), List.of(), sound.roads());
        try (SolverRun run = new SolverChild(settings).start(broken, PlanLimits.ofSeconds(5), progress -> {})) {
            assertThat(outcome(run)).isEqualTo(new Outcome.Refused(broken.faults()));
            assertThat(broken.faults()).isNotEmpty();
        }
    }

    private Process bare() throws IOException {
        return new ProcessBuilder(
                        settings.java().toString(), "-Xmx128m", "-cp", settings.classPath(), SolverMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void send(OutputStream out, String json) throws IOException {
        Frames.write(out, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String receive(InputStream in) throws IOException {
        return new String(Frames.read(in).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void theProcessEndsWhenItsInputEndsEvenInTheMiddleOfASearch() throws Exception {
        Process process = bare();
        OutputStream out = process.getOutputStream();
        Frames.write(
                out, PlanJson.write(new SolverRequest.Solve(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(3_000))));
        assertThat(receive(process.getInputStream())).contains("\"type\":\"progress\"");
        out.close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void garbageInAFrameIsRefusedAndTheNextRequestIsHeard() throws Exception {
        Process process = bare();
        send(process.getOutputStream(), "not json");
        assertThat(receive(process.getInputStream())).contains("\"code\":\"bad-request\"");
        send(process.getOutputStream(), "{\"type\":\"dance\"}");
        assertThat(receive(process.getInputStream())).contains("\"code\":\"bad-request\"");
        send(process.getOutputStream(), "{\"type\":\"stop\"}");
        send(process.getOutputStream(), "{\"type\":\"solve\",\"limits\":{\"seconds\":1}}");
        assertThat(receive(process.getInputStream())).contains("\"code\":\"bad-request\"");
        process.getOutputStream().close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void theProcessChangesAndExplainsPlansBesideSolving() throws Exception {
        DispatchProblem problem = RandomProblems.problem(3);
        DispatchPlan plan = ScenarioTest.solve(problem, 20);
        Process process = bare();
        OutputStream out = process.getOutputStream();
        PlanLimits limits = new PlanLimits(3_600, 20, 1, 5);
        ChangeRequest sound = ChangeRequest.of(problem, plan, 0, List.of());
        Frames.write(out, PlanJson.write(new SolverRequest.Change(sound, limits)));
        SolverReply.Changed changed =
                PlanJson.read(answer(process).getBytes(StandardCharsets.UTF_8), SolverReply.Changed.class);
        assertThat(Replanner.replan(sound, limits, SolveWatch.none())).isEqualTo(changed.answer());
        ChangeRequest unknown =
                ChangeRequest.of(problem, plan, 0, List.of(new Change.TruckLost(new VehicleId("nobody"))));
        Frames.write(out, PlanJson.write(new SolverRequest.Change(unknown, limits)));
        assertThat(answer(process)).contains("\"type\":\"change-refused\"", "changes[0].vehicle", "nobody");
        Frames.write(out, PlanJson.write(new SolverRequest.Explain(problem, plan, new ExplainLimits(1, 60, 20, 5))));
        assertThat(answer(process)).contains("\"type\":\"explained\"", "\"answers\"");
        out.close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** The next reply that is not about progress. */
    private static String answer(Process process) throws IOException {
        String reply = receive(process.getInputStream());
        while (reply.contains("\"type\":\"progress\"")) {
            reply = receive(process.getInputStream());
        }
        return reply;
    }

    @Test
    void aLengthThatNoMessageHasEndsTheConversation() throws Exception {
        Process process = bare();
        process.getOutputStream()
                .write(ByteBuffer.allocate(4).putInt(Frames.LONGEST + 1).array());
        process.getOutputStream().flush();
        assertThat(receive(process.getInputStream())).contains("\"code\":\"bad-frame\"");
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void aSecondSearchWaitsForNobodyAndIsRefused() throws Exception {
        Process process = bare();
        byte[] solve = PlanJson.write(new SolverRequest.Solve(ChangzhiFixtures.problem(), PlanLimits.ofSeconds(3_000)));
        Frames.write(process.getOutputStream(), solve);
        Frames.write(process.getOutputStream(), solve);
        String reply = receive(process.getInputStream());
        while (reply.contains("\"type\":\"progress\"")) {
            reply = receive(process.getInputStream());
        }
        assertThat(reply).contains("\"code\":\"busy\"");
        process.getOutputStream().close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
