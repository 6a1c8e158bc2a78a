package org.supplyline.codes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.NamedProtocol;
import org.supplyline.scanner.ReaderProtocol;
import org.supplyline.scanner.ReaderProtocols;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was recorded on a reader's line, frame by frame. */
@Command(
        name = "frames",
        mixinStandardHelpOptions = true,
        description = {
            "把读取设备线路上录下的字节逐帧解码，每帧一行 JSON。有坏帧或被跳过的字节时退出码为 1。",
            "Decodes the bytes recorded on a reader's line, one JSON line a frame. Exit code 1 if any is bad or skipped."
        })
public final class FramesCommand implements Callable<Integer> {

    private static final int READ_BYTES = 64 * 1024;
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "NAME",
            description = "协议 · one of ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private String protocol = "";

    @Option(
            names = "--hex",
            description = "文件是十六进制文本，可含空白、换行和 # 注释 · the file is hex text, with blanks, line breaks, # comments")
    private boolean hex;

    @Option(
            names = "--from",
            paramLabel = "device|host",
            defaultValue = "device",
            description = "字节是谁发出的 · who sent the bytes (${DEFAULT-VALUE})")
    private String from = "device";

    @Parameters(paramLabel = "FILE", description = "录下的字节，- 为标准输入 · the recording, - for standard input")
    private String file = "";

    private boolean allWhole = true;

    /** The names of the protocols, for help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ReaderProtocols.all().stream().map(NamedProtocol::name).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        ReaderProtocol reader = protocol().recorded(direction());
        PrintWriter out = spec.commandLine().getOut();
        try (InputStream bytes = open()) {
            byte[] buffer = new byte[READ_BYTES];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                reader.decoder().feed(buffer, count, frame -> print(frame, reader, out));
            }
            reader.decoder().quiet(frame -> print(frame, reader, out));
        } catch (HexText.Malformed fault) {
            reader.decoder().quiet(frame -> print(frame, reader, out));
            throw wrong(
                    "第 %d 行第 %d 列不是十六进制数字。".formatted(fault.line(), fault.column()),
                    String.valueOf(fault.getMessage()));
        } finally {
            out.flush();
        }
        return allWhole ? 0 : 1;
    }

    private NamedProtocol protocol() {
        return ReaderProtocols.named(protocol).orElseThrow(() -> {
            String names =
                    ReaderProtocols.all().stream().map(NamedProtocol::name).collect(Collectors.joining(", "));
            return wrong("没有协议 " + protocol + "，可用：" + names + "。", "There is no protocol " + protocol + ".");
        });
    }

    private Direction direction() {
        return switch (from.toLowerCase(Locale.ROOT)) {
            case "device" -> Direction.DEVICE;
            case "host" -> Direction.HOST;
            default -> throw wrong("--from 只能是 device 或 host。", "--from is device or host.");
        };
    }

    private InputStream open() throws IOException {
        InputStream raw = file.equals(STANDARD_INPUT) ? System.in : openFile();
        return hex ? new HexText(new BufferedInputStream(raw)) : raw;
    }

    private InputStream openFile() throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw wrong("没有可读的文件 " + file + "。", "There is no readable file " + file + ".");
        }
        return Files.newInputStream(path);
    }

    private void print(Frame frame, ReaderProtocol reader, PrintWriter out) {
        allWhole &= frame.isWhole();
        out.print(FrameLine.of(frame, reader.reads(frame)));
        out.print('\n');
    }

    private ParameterException wrong(String chinese, String english) {
        return new ParameterException(spec.commandLine(), String.join("\n", List.of(chinese, english)));
    }
}
