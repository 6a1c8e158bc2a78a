package org.supplyline.routing.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Best known costs that lie beside instances: a solution with the instance's name and {@code .sol}, which is added up anew, or a table
 * {@code FOLDER.bks.tsv} (name, cost) or {@code FOLDER.bks.json} (name to {@code best_known_cost}) beside the folder.
 */
public final class BestKnown {

    private BestKnown() {}

    /** The cost in the published unit. */
    public static OptionalDouble of(Path file, Instance instance) {
        Path path = file.toAbsolutePath();
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.\\w+$", "");
        Path solution = path.resolveSibling(name + ".sol");
        if (Files.isRegularFile(solution)) {
            return SolutionFile.read(solution, instance)
                    .match(plan -> OptionalDouble.of(instance.cost(plan)), fault -> OptionalDouble.empty());
        }
        Path folder = path.getParent();
        if (folder == null || folder.getFileName() == null) {
            return OptionalDouble.empty();
        }
        try {
            OptionalDouble listed = ofTable(folder.resolveSibling(folder.getFileName() + ".bks.tsv"), name);
            return listed.isPresent()
                    ? listed
                    : ofJson(folder.resolveSibling(folder.getFileName() + ".bks.json"), name);
        } catch (IOException | JacksonException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble ofTable(Path table, String name) throws IOException {
        if (!Files.isRegularFile(table)) {
            return OptionalDouble.empty();
        }
        return Files.readAllLines(table).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 2 && words[0].equals(name) && words[1].matches("[\\d.]+"))
                .mapToDouble(words -> Double.parseDouble(words[1]))
                .findFirst();
    }

    private static OptionalDouble ofJson(Path table, String name) throws IOException {
        if (!Files.isRegularFile(table)) {
            return OptionalDouble.empty();
        }
        JsonNode cost = JsonMapper.shared()
                .readTree(Files.readAllBytes(table))
                .path(name)
                .path("best_known_cost");
        return cost.isNumber() ? OptionalDouble.of(cost.doubleValue()) : OptionalDouble.empty();
    }
}
