package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.CatalogChange.Reason;
import org.supplyline.catalog.CatalogChange.Refused;
import org.supplyline.catalog.CatalogChange.Saved;
import org.supplyline.gs1.Gtin;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;

/**
 * The relief items of this node and their packs.
 *
 * <p>All of it is small (hundreds of items), read at every scan and changed a few times a day, so it is answered from an
 * immutable snapshot in memory. Changes go through the journal as {@code master} records: {@link #refresh} takes a new
 * snapshot after this instance's own, {@link #keepUp} after those of another instance.
 */
@Component
public class Catalog {

    /** The item of a carton that came in before anybody knew what is in it: one piece each (待分拣). */
    public static final String UNSORTED = "goods-unsorted";

    /** A journal record holds at most 100 lines; an item brings up to three packs. */
    private static final int ITEMS_PER_RECORD = 25;

    private final CatalogStore store;
    private final Journal journal;
    private final Map<String, Set<String>> synonyms;
    private volatile @Nullable CatalogSnapshot snapshot;
    private volatile JournalCursor seenThrough = JournalCursor.START;

    public Catalog(CatalogStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.synonyms = ShippedCatalog.synonyms();
    }

    /** Another object after each change: what was found under one edition is the same as long as it is the same. */
    public Object edition() {
        return snapshot();
    }

    public Optional<ReliefItem> item(String code) {
        return snapshot().item(code);
    }

    /** All items, by class and code. */
    public List<ReliefItem> items() {
        return snapshot().items();
    }

    public Optional<Pack> packByGtin(Gtin gtin) {
        return snapshot().packByGtin(gtin);
    }

    /** The pack ladder, smallest first; empty for an unknown item. */
    public List<Pack> packs(String item) {
        return snapshot().ladder(item);
    }

    /** The largest pack of the item, in which it is usually moved. */
    public Optional<Pack> pack(String item) {
        List<Pack> ladder = packs(item);
        return ladder.isEmpty() ? Optional.empty() : Optional.of(ladder.get(ladder.size() - 1));
    }

    /** In which packs so many base units are stacked and counted; an unknown item has none. */
    public Stacking stacked(String item, long quantity) {
        return snapshot().stacked(item, quantity);
    }

    /**
     * What that many base units weigh and take, stacked in full packs as far as they go.
     *
     * @throws IllegalArgumentException if the item is unknown or the quantity negative
     */
    public Load load(String item, long quantity) {
        return snapshot().load(item, quantity);
    }

    /** Which item a free text from a list means. */
    public ItemMatch match(String freeText) {
        return snapshot().match(freeText);
    }

    /** Adds an item; an item of the same code with other content stays as it is. */
    public CatalogChange add(ReliefItem item, Cause cause) {
        return change(writer -> {
            Optional<ReliefItem> known = stored(item.code());
            if (known.isPresent()) {
                return known.get().equals(item) ? new Saved(item.code()) : new Refused(Reason.CODE_TAKEN, item.code());
            }
            Pack unit = unitPack(item);
            store.save(item);
            store.save(unit);
            writer.append(JournalKind.MASTER, CatalogRecord.items(List.of(item), List.of(unit), cause));
            return new Saved(item.code());
        });
    }

    /** Changes an item; the base unit stays, since stock is counted in it. */
    public CatalogChange edit(ReliefItem item, Cause cause) {
        return change(writer -> {
            Optional<ReliefItem> known = stored(item.code());
            if (known.isEmpty()) {
                return new Refused(Reason.UNKNOWN_ITEM, item.code());
            }
            ReliefItem old = known.get();
            if (!old.unitZh().equals(item.unitZh()) || !old.unitEn().equals(item.unitEn())) {
                return new Refused(Reason.UNIT_IS_FIXED, old.unitZh());
            }
            if (!old.equals(item)) {
                store.save(item);
                writer.append(JournalKind.MASTER, CatalogRecord.items(List.of(item), List.of(), cause));
            }
            return new Saved(item.code());
        });
    }

    /** Adds a pack to an item's ladder or changes the one that holds the same quantity. */
    public CatalogChange savePack(Pack pack, Cause cause) {
        return change(writer -> {
            if (stored(pack.item()).isEmpty()) {
                return new Refused(Reason.UNKNOWN_ITEM, pack.item());
            }
            List<Pack> packs = store.packs();
            if (packs.contains(pack)) {
                return new Saved(pack.item());
            }
            boolean taken = pack.gtin() != null
                    && packs.stream()
                            .anyMatch(p -> pack.gtin().equals(p.gtin())
                                    && !(p.item().equals(pack.item()) && p.quantity() == pack.quantity()));
            if (taken) {
                return new Refused(Reason.GTIN_TAKEN, String.valueOf(pack.gtin()));
            }
            store.save(pack);
            writer.append(JournalKind.MASTER, CatalogRecord.pack(pack, cause));
            return new Saved(pack.item());
        });
    }

    /** Gives the pack that holds so many base units a bar code, in place of any that it had. */
    public CatalogChange assignGtin(String item, long quantity, String gtin, Cause cause) {
        Optional<Gtin> code = Gtin.parse(gtin.strip());
        if (code.isEmpty()) {
            return new Refused(Reason.GTIN_WRONG, gtin);
        }
        return packs(item).stream()
                .filter(pack -> pack.quantity() == quantity)
                .findFirst()
                .map(pack -> savePack(pack.withGtin(code.get()), cause))
                .orElseGet(() -> new Refused(Reason.UNKNOWN_PACK, item + " × " + quantity));
    }

    /** Gives the pack that holds so many base units a number of our own, unless it has a bar code. */
    public CatalogChange numberOurselves(String item, long quantity, Cause cause) {
        return change(writer -> {
            Optional<ReliefItem> kind = stored(item);
            List<Pack> all = store.packs();
            Optional<Pack> bare = all.stream()
                    .filter(pack -> pack.item().equals(item) && pack.quantity() == quantity)
                    .findFirst();
            if (kind.isEmpty() || bare.isEmpty()) {
                return new Refused(Reason.UNKNOWN_PACK, item + " × " + quantity);
            }
            if (bare.get().gtin() == null) {
                Set<Gtin> taken =
                        all.stream().map(Pack::gtin).filter(Objects::nonNull).collect(Collectors.toSet());
                Gtin free = Stream.iterate(0, turn -> turn + 1)
                        .map(turn -> OwnNumber.of(kind.get(), quantity, turn))
                        .filter(number -> !taken.contains(number))
                        .findFirst()
                        .orElseThrow();
                Pack numbered = bare.get().withGtin(free);
                store.save(numbered);
                writer.append(JournalKind.MASTER, CatalogRecord.pack(numbered, cause));
            }
            return new Saved(item);
        });
    }

    /** Takes a new snapshot from the database; one after the other, so that none is replaced by an older one. */
    public synchronized void refresh() {
        snapshot = new CatalogSnapshot(store.items(), store.packs(), synonyms);
    }

    /**
     * Takes a new snapshot if the journal has records of the catalogue that this one may not know. Inside a ledger transaction,
     * which comes after every other writer, the catalogue is exact afterwards; outside it is as of now.
     */
    public void keepUp() {
        JournalCursor last = journal.lastMaster(CatalogRecord.SUBJECTS);
        if (last.compareTo(seenThrough) > 0) {
            refresh();
            seenThrough = last;
        }
    }

    /** Takes the shipped items into an empty catalogue; does nothing in one that has items. */
    void loadShipped() {
        CatalogFile file = ShippedCatalog.read();
        journal.write(writer -> {
            List<ReliefItem> items = missing(file);
            for (int from = 0; from < items.size(); from += ITEMS_PER_RECORD) {
                List<ReliefItem> some = items.subList(from, Math.min(items.size(), from + ITEMS_PER_RECORD));
                List<Pack> packs = packsOf(some, file.packs());
                some.forEach(store::save);
                packs.forEach(store::save);
                Cause cause = new Cause.Import(ShippedCatalog.ITEMS, "-", from + 2);
                writer.append(JournalKind.MASTER, CatalogRecord.items(some, packs, cause));
            }
            return items.size();
        });
        refresh();
    }

    /** All of them at the first start; the item for unsorted goods, which the ledger itself books, at any start. */
    private List<ReliefItem> missing(CatalogFile file) {
        Set<String> known = store.items().stream().map(ReliefItem::code).collect(Collectors.toSet());
        return file.items().values().stream()
                .filter(item -> known.isEmpty() || (item.code().equals(UNSORTED) && !known.contains(UNSORTED)))
                .toList();
    }

    private CatalogChange change(Function<JournalWriter, CatalogChange> work) {
        CatalogChange result = journal.write(work);
        refresh();
        return result;
    }

    private CatalogSnapshot snapshot() {
        CatalogSnapshot current = snapshot;
        if (current == null) {
            refresh();
            current = Objects.requireNonNull(snapshot);
        }
        return current;
    }

    private Optional<ReliefItem> stored(String code) {
        return store.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The base unit as the first rung of the ladder. */
    static Pack unitPack(ReliefItem item) {
        return new Pack(item.code(), null, item.unitZh(), item.unitEn(), 1, item.weightGrams(), item.volumeCm3());
    }

    private static List<Pack> packsOf(List<ReliefItem> items, List<Pack> packs) {
        Set<String> codes = items.stream().map(ReliefItem::code).collect(Collectors.toSet());
        List<Pack> found = new ArrayList<>(packs);
        found.removeIf(pack -> !codes.contains(pack.item()));
        return found;
    }
}
