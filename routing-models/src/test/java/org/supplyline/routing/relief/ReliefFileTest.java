package org.supplyline.routing.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.Reading;

class ReliefFileTest {

    private static final String GOOD = ReliefFile.text(ReliefFixtures.valley());

    @TempDir
    Path folder;

    private Reading<ReliefInstance> read(String text) throws IOException {
        return ReliefFile.read(Files.writeString(folder.resolve("instance.relief.json"), text));
    }

    private InstanceFault fault(String text) throws IOException {
        return read(text).fault().orElseThrow(() -> new AssertionError("Nothing wrong was found with " + text));
    }

    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        for (String name : new String[] {"n20-t4-d1-k6-r-c-s70", "n50-t10-d2-k12-rc-c-s60-cold"}) {
            ReliefInstance made = ReliefGeneratorTest.instance(name, 5);
            assertThat(read(ReliefFile.text(made)).content()).contains(made);
        }
        assertThat(read(GOOD).content()).contains(ReliefFixtures.valley());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":1 | \"version\":2 | OUT_OF_RANGE | version | 2",
                "\"format\":\"supplyline-relief\" | \"format\":\"other\" | UNSUPPORTED | format | other",
                "\"grams\":1000, | '' | MISSING | items[0].grams | ''",
                "\"grams\":1000, | \"grams\":-1, | OUT_OF_RANGE | items[0].grams | -1",
                "\"grams\":1000, | \"grams\":1.5, | OUT_OF_RANGE | items[0].grams | 1.5",
                "\"grams\":1000, | \"grams\":1e400, | OUT_OF_RANGE | items[0].grams | ''",
                "\"grams\":1000, | \"grams\":\"x\", | NOT_A_NUMBER | items[0].grams | \"x\"",
                "\"grams\":1000, | \"grams\":99999999999999999999, | OUT_OF_RANGE | items[0].grams | 99999999999999999999",
                "\"item\":\"water\",\"quantity\":40 | \"item\":\"wine\",\"quantity\":40 | UNKNOWN_REFERENCE | needs[0].item | wine",
                "\"shiftEnd\":600 | \"shiftEnd\":-5 | OUT_OF_RANGE | vehicles[0].shiftEnd | -5",
                "\"shiftStart\":0 | \"shiftStart\":700 | OUT_OF_RANGE | vehicles[0].shiftEnd | 600",
                "\"urgency\":1 | \"urgency\":0 | OUT_OF_RANGE | needs[0].urgency | 0",
                "\"home\":\"city\" | \"home\":\"upper\" | UNKNOWN_REFERENCE | vehicles[0].home | upper",
                "\"id\":\"upper\" | \"id\":\"city\" | DUPLICATE | depots[0].id | city",
                "\"id\":\"upper\" | \"id\":\"lower\" | DUPLICATE | sites[1].id | lower",
                "\"cut\":true | \"cut\":1 | WRONG_TYPE | roads[3].cut | 1",
                "\"cut\":true | \"bent\":true | UNSUPPORTED | roads[3].bent | ''",
                "\"kind\":\"truck-lost\" | \"kind\":\"rain\" | UNSUPPORTED | events[1].kind | rain",
                "\"minute\":200 | \"minute\":10 | OUT_OF_RANGE | events[1].minute | 10",
            })
    void aBadValueIsNamedWithItsField(String good, String bad, String code, String field, String value)
            throws IOException {
        assertThat(GOOD).contains(good);
        int at = GOOD.indexOf(good);
        InstanceFault fault = fault(GOOD.substring(0, at) + bad + GOOD.substring(at + good.length()));
        assertThat(fault.code().name()).as(fault.en()).isEqualTo(code);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.value()).contains(value);
        assertThat(fault.zh()).contains(field);
    }

    @Test
    void aFileThatEndsAnywhereIsRefused() throws IOException {
        for (int length = 0; length < GOOD.length() - 2; length += 7) {
            assertThat(read(GOOD.substring(0, length)).fault())
                    .as("first %d characters", length)
                    .isPresent();
        }
    }

    @Test
    void whatIsNoInstanceIsRefused() throws IOException {
        assertThat(fault("[]").code()).isEqualTo(InstanceFault.Code.WRONG_TYPE);
        assertThat(fault("{}").field()).isEqualTo("format");
        assertThat(fault(GOOD + "{}").code()).isEqualTo(InstanceFault.Code.UNKNOWN_FORMAT);
        assertThat(fault(GOOD.replace("\"seed\":7", "\"seed\":7,\"seed\":8")).code())
                .isEqualTo(InstanceFault.Code.UNKNOWN_FORMAT);
        assertThat(fault("[".repeat(100_000)).code()).isEqualTo(InstanceFault.Code.UNKNOWN_FORMAT);
        assertThat(ReliefFile.read(folder.resolve("missing.json")).fault())
                .map(InstanceFault::code)
                .contains(InstanceFault.Code.UNREADABLE);
    }

    @Test
    void aPlanIsReadAsItWasWritten() throws IOException {
        ReliefPlan plan = ReliefFixtures.valleyPlan();
        Path file = Files.writeString(folder.resolve("plan.json"), ReliefPlanFile.text(plan));
        assertThat(ReliefPlanFile.read(file).content()).contains(plan);
        Files.writeString(file, ReliefPlanFile.text(plan).replaceFirst("\"quantity\":\\d+", "\"quantity\":0"));
        assertThat(ReliefPlanFile.read(file).fault())
                .map(InstanceFault::field)
                .contains("trips[0].stops[0].loads[0].quantity");
    }
}
