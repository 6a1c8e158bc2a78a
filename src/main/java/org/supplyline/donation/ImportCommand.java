package org.supplyline.donation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.RunningNode;
import org.supplyline.sheet.Limits;
import org.supplyline.sheet.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a list of goods in: through the running node, or with the database alone when none runs. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "导入捐赠物资清单（.xlsx 或 .csv）。同一文件重复导入只算一次。文件被拒绝时退出码为 1。",
            "Imports a list of goods (.xlsx or .csv). The same file twice is once. Exit code 1 if the file is refused."
        })
public final class ImportCommand implements Callable<Integer> {

    /** Who imports from the command line: whoever may read the node's folder. */
    private static final String USER = "admin";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "清单文件 · the list")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "数据目录 · data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(
                    spec().commandLine(), "没有可读的文件 " + file + "。\nThere is no readable file " + file + ".");
        }
        if (Files.size(file) > Limits.FILE_BYTES) {
            return refuse(Refusal.FILE_TOO_LARGE.code());
        }
        NodeFolder folder = new NodeFolder(data);
        Optional<RunningNode> node = RunningNode.find(folder);
        return node.isPresent()
                ? through(node.get())
                : OfflineImports.take(folder, file, name(), USER)
                        .match(
                                taken -> print(taken.sheets()),
                                refused -> refuse(refused.reason().code()));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private int through(RunningNode node) throws IOException {
        String path = "/api/imports?name=" + URLEncoder.encode(name(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = node.post(path, "application/octet-stream", publisher());
        if (answer.statusCode() == 200) {
            json.readTree(answer.body()).forEach(sheet -> out(sheet.toString()));
            return 0;
        }
        JsonNode problem = answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
        String code = problem.path("code").asString("");
        if (code.startsWith(Refusal.PROBLEM)) {
            return refuse(code.substring(Refusal.PROBLEM.length()));
        }
        spec().commandLine().getErr().println(problem.path("detail").asString("HTTP " + answer.statusCode()));
        return 1;
    }

    private HttpRequest.BodyPublisher publisher() throws FileNotFoundException {
        return HttpRequest.BodyPublishers.ofFile(file);
    }

    private int print(List<ImportedSheet> sheets) {
        sheets.forEach(sheet -> out(json.writeValueAsString(sheet)));
        return 0;
    }

    private int refuse(String code) {
        out(json.createObjectNode()
                .put("file", name())
                .set("error", json.createObjectNode().put("code", code))
                .toString());
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/sheet",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            String key = "problem." + Refusal.PROBLEM + code;
            spec().commandLine()
                    .getErr()
                    .println(name() + ": " + texts.getString(key + ".title") + " " + texts.getString(key + ".detail"));
        }
        spec().commandLine().getErr().flush();
        return 1;
    }

    private void out(String line) {
        spec().commandLine().getOut().println(line);
        spec().commandLine().getOut().flush();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
