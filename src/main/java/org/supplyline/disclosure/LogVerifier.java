package org.supplyline.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.disclosure.LogVerdict.StockDifference;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.EntryBundle;
import org.supplyline.disclosure.tlog.MerkleFrontier;
import org.supplyline.disclosure.tlog.NoteKey;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TileNodes;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TreeHash;

/**
 * Checks a whole log as any outsider can: the signature, every entry against the root, every tile against the entries,
 * that records are numbered without a gap, and which places the entries leave with less than nothing. (That for each item
 * the sum over all places is 0 needs no check: every line takes from one place what it gives to another.)
 */
final class LogVerifier {

    private final List<NoteKey> keys;

    LogVerifier(List<NoteKey> keys) {
        this.keys = List.copyOf(keys);
    }

    LogVerdict verify(LogReader log) {
        return new Check(log).run();
    }

    /** Why a log is refused. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        private final String code;
        private final @Nullable Long leaf;

        Refusal(String code, @Nullable Long leaf) {
            super(code, null, false, false);
            this.code = code;
            this.leaf = leaf;
        }
    }

    private final class Check {

        private final LogReader log;
        private final MerkleFrontier frontier = new MerkleFrontier();
        private final Map<StockDifference, Long> stock = new HashMap<>();
        private @Nullable Checkpoint checkpoint;
        private @Nullable DisclosureEntry last;
        private long tiles;

        Check(LogReader log) {
            this.log = log;
        }

        LogVerdict run() {
            try {
                Checkpoint head = head();
                checkpoint = head;
                entries(head.size());
                if (!Arrays.equals(frontier.root(), head.root())) {
                    throw new Refusal("wrong-root", null);
                }
                return verdict(LogVerdict.OK, null);
            } catch (Refusal refusal) {
                return verdict(refusal.code, refusal.leaf);
            }
        }

        private LogVerdict verdict(String code, @Nullable Long leaf) {
            List<StockDifference> differences = stock.entrySet().stream()
                    .filter(sum -> sum.getValue() < 0 && sum.getKey().isHeld())
                    .map(sum -> sum.getKey().of(sum.getValue()))
                    .sorted(Comparator.comparing(StockDifference::item).thenComparing(StockDifference::place))
                    .toList();
            return new LogVerdict(code, leaf, checkpoint, frontier.size(), tiles, differences);
        }

        private Checkpoint head() throws Refusal {
            byte[] bytes = log.read(LogFiles.CHECKPOINT).orElseThrow(() -> new Refusal("no-checkpoint", null));
            try {
                SignedNote note = SignedNote.parse(bytes);
                SignedNote.Verdict verdict = note.verify(keys);
                if (verdict == SignedNote.Verdict.VERIFIED) {
                    return Checkpoint.parse(note.text());
                }
                throw new Refusal(verdict == SignedNote.Verdict.BAD_SIGNATURE ? "bad-signature" : "unknown-key", null);
            } catch (IllegalArgumentException malformed) {
                throw new Refusal("bad-checkpoint", null);
            }
        }

        /** Level by level: each tile must be the hashes of what lies below it. */
        private void entries(long size) throws Refusal {
            List<byte[]> hashes = new ArrayList<>();
            List<byte[]> summaries = new ArrayList<>();
            for (TilePath bundle : TilePath.between(0, size)) {
                if (bundle.level() != TilePath.ENTRIES) {
                    continue;
                }
                hashes.clear();
                for (byte[] entry : bundle(bundle)) {
                    entry(entry);
                    byte[] hash = TreeHash.leaf(entry);
                    frontier.append(hash);
                    hashes.add(hash);
                }
                compare(new TilePath(0, bundle.index(), bundle.width()), hashes).ifPresent(summaries::add);
            }
            for (int level = 1; !summaries.isEmpty(); level++) {
                summaries = compareLevel(level, summaries);
            }
        }

        private List<byte[]> compareLevel(int level, List<byte[]> hashes) throws Refusal {
            List<byte[]> summaries = new ArrayList<>();
            for (int first = 0; first < hashes.size(); first += TilePath.WIDTH) {
                List<byte[]> part = hashes.subList(first, Math.min(first + TilePath.WIDTH, hashes.size()));
                compare(new TilePath(level, first / TilePath.WIDTH, part.size()), part)
                        .ifPresent(summaries::add);
            }
            return summaries;
        }

        /** The tile's hash on the level above, if it is full. */
        private Optional<byte[]> compare(TilePath path, List<byte[]> hashes) throws Refusal {
            byte[] expected = new byte[hashes.size() * TreeHash.LENGTH];
            for (int i = 0; i < hashes.size(); i++) {
                System.arraycopy(hashes.get(i), 0, expected, i * TreeHash.LENGTH, TreeHash.LENGTH);
            }
            byte[] tile = log.tile(path).orElseThrow(() -> new Refusal("missing-tile", null));
            if (!Arrays.equals(tile, expected)) {
                throw new Refusal("wrong-tile", null);
            }
            tiles++;
            return path.full() ? Optional.of(TileNodes.summary(tile)) : Optional.empty();
        }

        private List<byte[]> bundle(TilePath path) throws Refusal {
            Refusal missing = new Refusal("missing-entries", path.first());
            try {
                Optional<byte[]> partial = log.read(path.toString());
                if (partial.isPresent()) {
                    return EntryBundle.read(partial.get(), path.width());
                }
                byte[] full = log.read(path.asFull().toString()).orElseThrow(() -> missing);
                return EntryBundle.read(full, TilePath.WIDTH).subList(0, path.width());
            } catch (IllegalArgumentException malformed) {
                throw new Refusal("bad-bundle", path.first());
            }
        }

        private void entry(byte[] bytes) throws Refusal {
            long leaf = frontier.size();
            DisclosureEntry entry;
            try {
                entry = DisclosureEntry.read(bytes);
            } catch (RuntimeException malformed) {
                throw new Refusal("bad-entry", leaf);
            }
            if (!Arrays.equals(entry.bytes(), bytes)) {
                throw new Refusal("not-canonical", leaf);
            }
            if (!follows(entry)) {
                throw new Refusal("gap", leaf);
            }
            last = entry;
            for (EntryLine line : entry.lines()) {
                if (line.quantity() <= 0 || line.from().equals(line.to())) {
                    throw new Refusal("bad-line", leaf);
                }
                stock.merge(new StockDifference(line.item(), line.from(), 0), -line.quantity(), Long::sum);
                stock.merge(new StockDifference(line.item(), line.to(), 0), line.quantity(), Long::sum);
            }
        }

        /** Numbers rise by one; a new epoch of the node begins at 1 again. */
        private boolean follows(DisclosureEntry entry) {
            long seq = entry.id().seq();
            if (last == null) {
                return entry.id().epoch() > 1 || seq == 1;
            }
            boolean next =
                    entry.id().epoch() == last.id().epoch() && seq == last.id().seq() + 1;
            boolean restart = entry.id().epoch() > last.id().epoch() && seq == 1;
            return entry.id().node().equals(last.id().node()) && !entry.at().isBefore(last.at()) && (next || restart);
        }
    }
}
