package org.supplyline.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitContent;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.CartonAddress;
import org.supplyline.paper.Words;

/** Gathers what the labels of units say. */
@Component
class Labels {

    private static final Words EMPTY = new Words("", "");
    private static final Words MIXED = new Words("混装", "Mixed goods");
    private static final Words ON_HOLD = new Words("待处理", "ON HOLD");
    private static final int GRAMS_A_KILOGRAM = 1_000;

    private final HandlingUnits units;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final CartonAddress addresses;
    private final Lots lots;
    private final HoldPlaces holds;

    Labels(
            HandlingUnits units,
            Catalog catalog,
            NodeIdentity node,
            CartonAddress addresses,
            Lots lots,
            HoldPlaces holds) {
        this.units = units;
        this.catalog = catalog;
        this.node = node;
        this.addresses = addresses;
        this.lots = lots;
        this.holds = holds;
    }

    /** One label for each number, also for numbers that nobody has used yet. */
    List<CartonLabel> of(List<String> numbers) {
        Map<String, List<UnitContent>> contents =
                units.contents(numbers).stream().collect(Collectors.groupingBy(UnitContent::handlingUnit));
        Set<String> held = holds.codes();
        List<CartonLabel> labels = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            List<UnitContent> content = contents.getOrDefault(number, List.of()).stream()
                    .filter(goods -> goods.goods().quantity() > 0)
                    .toList();
            labels.add(new CartonLabel(
                    number,
                    addresses.of(number),
                    node.name(),
                    isHeld(content, held) ? onHold(name(content)) : name(content),
                    detail(number, content),
                    content.isEmpty() || numbers.size() == 1 ? "" : (i + 1) + "/" + numbers.size()));
        }
        return labels;
    }

    private static boolean isHeld(List<UnitContent> content, Set<String> held) {
        return content.stream()
                .anyMatch(goods -> held.contains(goods.goods().key().place()));
    }

    private static Words onHold(Words name) {
        return new Words(ON_HOLD.zh() + " " + name.zh(), ON_HOLD.en() + " " + name.en());
    }

    private Words name(List<UnitContent> content) {
        if (content.isEmpty()) {
            return EMPTY;
        }
        String item = content.get(0).goods().key().item();
        boolean mixed =
                content.stream().anyMatch(goods -> !goods.goods().key().item().equals(item));
        return mixed
                ? MIXED
                : catalog.item(item)
                        .map(known -> new Words(known.nameZh(), known.nameEn()))
                        .orElse(Words.same(item));
    }

    /** The lots of one item, each with its expiry; of mixed goods none would be true of all. */
    private List<String> lots(String item, List<UnitContent> content) {
        return content.stream()
                .map(goods -> goods.goods().key().lot())
                .filter(lot -> !lot.equals(PositionKey.NONE))
                .distinct()
                .sorted()
                .map(lot -> "批号 " + lot
                        + lots.find(item, lot)
                                .map(Lots.Lot::expiry)
                                .map(expiry -> " 至 " + expiry.iso())
                                .orElse(""))
                .toList();
    }

    private String detail(String number, List<UnitContent> content) {
        List<String> parts = new ArrayList<>();
        Optional<ReliefItem> item = content.stream()
                .map(goods -> goods.goods().key().item())
                .distinct()
                .reduce((a, b) -> "")
                .flatMap(catalog::item);
        ToLongFunction<UnitContent> quantity = goods -> goods.goods().quantity();
        item.ifPresent(known -> parts.add(content.stream().mapToLong(quantity).sum() + " " + known.unitZh()));
        item.ifPresent(known -> parts.addAll(lots(known.code(), content)));
        units.find(number)
                .map(HandlingUnit::weightGrams)
                .ifPresent(grams -> parts.add((grams + GRAMS_A_KILOGRAM - 1) / GRAMS_A_KILOGRAM + " kg"));
        return String.join("  ", parts);
    }
}
