package org.supplyline.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Feeds one parser or decoder with hostile input for ten minutes. The targets are the methods of {@code *FuzzTest} in the
 * sources, which every build also runs on their corpus; so this needs the sources, Maven and a development kit.
 */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "用恶意输入测试一个解析器十分钟。不带目标时列出全部目标。需要源代码和 Maven。发现问题时退出码为 1。",
            "Feeds a parser with hostile input for ten minutes. Without a target it lists them. Needs the sources and Maven."
        })
public final class FuzzCommand implements Callable<Integer> {

    private static final String TESTS = "scanner-drivers/src/test/java/org/supplyline/fuzz";
    private static final Pattern TARGET = Pattern.compile("@FuzzTest[^\\n]*\\n\\s*void (\\w+)\\(");

    @Parameters(arity = "0..1", paramLabel = "TARGET", description = "目标名称 · the name of a target")
    private @Nullable String target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = root();
        SortedSet<String> targets = targets(root.resolve(TESTS));
        if (target == null) {
            targets.forEach(name -> spec.commandLine().getOut().println(name));
            return 0;
        }
        if (!targets.contains(target)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "没有目标 %s，现有：%s。 There is no target %s, only those."
                            .formatted(target, String.join(" ", targets), target));
        }
        return fuzz(root, target);
    }

    private Path root() {
        String launcher = System.getenv("SUPPLYLINE_LAUNCHER");
        Path root = launcher == null
                ? Path.of("").toAbsolutePath()
                : Objects.requireNonNull(Path.of(launcher).toAbsolutePath().getParent())
                        .resolve("..")
                        .normalize();
        if (!Files.isDirectory(root.resolve(TESTS))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s 里没有源代码，请在源代码目录运行。 There are no sources in %s; run this where they are.".formatted(root, root));
        }
        return root;
    }

    static SortedSet<String> targets(Path tests) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(tests)) {
            for (Path file : files.filter(path -> path.toString().endsWith("FuzzTest.java"))
                    .toList()) {
                Matcher method = TARGET.matcher(Files.readString(file));
                while (method.find()) {
                    names.add(method.group(1));
                }
            }
        }
        return names;
    }

    private static int fuzz(Path root, String name) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder(
                "mvn",
                "-q",
                "-B",
                "-pl",
                "scanner-drivers",
                "test",
                "-Dspotless.check.skip",
                "-Dtest=*FuzzTest#" + name);
        maven.environment().put("JAZZER_FUZZ", "1");
        maven.directory(root.toFile()).redirectErrorStream(true).inheritIO();
        return maven.start().waitFor() == 0 ? 0 : 1;
    }
}
