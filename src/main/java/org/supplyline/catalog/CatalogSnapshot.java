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

    /** Full packs from the largest down, the rest in base units: that is how goods are stacked. */
    Load load(String item, long quantity) {
        ReliefItem kind = item(item)
                .orElseThrow(() -> new IllegalArgumentException("There is no relief item (%s).".formatted(item)));
        if (quantity < 0) {
            throw new IllegalArgumentException("A load of (%s) cannot be %d.".formatted(item, quantity));
        }
        long weight = 0;
        long volume = 0;
        long rest = quantity;
        boolean estimated = kind.estimated();
        List<Pack> ladder = ladder(item);
        for (int i = ladder.size() - 1; i >= 0; i--) {
            Pack pack = ladder.get(i);
            long count = rest / pack.quantity();
            weight = Math.addExact(weight, Math.multiplyExact(count, pack.weightGrams()));
            volume = Math.addExact(volume, Math.multiplyExact(count, pack.volumeCm3()));
            rest -= count * pack.quantity();
            estimated |= count > 0 && pack.estimated();
        }
        weight = Math.addExact(weight, Math.multiplyExact(rest, kind.weightGrams()));
        volume = Math.addExact(volume, Math.multiplyExact(rest, kind.volumeCm3()));
        return new Load(weight, volume, estimated);
    }
}
