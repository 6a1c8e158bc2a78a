package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.sheet.Words;

/**
 * What a line weighs and how big its cartons are, as far as the list says.
 *
 * @param milligrams all of it; null when unknown
 * @param cartonCm3 one carton; null when unknown
 * @param flags what follows from the weight
 */
record Load(@Nullable Long milligrams, @Nullable Long cartonCm3, Set<Flag> flags) {

    /** A large truck carries so much; more than that comes in several and is not unloaded to be loaded again. */
    private static final long TRUCK_MILLIGRAMS = 30_000_000_000L;

    /** Seven large trucks of one thing from one donor: more likely a slip in the unit. */
    private static final long IMPLAUSIBLE_MILLIGRAMS = 200_000_000_000L;

    /** More pieces of one thing than a province has people. */
    private static final long IMPLAUSIBLE_COUNT = 100_000_000;

    /** A smaller measure on a carton is the strength of what is inside: "30mg" by 箱. */
    private static final long STRENGTH_MILLIGRAMS = 1_000_000;

    private static final Pattern GARMENT = Pattern.compile(".*(?:[衣裤袍装]|(?<!口)服(?!务)).*");
    private static final Pattern COUNTED =
            Pattern.compile(".*(?:口罩|手套|帽|鞋|靴|防护服|棉衣|棉被|毛毯|帐篷|床|护目镜|面罩|面屏|体温[计枪]|注射器|家庭包|手电|电筒|雨衣|救生衣).*");
    private static final Pattern VOLUME = Pattern.compile(".*\\d(?:ml|l|毫升|升)(?![a-z]).*");
    private static final Pattern STRAIGHT = Pattern.compile(".*(?:直送|直达|直接送|直接发).*");

    static Load of(Amount amount, List<Spec> specs) {
        Long milligrams = null;
        Long volume = null;
        for (Spec spec : specs) {
            milligrams = milligrams == null ? weight(amount, spec) : milligrams;
            volume = volume == null ? volume(spec) : volume;
        }
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (milligrams != null && milligrams > TRUCK_MILLIGRAMS) {
            flags.add(Flag.DIRECT_DELIVERY);
        }
        boolean heavy = milligrams != null && milligrams > IMPLAUSIBLE_MILLIGRAMS;
        if (heavy || amount.shownCount() > IMPLAUSIBLE_COUNT) {
            flags.add(Flag.IMPLAUSIBLE);
        }
        return new Load(milligrams, volume, flags);
    }

    static Set<Flag> wordFlags(Goods goods, Amount amount, Load load) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean pieceOrCarton = amount.packUnit().equals("件") && amount.count() == null && load.cartonCm3() == null;
        if (pieceOrCarton && GARMENT.matcher(goods.name()).matches()) {
            flags.add(Flag.UNIT_AMBIGUOUS);
        }
        if (STRAIGHT.matcher(goods.remark()).matches()) {
            flags.add(Flag.DIRECT_DELIVERY);
        }
        return flags;
    }

    /** Whether the list weighs what its specification fills into bottles or counts, or what everybody counts. */
    static boolean weighsPieces(Goods goods, Amount amount, List<Spec> specs) {
        boolean filled = specs.stream()
                .anyMatch(spec -> VOLUME.matcher(Words.normal(spec.text())).matches()
                        || (spec.milligrams() == null
                                && spec.counts().stream().anyMatch(step -> Units.isKnown(step.unit()))));
        boolean counted = COUNTED.matcher(goods.name()).matches();
        return Units.isWeight(amount.shownUnit()) && (filled || counted);
    }

    private static @Nullable Long weight(Amount amount, Spec spec) {
        Long one = spec.milligrams();
        Long count = amount.count();
        Long packs = amount.packs();
        if (one == null) {
            return null;
        }
        if (!spec.counts().isEmpty()) {
            boolean inner = amount.unit().equals(spec.counts().get(0).unit())
                    || spec.counts().size() == 1;
            return inner && count != null ? times(one, count) : null;
        }
        String per = spec.massPer();
        if (per.isEmpty()) {
            return count == null && one < STRENGTH_MILLIGRAMS ? null : times(one, amount.shownCount());
        }
        if (count != null && per.equals(amount.unit())) {
            return times(one, count);
        }
        return packs != null && per.equals(amount.packUnit()) ? times(one, packs) : null;
    }

    private static @Nullable Long times(long one, long count) {
        BigDecimal product = BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(count));
        return product.precision() > 17 ? null : product.longValueExact();
    }

    private static @Nullable Long volume(Spec spec) {
        if (spec.bare().size() != 3) {
            return null;
        }
        BigDecimal product = spec.bare().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal cm3 = spec.text().toLowerCase(Locale.ROOT).contains("mm")
                        || spec.text().contains("毫米")
                ? product.movePointLeft(3)
                : product;
        return cm3.precision() - cm3.scale() > 9
                ? null
                : cm3.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
