package org.supplyline.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What goods of a class usually weigh and take, for those that nobody has weighed: the median of the items that share the
 * longest beginning of the class (GB/T 38565: minor, middle, main class).
 */
record ClassDefaults(Collection<ReliefItem> items) {

    private static final int[] LEVELS = {7, 5, 3, 1};

    /** Weight in grams of one base unit. */
    Optional<Long> weightGrams(String category) {
        return median(category, ReliefItem::weightGrams);
    }

    /** Volume in cubic centimetres of one base unit. */
    Optional<Long> volumeCm3(String category) {
        return median(category, ReliefItem::volumeCm3);
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
