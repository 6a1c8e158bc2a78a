package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.CountScans;

/**
 * What one device counted at one place.
 *
 * @param rows its lines, at least one, in the order in which they were scanned
 */
record Tally(String device, List<CountScanStore.Row> rows) {

    Tally {
        rows = List.copyOf(rows);
    }

    /** One for each device; of one that counts again what waits already, only what is new. */
    static List<Tally> of(List<CountScanStore.Row> available) {
        Map<String, List<CountScanStore.Row>> byDevice = new LinkedHashMap<>();
        available.forEach(row -> byDevice.computeIfAbsent(row.key().device(), device -> new ArrayList<>())
                .add(row));
        return byDevice.entrySet().stream()
                .map(each -> new Tally(each.getKey(), newest(each.getValue())))
                .toList();
    }

    private static List<CountScanStore.Row> newest(List<CountScanStore.Row> rows) {
        List<CountScanStore.Row> open =
                rows.stream().filter(row -> row.count() == null).toList();
        return open.isEmpty() ? rows : open;
    }

    Instant begun() {
        return times().min(Comparator.naturalOrder()).orElseThrow();
    }

    Instant ended() {
        return times().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> times() {
        return rows.stream().map(CountScanStore.Row::occurredAt);
    }

    /** Whether the device said that this is all. */
    public boolean isDone() {
        return rows.stream().anyMatch(CountScanStore.Row::isDone);
    }

    /** The count that it is part of and that waits, or null. */
    public @Nullable Long count() {
        return rows.get(0).count();
    }

    /** Whether nothing but the end of the count was scanned. */
    boolean isEmpty() {
        return rows.stream().allMatch(CountScanStore.Row::isDone);
    }

    /** Goods as a code names them. */
    private record Named(String item, String lot) {}

    private static List<CountScans.Line> lines(Collection<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> tally.rows().stream())
                .map(CountScanStore.Row::line)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The cartons of several tallies of a place; one that was scanned twice stands there once. */
    static Set<String> cartons(Collection<Tally> tallies, Predicate<String> filled) {
        Set<String> cartons = new LinkedHashSet<>();
        lines(tallies).stream()
                .map(CountScans.Line::handlingUnit)
                .filter(Objects::nonNull)
                .filter(filled)
                .forEach(cartons::add);
        return cartons;
    }

    /** The goods of several tallies of a place outside of those cartons. */
    static List<LooseGoods> loose(Collection<Tally> tallies, Set<String> cartons) {
        Map<Named, Long> sums = new LinkedHashMap<>();
        for (CountScans.Line line : lines(tallies)) {
            String item = line.item();
            Long quantity = line.quantity();
            boolean inCarton = line.handlingUnit() != null && cartons.contains(line.handlingUnit());
            if (item != null && quantity != null && !inCarton) {
                sums.merge(new Named(item, Objects.requireNonNull(line.lot())), quantity, Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new LooseGoods(sum.getKey().item(), sum.getKey().lot(), sum.getValue()))
                .toList();
    }
}
