package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supplyline.gs1.Gtin;

/** The whole catalogue at one moment, in memory; immutable, so that readers need no lock. */
final class CatalogSnapshot {

    private final Map<String, ReliefItem> items;
    private final Map<String, List<Pack>> ladders;
    private final Map<Gtin, Pack> byGtin;
    private final ItemNames names;

    CatalogSnapshot(List<ReliefItem> items, List<Pack> packs, Map<String, Set<String>> synonyms) {
        Map<String, ReliefItem> byCode = new LinkedHashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        Map<String, List<Pack>> rungs = new HashMap<>();
        Map<Gtin, Pack> codes = new HashMap<>();
        for (Pack pack : packs) {
            rungs.computeIfAbsent(pack.item(), item -> new ArrayList<>()).add(pack);
            if (pack.gtin() != null) {
                codes.put(pack.gtin(), pack);
            }
        }
        rungs.values().forEach(ladder -> ladder.sort(Comparator.comparingLong(Pack::quantity)));
        this.items = Collections.unmodifiableMap(byCode);
        this.ladders = rungs;
        this.byGtin = codes;
        this.names = new ItemNames(byCode, synonyms);
    }

    List<ReliefItem> items() {
        return List.copyOf(items.values());
    }

    Optional<ReliefItem> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    List<Pack> ladder(String item) {
        return Collections.unmodifiableList(ladders.getOrDefault(item, List.of()));
    }

    Optional<Pack> packByGtin(Gtin gtin) {
        return Optional.ofNullable(byGtin.get(gtin));
    }

    ItemMatch match(String freeText) {
        return names.match(freeText);
    }

    Stacking stacked(String item, long quantity) {
        return Stacking.of(ladder(item), quantity);
    }

    /** Full packs from the largest down, the rest in base units: that is how goods are stacked. */
    Load load(String item, long quantity) {
        ReliefItem kind = item(item)
                .orElseThrow(() -> new IllegalArgumentException("There is no relief item (%s).".formatted(item)));
        if (quantity < 0) {
            throw new IllegalArgumentException("A load of (%s) cannot be %d.".formatted(item, quantity));
        }
        Stacking stacked = stacked(item, quantity);
        Load load = single(kind, stacked.loose());
        for (Stacking.Count full : stacked.packs()) {
            load = load.plus(load(full.pack(), full.count()));
        }
        return new Load(load.weightGrams(), load.volumeCm3(), load.estimated() || kind.estimated());
    }

    /** Base units outside of packs; where one of them is weighed with its packing, that counts. */
    private Load single(ReliefItem kind, long quantity) {
        return ladder(kind.code()).stream()
                .filter(pack -> pack.quantity() == 1 && quantity > 0)
                .findFirst()
                .map(pack -> load(pack, quantity))
                .orElseGet(() -> new Load(
                        Math.multiplyExact(quantity, kind.weightGrams()),
                        Math.multiplyExact(quantity, kind.volumeCm3()),
                        false));
    }

    private static Load load(Pack pack, long count) {
        return new Load(
                Math.multiplyExact(count, pack.weightGrams()),
                Math.multiplyExact(count, pack.volumeCm3()),
                pack.estimated());
    }
}
