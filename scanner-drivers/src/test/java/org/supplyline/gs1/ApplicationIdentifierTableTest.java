package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdentifierTableTest {

    private static List<ApplicationIdentifier> all() {
        List<ApplicationIdentifier> all = new ArrayList<>();
        AiRows.forEach(all::add);
        return all;
    }

    @Test
    void noDigitsOfOneIdentifierBeginAnother() {
        List<ApplicationIdentifier> all = all();

        assertThat(all).hasSize(541);
        assertThat(all).extracting(ApplicationIdentifier::ai).doesNotHaveDuplicates();
        for (ApplicationIdentifier identifier : all) {
            ApplicationIdentifier found = ApplicationIdentifierTable.at(identifier.ai() + "0000", 0);
            assertThat(found == null ? "none" : found.ai()).isEqualTo(identifier.ai());
            assertThat(ApplicationIdentifierTable.find(identifier.ai())).isNotNull();
        }
    }

    @Test
    void whatARuleNamesIsAnIdentifierOrAFamilyOfThem() {
        List<ApplicationIdentifier> all = all();
        for (ApplicationIdentifier identifier : all) {
            List<String> named = new ArrayList<>(identifier.rules().excludes());
            identifier.rules().requires().forEach(named::addAll);
            identifier.rules().paths().forEach(named::addAll);
            for (String pattern : named) {
                assertThat(all.stream().anyMatch(other -> AiRules.matches(pattern, other.ai())))
                        .as(identifier.ai() + " names " + pattern)
                        .isTrue();
            }
        }
    }

    @Test
    void aValueOfPredefinedLengthHasOneLength() {
        assertThat(all())
                .filteredOn(ApplicationIdentifier::hasPredefinedLength)
                .isNotEmpty()
                .allMatch(identifier -> identifier.minLength() == identifier.maxLength());
    }

    @ParameterizedTest
    @CsvSource({"3103,N6", "10,X..20", "253,N13 [X..17]", "8010,Y..30", "8030,Z..90", "7040,N1 X1 X1 X1"})
    void aFormatIsToldInTheNotationOfTheStandard(String ai, String format) {
        ApplicationIdentifier identifier = ApplicationIdentifierTable.find(ai);

        assertThat(identifier == null ? "none" : identifier.format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "05", "89", "3106", "316", "31030", "1A", "A1", "-1", "８０１７"})
    void whatIsNotAssignedIsNone(String ai) {
        assertThat(ApplicationIdentifierTable.find(ai)).isNull();
        assertThat(ApplicationIdentifierTable.at("x", 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"89,true", "3106,true", "999,false", "01,false", "31060,false", "8,false"})
    void unassignedDigitsAreBuiltLikeAnIdentifier(String digits, boolean unassigned) {
        assertThat(ApplicationIdentifierTable.isUnassigned(digits)).isEqualTo(unassigned);
    }
}
