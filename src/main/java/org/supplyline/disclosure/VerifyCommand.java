package org.supplyline.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks a whole public log, in a folder or on the web, without trusting the node that wrote it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对一份公开记录：签名、每条记录、每个文件。被拒绝时退出码为 1。",
            "Checks a public log: signature, every entry, every file. Exit code 1 if it is refused."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int MAX_POLICY_BYTES = 64 * 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL|DIR", description = "公开记录的网址（…/log）或目录 · the log's address (…/log) or folder")
    private String target = "";

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = {
                "含有可信公钥的文件；不指定则用记录自带的 policy，那只能证明前后一致",
                "file with the trusted key; without it the log's own policy is used, which proves only consistency"
            })
    private @Nullable Path policy;

    @Override
    public Integer call() {
        LogReader log = reader();
        List<NoteKey> keys = keys(log);
        LogVerdict verdict;
        try {
            verdict = new LogVerifier(keys).verify(log);
        } catch (UncheckedIOException unreachable) {
            throw wrong("读取失败：", unreachable.getMessage());
        }
        spec().commandLine().getOut().println(json(verdict));
        return verdict.isGood() ? 0 : 1;
    }

    private LogReader reader() {
        if (target.startsWith("http://") || target.startsWith("https://")) {
            try {
                return LogReader.web(URI.create(target));
            } catch (IllegalArgumentException malformed) {
                throw wrong("网址不对：", target + " is no address.");
            }
        }
        Path folder = Path.of(target);
        if (!Files.isDirectory(folder)) {
            throw wrong("没有这个目录：", target + " is no folder.");
        }
        return LogReader.folder(folder);
    }

    private List<NoteKey> keys(LogReader log) {
        Optional<byte[]> text = trusted(log);
        List<NoteKey> keys = text.map(VerifyCommand::logKeys).orElse(List.of());
        if (keys.isEmpty()) {
            throw wrong("没有公钥，请用 --policy 指定：", "there is no key to verify with; name a file with --policy.");
        }
        return keys;
    }

    private Optional<byte[]> trusted(LogReader log) {
        try {
            Path file = policy;
            if (file != null) {
                return Optional.of(Files.readAllBytes(file));
            }
            spec().commandLine()
                    .getErr()
                    .println(
                            "使用记录自带的公钥。Using the key that the log itself names; give --policy for a key from elsewhere.");
            return log.read("policy");
        } catch (IOException | UncheckedIOException unreadable) {
            throw wrong("读取失败：", unreadable.getMessage());
        }
    }

    /** The keys in the {@code log} lines of a C2SP tlog-policy, or of a file that holds one key alone. */
    static List<NoteKey> logKeys(byte[] policy) {
        if (policy.length > MAX_POLICY_BYTES) {
            return List.of();
        }
        return new String(policy, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 1 || words[0].equals("log"))
                .map(words -> words[words.length == 1 ? 0 : 1])
                .flatMap(text -> key(text).stream())
                .toList();
    }

    private static Optional<NoteKey> key(String text) {
        try {
            return Optional.of(NoteKey.parse(text));
        } catch (IllegalArgumentException another) {
            // Keys of other kinds are ignored, as the specification asks.
            return Optional.empty();
        }
    }

    private static ObjectNode json(LogVerdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Checkpoint checkpoint = verdict.checkpoint();
        if (checkpoint != null) {
            json.put("origin", checkpoint.origin()).put("size", checkpoint.size());
            json.put("root", checkpoint.rootText());
        }
        json.put("result", verdict.isGood() ? "ok" : "refused");
        if (!verdict.isGood()) {
            json.put("code", verdict.code());
        }
        Long leaf = verdict.leaf();
        if (leaf != null) {
            json.put("leaf", leaf);
        }
        json.put("entries", verdict.entries()).put("tiles", verdict.tiles()).put("cosignatures", 0);
        ArrayNode differences = json.putArray("stockDifferences");
        verdict.stockDifferences()
                .forEach(difference -> differences
                        .addObject()
                        .put("item", difference.item())
                        .put("place", difference.place())
                        .put("quantity", difference.quantity()));
        return json;
    }

    private ParameterException wrong(String chinese, @Nullable String english) {
        return new ParameterException(spec().commandLine(), chinese + english);
    }

    private CommandSpec spec() {
        CommandSpec given = spec;
        if (given == null) {
            throw new IllegalStateException("The command was not made by picocli.");
        }
        return given;
    }
}
