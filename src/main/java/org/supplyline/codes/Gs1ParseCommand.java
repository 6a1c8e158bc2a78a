package org.supplyline.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.supplyline.gs1.Fnc1Shapes;
import org.supplyline.gs1.Gs1Error;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what each line of standard input is; one JSON line for each. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "逐行解析标准输入中的编码：GS1 元素串（带或不带 AIM 标识、括号形式）、GS1 Digital Link、EAN/UPC、EPC（十六进制或 URI）、"
                    + "快递单号、药品追溯码、UDI。每行输出一行 JSON；有任何一行不是 ok 时退出码为 1。",
            "Reads codes from standard input, one a line: GS1 element strings (with or without AIM identifier, or in"
                    + " brackets), GS1 Digital Links, EAN/UPC, EPCs (hexadecimal or URI), waybills, drug codes, UDI. One"
                    + " JSON line for each; exit code 1 if any is not ok.",
            "",
            "elementString 以 --fnc1 的字符开头，并用它作分隔符。position 为输入行中从 0 起的字符序号。",
            "elementString begins with the character of --fnc1 and has it as separator. position is the index of the"
                    + " character in the line, from 0.",
            "epc 为纯标识 URI；已知时另有 epcTag（标签 URI）和 epcHex（十六进制）。",
            "epc is the pure identity URI; epcTag (tag URI) and epcHex are added where they are known."
        })
public final class Gs1ParseCommand implements Callable<Integer> {

    private static final String GS_WORD = "GS";

    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--fnc1",
            paramLabel = "C",
            defaultValue = "^",
            description = {
                "输入和输出中代表 FNC1 的字符，GS 表示控制字符 U+001D；输入中的 U+001D 总是 FNC1（${DEFAULT-VALUE}）",
                "character that stands for FNC1 in input and output, GS for U+001D itself, which in the input always"
                        + " means FNC1 (${DEFAULT-VALUE})"
            })
    private String fnc1 = "^";

    @Option(
            names = "--part",
            description = {
                "每行只是一件物品上的一个条码：不检查元素必须或不得一起出现的规则",
                "each line is only one of several symbols of a thing: do not ask which elements must or must not go together"
            })
    private boolean part;

    @Option(names = "--explain", description = "在标准错误输出中用中英文说明错误 · tell errors in words on stderr")
    private boolean explain;

    /** Made by picocli. */
    public Gs1ParseCommand() {
        this(System.in, Clock.systemUTC());
    }

    Gs1ParseCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        LineReader reader = new LineReader(clock, separator(), !part);
        PrintWriter out = spec.commandLine().getOut();
        boolean good = true;
        BoundedLines lines = new BoundedLines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        for (String line = lines.next(); line != null; line = lines.next()) {
            CodeReading reading = reader.read(line);
            out.println(reading.toJson());
            good &= reading.status() == CodeReading.Status.OK;
            if (explain) {
                explain(reading);
            }
        }
        out.flush();
        return good ? 0 : 1;
    }

    private char separator() {
        if (fnc1.equals(GS_WORD)) {
            return LineReader.GS;
        }
        try {
            Fnc1Shapes.of(List.of(fnc1));
        } catch (IllegalArgumentException unusable) {
            throw unusable();
        }
        if (fnc1.length() != 1) {
            throw unusable();
        }
        return fnc1.charAt(0);
    }

    private ParameterException unusable() {
        return new ParameterException(
                spec.commandLine(),
                "--fnc1 须为一个既非字母也非数字的字符，或 GS。 --fnc1 takes one character that is no letter or digit, or GS.");
    }

    private void explain(CodeReading reading) {
        PrintWriter err = spec.commandLine().getErr();
        for (Gs1Error error : reading.errors()) {
            err.println(reading.input());
            err.println("  " + error.chinese());
            err.println("  " + error.english());
        }
        err.flush();
    }
}
