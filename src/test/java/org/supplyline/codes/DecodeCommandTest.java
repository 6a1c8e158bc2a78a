package org.supplyline.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.codes.bench.Mishap;
import org.supplyline.codes.bench.RenderedPicture;
import org.supplyline.codes.bench.SymbolDrawing;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecodeCommandTest {

    /** The machine that runs the tests may be slow. */
    private static final String PATIENT = "20000";

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    @Test
    void aPictureWithACodeIsOneLineInTheNormalForm() throws IOException {
        SymbolDrawing drawing = SymbolDrawing.gs1128(new Random(3));
        Path file = picture(drawing);

        assertThat(decode(file)).isZero();

        JsonNode line = lines().get(0);
        assertThat(line.path("file").asString()).isEqualTo(file.toString());
        assertThat(line.path("width").asInt()).isPositive();
        assertThat(line.path("ms").isNumber()).isTrue();
        JsonNode code = line.path("codes").path(0);
        assertThat(code.path("symbology").asString()).isEqualTo("gs1-128");
        assertThat(code.path("aim").asString()).isEqualTo("]C1");
        assertThat(code.path("text").asString()).isEqualTo(drawing.text());
        assertThat(code.path("elements").path(0).path("ai").asString()).isEqualTo("01");
        assertThat(code.path("corners").size()).isEqualTo(4);
        assertThat(code.path("read").asString()).isIn("sure", "confirmed");
        assertThat(line.has("error")).isFalse();
    }

    @Test
    void whatCannotBeReadIsALineWithAnErrorAndTheOthersAreDoneInOrder() throws IOException {
        Path text = Files.writeString(folder.resolve("说明.png"), "no picture");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path good = picture(SymbolDrawing.gs1DataMatrix(new Random(4)));

        assertThat(decode(text, folder, folder.resolve("absent.png"), empty, good))
                .isEqualTo(1);

        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line -> line.path("error").path("code").asString(""))
                .containsExactly("not-a-picture", "not-a-file", "unreadable", "empty", "");
        assertThat(lines.get(4).path("codes").size()).isEqualTo(1);
    }

    @Test
    void aPictureWithoutCodeIsANegativeAnswer() throws IOException {
        Path file = folder.resolve("white.png");
        ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());

        assertThat(decode(file)).isEqualTo(1);
        assertThat(lines().get(0).path("codes").size()).isZero();
    }

    @Test
    void noFileAndAnImpossibleLimitAreWrongUse() {
        CommandLine command = new CommandLine(new DecodeCommand());
        command.setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute()).isEqualTo(2);
        assertThat(command.execute("--limit", "0", "a.png")).isEqualTo(2);
    }

    private Path picture(SymbolDrawing drawing) throws IOException {
        Random random = new Random(5);
        Path file = folder.resolve(drawing.symbology() + ".png");
        return Files.write(
                file, RenderedPicture.of(drawing, Mishap.ROTATED, random).png());
    }

    private int decode(Path... files) {
        CommandLine command = new CommandLine(new DecodeCommand());
        command.setOut(new PrintWriter(out, true));
        return command.execute(
                Stream.concat(Stream.of("--limit", PATIENT), Stream.of(files).map(Path::toString))
                        .toArray(String[]::new));
    }

    private List<JsonNode> lines() {
        return out.toString()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
