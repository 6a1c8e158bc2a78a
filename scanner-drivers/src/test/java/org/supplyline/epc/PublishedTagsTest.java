package org.supplyline.epc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.PublishedVectors;
import org.supplyline.gs1.PublishedVectors.Vector;

/** Tags that the authors of pyepc, epctagcoder and go-llrp wrote or made. */
class PublishedTagsTest {

    @Test
    void tagsAreReadAndWrittenAsTheirAuthorsDo() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read("epc/epc-tags.jsonl")) {
            run++;
            if (!isRight(vector)) {
                wrong.add(vector.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(7);
    }

    private static boolean isRight(Vector vector) {
        String hex = vector.get("hex");
        if (vector.get("expect").equals("reject")) {
            return Epc.parseHex(hex) instanceof Epc.Refused;
        }
        if (vector.has("expect")) {
            return Epc.parseHex(hex) instanceof Epc.Read read
                    && (vector.get("expect")
                                    .equals("sgtin.getSerial()="
                                            + read.epc().identity().serial())
                            || vector.get("expect")
                                    .equals("sgtin.getFilterValue()="
                                            + read.epc().filter()));
        }
        return Epc.parseTagUri(vector.get("tag_uri")) instanceof Epc.Read read
                && (hex.isEmpty()
                        || (read.epc().hex().equals(hex) && Epc.parseHex(hex).equals(read)))
                && read.epc().identity().uri().equals(vector.get("pure_identity_uri"))
                && read.epc().elementString().toString().equals(vector.get("element_string"))
                && PureIdentity.parse(vector.get("pure_identity_uri"))
                        .equals(Optional.of(read.epc().identity()));
    }

    @Test
    void everyTagOfThePopulationIsReadOrRefusedAsItsControlWordSays() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String line : PublishedVectors.lines("epc/go-llrp-tags-pc-and-bits.csv")) {
            String[] columns = line.split(",", -1);
            ProtocolControl control = new ProtocolControl(Integer.parseInt(columns[0], 16));
            assertThat(columns[1]).hasSize(control.words() * 16);
            byte[] bits = new byte[columns[1].length() / 8];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = (byte) Integer.parseInt(columns[1], 8 * i, 8 * i + 8, 2);
            }
            String kind = Epc.decode(bits)
                    .match(
                            epc -> {
                                assertThat(epc.encode()).isEqualTo(bits);
                                return epc.scheme().toString();
                            },
                            error -> error.code().text());
            assertThat(control.isEpc()).as(line).isEqualTo(!kind.equals("epc-header"));
            kinds.merge(kind, 1, Integer::sum);
        }
        assertThat(kinds)
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("GIAI_96", 5, "SGTIN_96", 486, "SSCC_96", 6, "epc-header", 3)));
    }
}
