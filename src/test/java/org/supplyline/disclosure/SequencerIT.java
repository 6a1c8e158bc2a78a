package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.disclosure.DisclosureFixtures.line;
import static org.supplyline.disclosure.DisclosureFixtures.movement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.NoteSigner;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.NodeDatabaseFixture;
import tools.jackson.databind.node.JsonNodeFactory;

class SequencerIT {

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final LogOrigin origin = LogOrigin.of(node.identity(), "").orElseThrow();
    private final NoteSigner signer = new NoteSigner(origin.text(), new byte[32]);
    private final LogStore store = new LogStore(node.db());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anEmptyJournalHasASignedEmptyLog() {
        sequencer().turn();
        assertThat(published())
                .isEqualTo(new Checkpoint("drill.invalid/log", 0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
    }

    @Test
    void everyRecordBecomesOneLeafInJournalOrder() {
        receive(3);
        drain();
        journal.write(writer -> writer.append(JournalKind.NEED, JsonNodeFactory.instance.objectNode()));
        receive(300);
        drain();
        assertThat(published().size()).isEqualTo(304);
        List<LogStore.Leaf> leaves = store.leaves(1, 0, 1_000);
        assertThat(leaves)
                .extracting(leaf -> leaf.id().seq())
                .containsExactlyElementsOf(
                        Stream.iterate(1L, seq -> seq + 1).limit(304).toList());
        assertThat(DisclosureEntry.read(leaves.get(3).entry().array()).kind()).isEqualTo(DisclosureEntry.PRIVATE);
        assertThat(verify()).isEqualTo(LogVerdict.OK);
        assertThat(new TotalStore(node.db()).all())
                .containsExactly(new TotalStore.Flow("tent-12", "donor:*", "depot:*", 303));
    }

    @Test
    void theTotalsAreTheSumOfTheEntries() {
        receive(40);
        journal.write(writer -> writer.append(
                JournalKind.MOVEMENT, movement("accepting", line("tent-12", "dock:cz-5", "site:cz-5", 7))));
        drain();
        List<EntryLine> lines = store.leaves(1, 0, 1_000).stream()
                .flatMap(leaf -> DisclosureEntry.read(leaf.entry().array()).lines().stream())
                .toList();
        assertThat(new TotalStore(node.db()).all())
                .isEqualTo(TotalStore.fold(lines))
                .hasSize(2);
    }

    @Test
    void partialTilesGiveWayToTheFullOne() {
        receive(200);
        drain();
        assertThat(folder.resolve("tile/0/000.p/200")).exists();
        receive(100);
        drain();
        assertThat(folder.resolve("tile/0/000")).exists();
        assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/1/000.p/1")).exists();
        assertThat(folder.resolve("tile/0/001.p/44")).exists();
        assertThat(verify()).isEqualTo(LogVerdict.OK);
    }

    @Test
    void aSecondTurnChangesNothing() throws IOException {
        receive(5);
        drain();
        List<Path> before = allFiles();
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        drain();
        assertThat(allFiles()).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("checkpoint"))).isEqualTo(checkpoint);
    }

    /** A crash before any one file of the second checkpoint: the checkpoint is the old one, a draft lies about. */
    @Test
    void publishingGoesOnAfterACrashAtAnyFile() throws IOException {
        receive(260);
        drain();
        byte[] old = Files.readAllBytes(folder.resolve("checkpoint"));
        receive(300);
        drain();
        for (TilePath path : TilePath.between(260, 560)) {
            Path lost = folder.resolve(path.toString());
            Files.delete(lost);
            Files.write(lost.resolveSibling("." + lost.getFileName() + ".new"), new byte[] {1});
            Files.write(folder.resolve("checkpoint"), old);
            drain();
            assertThat(published().size()).isEqualTo(560);
            assertThat(lost).exists();
            assertThat(verify()).isEqualTo(LogVerdict.OK);
        }
    }

    @Test
    void theWholeFolderCanBeMadeAgain() throws IOException {
        receive(600);
        drain();
        List<Path> before = allFiles();
        for (Path file : before) {
            Files.delete(file);
        }
        drain();
        assertThat(allFiles()).isEqualTo(before);
        assertThat(verify()).isEqualTo(LogVerdict.OK);
    }

    @Test
    void nothingIsSignedWhenTheDatabaseIsOlderThanWhatWasPublished() throws IOException {
        receive(3);
        drain();
        Checkpoint ahead = Checkpoint.of(origin.text(), 9, new byte[32]);
        Files.writeString(folder.resolve("checkpoint"), signer.sign(ahead.text()));
        receive(1);
        assertThatThrownBy(this::drain)
                .isInstanceOf(LogFiles.ForkException.class)
                .hasMessageContaining("(9)")
                .hasMessageContaining("(3)");
        assertThat(store.head(1, origin.text()).orElseThrow().checkpoint().size())
                .isEqualTo(3);
    }

    @Test
    void nothingIsSignedWhenAnotherHistoryWasPublished() throws IOException {
        receive(3);
        drain();
        Files.writeString(
                folder.resolve("checkpoint"),
                signer.sign(Checkpoint.of(origin.text(), 2, new byte[32]).text()));
        receive(1);
        assertThatThrownBy(this::drain).isInstanceOf(LogFiles.ForkException.class);
        Files.writeString(
                folder.resolve("checkpoint"),
                new NoteSigner(origin.text(), "another seed of thirty-two bytes".getBytes(StandardCharsets.US_ASCII))
                        .sign(Checkpoint.of(origin.text(), 2, new byte[32]).text()));
        assertThatThrownBy(this::drain).hasMessageContaining("key");
    }

    @Test
    void aPublishedTileThatDiffersStopsTheLog() throws IOException {
        receive(3);
        drain();
        byte[] old = Files.readAllBytes(folder.resolve("checkpoint"));
        receive(2);
        drain();
        Files.write(folder.resolve("tile/0/000.p/5"), new byte[160]);
        Files.write(folder.resolve("checkpoint"), old);
        assertThatThrownBy(this::drain)
                .isInstanceOf(LogFiles.ForkException.class)
                .hasMessageContaining("tile/0/000.p/5");
    }

    @Test
    void twoInstancesWriteOneLog(@TempDir Path other) throws Exception {
        receive(50);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Sequencer.Turn>> turns = new ArrayList<>(Collections.nCopies(10, sequencer()::turn));
            turns.addAll(Collections.nCopies(10, sequencer(other)::turn));
            for (Future<Sequencer.Turn> turn : threads.invokeAll(turns)) {
                assertThat(turn.get()).isEqualTo(Sequencer.Turn.IDLE);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(published().size()).isEqualTo(50);
        assertThat(Files.readAllBytes(other.resolve("checkpoint")))
                .isEqualTo(Files.readAllBytes(folder.resolve("checkpoint")));
    }

    @Test
    void aBacklogIsTakenInBatches() {
        receive(Sequencer.BATCH + 1);
        Sequencer sequencer = sequencer();
        assertThat(sequencer.turn()).isEqualTo(Sequencer.Turn.MORE);
        assertThat(published().size()).isEqualTo(Sequencer.BATCH);
        assertThat(sequencer.turn()).isEqualTo(Sequencer.Turn.IDLE);
        assertThat(published().size()).isEqualTo(Sequencer.BATCH + 1);
        assertThat(verify()).isEqualTo(LogVerdict.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure_leaf set entry = '{}'",
                "delete from disclosure_leaf",
                "update disclosure_checkpoint set size = 0",
                "delete from disclosure_tile_hash",
                "truncate disclosure_leaf",
                "delete from disclosure_total"
            })
    void theApplicationCannotChangeTheLog(String sql) {
        receive(1);
        drain();
        assertThatThrownBy(() -> node.db().sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    private void receive(int records) {
        journal.write(writer -> {
            for (int i = 0; i < records; i++) {
                writer.append(JournalKind.MOVEMENT, movement("receiving", line("tent-12", "donor:cz-1", "depot:?", 1)));
            }
            return records;
        });
    }

    private Sequencer sequencer() {
        return sequencer(folder);
    }

    private Sequencer sequencer(Path files) {
        return new Sequencer(
                node.identity(),
                journal,
                new Sequencer.LogTables(
                        store, new TotalStore(node.db()), DisclosureFixtures.places(), new VehicleStore(node.db())),
                new LogFiles(files),
                origin,
                signer,
                Clock.systemUTC(),
                node.transactions());
    }

    private void drain() {
        Sequencer sequencer = sequencer();
        while (sequencer.turn() == Sequencer.Turn.MORE) {
            assertThat(published().size()).isPositive();
        }
    }

    private Checkpoint published() {
        SignedNote note = new LogFiles(folder).published().orElseThrow();
        assertThat(note.verify(List.of(signer.key()))).isEqualTo(SignedNote.Verdict.VERIFIED);
        return Checkpoint.parse(note.text());
    }

    private String verify() {
        return new LogVerifier(List.of(signer.key()))
                .verify(LogReader.folder(folder))
                .code();
    }

    private List<Path> allFiles() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
