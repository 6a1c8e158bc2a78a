package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitContent;
import org.supplyline.inventory.UnitReader;
import org.supplyline.journal.JournalWriter;

/**
 * Pallets and cartons in counts: one that is named counts with all that is in it; one that the books have elsewhere, or that
 * they have here and nobody found, goes on the queue.
 */
@Component
class CartonCounts {

    private static final int MAX_CARTONS = 2_000;

    private final HandlingUnits units;
    private final UnitReader reader;
    private final CartonCountStore store;
    private final DiscrepancyStore discrepancies;

    CartonCounts(HandlingUnits units, UnitReader reader, CartonCountStore store, DiscrepancyStore discrepancies) {
        this.units = units;
        this.reader = reader;
        this.store = store;
        this.discrepancies = discrepancies;
    }

    /** The pallets and cartons that the books have at a place. */
    List<String> at(String place) {
        return units.standing(List.of(place), null, 0, MAX_CARTONS);
    }

    List<CartonCount.Carton> of(long count) {
        return store.of(count);
    }

    /** Compares the cartons of a count with the books; empty if one is unknown, so that nobody can tell what is in it. */
    Optional<CartonCount> look(String place, List<String> numbers) {
        if (numbers.isEmpty()) {
            return Optional.of(CartonCount.NONE);
        }
        Set<String> counted = new TreeSet<>();
        for (String number : numbers) {
            Set<String> inside = reader.read(number).map(this::withInside).orElse(Set.of());
            if (filled(inside).isEmpty()) {
                return Optional.empty();
            }
            counted.addAll(inside);
        }
        Map<PositionKey, Long> content = new TreeMap<>();
        Map<String, CartonCount.Carton> cartons = new LinkedHashMap<>();
        for (UnitContent part : filled(counted)) {
            boolean here = part.goods().key().place().equals(place);
            if (here) {
                content.merge(part.goods().key(), part.goods().quantity(), Long::sum);
            }
            cartons.putIfAbsent(part.handlingUnit(), carton(part, here));
        }
        at(place).stream()
                .filter(code -> !counted.contains(code))
                .forEach(code -> cartons.put(code, new CartonCount.Carton(code, CartonCount.State.MISSING, null)));
        return Optional.of(new CartonCount(content, new ArrayList<>(cartons.values())));
    }

    /** Whether the books know what is in it or on it. */
    boolean isFilled(String number) {
        return reader.read(number)
                .map(this::withInside)
                .filter(inside -> !filled(inside).isEmpty())
                .isPresent();
    }

    private static CartonCount.Carton carton(UnitContent part, boolean here) {
        return here
                ? new CartonCount.Carton(part.handlingUnit(), CartonCount.State.HERE, null)
                : new CartonCount.Carton(
                        part.handlingUnit(),
                        CartonCount.State.ELSEWHERE,
                        part.goods().key().place());
    }

    private Set<String> withInside(String code) {
        Set<String> all = new LinkedHashSet<>();
        collect(code, all);
        return all;
    }

    private void collect(String code, Set<String> all) {
        if (all.size() < MAX_CARTONS && all.add(code)) {
            units.inside(code).stream().map(HandlingUnit::code).forEach(child -> collect(child, all));
        }
    }

    private List<UnitContent> filled(Set<String> codes) {
        return units.contents(codes).stream()
                .filter(part -> part.goods().quantity() > 0)
                .toList();
    }

    /** Keeps what a count said of cartons, and tells of those that are not where they should be. */
    void keep(JournalWriter writer, StockCount count, CartonCount said) {
        for (CartonCount.Carton carton : said.cartons()) {
            store.insert(count.id(), carton);
            if (carton.state() != CartonCount.State.HERE) {
                boolean missing = carton.state() == CartonCount.State.MISSING;
                String where = missing ? count.place() : String.valueOf(carton.place());
                discrepancies.insert(
                        new Discrepancy(
                                missing ? DiscrepancyKind.UNIT_MISSING : DiscrepancyKind.UNIT_ELSEWHERE,
                                count.point(),
                                null,
                                null,
                                null,
                                carton.code() + " · " + where),
                        new DiscrepancyStore.Origin(writer.recordedAt(), null, count.id(), null));
            }
        }
    }

    /** What the missing cartons of a count still hold at its place, by position and carton. */
    Map<PositionKey, Map<String, Long>> missing(StockCount count) {
        Set<String> missing = of(count.id()).stream()
                .filter(carton -> carton.state() == CartonCount.State.MISSING)
                .map(CartonCount.Carton::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<PositionKey, Map<String, Long>> content = new TreeMap<>();
        if (!missing.isEmpty()) {
            filled(missing).stream()
                    .filter(part -> part.goods().key().place().equals(count.place()))
                    .forEach(part -> content.computeIfAbsent(part.goods().key(), goods -> new TreeMap<>())
                            .merge(part.handlingUnit(), part.goods().quantity(), Long::sum));
        }
        return content;
    }

    /** Closes the rows of missing cartons that are empty now that a count's difference was booked. */
    void settle(StockCount count, List<MovementLine> booked, OpenDiscrepancy.Settlement how) {
        Set<String> gone = booked.stream()
                .map(MovementLine::handlingUnit)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!gone.isEmpty()) {
            missing(count).values().forEach(left -> gone.removeAll(left.keySet()));
            gone.forEach(code -> discrepancies.settleMissing(count.id(), code, how));
        }
    }
}
