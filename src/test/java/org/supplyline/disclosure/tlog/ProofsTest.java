package org.supplyline.disclosure.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The probes of transparency-dev/merkle: proofs that must verify and mangled ones that must not. */
class ProofsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyPublishedInclusionProbeIsJudgedRightly() {
        List<Path> probes = SharedVectors.files(SharedVectors.tlog().resolve("merkle/inclusion"), ".json");
        assertThat(probes).hasSizeGreaterThanOrEqualTo(70);
        for (Path file : probes) {
            JsonNode probe = JSON.readTree(SharedVectors.bytes(file));
            boolean included = Proofs.includes(
                    unsigned(probe.get("leafIdx")),
                    unsigned(probe.get("treeSize")),
                    base64(probe.get("leafHash")),
                    proof(probe),
                    base64(probe.get("root")));
            assertThat(included)
                    .as(file.toString())
                    .isNotEqualTo(probe.get("wantErr").asBoolean());
        }
    }

    @Test
    void everyPublishedConsistencyProbeIsJudgedRightly() {
        List<Path> probes = SharedVectors.files(SharedVectors.tlog().resolve("merkle/consistency"), ".json");
        assertThat(probes).hasSizeGreaterThanOrEqualTo(70);
        for (Path file : probes) {
            JsonNode probe = JSON.readTree(SharedVectors.bytes(file));
            boolean consistent = Proofs.consistent(
                    unsigned(probe.get("size1")),
                    unsigned(probe.get("size2")),
                    proof(probe),
                    base64(probe.get("root1")),
                    base64(probe.get("root2")));
            assertThat(consistent)
                    .as(file.toString())
                    .isNotEqualTo(probe.get("wantErr").asBoolean());
        }
    }

    @Test
    void aProofThatIsTooLongIsRefusedBeforeItIsHashed() {
        List<byte[]> tooMany = new ArrayList<>();
        for (int i = 0; i <= Proofs.MAX_HASHES; i++) {
            tooMany.add(TreeHash.emptyRoot());
        }
        assertThat(Proofs.includes(0, Long.MAX_VALUE, TreeHash.emptyRoot(), tooMany, TreeHash.emptyRoot()))
                .isFalse();
    }

    private static List<byte[]> proof(JsonNode probe) {
        List<byte[]> proof = new ArrayList<>();
        JsonNode hashes = probe.get("proof");
        if (hashes != null && hashes.isArray()) {
            hashes.forEach(hash -> proof.add(base64(hash)));
        }
        return proof;
    }

    /** The probes count in unsigned 64 bits; what is above a long comes out negative and must be refused as well. */
    private static long unsigned(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }
}
