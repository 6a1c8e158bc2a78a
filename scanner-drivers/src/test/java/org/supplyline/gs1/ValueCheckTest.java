package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right and a wrong value for every rule, so that a clone without the published cases proves them too. */
class ValueCheckTest {

    private static final String CASES = """
            CHECK_DIGIT 6901234567892 6901234567893@12
            CHECK_DIGIT 96385074 9638507A@7
            CHECK_PAIR 515942070CYxLM 515942070CYxLN@12
            PREFIX 6901ABC 690AABC@3
            PREFIX_2 16901 169A1@3
            NON_DIGIT 12A 123@0
            IMPORTER _ =@0
            DATE 280229 270229@4
            DATE 261231 261200@4
            DATE_OR_MONTH 261200 261300@2
            LONG_DATE 20000229 21000229@6
            LONG_DATE_OR_MONTH 20261100 20260010@4
            HOUR 23 24@0
            MINUTE 59 60@0
            SECOND 00 6O@1
            HOUR_MINUTE 2359 2360@2
            ZERO 0 1@0
            NOT_ZERO 01 00@0
            NO_LEADING_ZERO 10 01@0
            PIECE_OF_TOTAL 0102 0201@0
            PIECE_OF_TOTAL 0101 0100@2
            POSITION_OF_END 2/3 3/2@0
            POSITION_OF_END 10/10 1/02@2
            LATITUDE 1800000000 1800000001@0
            LONGITUDE 3600000000 3600000001@0
            COUNTRY 156 157@0
            COUNTRY_OR_999 999 998@0
            COUNTRY_LETTERS CN XX@0
            CURRENCY 156 157@0
            SEX 9 3@0
            YES_NO 1 2@0
            WINDING 9 2@0
            HYPHEN - +@0
            MEDIA 10 11@0
            PACKAGE PX P1@0
            PACKAGE RB1 RB9@0
            IBAN GB98MIDL07009312345678 GB98MIDL07009312345679@2
            IBAN DE91100000000123456789 XX91100000000123456789@0
            PERCENT A%20B A%2@1
            COUPON 012345612345611110123 012345612345611115@17
            COUPON 1061414165432131501101201211014092110256100126663101231 0123456123456111101233201032@26
            OFFER 0012345612345611234567 201234561234560123456@0
            """;

    @Test
    void everyRuleHasItsCase() {
        Set<ValueCheck> seen = EnumSet.noneOf(ValueCheck.class);
        CASES.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            ValueCheck check = ValueCheck.valueOf(words[0]);
            int at = words[2].indexOf('@');
            String wrong = words[2].substring(0, at);
            seen.add(check);

            assertThat(check.find("xx" + words[1], 2, 2 + words[1].length(), 2026))
                    .as(line)
                    .isNull();
            Fault fault = check.find("xx" + wrong + "1", 2, 2 + wrong.length(), 2026);
            assertThat(fault == null ? -1 : fault.position() - 2)
                    .as(line)
                    .isEqualTo(Integer.parseInt(words[2].substring(at + 1)));
        });
        assertThat(seen).containsExactlyInAnyOrder(ValueCheck.values());
    }

    @ParameterizedTest
    @CsvSource({"N,0123456789,a", "X,!\"%&'()*+./:;<=>?_aZ,#", "Y,#-/AZ09,a", "Z,-_azAZ09,+"})
    void aSetHasItsCharactersAndNoOthers(CharacterSet set, String characters, char other) {
        assertThat(set.firstOther(characters, 0, characters.length())).isEqualTo(characters.length());
        assertThat(set.contains(other)).isFalse();
        assertThat(set.contains('\u00E4')).isFalse();
        assertThat(set.contains('\u001D')).isFalse();
        assertThat(set.contains('\uFF11')).isFalse();
    }
}
