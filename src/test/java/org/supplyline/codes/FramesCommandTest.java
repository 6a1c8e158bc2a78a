package org.supplyline.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FramesCommandTest {

    private static final String TAG = "A0 13 01 89 04 30 00 E2 00 30 16 66 13 01 21 15 50 74 EF 45 BF";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new FramesCommand());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private String hexFile(String text) throws IOException {
        return Files.writeString(folder.resolve("recording.txt"), text).toString();
    }

    @Test
    void eachFrameIsALineWithWhatItSaysAndWhatWasRead() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(TAG.replace(" ", ""));
        Path file = Files.write(folder.resolve("recording.bin"), bytes);

        assertThat(run("--protocol", "a0", file.toString())).isZero();
        assertThat(lines())
                .containsExactly("{\"offset\":0,\"length\":21,\"type\":\"tag\",\"ok\":true,"
                        + "\"fields\":{\"address\":1,\"frequency\":1,\"pc\":\"3000\"},"
                        + "\"scans\":[{\"epc\":\"E200301666130121155074EF\",\"antenna\":1,\"rssi\":-60}]}");
    }

    @Test
    void hexTextMayHaveBlanksCommentsAndLineBreaks() throws IOException {
        String file = hexFile("\uFEFF# 一个标签\r\n" + TAG + " # antenna 1\r\n\r\n"
                + TAG.replace(" ", "").toLowerCase(Locale.ROOT) + "#");

        assertThat(run("--protocol", "a0", "--hex", file)).isZero();
        assertThat(lines()).hasSize(2).allMatch(line -> line.contains("\"epc\""));
    }

    @Test
    void badAndSkippedBytesAreToldAndMakeTheAnswerNegative() throws IOException {
        String file = hexFile("00 11 " + TAG.replace("45 BF", "45 BE") + TAG + "A0 13 01");

        assertThat(run("--protocol", "a0", "--hex", file)).isEqualTo(1);
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(0))
                .isEqualTo("{\"offset\":0,\"length\":2,\"type\":\"skipped\",\"ok\":false,"
                        + "\"fields\":{\"bytes\":\"0011\"},\"scans\":[]}");
        assertThat(lines().get(1))
                .contains(
                        "\"offset\":2",
                        "\"ok\":false",
                        "\"code\":\"checksum\"",
                        "expected BF, came BE",
                        "\"scans\":[]");
        assertThat(lines().get(2)).contains("\"offset\":23", "\"ok\":true");
        assertThat(lines().get(3)).contains("\"offset\":44", "\"code\":\"incomplete\"", "3 of 21 bytes came");
    }

    @Test
    void whatAHostSaidIsUnderstoodAsSuch() throws IOException {
        assertThat(run("--protocol", "mercury", "--from", "host", "--hex", hexFile("FF 05 22 00 00 13 03 E8 29 05")))
                .isZero();
        assertThat(lines().get(0)).contains("\"type\":\"read-tag-id-multiple\"", "\"data\":\"00001303E8\"");
    }

    @Test
    void aRepetitionIsNoSecondScan() throws IOException {
        String scan = "09 F3 00 00 0F 31 30 41 42 FE 11";
        String again = "09 F3 00 01 0F 31 30 41 42 FE 10";

        assertThat(run("--protocol", "ssi", "--hex", hexFile(scan + again))).isZero();
        assertThat(lines().get(0)).contains("\"scans\":[{\"text\":\"10AB\",\"aim\":\"]C1\"}]");
        assertThat(lines().get(1)).contains("\"retransmit\":true", "\"scans\":[]");
    }

    @Test
    void aLongRecordingIsReadInPieces() throws IOException {
        Path file = folder.resolve("long.bin");
        byte[] tag = HexFormat.of().parseHex(TAG.replace(" ", ""));
        byte[] recording = new byte[tag.length * 20_000];
        for (int i = 0; i < recording.length; i++) {
            recording[i] = tag[i % tag.length];
        }
        Files.write(file, recording);

        assertThat(run("--protocol", "a0", file.toString())).isZero();
        assertThat(lines()).hasSize(20_000);
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        String file = hexFile("A0 1");

        assertThat(run("--protocol", "morse", file)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no protocol morse", "uhfreader288");
        assertThat(run("--protocol", "a0", "--from", "moon", file)).isEqualTo(2);
        assertThat(run("--protocol", "a0", folder.resolve("nothing").toString()))
                .isEqualTo(2);
        assertThat(run("--protocol", "a0", "--hex", hexFile(TAG + "\nzz"))).isEqualTo(2);
        assertThat(err.toString()).contains("Line 2, column 1 is no hex digit", "第 2 行第 1 列");
        assertThat(lines()).hasSize(1);
    }
}
