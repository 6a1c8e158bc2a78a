package org.supplyline.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.supplyline.barcode.PictureLimits;
import org.supplyline.barcode.PicturePool;
import org.supplyline.barcode.PictureReader;
import org.supplyline.barcode.PictureResult;
import org.supplyline.barcode.PictureResult.Problem;
import org.supplyline.barcode.PictureResult.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the bar codes in pictures, one line for each file in the order in which they were named. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = {
            "识读图片（PNG、JPEG、GIF、BMP）中的条码。有图片未读出条码或无法读取时退出码为 1。",
            "Reads the bar codes in pictures (PNG, JPEG, GIF, BMP). Exit code 1 if a file has none or cannot be read."
        })
public final class DecodeCommand implements Callable<Integer> {

    private static final int LONGEST_LIMIT_MILLIS = 60_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "图片文件 · pictures")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "MS",
            defaultValue = "400",
            description = "每张图片的识读时限，毫秒 · time for each picture in ms (${DEFAULT-VALUE})")
    private int limitMillis = 400;

    /** A file of which the answer may still be computed. */
    private record Waiting(Path file, Future<PictureResult> result) {}

    @Override
    public Integer call() throws InterruptedException {
        if (limitMillis < 1 || limitMillis > LONGEST_LIMIT_MILLIS) {
            throw new ParameterException(
                    spec().commandLine(), "--limit 须在 1 到 60000 之间。\n--limit must be from 1 to 60000.");
        }
        PictureLimits limits = PictureLimits.DEFAULT.within(Duration.ofMillis(limitMillis));
        boolean good = true;
        Deque<Waiting> waiting = new ArrayDeque<>();
        try (PicturePool pool = new PicturePool(new PictureReader(Clock.systemUTC(), limits), Integer.MAX_VALUE)) {
            Warmth.gain();
            for (Path file : files) {
                waiting.add(new Waiting(file, read(file, limits, pool)));
                // What is done is told at once, and no more pictures than the pool can take are held in memory.
                while (!waiting.isEmpty() && (waiting.peek().result.isDone() || waiting.size() > 2 * pool.size())) {
                    good &= print(waiting.remove());
                }
            }
            while (!waiting.isEmpty()) {
                good &= print(waiting.remove());
            }
        }
        return good ? 0 : 1;
    }

    private static Future<PictureResult> read(Path file, PictureLimits limits, PicturePool pool) {
        if (Files.isDirectory(file)) {
            return refused(Problem.NOT_A_FILE, "a folder");
        }
        if (!Files.exists(file)) {
            return refused(Problem.UNREADABLE, "no such file");
        }
        if (!Files.isRegularFile(file)) {
            return refused(Problem.NOT_A_FILE, "a device or pipe");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed is enough to be told that there are too many.
            return pool.read(in.readNBytes(limits.bytes() + 1));
        } catch (IOException unreadable) {
            return refused(Problem.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Future<PictureResult> refused(Problem problem, String detail) {
        return CompletableFuture.completedFuture(new Refused(problem, detail));
    }

    private boolean print(Waiting next) throws InterruptedException {
        PictureResult result;
        try {
            result = next.result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The search failed on " + next.file, failed.getCause());
        }
        spec().commandLine().getOut().println(PictureJson.of(next.file, result));
        return result.match(seen -> !seen.codes().isEmpty(), refused -> false);
    }

    private CommandSpec spec() {
        CommandSpec given = spec;
        if (given == null) {
            throw new IllegalStateException("The command was not made by picocli.");
        }
        return given;
    }
}
