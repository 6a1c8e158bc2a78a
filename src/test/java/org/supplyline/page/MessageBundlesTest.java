package org.supplyline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that people read is there in both languages, and nothing is there that nobody reads. */
class MessageBundlesTest {

    private static final Path MAIN = Path.of("main").toAbsolutePath();
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final String CHINESE = "_zh_CN.properties";
    private static final String ENGLISH = "_en.properties";
    private static final String SCAN_PAGE = "handheld.scan.";

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.-]*)[}(]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.of\\(\\s*HttpStatus\\.\\w+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("[\"'|`]([a-zA-Z][a-zA-Z0-9._-]*)(?=[\"'|`$])");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (String bundle : bundles()) {
            assertThat(read(bundle + ENGLISH).keySet())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(read(bundle + CHINESE).keySet());
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() throws IOException {
        for (String bundle : bundles()) {
            Map<String, String> english = read(bundle + ENGLISH);
            read(bundle + CHINESE)
                    .forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                            .as(key)
                            .isEqualTo(placeholders(text)));
        }
    }

    @Test
    void noTextIsEmptyAndNoneHasTheQuoteThatMessageFormatEats() throws IOException {
        for (String file : bundles().flatMapNames()) {
            read(file).forEach((key, text) -> {
                assertThat(text.strip()).as(key).isNotEmpty();
                assertThat(text.replace("''", ""))
                        .as(key + " needs ’ in place of '")
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void noKeyIsInTwoBundles() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (String bundle : bundles()) {
            for (String key : read(bundle + CHINESE).keySet()) {
                assertThat(owners.put(key, bundle)).as(key).isNull();
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        Set<String> known = all().keySet();
        for (Path template : files("resources/templates", ".html")) {
            Matcher named = IN_TEMPLATE.matcher(Files.readString(template));
            while (named.find()) {
                assertThat(known).as(template.getFileName().toString()).contains(named.group(1));
            }
        }
    }

    @Test
    void everyProblemThatIsToldHasItsWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> known = all().keySet();
        for (Path source : files("java", ".java")) {
            Matcher told = PROBLEM.matcher(Files.readString(source));
            while (told.find()) {
                for (String part : told.group(1).endsWith("-") ? List.<String>of() : List.of(".title", ".detail")) {
                    if (!known.contains("problem." + told.group(1) + part)) {
                        missing.add("problem." + told.group(1) + part);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        List<Path> sources = new ArrayList<>(files("java", ".java"));
        sources.addAll(files("resources/templates", ".html"));
        sources.addAll(files("resources/static", ".js"));
        Set<String> named = new TreeSet<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            LITERAL.matcher(text).results().forEach(m -> literals.add(m.group(1)));
            IN_TEMPLATE.matcher(text).results().forEach(m -> named.add(m.group(1)));
        }
        List<String> beginnings = literals.stream()
                .filter(l -> l.endsWith(".") || l.endsWith("-"))
                .toList();
        Set<String> unused = all().keySet().stream()
                .filter(key -> !named.contains(key) && !isNamed(key, literals, beginnings))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static boolean isNamed(String key, Set<String> literals, List<String> beginnings) {
        if (key.startsWith("problem.")) {
            String code = key.substring("problem.".length(), key.lastIndexOf('.'));
            return literals.contains(code) || beginnings.stream().anyMatch(b -> b.endsWith("-") && code.startsWith(b));
        }
        String word = key.startsWith(SCAN_PAGE) ? key.substring(SCAN_PAGE.length()) : key;
        return literals.contains(key)
                || literals.contains(word)
                || beginnings.stream().anyMatch(b -> !b.equals(SCAN_PAGE) && word.startsWith(b));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String bundle : bundles()) {
            all.putAll(read(bundle + CHINESE));
        }
        return all;
    }

    /** Names of the bundles, and of the files that they consist of. */
    private static final class Bundles extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        List<String> flatMapNames() {
            return stream().flatMap(b -> Stream.of(b + CHINESE, b + ENGLISH)).toList();
        }
    }

    private static Bundles bundles() throws IOException {
        Bundles bundles = new Bundles();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            files.map(f -> f.getFileName().toString())
                    .map(name -> name.replace(CHINESE, "").replace(ENGLISH, ""))
                    .distinct()
                    .sorted()
                    .forEach(bundles::add);
        }
        assertThat(bundles).contains("layout", "security", "handheld", "command");
        return bundles;
    }

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
