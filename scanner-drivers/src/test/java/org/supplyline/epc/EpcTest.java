package org.supplyline.epc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.Gs1Error;

class EpcTest {

    /** The worked examples of the EPC Tag Data Standard, appendix E, and more of the same numbers. */
    @ParameterizedTest
    @CsvSource({
        "3074257BF7194E4000001A85,sgtin-96:3.0614141.812345.6789,sgtin:0614141.812345.6789,(01)80614141123458(21)6789",
        "3674257BF6B7A659B2C2BF1000000000000000000000000000,sgtin-198:3.0614141.712345.32a%2Fb,"
                + "sgtin:0614141.712345.32a%2Fb,(01)70614141123451(21)32a/b",
        "3174257BF4499602D2000000,sscc-96:3.0614141.1234567890,sscc:0614141.1234567890,(00)106141412345678908",
        "3274257BF46072000000162E,sgln-96:3.0614141.12345.5678,sgln:0614141.12345.5678,(414)0614141123452(254)5678",
        "3974257BF46072CD9615F8800000000000000000000000000000,sgln-195:3.0614141.12345.32a%2Fb,"
                + "sgln:0614141.12345.32a%2Fb,(414)0614141123452(254)32a/b",
        "3374257BF40C0E4000000190,grai-96:3.0614141.12345.400,grai:0614141.12345.400,(8003)00614141123452400",
        "3774257BF40C0E59B2C2BF1000000000000000000000,grai-170:3.0614141.12345.32a%2Fb,"
                + "grai:0614141.12345.32a%2Fb,(8003)0061414112345232a/b",
        "3474257BF40000000000162E,giai-96:3.0614141.5678,giai:0614141.5678,(8004)06141415678",
        "3874257BF59B2C2BF10000000000000000000000000000000000,giai-202:3.0614141.32a%2Fb,"
                + "giai:0614141.32a%2Fb,(8004)061414132a/b",
        "2C74257BF46072000000162E,gdti-96:3.0614141.12345.5678,gdti:0614141.12345.5678,(253)06141411234525678",
        "3A74257BF460720000000007AE7F80,gdti-113:3.0614141.12345.006847,gdti:0614141.12345.006847,"
                + "(253)0614141123452006847"
    })
    void aTagIsItsUrisAndItsKey(String hex, String tag, String identity, String elements) {
        Epc epc = read(Epc.parseHex(hex));

        assertThat(epc.tagUri()).isEqualTo("urn:epc:tag:" + tag);
        assertThat(epc.identity().uri()).isEqualTo("urn:epc:id:" + identity);
        assertThat(epc.elementString()).hasToString(elements);
        assertThat(hex).startsWith(epc.hex());
        assertThat(hex.substring(epc.hex().length())).matches("0*");
        assertThat(read(Epc.parseTagUri("urn:epc:tag:" + tag))).isEqualTo(epc);
        assertThat(PureIdentity.parse("urn:epc:id:" + identity)).contains(epc.identity());
        assertThat(PureIdentity.of(epc.elementString(), 7)).contains(epc.identity());
        assertThat(read(Epc.parseHex(hex.toLowerCase(Locale.ROOT)))).isEqualTo(epc);
    }

    @Test
    void aPlaceAsAWholeHasNoExtension() {
        Epc epc = read(Epc.parseTagUri("urn:epc:tag:sgln-96:0.061414112345..0"));

        assertThat(epc.elementString()).hasToString("(414)0614141123452");
        assertThat(PureIdentity.of(epc.elementString(), 12)).contains(epc.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "F45349FB11DF49FA935AB6FF,epc-header,0,GSRN+",
        "9900000000000000000000AA,epc-header,0,not assigned",
        "35000000000000000000000A,epc-header,0,GID-96",
        "000000000000000000000000,epc-header,0,unprogrammed",
        "30285471BD5A0A56789G1234,character-not-allowed,19,0-9 A-F",
        "3074257BF7194E4000001A,epc-length,22,96 bits",
        "3074257BF7194E4000001A850000,epc-length,24,96 bits",
        "3,epc-length,1,two digits",
        "'',epc-length,0,two digits",
        "307C257BF7194E4000001A85,epc-partition,2,0-6",
        "301BD4A51000400000000001,epc-company-prefix,3,N6",
        "3074257BF7D0900000000001,epc-reference,9,N6",
        "3114257BF4499602D2000001,epc-serial,18,24 bits of zero",
        "3634257BF7194E00000000000000000000000000000000000000,epc-serial,14,X..20",
        "3634257BF7194E5B3700600000000000000000000000000000,epc-serial,14,X..20",
        "3634257BF7194E5B3770E60C20000000000000000000000001,epc-padding,49,0"
    })
    void whatIsNoEpcIsRefusedWithAReason(String hex, String code, int position, String expected) {
        Gs1Error error = refused(Epc.parseHex(hex));

        assertThat(error.code().text()).isEqualTo(code);
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.expected()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:tag:sgtin-97:3.0614141.812345.6789,epc-uri,12",
        "urn:epc:tag:sgtin-96:8.0614141.812345.6789,epc-filter,21",
        "urn:epc:tag:sgtin-96:33.0614141.812345.6789,epc-filter,21",
        "urn:epc:tag:sgtin-96:,epc-filter,21",
        "urn:epc:tag:sgtin-96:3.06141410.812345.6789,epc-uri,23",
        "urn:epc:tag:sgtin-96:3.0614141.812345,epc-uri,23",
        "urn:epc:tag:sgtin-96:3.0614141.812345.,epc-uri,23",
        "urn:epc:tag:sgtin-96:3.0614141.812345.006789,epc-serial,0",
        "urn:epc:tag:sgtin-96:3.0614141.812345.274877906944,epc-serial,0",
        "urn:epc:tag:sgtin-198:3.0614141.812345.32a/b,epc-uri,23",
        "urn:epc:tag:sgtin-198:3.0614141.812345.32a%3gb,epc-uri,23",
        "urn:epc:tag:sgtin-198:3.0614141.812345.123456789012345678901,epc-uri,24",
        "urn:epc:id:sgtin:0614141.812345.6789,epc-uri,12"
    })
    void aTagUriThatIsNoneIsRefused(String uri, String code, int position) {
        Gs1Error error = refused(Epc.parseTagUri(uri));

        assertThat(error.code().text()).isEqualTo(code);
        assertThat(error.position()).isBetween(position - 1, position + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:epc:id:",
                "urn:epc:id:sgtin",
                "urn:epc:id:gid:1.2.3",
                "urn:epc:id:sgtin:0614141.812345",
                "urn:epc:id:sgtin:061414.812345.1",
                "urn:epc:id:sgtin:06141.8123456789.1",
                "urn:epc:id:sscc:0614141.1234567890.1",
                "urn:epc:id:giai:0614141.",
                "urn:epc:id:sgtin:0614141.81234a.1",
                "URN:EPC:ID:sgtin:0614141.812345.1"
            })
    void aPureIdentityUriThatIsNoneIsNone(String uri) {
        assertThat(PureIdentity.parse(uri)).isEmpty();
    }

    @Test
    void theShortestSchemeThatFitsIsTaken() {
        assertThat(read(Epc.of(1, new PureIdentity(KeyType.SGTIN, "0614141", "812345", "274877906943")))
                        .scheme())
                .isEqualTo(TagScheme.SGTIN_96);
        assertThat(read(Epc.of(1, new PureIdentity(KeyType.SGTIN, "0614141", "812345", "274877906944")))
                        .scheme())
                .isEqualTo(TagScheme.SGTIN_198);
        assertThat(read(Epc.of(1, new PureIdentity(KeyType.SGTIN, "0614141", "812345", "007")))
                        .scheme())
                .isEqualTo(TagScheme.SGTIN_198);
        assertThat(read(Epc.of(0, new PureIdentity(KeyType.GDTI, "0614141", "12345", "007")))
                        .scheme())
                .isEqualTo(TagScheme.GDTI_174);
        assertThat(refused(Epc.of(8, new PureIdentity(KeyType.SSCC, "0614141", "1234567890", "")))
                        .code())
                .isEqualTo(Gs1Error.Code.EPC_FILTER);
    }

    @Test
    void aKeyWithoutTheSerialNumberThatItsEpcNeedsIsNone() {
        assertThat(PureIdentity.of(elements("01", "80614141123458"), 7)).isEmpty();
        assertThat(PureIdentity.of(elements("8003", "00614141123452"), 7)).isEmpty();
        assertThat(PureIdentity.of(elements("8004", "0614141"), 7)).isEmpty();
        assertThat(PureIdentity.of(elements("00", "106141412345678908"), 5)).isEmpty();
        assertThat(PureIdentity.of(elements("10", "ABC"), 7)).isEmpty();
    }

    @Test
    void partsThatMakeNoIdentityAreABug() {
        assertThatThrownBy(() -> new PureIdentity(KeyType.SSCC, "0614141", "123456789", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("123456789");
        assertThatThrownBy(
                        () -> new Epc(TagScheme.SGTIN_96, 1, new PureIdentity(KeyType.SGTIN, "0614141", "812345", "A")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theControlWordTellsLengthAndKind() {
        ProtocolControl gs1 = new ProtocolControl(0x3000);
        assertThat(gs1.words()).isEqualTo(6);
        assertThat(gs1.isEpc()).isTrue();
        assertThat(gs1.hasUserMemory()).isFalse();
        assertThat(gs1.isExtended()).isFalse();

        ProtocolControl other = new ProtocolControl(0x2FA9);
        assertThat(other.words()).isEqualTo(5);
        assertThat(other.isEpc()).isFalse();
        assertThat(other.hasUserMemory()).isTrue();
        assertThat(other.isExtended()).isTrue();
        assertThat(other.attributes()).isEqualTo(0xA9);
        assertThatThrownBy(() -> new ProtocolControl(0x10000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ElementString elements(String ai, String value) {
        return new ElementString(List.of(new ElementString.Element(ai, value)));
    }

    private static Epc read(Epc.Result result) {
        assertThat(result).isInstanceOf(Epc.Read.class);
        return ((Epc.Read) result).epc();
    }

    private static Gs1Error refused(Epc.Result result) {
        assertThat(result).isInstanceOf(Epc.Refused.class);
        return ((Epc.Refused) result).error();
    }
}
