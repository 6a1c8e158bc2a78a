package org.supplyline.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What goods of a class usually weigh and take, for those that nobody has weighed: the median of the items that share the
 * longest beginning of the class (GB/T 38565: minor, middle, main class).
 */
record ClassDefaults(Collection<ReliefItem> items) {

    private static final int[] LEVELS = {7, 5, 3, 1};

    /** Gives an item's cells the weight (g) and volume (cm³) of its class where they are empty, and marks them as estimated. */
    void fillIn(Map<String, String> cells) {
        String category = cells.getOrDefault("category", "");
        fillIn(cells, "weight_g", median(category, ReliefItem::weightGrams));
        fillIn(cells, "volume_cm3", median(category, ReliefItem::volumeCm3));
    }

    /** Gives an empty cell what is usual, if there is something, and marks the row as estimated. */
    static void fillIn(Map<String, String> cells, String column, Optional<Long> usual) {
        if (cells.getOrDefault(column, "").isEmpty() && usual.isPresent()) {
            cells.put(column, Long.toString(usual.get()));
            cells.put("estimated", "yes");
        }
    }

    private Optional<Long> median(String category, ToLongFunction<ReliefItem> measure) {
        if (!ReliefItem.CATEGORY.matcher(category).matches()) {
            return Optional.empty();
        }
        for (int level : LEVELS) {
            List<Long> known = items.stream()
                    .filter(item -> !item.code().equals(Catalog.UNSORTED))
                    .filter(item -> item.category().startsWith(category.substring(0, level)))
                    .map(measure::applyAsLong)
                    .sorted()
                    .toList();
            if (!known.isEmpty()) {
                return Optional.of(known.get(known.size() / 2));
            }
        }
        return Optional.empty();
    }
}
