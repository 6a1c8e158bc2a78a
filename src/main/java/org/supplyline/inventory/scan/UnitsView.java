package org.supplyline.inventory.scan;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.UnitKey;

/** The handling units that a batch of events touches: what is in them, what stands in what, what is sealed. */
final class UnitsView {

    private final Map<String, Map<PositionKey, Long>> contents = new HashMap<>();
    private final Map<PositionKey, Map<String, Long>> positions = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Set<String> sealed = new HashSet<>();

    void know(String unit, PositionKey goods, long quantity) {
        contents.computeIfAbsent(unit, u -> new TreeMap<>()).put(goods, quantity);
        positions.computeIfAbsent(goods, g -> new TreeMap<>()).put(unit, quantity);
    }

    void knowUnit(String unit, @Nullable String parent, boolean isSealed) {
        if (parent != null) {
            nest(unit, parent);
        }
        if (isSealed) {
            sealed.add(unit);
        }
    }

    /** The goods in the unit and in all that stands in it, with the unit that each lies in directly. */
    Map<PositionKey, Map<String, Long>> content(String unit) {
        Map<PositionKey, Map<String, Long>> all = new TreeMap<>();
        for (String inside : withInside(unit)) {
            direct(inside)
                    .forEach((goods, quantity) ->
                            all.computeIfAbsent(goods, g -> new TreeMap<>()).put(inside, quantity));
        }
        return all;
    }

    /** The goods that lie in the unit itself. */
    Map<PositionKey, Long> direct(String unit) {
        Map<PositionKey, Long> some = new TreeMap<>();
        contents.getOrDefault(unit, Map.of()).forEach((goods, quantity) -> {
            if (quantity > 0) {
                some.put(goods, quantity);
            }
        });
        return some;
    }

    /** Units that hold goods of this position, and how much. */
    Map<String, Long> at(PositionKey position) {
        Map<String, Long> some = new TreeMap<>();
        positions.getOrDefault(position, Map.of()).forEach((unit, quantity) -> {
            if (quantity > 0) {
                some.put(unit, quantity);
            }
        });
        return some;
    }

    /** Where the unit stands, by the first goods in it. */
    Optional<String> place(String unit) {
        return content(unit).keySet().stream().findFirst().map(PositionKey::place);
    }

    /** All units that hold something. */
    Set<String> codes() {
        return Collections.unmodifiableSet(contents.keySet());
    }

    /** Everywhere where units hold something. */
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        positions.forEach((goods, units) -> places.add(goods.place()));
        return places;
    }

    Optional<String> parent(String unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    Set<String> inside(String unit) {
        return Collections.unmodifiableSet(children.getOrDefault(unit, Set.of()));
    }

    /** The unit and all that stands in it, however deep. */
    Set<String> withInside(String unit) {
        Set<String> all = new TreeSet<>();
        collect(unit, all);
        return all;
    }

    private void collect(String unit, Set<String> all) {
        if (all.add(unit)) {
            inside(unit).forEach(child -> collect(child, all));
        }
    }

    boolean isSealed(String unit) {
        return sealed.contains(unit);
    }

    void apply(Movement movement, MovementLine line, String unit) {
        PositionKey to = line.goods().at(line.to());
        if (!movement.step().equals(Movement.PACKING) && UnitKey.isKeptAt(line.from())) {
            add(unit, line.goods(), -line.quantity());
        }
        if (!movement.step().equals(Movement.UNPACKING) && UnitKey.isKeptAt(line.to())) {
            add(unit, to, line.quantity());
        }
    }

    void apply(UnitChange change) {
        if (change instanceof UnitChange.Nest nest) {
            detach(nest.unit());
            nest(nest.unit(), nest.parent());
        } else if (change instanceof UnitChange.Detach) {
            detach(change.unit());
        } else if (change instanceof UnitChange.Seal) {
            sealed.add(change.unit());
        } else {
            sealed.remove(change.unit());
        }
    }

    private void add(String unit, PositionKey goods, long quantity) {
        contents.computeIfAbsent(unit, u -> new TreeMap<>()).merge(goods, quantity, Long::sum);
        positions.computeIfAbsent(goods, g -> new TreeMap<>()).merge(unit, quantity, Long::sum);
    }

    private void nest(String unit, String parent) {
        parents.put(unit, parent);
        children.computeIfAbsent(parent, p -> new TreeSet<>()).add(unit);
    }

    private void detach(String unit) {
        String parent = parents.remove(unit);
        if (parent != null) {
            children.getOrDefault(parent, new TreeSet<>()).remove(unit);
        }
    }
}
