package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void membersAreSortedByUtf16UnitsAndStringsAreEscapedAsTheStandardSays() {
        // RFC 8785 section 3.2.3, with its values shortened to strings.
        String input = """
                {"\\u20ac":"a","\\r":"b","\\ufb33":"c","1":"d","\\ud83d\\ude00":"e","\\u0080":"f","\\u00f6":"g"}""";
        assertThat(canonical(input))
                .isEqualTo(
                        "{\"\\r\":\"b\",\"1\":\"d\",\"\u0080\":\"f\",\"ö\":\"g\",\"€\":\"a\",\"😀\":\"e\",\"\ufb33\":\"c\"}");
        assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\b\\t\\f\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\"");
    }

    @Test
    void whiteSpaceAndOrderOfTheInputDoNotMatter() {
        assertThat(canonical(" { \"b\" : [ 3 , -1 , {} ] , \"a\" : 9007199254740991 } "))
                .isEqualTo("{\"a\":9007199254740991,\"b\":[3,-1,{}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e3",
                "9007199254740992",
                "-9007199254740992",
                "true",
                "null",
                "[1.0]",
                "123456789012345678901234567890"
            })
    void whatEntriesDoNotHoldIsRefused(String input) {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(input));
    }

    @Test
    void aLoneSurrogateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.bytes(JsonNodeFactory.instance.stringNode("\ud83d")));
    }

    private static String canonical(String input) {
        return new String(CanonicalJson.bytes(JSON.readTree(input)), StandardCharsets.UTF_8);
    }
}
