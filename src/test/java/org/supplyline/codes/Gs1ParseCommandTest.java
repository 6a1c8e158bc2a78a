package org.supplyline.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class Gs1ParseCommandTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    private int exitCode;
    private String explained = "";

    @Test
    void aLineGivesAllMembersThatAreAgreed() {
        assertThat(parse("]C10106901234567892" + "1726123110ABC"))
                .containsExactly("{\"input\":\"]C101069012345678921726123110ABC\",\"status\":\"ok\","
                        + "\"form\":\"element-string\",\"elements\":[{\"ai\":\"01\",\"value\":\"06901234567892\"},"
                        + "{\"ai\":\"17\",\"value\":\"261231\"},{\"ai\":\"10\",\"value\":\"ABC\"}],"
                        + "\"elementString\":\"^01069012345678921726123110ABC\","
                        + "\"digitalLink\":\"https://id.gs1.org/01/06901234567892/10/ABC?17=261231\",\"errors\":[]}");
        assertThat(exitCode).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^010690123456789210ABC^17261231 element-string ^010690123456789210ABC^17261231",
                "]d2010690123456789210ABC␝17261231 element-string ^010690123456789210ABC^17261231",
                "0106901234567892{GS}10ABC element-string ^010690123456789210ABC",
                "010690123456789210ABC element-string ^010690123456789210ABC",
                "1726123101069012345678922112 element-string ^1726123101069012345678922112",
                "(01)06901234567892(10)A\\(B bracketed ^010690123456789210A(B",
                "]e0(01)06901234567892(10)AB bracketed ^010690123456789210AB",
                "https://id.gs1.org/01/06901234567892?17=261231 digital-link ^010690123456789217261231",
                "]Q1HTTPS://a/x/8004/0614141A digital-link ^80040614141A",
                "6901234567892 ean ^0106901234567892",
                "]E0036000291452 ean ^0100036000291452",
                "96385074 ean ^0100000096385074",
                "04252614 ean ^0100042100005264",
                "]I116901234567899 ean ^0116901234567899",
                "]E3690123456789212345 ean ^0106901234567892",
                "]E06901234567892|]e010L7^17261231 ean ^010690123456789210L7^17261231",
                "3114257BF4499602D2000000 epc-hex ^00106141412345678908",
                "3274257bf46072000000162e epc-hex ^4140614141123452254" + "5678",
                "urn:epc:tag:giai-96:3.0614141.5678 epc-uri ^800406141415678",
                "urn:epc:id:grai:0614141.12345.400 epc-uri ^800300614141123452400"
            })
    void everyFormOfAGs1CodeGivesItsElementString(String line, String form, String elementString) {
        JsonNode json = one(line);

        assertThat(json.path("status").asString()).isEqualTo("ok");
        assertThat(json.path("form").asString()).isEqualTo(form);
        assertThat(json.path("elementString").asString()).isEqualTo(elementString);
        assertThat(exitCode).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SF1234567890123,tracking,SF1234567890123",
        "]C01012345678901,tracking,1012345678901",
        "81234567890123456789,drug-trace,81234567890123456789",
        "https://www.mashangfangxin.com/81234567890123456789,drug-trace,81234567890123456789",
        "MA.156.M0.100350.01004YA1.L21,udi,MA.156.M0.100350.01004YA1",
        "AHM1234567890123,udi,AHM1234567890123",
        "]Q1some text,other,",
        "SLPA01B7F,other,",
        "]Q1^TESTING,other,",
        "]Q1https://red.example/t/AB12-7,other,AB12-7",
        "https://red.example/t/AB12-7,other,AB12-7"
    })
    void codesOfOthersAreRecognised(String line, String form, String number) {
        JsonNode json = one(line.equals("SLPA01B7F") ? own() : line);

        assertThat(json.path("status").asString()).isEqualTo("ok");
        assertThat(json.path("form").asString()).isEqualTo(form);
        assertThat(json.path("number").asString("")).isEqualTo(number == null ? "" : number);
        assertThat(json.path("elements").size()).isZero();
    }

    private static String own() {
        return new org.supplyline.scan.OwnCode(org.supplyline.scan.OwnCode.Kind.PLACE, "A01B7").text();
    }

    @ParameterizedTest
    @CsvSource({
        "6901234567893,ean,01,12,check-digit,2",
        "]E06901234567893,ean,01,15,check-digit,2",
        "]E012345678901231,ean,01,16,value-too-long,N13",
        "^0106901234567893,element-string,01,16,check-digit,2",
        "0106901234567893,element-string,01,15,check-digit,2",
        "'  ]C1{GS}0106901234567893',element-string,01,24,check-digit,2",
        "]C1,element-string,,3,empty,an application identifier",
        "^891234,element-string,,1,unknown-ai,an application identifier",
        "(01)06901234567893,bracketed,01,17,check-digit,2",
        "(10)A\\(~,bracketed,10,7,character-not-allowed,X..20",
        "(1A)12,bracketed,,1,unknown-ai,an application identifier",
        "(10,bracketed,,3,no-brackets,)",
        "https://a/b/c,digital-link,,9,no-primary-key,a key such as /01/ and a GTIN",
        "https://a/01/0690123456789%33,digital-link,01,26,check-digit,2",
        "https://a/01/06901234567892?10=A,digital-link,10,28,belongs-in-path,/10/…",
        "30FC257BF7194E4000001A85,epc-hex,,2,epc-partition,0-6",
        "urn:epc:tag:sgtin-96:9.0614141.812345.1,epc-uri,,21,epc-filter,0-7 and a dot",
        "EE123456784CN,tracking,,10,check-digit,",
        "hello,other,,0,unrecognised,",
        "]XX,other,,3,empty,",
        "991234,other,,0,unrecognised,",
        "'',other,,0,empty,"
    })
    void anErrorNamesIdentifierPlaceAndWhatWasExpected(
            String line, String form, String ai, int position, String code, String expected) {
        JsonNode json = one(line);
        JsonNode error = json.path("errors").path(0);

        assertThat(json.path("status").asString()).isEqualTo("invalid");
        assertThat(json.path("form").asString()).isEqualTo(form);
        assertThat(error.path("ai").asString("")).isEqualTo(ai == null ? "" : ai);
        assertThat(error.path("position").asInt()).isEqualTo(position);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("expected").asString("")).isEqualTo(expected == null ? "" : expected);
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void anAmbiguousLineTellsItsReadingsAndChoosesNone() {
        JsonNode json = one("]C10106901234567892" + "10ABC" + "17261231");

        assertThat(json.path("status").asString()).isEqualTo("ambiguous");
        assertThat(json.path("elements").size()).isZero();
        assertThat(json.path("readings").size()).isEqualTo(2);
        assertThat(json.path("readings").path(1).path("elementString").asString())
                .isEqualTo("^010690123456789210ABC^17261231");
        assertThat(exitCode).isEqualTo(1);

        JsonNode digits = one("1012345678904");
        assertThat(digits.path("readings").path(0).path("form").asString()).isEqualTo("ean");
        assertThat(digits.path("readings").path(1).path("form").asString()).isEqualTo("tracking");
    }

    @Test
    void associationsAreJudgedUnlessALineIsOnlyAPart() {
        JsonNode json = one("(10)ABC");
        assertThat(json.path("status").asString()).isEqualTo("invalid");
        assertThat(json.path("errors").path(0).path("code").asString()).isEqualTo("ai-missing");
        assertThat(json.path("elements").path(0).path("value").asString()).isEqualTo("ABC");

        assertThat(JsonMapper.shared()
                        .readTree(run("(10)ABC\n", "--part").get(0))
                        .path("status")
                        .asString())
                .isEqualTo("ok");
    }

    @Test
    void theCharacterForFnc1CanBeChosen() {
        assertThat(run("~010690123456789210ABC~17261231\n", "--fnc1", "~").get(0))
                .contains("\"elementString\":\"~010690123456789210ABC~17261231\"");
        assertThat(run("\u001D010690123456789210ABC\u001D17261231\n", "--fnc1", "GS")
                        .get(0))
                .contains("\"elementString\":\"\\u001D010690123456789210ABC\\u001D17261231\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "7", "", "~~"})
    void whatCannotStandForFnc1IsWrongUse(String fnc1) {
        run("", "--fnc1", fnc1);

        assertThat(exitCode).isEqualTo(2);
        assertThat(explained).contains("--fnc1").containsPattern("\\p{IsHan}");
    }

    @Test
    void everyLineIsAnsweredAlsoWhenItIsLongerThanAnyCode() {
        List<String> lines = run("1".repeat(100_000) + "\r\n6901234567892");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"code\":\"text-too-long\"");
        assertThat(lines.get(1)).contains("\"status\":\"ok\"");
        assertThat(run("")).isEmpty();
        assertThat(exitCode).isZero();
    }

    @Test
    void errorsAreExplainedInBothLanguages() {
        run("6901234567893\n", "--explain");

        assertThat(explained).contains("校验位不对，应为 2").contains("the check digit is wrong; expected 2");
    }

    private JsonNode one(String line) {
        List<String> lines = parse(line);
        assertThat(lines).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(lines.get(0));
        assertThat(json.path("input").asString()).isEqualTo(line);
        return json;
    }

    private List<String> parse(String line) {
        return run(line + "\n");
    }

    private List<String> run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(
                new Gs1ParseCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), IN_2026));
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        exitCode = command.execute(arguments);
        explained = err.toString();
        return out.toString().lines().toList();
    }
}
