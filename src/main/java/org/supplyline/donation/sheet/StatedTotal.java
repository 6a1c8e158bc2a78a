package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supplyline.donation.sheet.QuantityText.Part;

/** "5箱(共500只)", "40袋(1吨)": the second number is the total or the content of a pack. The pack is tried against both. */
final class StatedTotal {

    private final Part packs;
    private final Part second;
    private final List<Spec> specs;

    private StatedTotal(Part packs, Part second, List<Spec> specs) {
        this.packs = packs;
        this.second = second;
        this.specs = specs;
    }

    /** @param named whether the list says that the second number is the total */
    static AmountReader.Result read(Part packs, Part second, boolean named, List<Spec> specs) {
        return new StatedTotal(packs, second, specs).read(named);
    }

    private AmountReader.Result read(boolean named) {
        List<BigDecimal> contents = contents();
        BigDecimal number = BigDecimal.valueOf(second.number());
        BigDecimal count = BigDecimal.valueOf(packs.number());
        boolean total = contents.stream().anyMatch(each -> each.multiply(count).compareTo(number) == 0);
        if (total || (named && contents.isEmpty())) {
            return new AmountReader.Result.Read(all(), Set.of());
        }
        boolean content = second.number() <= Amount.MAX_CONTENT && !named;
        Amount each = content ? Amount.filled(packs.number(), packs.unit(), second.number(), second.unit()) : all();
        if (content && contents.stream().anyMatch(one -> one.compareTo(number) == 0)) {
            return new AmountReader.Result.Read(each, Set.of());
        }
        List<Reading> readings = new ArrayList<>();
        if (content) {
            readings.add(new Reading(Reading.Code.EACH, each));
        }
        readings.add(new Reading(Reading.Code.ALL, all()));
        contents.stream()
                .limit(1)
                .flatMap(one -> filled(one).stream())
                .forEach(amount -> readings.add(new Reading(Reading.Code.SPEC, amount)));
        ReviewReason reason = named ? ReviewReason.PRODUCT_DIFFERS : ReviewReason.EACH_OR_ALL;
        return new AmountReader.Result.Doubtful(reason, List.copyOf(readings));
    }

    /** What one pack holds in the unit of the second number, as the specifications can be read. */
    private List<BigDecimal> contents() {
        List<BigDecimal> contents = new ArrayList<>();
        for (Spec spec : specs) {
            Long weight = spec.milligrams();
            Optional<Long> unit = Units.milligrams(BigDecimal.ONE, second.unit());
            if (!spec.mayBeOf(packs.unit())) {
                continue;
            }
            if (spec.counts().isEmpty() && weight != null && unit.isPresent()) {
                contents.add(BigDecimal.valueOf(weight).divide(BigDecimal.valueOf(unit.get())));
            }
            for (int i = 0; i < spec.counts().size(); i++) {
                Long step = Spec.product(spec.counts().subList(i, spec.counts().size()));
                String inner = spec.counts().get(i).unit();
                if (step != null && (second.unit().isEmpty() || inner.isEmpty() || inner.equals(second.unit()))) {
                    contents.add(BigDecimal.valueOf(step));
                }
            }
        }
        return contents;
    }

    /** All of it, in a unit in which the packs come out whole: 1 吨 in 40 bags are 1,000 公斤 of 25. */
    private Amount all() {
        Optional<String> smaller = Units.thousandth(second.unit());
        long number = second.number();
        String unit = second.unit();
        if (number % packs.number() != 0 && smaller.isPresent()) {
            number *= 1000;
            unit = smaller.get();
        }
        Long each = number % packs.number() == 0 ? Long.valueOf(number / packs.number()) : null;
        return new Amount(number, unit, packs.number(), packs.unit(), each);
    }

    private Optional<Amount> filled(BigDecimal content) {
        Optional<String> smaller = Units.thousandth(second.unit());
        boolean fraction = content.stripTrailingZeros().scale() > 0;
        BigDecimal each = fraction ? content.movePointRight(3) : content;
        if ((fraction && smaller.isEmpty()) || each.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return each.compareTo(BigDecimal.valueOf(Amount.MAX_CONTENT)) > 0
                ? Optional.empty()
                : Optional.of(Amount.filled(
                        packs.number(),
                        packs.unit(),
                        each.longValueExact(),
                        fraction ? smaller.orElseThrow() : second.unit()));
    }
}
