package org.supplyline.disclosure.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log that Tessera wrote: its checkpoints, tiles and bundles at every size. */
class TesseraLogTest {

    private static final NoteKey KEY =
            NoteKey.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @Test
    void everyCheckpointTileAndBundleOfAForeignLogAgrees() {
        Path log = SharedVectors.tlog().resolve("tessera-log");
        List<Path> checkpoints = SharedVectors.files(log, "").stream()
                .filter(file -> file.getFileName().toString().startsWith("checkpoint."))
                .toList();
        assertThat(checkpoints).hasSizeGreaterThan(10);
        for (Path file : checkpoints) {
            SignedNote note = SignedNote.parse(SharedVectors.bytes(file));
            assertThat(note.verify(List.of(KEY))).isEqualTo(SignedNote.Verdict.VERIFIED);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            TileSource tiles = path -> SharedVectors.bytes(log.resolve(path.toString()));
            long size = checkpoint.size();
            assertThat(new MerkleTree(new TileNodes(tiles, size), size).root()).isEqualTo(checkpoint.root());
            assertThat(checkpoint.text()).isEqualTo(note.text());
            if (size > 0) {
                List<byte[]> entries =
                        EntryBundle.read(tiles.tile(new TilePath(TilePath.ENTRIES, 0, (int) size)), (int) size);
                MerkleFrontier frontier = new MerkleFrontier();
                entries.forEach(entry -> frontier.append(TreeHash.leaf(entry)));
                assertThat(frontier.root()).isEqualTo(checkpoint.root());
                assertThat(EntryBundle.write(entries))
                        .isEqualTo(tiles.tile(new TilePath(TilePath.ENTRIES, 0, (int) size)));
            }
        }
    }

    @Test
    void aProofTravelsAsText() {
        List<byte[]> hashes = NaiveTree.leafHashes(300);
        NoteSigner signer = new NoteSigner("relief.invalid/log", new byte[32]);
        MerkleTree tree = new MerkleTree(NaiveTree.nodes(hashes), 300);
        String checkpoint = signer.sign(
                Checkpoint.of("relief.invalid/log", 300, tree.root()).text());
        TlogProof proof = new TlogProof(258, tree.inclusionProof(258), checkpoint);
        TlogProof read = TlogProof.parse(proof.text());
        Checkpoint head = Checkpoint.parse(SignedNote.parse(read.checkpoint().getBytes(StandardCharsets.UTF_8))
                .text());
        assertThat(read.text()).isEqualTo(proof.text());
        assertThat(Proofs.includes(read.index(), head.size(), hashes.get(258), read.hashes(), head.root()))
                .isTrue();
    }

    @Test
    void aBundleWithARestOrACutIsRefused() {
        byte[] bundle = EntryBundle.write(List.of(new byte[] {1, 2, 3}, new byte[0]));
        assertThat(EntryBundle.read(bundle, 2)).hasSize(2);
        for (int length : new int[] {bundle.length - 1, bundle.length + 1}) {
            byte[] broken = Arrays.copyOf(bundle, length);
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(broken, 2));
        }
    }
}
