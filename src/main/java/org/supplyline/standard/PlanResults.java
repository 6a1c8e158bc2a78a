package org.supplyline.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of results: one line a run, appended at once, so that a bench of hours loses one run at most. */
final class PlanResults {

    private static final Logger LOG = LoggerFactory.getLogger(PlanResults.class);

    private final Path file;
    private final Map<PlanRun.Key, JsonNode> runs = new HashMap<>();

    /** Reads what earlier benches left; a line that was cut off by a crash is run again. */
    PlanResults(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                take(line);
            }
        }
    }

    private void take(String line) {
        try {
            JsonNode run = JsonMapper.shared().readTree(line);
            runs.put(PlanRun.Key.of(run), run);
        } catch (JacksonException e) {
            LOG.warn("A line of {} is not whole and will be run again.", file);
        }
    }

    /** The line of a run. */
    @Nullable
    JsonNode find(PlanRun.Key key) {
        return runs.get(key);
    }

    void add(PlanRun.Key key, String line) throws IOException {
        runs.put(key, JsonMapper.shared().readTree(line));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
