package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.EntryBundle;
import org.supplyline.disclosure.tlog.MerkleFrontier;
import org.supplyline.disclosure.tlog.NoteSigner;
import org.supplyline.disclosure.tlog.TileNodes;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TreeHash;
import org.supplyline.journal.JournalId;
import picocli.CommandLine;

class LogVerifierTest {

    private static final NoteSigner SIGNER = new NoteSigner("drill.invalid/log", new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void aWholeLogIsGood() {
        write(entries(300), SIGNER);
        LogVerdict verdict = verify();
        assertThat(verdict.code()).isEqualTo(LogVerdict.OK);
        assertThat(verdict.entries()).isEqualTo(300);
        assertThat(verdict.tiles()).isEqualTo(3);
        assertThat(verdict.stockDifferences()).isEmpty();
    }

    @Test
    void everyFlippedByteOfEveryFileIsFound() throws IOException {
        write(entries(3), SIGNER);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.endsWith("policy")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i++) {
                    byte[] flipped = bytes.clone();
                    flipped[i] ^= 1;
                    Files.write(file, flipped);
                    assertThat(verify().code()).as("%s byte %d", file, i).isNotEqualTo(LogVerdict.OK);
                }
                Files.write(file, bytes);
            }
        }
        assertThat(verify().code()).isEqualTo(LogVerdict.OK);
    }

    @Test
    void whoHoldsTheKeyStillCannotLeaveOutARecord() {
        List<DisclosureEntry> entries = entries(5);
        entries.remove(2);
        write(entries, SIGNER);
        assertThat(verify().code()).isEqualTo("gap");
        assertThat(verify().leaf()).isEqualTo(2);
        write(entries(5).subList(1, 5), SIGNER);
        assertThat(verify().code()).isEqualTo("gap");
    }

    @Test
    void anEntryThatIsNotInItsOneFormIsRefused() {
        writeBytes(List.of(" {\"v\":1}".getBytes(StandardCharsets.UTF_8)), SIGNER);
        assertThat(verify().code()).isEqualTo("bad-entry");
        byte[] spaced = new String(entries(1).get(0).bytes(), StandardCharsets.UTF_8)
                .replaceFirst(",", ", ")
                .getBytes(StandardCharsets.UTF_8);
        writeBytes(List.of(spaced), SIGNER);
        assertThat(verify().code()).isEqualTo("not-canonical");
    }

    @Test
    void aPlaceThatGaveMoreThanItGotIsNamed() {
        DisclosureEntry issue = new DisclosureEntry(
                "movement",
                new JournalId("cz", 1, 1),
                Instant.EPOCH,
                Map.of("step", "departing"),
                List.of(new EntryLine("quilt", null, "donated", "depot:cz-1", "in-transit:cz", 5, null, null)));
        write(List.of(issue), SIGNER);
        assertThat(verify().stockDifferences())
                .containsExactly(new LogVerdict.StockDifference("quilt", "depot:cz-1", -5));
        assertThat(verify().code()).isEqualTo(LogVerdict.OK);
    }

    @Test
    void aMissingFileOrAStrangersKeyIsRefused() throws IOException {
        assertThat(verify().code()).isEqualTo("no-checkpoint");
        write(entries(3), new NoteSigner("other.invalid/log", new byte[32]));
        assertThat(verify().code()).isEqualTo("unknown-key");
        write(entries(3), SIGNER);
        Files.delete(folder.resolve("tile/0/000.p/3"));
        assertThat(verify().code()).isEqualTo("missing-tile");
        Files.delete(folder.resolve("tile/entries/000.p/3"));
        assertThat(verify().code()).isEqualTo("missing-entries");
    }

    @Test
    void theCommandSaysWhatItFoundOnOneLine() throws IOException {
        write(entries(3), SIGNER);
        Files.write(folder.resolve("policy"), Sequencer.policy(SIGNER.key()));
        assertThat(command(folder.toString())).isEqualTo(0);
        assertThat(output.toString())
                .contains(
                        "\"origin\":\"drill.invalid/log\"",
                        "\"size\":3",
                        "\"result\":\"ok\"",
                        "\"stockDifferences\":[]");
        Files.write(folder.resolve("tile/0/000.p/3"), new byte[96]);
        assertThat(command(folder.toString())).isEqualTo(1);
        assertThat(output.toString()).contains("\"result\":\"refused\"", "\"code\":\"wrong-tile\"");
        assertThat(command(folder.resolve("nowhere").toString())).isEqualTo(2);
        Files.writeString(folder.resolve("policy"), "quorum none\n");
        assertThat(command(folder.toString())).isEqualTo(2);
    }

    private final StringWriter output = new StringWriter();

    private int command(String... arguments) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private LogVerdict verify() {
        return new LogVerifier(List.of(SIGNER.key())).verify(LogReader.folder(folder));
    }

    private static List<DisclosureEntry> entries(int count) {
        List<DisclosureEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(new DisclosureEntry(
                    "movement",
                    new JournalId("cz", 1, i),
                    Instant.ofEpochSecond(i),
                    Map.of("step", "receiving"),
                    List.of(new EntryLine("quilt", null, "donated", "donor:*", "depot:cz-1", i, null, null))));
        }
        return entries;
    }

    private void write(List<DisclosureEntry> entries, NoteSigner signer) {
        writeBytes(entries.stream().map(DisclosureEntry::bytes).toList(), signer);
    }

    /** Writes the files by their definition, without the code that writes them in a node. */
    private void writeBytes(List<byte[]> entries, NoteSigner signer) {
        MerkleFrontier frontier = new MerkleFrontier();
        List<byte[]> hashes = entries.stream().map(TreeHash::leaf).toList();
        hashes.forEach(frontier::append);
        for (TilePath path : TilePath.between(0, entries.size())) {
            int first = (int) path.first();
            if (path.level() == TilePath.ENTRIES) {
                put(path.toString(), EntryBundle.write(entries.subList(first, first + path.width())));
            } else if (path.level() == 0) {
                put(path.toString(), join(hashes.subList(first, first + path.width())));
            } else {
                put(path.toString(), TileNodes.summary(join(hashes.subList(0, TilePath.WIDTH))));
            }
        }
        String text = Checkpoint.of(signer.key().name(), entries.size(), frontier.root())
                .text();
        put("checkpoint", signer.sign(text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(List<byte[]> hashes) {
        byte[] joined = new byte[hashes.size() * TreeHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return joined;
    }

    private void put(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
