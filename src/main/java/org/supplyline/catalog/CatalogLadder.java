package org.supplyline.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supplyline.gs1.Gtin;

/** Items and packs while a list is taken in: what was known before, and what the rows above have told. */
final class CatalogLadder {

    private final Map<String, ReliefItem> items = new HashMap<>();
    private final Map<String, TreeMap<Long, Pack>> packs = new HashMap<>();
    private final Map<String, Map<Integer, Pack>> levels = new HashMap<>();

    CatalogLadder(List<ReliefItem> items, List<Pack> packs) {
        items.forEach(item -> this.items.put(item.code(), item));
        packs.forEach(this::add);
    }

    Optional<ReliefItem> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    Stream<ReliefItem> items() {
        return items.values().stream();
    }

    void add(ReliefItem item) {
        items.put(item.code(), item);
    }

    private void add(Pack pack) {
        packs.computeIfAbsent(pack.item(), item -> new TreeMap<>()).put(pack.quantity(), pack);
    }

    /** The list says that this pack stands on this level; the base unit is level 1. */
    void add(Pack pack, int level) {
        add(pack);
        levels.computeIfAbsent(pack.item(), item -> new HashMap<>()).put(level, pack);
    }

    /** Whether a row above has told this level. */
    boolean isTold(String item, int level) {
        return levels.getOrDefault(item, Map.of()).containsKey(level);
    }

    /** The level above the last that the rows told of this item. */
    int nextLevel(String item) {
        return levels.getOrDefault(item, Map.of()).keySet().stream()
                        .max(Integer::compare)
                        .orElse(1)
                + 1;
    }

    /** What stands on a level, as the rows above tell it, else as the ladder was before. */
    Optional<Pack> level(String item, int level) {
        Optional<Pack> told =
                Optional.ofNullable(levels.getOrDefault(item, Map.of()).get(level));
        return told.or(() -> packs.getOrDefault(item, new TreeMap<>()).values().stream()
                .skip(level - 1L)
                .findFirst());
    }

    Optional<Pack> pack(String item, long quantity) {
        return Optional.ofNullable(packs.getOrDefault(item, new TreeMap<>()).get(quantity));
    }

    /** The pack that carries this bar code already. */
    Optional<Pack> withGtin(Gtin gtin) {
        return packs.values().stream()
                .flatMap(ladder -> ladder.values().stream())
                .filter(pack -> gtin.equals(pack.gtin()))
                .findFirst();
    }
}
