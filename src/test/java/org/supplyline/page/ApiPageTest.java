package org.supplyline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the API leaves nothing out. */
class ApiPageTest {

    private static final Pattern ADDRESS = Pattern.compile("^\\w+ +(/api/[a-z/-]*[a-z])");

    @Test
    void everyAddressForProgramsIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "api.md"));
        List<String> addresses = matrix().stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .allSatisfy(address -> assertThat(page).contains(address));
    }

    private static List<String> matrix() throws IOException {
        try (var in = Objects.requireNonNull(ApiPageTest.class.getResourceAsStream("/access-matrix.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
