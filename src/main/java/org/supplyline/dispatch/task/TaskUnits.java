package org.supplyline.dispatch.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.PickPlan;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.UnitContent;

/** The pallets and cartons that a handheld may meet at a task, with what is in them, so that it knows them offline. */
@Component
class TaskUnits {

    /** More than that nobody handles for one task before the device asks again. */
    static final int MOST = 300;

    private final Orders orders;
    private final HandlingUnits units;

    TaskUnits(Orders orders, HandlingUnits units) {
        this.orders = orders;
        this.units = units;
    }

    /**
     * Goods in a unit, or in what stands in it.
     *
     * @param order the order that they were picked for, or null while they are in their bin
     */
    record Part(@Nullable String order, String item, long quantity) {}

    /** By the number of the unit: what is staged for loading and handing out, what stands in the bins for picking. */
    Map<String, List<Part>> of(Task task, List<TaskGoods.Line> lines) {
        Map<String, List<Part>> known = new TreeMap<>();
        if (task.kind() == TaskKind.PICK) {
            inBins(lines)
                    .forEach(content -> put(
                            known,
                            content.handlingUnit(),
                            new Part(
                                    null,
                                    content.goods().key().item(),
                                    content.goods().quantity())));
        } else {
            Set<String> codes = lines.stream()
                    .map(line -> line.order().code())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            orders.staged(codes)
                    .forEach(goods ->
                            put(known, goods.carton(), new Part(goods.order(), goods.item(), goods.quantity())));
        }
        addPallets(known);
        return known;
    }

    private List<UnitContent> inBins(List<TaskGoods.Line> lines) {
        Set<String> codes = new LinkedHashSet<>();
        for (TaskGoods.Line line : lines) {
            for (PickPlan.Pick pick : line.picks()) {
                if (!pick.place().isEmpty() && codes.size() < MOST) {
                    codes.addAll(units.standing(List.of(pick.place()), line.item(), 0, MOST - codes.size()));
                }
            }
        }
        return codes.isEmpty()
                ? List.of()
                : units.contents(codes).stream()
                        .filter(content -> content.goods().quantity() > 0)
                        .toList();
    }

    private static void put(Map<String, List<Part>> known, String unit, Part part) {
        if (known.size() < MOST || known.containsKey(unit)) {
            known.computeIfAbsent(unit, code -> new ArrayList<>()).add(part);
        }
    }

    /** What stands on a pallet is on the pallet, level by level. */
    private void addPallets(Map<String, List<Part>> known) {
        Collection<String> level = List.copyOf(known.keySet());
        for (int depth = 0; depth < HandlingUnits.MAX_DEPTH && !level.isEmpty(); depth++) {
            Map<String, List<Part>> above = new TreeMap<>();
            units.parents(level)
                    .forEach((unit, pallet) -> above.computeIfAbsent(pallet, code -> new ArrayList<>())
                            .addAll(known.getOrDefault(unit, List.of())));
            above.forEach((pallet, parts) -> parts.forEach(part -> put(known, pallet, part)));
            level = List.copyOf(above.keySet());
        }
    }
}
