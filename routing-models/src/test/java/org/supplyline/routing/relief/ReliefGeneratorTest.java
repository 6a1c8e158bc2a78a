package org.supplyline.routing.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;

class ReliefGeneratorTest {

    static ReliefInstance instance(String name, long seed) {
        return ReliefGenerator.instance(ReliefSpec.named(name).orElseThrow(), seed);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "n20-t4-d1-k6-r-c-s70, 42a074869bd474f3c67ee2775e73b16839c23ac608e0599138dabf3b75906320",
        "n50-t10-d2-k12-rc-c-s60-cold, 33b2a4ee61913a12cce03219ef1532f383a02e490e11bdd5382409968ba01a44",
        "n300-t60-d8-k40-c-e-s60, 45facfcd0eaa38fcd67abeb5c42006744c5e2bec6ee81ce31fd3f8aeca90fcee"
    })
    void aPublishedInstanceIsTheSameOnEveryMachine(String name, String sha256) throws NoSuchAlgorithmException {
        assertThat(hash(ReliefFile.text(instance(name, 1)))).isEqualTo(sha256);
    }

    @Test
    void anotherSeedMakesAnotherInstance() {
        String name = "n20-t4-d1-k6-r-c-s70";
        assertThat(ReliefFile.text(instance(name, 2))).isNotEqualTo(ReliefFile.text(instance(name, 1)));
    }

    @Test
    void theNameSaysHowLargeItIs() {
        for (String name : ReliefSpec.NAMES) {
            ReliefSpec spec = ReliefSpec.named(name).orElseThrow();
            ReliefInstance made = ReliefGenerator.instance(spec, 1);
            assertThat(made.sites()).as(name).hasSize(spec.sites());
            assertThat(made.vehicles()).as(name).hasSize(spec.trucks());
            assertThat(made.depots()).as(name).hasSize(spec.depots());
            assertThat(made.items()).as(name).hasSize(spec.items());
            assertThat(made.items().stream().anyMatch(Item::coldChain)).as(name).isEqualTo(name.endsWith("-cold"));
            assertThat(made.vehicles().stream().anyMatch(Vehicle::refrigerated))
                    .as(name)
                    .isEqualTo(name.endsWith("-cold"));
        }
    }

    @Test
    void thereIsSomethingOfEverything() {
        ReliefInstance made = instance("n300-t60-d8-k40-rc-r-s40", 1);
        assertThat(made.needs().stream().map(Need::urgencyClass).distinct()).hasSize(4);
        assertThat(made.needs()).anyMatch(need -> need.urgencyClass() < need.urgency());
        assertThat(made.roads()).anyMatch(Road::cut).anyMatch(Road::hill).anyMatch(road -> !road.cut());
        assertThat(made.depots().stream().flatMap(depot -> depot.stock().stream()))
                .anyMatch(stock -> stock.earmark() != null);
        assertThat(made.sites()).anyMatch(site -> site.mostGrams() > 0).anyMatch(site -> site.hillRoad());
        assertThat(made.events())
                .anyMatch(Event.NewNeed.class::isInstance)
                .anyMatch(Event.TruckLost.class::isInstance)
                .anyMatch(Event.RoadCut.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n20",
                "n0-t4-d1-k6-r-c-s70",
                "n2501-t4-d1-k6-r-c-s70",
                "n20-t301-d1-k6-r-c-s70",
                "n20-t4-d51-k6-r-c-s70",
                "n20-t4-d1-k6-x-c-s70",
                "n20-t4-d1-k6-r-c-s301",
                "n20-t4-d1-k6-r-c-s70-warm"
            })
    void whatIsNoNameMakesNothing(String name) {
        assertThat(ReliefSpec.named(name)).isEmpty();
    }

    @Test
    void anInstanceWithoutTrucksOrStockCanBeMade() {
        ReliefInstance made = instance("n5-t0-d1-k1-c-e-s0", 3);
        assertThat(made.vehicles()).isEmpty();
        assertThat(made.needs()).hasSize(5);
    }
}
