package org.supplyline.disclosure.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    private static final List<String> EIGHT_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void theHashesAreThoseOfTheRfcTests() {
        assertThat(hex(TreeHash.emptyRoot()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(TreeHash.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(TreeHash.leaf(ascii("L123456"))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(hex(TreeHash.node(ascii("N123"), ascii("N456"))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void theRootsOfTheEightLeavesAreThoseOfTheRfcTests() {
        List<byte[]> hashes = EIGHT_LEAVES.stream()
                .map(HexFormat.of()::parseHex)
                .map(TreeHash::leaf)
                .toList();
        MerkleTree tree = new MerkleTree(NaiveTree.nodes(hashes), 8);
        assertThat(hex(tree.root())).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(hex(tree.root(7))).isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 513, 65535, 65536, 65537, 70000})
    void frontierTilesAndTheNaiveTreeAgree(int size) {
        List<byte[]> hashes = NaiveTree.leafHashes(size);
        MerkleFrontier frontier = new MerkleFrontier();
        hashes.forEach(frontier::append);
        byte[] root = NaiveTree.root(hashes);
        assertThat(frontier.root()).isEqualTo(root);
        assertThat(frontier.size()).isEqualTo(size);
        assertThat(new MerkleTree(new TileNodes(NaiveTree.tiles(hashes), size), size).root())
                .isEqualTo(root);
    }

    @Test
    void everyProofOfASmallTreeVerifiesAndNoneForAnotherLeaf() {
        int most = 40;
        List<byte[]> hashes = NaiveTree.leafHashes(most);
        for (int size = 1; size <= most; size++) {
            MerkleTree tree = new MerkleTree(NaiveTree.nodes(hashes), size);
            byte[] root = NaiveTree.root(hashes.subList(0, size));
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusionProof(index);
                assertThat(Proofs.includes(index, size, hashes.get(index), proof, root))
                        .isTrue();
                assertThat(Proofs.includes(index, size, TreeHash.leaf(ascii("other")), proof, root))
                        .isFalse();
                assertThat(Proofs.includes(index + 1, size, hashes.get(index), proof, root))
                        .isFalse();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                byte[] before = NaiveTree.root(hashes.subList(0, earlier));
                List<byte[]> proof = tree.consistencyProof(earlier);
                assertThat(Proofs.consistent(earlier, size, proof, before, root))
                        .isTrue();
                assertThat(Proofs.consistent(earlier, size, proof, TreeHash.emptyRoot(), root))
                        .isFalse();
            }
        }
    }

    @Test
    void proofsAcrossTilesVerify() {
        int size = 70000;
        List<byte[]> hashes = NaiveTree.leafHashes(size);
        MerkleTree tree = new MerkleTree(new TileNodes(NaiveTree.tiles(hashes), size), size);
        byte[] root = tree.root();
        long seed = 20261122;
        System.out.println("seed " + seed);
        Stream.concat(
                        Stream.of(0, 255, 256, 65535, 65536, 69999),
                        new Random(seed).ints(30, 0, size).boxed())
                .forEach(index -> {
                    assertThat(Proofs.includes(index, size, hashes.get(index), tree.inclusionProof(index), root))
                            .isTrue();
                    byte[] before = tree.root(index + 1);
                    assertThat(Proofs.consistent(index + 1, size, tree.consistencyProof(index + 1), before, root))
                            .isTrue();
                });
    }

    @Test
    void leavesAndProofsOutsideTheTreeAreRefused() {
        MerkleTree tree = new MerkleTree(NaiveTree.nodes(NaiveTree.leafHashes(3)), 3);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(4));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
