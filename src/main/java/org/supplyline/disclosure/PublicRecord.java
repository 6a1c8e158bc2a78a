package org.supplyline.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.MerkleTree;
import org.supplyline.disclosure.tlog.NoteKey;
import org.supplyline.disclosure.tlog.Proofs;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TileNodes;
import org.supplyline.disclosure.tlog.TlogProof;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeIdentity;

/** What the public pages show, all of it as of one signed checkpoint. */
@Component
class PublicRecord {

    /** A crowd costs the database one reading a second. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final NodeIdentity node;
    private final Journal journal;
    private final LogStore log;
    private final TotalStore totals;
    private final LogTurns turns;
    private final Clock clock;
    private final TransactionTemplate reading;
    private volatile @Nullable AsOf kept;

    PublicRecord(
            NodeIdentity node,
            Journal journal,
            LogStore log,
            TotalStore totals,
            LogTurns turns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.node = node;
        this.journal = journal;
        this.log = log;
        this.totals = totals;
        this.turns = turns;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The totals at a checkpoint.
     *
     * @param head the checkpoint; null before the first
     * @param flows what the entries up to it add up to
     * @param waitingSeconds age of the oldest record that it does not hold yet; 0 if there is none
     * @param readAt when this was read
     */
    record AsOf(LogStore.@Nullable Signed head, List<TotalStore.Flow> flows, long waitingSeconds, Instant readAt) {

        public boolean late() {
            return waitingSeconds > LogTurns.DEADLINE.toSeconds();
        }

        public long size() {
            return head == null ? 0 : head.checkpoint().size();
        }
    }

    /**
     * An entry and the proof that it is in the log.
     *
     * @param index of its leaf
     * @param entry what it says
     * @param text its bytes
     * @param hash its leaf hash in hex
     * @param proof for the current checkpoint
     * @param verified whether signature and proof were checked just now and hold
     */
    record ProvenEntry(
            long index, DisclosureEntry entry, String text, String hash, TlogProof proof, boolean verified) {}

    /** An entry in a list. */
    record ListedEntry(long index, DisclosureEntry entry) {}

    AsOf asOf() {
        AsOf last = kept;
        if (last != null && clock.instant().isBefore(last.readAt().plus(KEPT))) {
            return last;
        }
        AsOf read = Objects.requireNonNull(reading.execute(status -> read()));
        kept = read;
        return read;
    }

    private AsOf read() {
        Instant now = clock.instant();
        List<JournalRecord> waiting = journal.after(log.cursor(node.code()), 1);
        long seconds = waiting.isEmpty()
                ? 0
                : Math.max(0, Duration.between(waiting.get(0).recordedAt(), now).toSeconds());
        return new AsOf(head().orElse(null), totals.all(), seconds, now);
    }

    private Optional<LogStore.Signed> head() {
        return turns.key().flatMap(key -> log.head(node.epoch(), key.name()));
    }

    /** Entries, newest first; page 0 is the newest. */
    List<ListedEntry> page(int page, int length) {
        long end = asOf().size() - (long) page * length;
        if (page < 0 || end <= 0) {
            return List.of();
        }
        long first = Math.max(0, end - length);
        List<ListedEntry> entries = log.leaves(node.epoch(), first, (int) (end - first)).stream()
                .map(leaf -> new ListedEntry(
                        leaf.index(), DisclosureEntry.read(leaf.entry().array())))
                .toList();
        return entries.stream()
                .sorted((a, b) -> Long.compare(b.index(), a.index()))
                .toList();
    }

    Optional<ProvenEntry> entry(long index) {
        Optional<LogStore.Signed> head = head();
        Optional<NoteKey> key = turns.key();
        if (head.isEmpty()
                || key.isEmpty()
                || index < 0
                || index >= head.get().checkpoint().size()) {
            return Optional.empty();
        }
        return log.leaves(node.epoch(), index, 1).stream().findFirst().map(leaf -> prove(leaf, head.get(), key.get()));
    }

    private ProvenEntry prove(LogStore.Leaf leaf, LogStore.Signed head, NoteKey key) {
        Checkpoint checkpoint = head.checkpoint();
        long size = checkpoint.size();
        List<byte[]> hashes =
                new MerkleTree(new TileNodes(log.tiles(node.epoch()), size), size).inclusionProof(leaf.index());
        TlogProof proof = new TlogProof(leaf.index(), hashes, head.note());
        SignedNote note = SignedNote.parse(head.note().getBytes(StandardCharsets.UTF_8));
        boolean verified = note.verify(List.of(key)) == SignedNote.Verdict.VERIFIED
                && note.text().equals(checkpoint.text())
                && Proofs.includes(leaf.index(), size, leaf.hash().array(), hashes, checkpoint.root());
        byte[] bytes = leaf.entry().array();
        return new ProvenEntry(
                leaf.index(),
                DisclosureEntry.read(bytes),
                new String(bytes, StandardCharsets.UTF_8),
                leaf.hash().toString(),
                proof,
                verified);
    }
}
