package org.supplyline.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.MerkleTree;
import org.supplyline.disclosure.tlog.NoteKey;
import org.supplyline.disclosure.tlog.NoteSigner;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TileNodes;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TreeHash;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeIdentity;

/**
 * Turns journal records into leaves, in journal order, and signs one checkpoint for each batch. All of a batch is one
 * transaction under one lock, so two instances never fork the log; files follow the commit and can always be made again.
 */
final class Sequencer {

    /** One signature and one set of partial tiles serve this many records; bounds the transaction to about a second. */
    static final int BATCH = 1_000;

    private static final int LEVEL_BITS = 8;

    private final NodeIdentity node;
    private final Journal journal;
    private final LogStore log;
    private final TotalStore totals;
    private final EntryProjection projection;
    private final LogFiles files;
    private final LogOrigin origin;
    private final NoteSigner signer;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sequencer(
            NodeIdentity node,
            Journal journal,
            LogTables tables,
            LogFiles files,
            LogOrigin origin,
            NoteSigner signer,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.node = node;
        this.journal = journal;
        this.log = tables.log();
        this.totals = tables.totals();
        this.projection = new EntryProjection(new PublicPlaces(tables.places(), tables.vehicles()));
        this.files = files;
        this.origin = origin;
        this.signer = signer;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The tables that sequencing reads and writes. */
    record LogTables(LogStore log, TotalStore totals, PlaceProjection places, VehicleMemory vehicles) {}

    /** What came of a turn. */
    enum Turn {
        /** Everything was signed and published. */
        IDLE,
        /** A full batch was signed; there may be more. */
        MORE
    }

    /**
     * Signs and publishes the next batch.
     *
     * @throws LogFiles.ForkException if what was published is not the beginning of the log in the database
     */
    Turn turn() {
        Integer added = transaction.execute(status -> {
            log.lock();
            return sequence();
        });
        transaction.executeWithoutResult(status -> {
            log.lock();
            publish();
        });
        return added != null && added == BATCH ? Turn.MORE : Turn.IDLE;
    }

    private int sequence() {
        Optional<LogStore.Signed> head = log.head(node.epoch(), origin.text());
        long size = head.map(signed -> signed.checkpoint().size()).orElse(0L);
        checkPublished(size);
        List<JournalRecord> records = journal.after(log.cursor(node.code()), BATCH);
        if (records.isEmpty() && head.isPresent()) {
            return 0;
        }
        if (!records.isEmpty()) {
            append(size, records);
            summarise(size, size + records.size());
        }
        sign(size + records.size());
        return records.size();
    }

    private void append(long size, List<JournalRecord> records) {
        List<LogStore.Leaf> leaves = new ArrayList<>(records.size());
        List<EntryLine> lines = new ArrayList<>();
        for (JournalRecord journal : records) {
            DisclosureEntry entry = projection.project(journal);
            byte[] bytes = entry.bytes();
            leaves.add(new LogStore.Leaf(
                    size + leaves.size(), journal.id(), new Bytes(bytes), new Bytes(TreeHash.leaf(bytes))));
            lines.addAll(entry.lines());
        }
        log.insert(node.epoch(), leaves);
        totals.add(TotalStore.fold(lines));
    }

    /** Hashes each tile that has just become full into the level above. */
    private void summarise(long before, long size) {
        for (int level = 1; size >>> (level * LEVEL_BITS) > 0; level++) {
            for (long i = before >>> (level * LEVEL_BITS); i < size >>> (level * LEVEL_BITS); i++) {
                byte[] full = log.tiles(node.epoch()).tile(new TilePath(level - 1, i, TilePath.WIDTH));
                log.insertTileHash(node.epoch(), level, i, TileNodes.summary(full));
            }
        }
    }

    private void sign(long size) {
        Checkpoint checkpoint = Checkpoint.of(origin.text(), size, tree(size).root());
        String note = signer.sign(checkpoint.text());
        log.insert(
                node.epoch(),
                new LogStore.Signed(checkpoint, note, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private MerkleTree tree(long size) {
        return new MerkleTree(new TileNodes(log.tiles(node.epoch()), size), size);
    }

    /** The file is what the world has seen: whatever the database says, the log must go on from there. */
    private void checkPublished(long size) {
        Optional<SignedNote> published = files.published();
        if (published.isEmpty()) {
            return;
        }
        if (published.get().verify(List.of(signer.key())) != SignedNote.Verdict.VERIFIED) {
            throw new LogFiles.ForkException("The published checkpoint is not signed by this node's key.");
        }
        Checkpoint seen = Checkpoint.parse(published.get().text());
        if (!seen.origin().equals(origin.text())) {
            throw new LogFiles.ForkException(
                    "The published checkpoint is of (%s), not of (%s).".formatted(seen.origin(), origin.text()));
        }
        if (seen.size() > size) {
            throw new LogFiles.ForkException(
                    "The published log has (%d) entries, the database only (%d): it is older than what was published."
                            .formatted(seen.size(), size));
        }
        if (!Arrays.equals(tree(size).root(seen.size()), seen.root())) {
            throw new LogFiles.ForkException(
                    "The first (%d) entries of the database are not the published ones.".formatted(seen.size()));
        }
    }

    private void publish() {
        LogStore.Signed head = log.head(node.epoch(), origin.text())
                .orElseThrow(() -> new IllegalStateException("There is no checkpoint to publish."));
        files.policy(policy(signer.key()));
        byte[] note = head.note().getBytes(StandardCharsets.UTF_8);
        if (files.checkpoint().filter(there -> Arrays.equals(there, note)).isEmpty()) {
            files.publish(log.tiles(node.epoch()), head.checkpoint(), head.note());
        }
    }

    /** Which log there is and by which key to know it (C2SP tlog-policy); no witness is asked for yet. */
    static byte[] policy(NoteKey key) {
        return ("log " + key + "\nquorum none\n").getBytes(StandardCharsets.UTF_8);
    }
}
