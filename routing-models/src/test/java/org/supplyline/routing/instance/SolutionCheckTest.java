package org.supplyline.routing.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionCheckTest {

    /** Three published heterogeneous solutions state Σ unit·round(1000·d) + 1000·Σ fixed, which is not quite the sum of the distances. */
    private static final double RAW_UNITS = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvrp.vrp",
                "vrptw.vrp",
                "solomon.txt",
                "cordeau.txt",
                "cordeau-windows.txt",
                "mdvrptw.vrp",
                "split.sd"
            })
    void aGoodSolutionOfEveryFormatHasTheCostThatItStates(String file) throws IOException {
        SolutionCheck.Verdict verdict = SolutionCheck.of(SharedInstances.own(file), solutionOf(file));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(verdict.stated(), within(1e-6));
    }

    @Test
    void costsOfUseAndOfDistanceAreAddedInHundredths() throws IOException {
        SolutionCheck.Verdict verdict = SolutionCheck.of(SharedInstances.own("hfvrp.vrp"), solutionOf("hfvrp.vrp"));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cost()).isEqualTo((2 * 1000 + 120 * (100 + 4 * Math.sqrt(2))) / 100, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cvrp.vrp | Route #1: 1 2%Route #2: 3 | missed 4",
                "cvrp.vrp | Route #1: 1 2%Route #2: 3 4%Route #3: 1 | twice 1",
                "cvrp.vrp | Route #1: 1 2 3%Route #2: 4 | overload on route 1",
                "cvrp.vrp | Route #1: 1 2%Route #2: 3 4 9 | no client 9",
                "vrptw.vrp | Route #1: 2 1%Route #2: 3 | late on route 1",
                "solomon.txt | Route #1: 1%Route #2: 2%Route #3: 3 | fleet: 3",
                "cordeau.txt | Route #1: 3 4%Route #2: 1 2 | too long: route 1",
                "cordeau-windows.txt | Route #2: 2 1%Route #1: 3 | late on route 2",
                "mdvrptw.vrp | Route #1: 2 3%Route #5: 4 | no vehicle 5",
                "hfvrp.vrp | Route #1: 1 2%Route #3: 3 | overload on route 3",
                "split.sd | Route #1: 1%Route #2: 2%Route #3: 3 | overload: the routes cannot carry all"
            })
    void aBrokenSolutionIsFoundOut(String file, String solution, String fault) throws IOException {
        assertThat(SolutionCheck.of(SharedInstances.own(file), solution.replace("%", "\n"))
                        .faults())
                .contains(fault);
    }

    @Test
    void allPublishedSolutionsAreGoodAndCostWhatTheyState() throws IOException {
        int checked = 0;
        for (Path solution : solutions()) {
            Path file =
                    solution.resolveSibling(solution.getFileName().toString().replace(".sol", ".vrp"));
            SolutionCheck.Verdict verdict = SolutionCheck.of(file, solution);
            boolean isRaw = verdict.stated() > RAW_UNITS * RAW_UNITS / 10;

            assertThat(verdict.faults()).as(solution.toString()).isEmpty();
            if (isRaw) {
                assertThat(verdict.cost()).isEqualTo(verdict.stated() / RAW_UNITS, within(0.01));
            } else {
                assertThat(verdict.cost()).as(solution.toString()).isEqualTo(verdict.stated(), within(0.005));
            }
            checked++;
        }
        assertThat(checked).isPositive();
    }

    /** The two readings of the same files, ours and the checker's. */
    @Test
    void theProductReadsPublishedSolutionsAsTheCheckerDoes() throws IOException {
        for (Path solution : solutions()) {
            Path file =
                    solution.resolveSibling(solution.getFileName().toString().replace(".sol", ".vrp"));
            Instance instance = InstanceReader.read(file).content().orElseThrow();
            var plan = SolutionFile.read(solution, instance).content().orElseThrow();

            assertThat(instance.cost(plan))
                    .as(solution.toString())
                    .isEqualTo(SolutionCheck.of(file, solution).cost(), within(1e-6));
            assertThat(Violation.first(instance.problem(), plan))
                    .as(solution.toString())
                    .isEmpty();
            assertThat(SolutionCheck.of(file, SolutionFile.write(instance, plan))
                            .faults())
                    .isEmpty();
        }
    }

    private static List<Path> solutions() throws IOException {
        try (Stream<Path> files = Files.walk(SharedInstances.folder(), 2)) {
            return files.filter(file -> file.toString().endsWith(".sol")).toList();
        }
    }

    private static Path solutionOf(String file) {
        return SharedInstances.own(file.replaceFirst("\\.\\w+$", ".sol"));
    }
}
