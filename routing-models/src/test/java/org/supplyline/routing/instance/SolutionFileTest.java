package org.supplyline.routing.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;

class SolutionFileTest {

    @TempDir
    Path folder;

    private static Instance instance(String name) {
        return InstanceReader.read(SharedInstances.own(name)).content().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvrp.vrp",
                "vrptw.vrp",
                "solomon.txt",
                "cordeau.txt",
                "cordeau-windows.txt",
                "mdvrptw.vrp",
                "hfvrp.vrp",
                "split.sd"
            })
    void whatIsReadIsWrittenSoThatTheCheckerAgrees(String name) throws IOException {
        Instance instance = instance(name);
        Path solution = SharedInstances.own(name.replaceFirst("\\.\\w+$", ".sol"));
        RoutePlan plan = SolutionFile.read(solution, instance).content().orElseThrow();

        SolutionCheck.Verdict verdict = SolutionCheck.of(SharedInstances.own(name), SolutionFile.write(instance, plan));

        assertThat(verdict.faults()).isEmpty();
        assertThat(instance.cost(plan)).isEqualTo(verdict.cost(), within(1e-6));
        assertThat(verdict.stated()).isEqualTo(verdict.cost(), within(1e-6));
    }

    @Test
    void vehiclesThatStayHaveAnEmptyRouteWhereTheNumberOfTheRouteNamesTheVehicle() {
        RoutePlan plan = new RoutePlan(List.of(new Route(1, List.of(4)), new Route(0, List.of(2, 3))), List.of(), 0);

        assertThat(SolutionFile.write(instance("mdvrptw.vrp"), plan))
                .isEqualTo("Route #1: 2 3\nRoute #2:\nRoute #3: 4\nRoute #4:\nCost 20828\n");
    }

    @Test
    void alikeVehiclesAreNumberedAsTheyCome() {
        RoutePlan plan = new RoutePlan(List.of(new Route(0, List.of(3, 4)), new Route(0, List.of(1, 2))), List.of(), 0);

        assertThat(SolutionFile.write(instance("cvrp.vrp"), plan)).isEqualTo("Route #1: 3 4\nRoute #2: 1 2\nCost 36\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Route #1: 1 2 | TRUNCATED",
                "Route #1: 1 2%Cost x | NOT_A_NUMBER",
                "Route #1: 1 two%Cost 3 | NOT_A_NUMBER",
                "Route #1: 1 7%Cost 3 | OUT_OF_RANGE",
                "Route #1: 0 1%Cost 3 | OUT_OF_RANGE",
                "Route #1: -1%Cost 3 | OUT_OF_RANGE",
                "Tour 1 2%Cost 3 | UNKNOWN_FORMAT"
            })
    void aBadSolutionIsAnsweredWithWhatIsWrong(String content, InstanceFault.Code code) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.sol"), content.replace("%", "\n"));

        InstanceFault fault =
                SolutionFile.read(file, instance("cvrp.vrp")).fault().orElseThrow();

        assertThat(fault.code()).as(fault.en()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cvrp.vrp | Route #1: 1 2%Route #2: 3%Cost 1 | MISSED",
                "cvrp.vrp | Route #1: 1 2%Route #2: 3 4%Route #3: 1%Cost 1 | TWICE",
                "cvrp.vrp | Route #1: 1 2 3%Route #2: 4%Cost 1 | OVERLOAD",
                "vrptw.vrp | Route #1: 2 1%Route #2: 3%Cost 1 | LATE",
                "solomon.txt | Route #1: 1%Route #2: 2%Route #3: 3%Cost 1 | FLEET",
                "cordeau.txt | Route #1: 4%Route #2: 1 2%Cost 1 | TOO_LONG"
            })
    void theFirstBrokenRuleOfAPlanIsNamed(String name, String content, Violation violation) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.sol"), content.replace("%", "\n"));
        Instance instance = instance(name);
        RoutePlan plan = SolutionFile.read(file, instance).content().orElseThrow();

        assertThat(Violation.first(instance.problem(), plan)).contains(violation);
    }
}
