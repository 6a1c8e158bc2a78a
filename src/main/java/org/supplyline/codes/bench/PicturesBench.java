package org.supplyline.codes.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.node.BenchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the reading of pictures with ZXing, plain and trying harder, and with Debian's ZXingReader. */
@Command(
        name = "pictures",
        mixinStandardHelpOptions = true,
        description = {
            "在公开图片集与自绘图片上比较识读的正确数、错误数与耗时。",
            "Compares right, wrong and time on published and on rendered pictures with three other readers."
        })
public final class PicturesBench implements Callable<Integer> {

    private static final int WARM_UP = 24;
    private static final double NANOS_A_SECOND = 1e9;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            defaultValue = "../shared/data/gs1/barcode-pictures",
            description = "公开图片集的目录 · folder of the published sets (${DEFAULT-VALUE})")
    private Path folder = Path.of("../shared/data/gs1/barcode-pictures");

    @Option(
            names = "--rendered",
            paramLabel = "N",
            defaultValue = "200",
            description = "每种条码自绘的图片数 · rendered pictures of each symbology (${DEFAULT-VALUE})")
    private int rendered = 200;

    @Option(names = "--seed", defaultValue = "20261101", description = "随机种子 · seed (${DEFAULT-VALUE})")
    private long seed = 20_261_101;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        PrintWriter progress = spec().commandLine().getErr();
        progress.println("seed " + seed);
        List<PicturePeer> peers = peers(progress);
        Map<String, Number> figures = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            measure(published(), "pictures.", peers, figures, progress);
        } else {
            progress.println("没有图片目录，跳过：" + folder + " · there is no such folder, skipped");
        }
        measure(rendered(), "rendered.", peers, figures, progress);
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        Path written = Files.createTempDirectory("supplyline-bench");
        spec().commandLine().getOut().println(new BenchReport("pictures", seed, seconds, figures).toJson(written));
        Files.delete(written);
        return 0;
    }

    private static List<PicturePeer> peers(PrintWriter progress) {
        List<PicturePeer> peers =
                new ArrayList<>(List.of(PicturePeer.ours(), PicturePeer.zxing(false), PicturePeer.zxing(true)));
        Optional<String> command = PicturePeer.zxingReaderCommand();
        command.ifPresentOrElse(
                found -> peers.add(PicturePeer.zxingReader(found)),
                () -> progress.println("未安装 zxing-cpp-tools，不与 ZXingReader 比较 · "
                        + "zxing-cpp-tools is not installed, ZXingReader is SKIPPED"));
        return peers;
    }

    private static void measure(
            List<PictureCase> cases,
            String prefix,
            List<PicturePeer> peers,
            Map<String, Number> figures,
            PrintWriter progress)
            throws IOException {
        for (PicturePeer peer : peers) {
            for (PictureCase picture : cases.subList(0, Math.min(WARM_UP, cases.size()))) {
                peer.texts(picture.file());
            }
            Map<String, PictureTally> tallies = new TreeMap<>();
            for (PictureCase picture : cases) {
                long began = System.nanoTime();
                List<String> texts = peer.texts(picture.file());
                long nanos = System.nanoTime() - began;
                tallies.computeIfAbsent(picture.symbology(), name -> new PictureTally())
                        .add(picture.judge(texts), nanos);
            }
            tallies.forEach((symbology, tally) -> {
                String key = peer.prefix() + prefix + symbology;
                tally.report(key, figures);
                progress.println(key + " " + tally);
            });
        }
    }

    private List<PictureCase> published() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            List<PictureCase> cases = new ArrayList<>();
            for (Path file : files.filter(PictureCase::isPicture).sorted().toList()) {
                cases.add(PictureCase.published(file));
            }
            return cases;
        }
    }

    private List<PictureCase> rendered() throws IOException {
        List<PictureCase> cases = new ArrayList<>();
        Random random = new Random(seed);
        Mishap[] mishaps = Mishap.values();
        for (int i = 0; i < 2 * rendered; i++) {
            SymbolDrawing drawing = i < rendered ? SymbolDrawing.gs1128(random) : SymbolDrawing.gs1DataMatrix(random);
            RenderedPicture picture = RenderedPicture.of(drawing, mishaps[i % mishaps.length], random);
            cases.add(new PictureCase(picture.symbology(), Optional.of(picture.text()), picture.png()));
        }
        return cases;
    }

    private CommandSpec spec() {
        CommandSpec given = spec;
        if (given == null) {
            throw new IllegalStateException("The command was not made by picocli.");
        }
        return given;
    }
}
