package org.supplyline.gs1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Cases that others wrote. They are not part of the project; the folder is {@code shared/data} beside or above it, or
 * SUPPLYLINE_SHARED_DATA.
 */
public final class PublishedVectors {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (true|false|null|\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private PublishedVectors() {}

    /** One line of a file; a member that is null or absent reads as an empty text. */
    public record Vector(Map<String, String> members) {

        public String get(String name) {
            return members.getOrDefault(name, "");
        }

        public boolean has(String name) {
            return members.containsKey(name);
        }

        public boolean isValid() {
            return get("valid").equals("true");
        }
    }

    /** The lines of a file of JSON objects; the test is skipped, and says so, where the folder is missing. */
    public static List<Vector> read(String file) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String line : lines(file)) {
            Map<String, String> members = new HashMap<>();
            Matcher matcher = MEMBER.matcher(line);
            while (matcher.find()) {
                if (!matcher.group(2).equals("null")) {
                    members.put(matcher.group(1), unquote(matcher.group(2)));
                }
            }
            vectors.add(new Vector(members));
        }
        return vectors;
    }

    /** The lines of a file, named from the folder {@code gs1}. */
    public static List<String> lines(String file) throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "No shared/data/gs1 folder: the published GS1 vectors were not run.");
        return Files.readAllLines(folder.orElseThrow().resolve(file));
    }

    private static String unquote(String json) {
        return json.startsWith("\"")
                ? ESCAPE.matcher(json.substring(1, json.length() - 1))
                        .replaceAll(found -> Matcher.quoteReplacement(unescape(found.group(1))))
                : json;
    }

    private static String unescape(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            default -> escape;
        };
    }

    private static Optional<Path> folder() {
        String configured = System.getenv("SUPPLYLINE_SHARED_DATA");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(path -> path.resolve("shared/data"));
        return Stream.concat(configured == null ? Stream.empty() : Stream.of(Path.of(configured)), above)
                .map(path -> path.resolve("gs1"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
