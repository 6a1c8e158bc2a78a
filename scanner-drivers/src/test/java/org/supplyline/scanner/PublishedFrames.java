package org.supplyline.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Frames that others recorded or built. They are not part of the project; the folder is {@code shared/data} beside or
 * above it, or SUPPLYLINE_SHARED_DATA.
 */
public final class PublishedFrames {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|(true|false))");

    private PublishedFrames() {}

    /** @param isGood whether its checksum is right */
    public record Vector(String name, Octets line, boolean isGood) {}

    /** The frames of a file of JSON lines; skips the test, saying so, where the folder is not there. */
    public static List<Vector> vectors(String file) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String json : Files.readAllLines(folder().resolve(file))) {
            String name = "";
            byte[] line = {};
            boolean good = false;
            Matcher members = MEMBER.matcher(json);
            while (members.find()) {
                switch (members.group(1)) {
                    case "name" -> name = members.group(2);
                    case "hex" -> line = Frames.hex(members.group(2));
                    case "checksum_ok", "crc_ok" -> good = members.group(3).equals("true");
                    default -> {}
                }
            }
            vectors.add(new Vector(name, Octets.of(line, 0, line.length), good));
        }
        return vectors;
    }

    /** Skips the test, saying so, where it is not there. */
    public static Path folder() {
        Optional<Path> folder = candidates()
                .map(data -> data.resolve("gs1/serial"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(
                folder.isPresent(), "There is no shared/data/gs1/serial: recorded frames were not checked.");
        return folder.orElseThrow();
    }

    private static Stream<Path> candidates() {
        String set = System.getenv("SUPPLYLINE_SHARED_DATA");
        if (set != null) {
            return Stream.of(Path.of(set));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared/data"));
    }
}
