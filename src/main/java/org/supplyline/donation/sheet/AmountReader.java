package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings a stated quantity and a specification together. The rule throughout: the product of a pack is tried against
 * the quantity, and where two readings are left, a person chooses.
 */
final class AmountReader {

    /** What came out: one amount, or a question. */
    sealed interface Result {

        <T> T match(Function<Read, T> read, Function<Doubtful, T> doubtful);

        record Read(Amount amount, Set<Flag> flags) implements Result {
            @Override
            public <T> T match(Function<Read, T> read, Function<Doubtful, T> doubtful) {
                return read.apply(this);
            }
        }

        record Doubtful(ReviewReason reason, List<Reading> readings) implements Result {
            @Override
            public <T> T match(Function<Read, T> read, Function<Doubtful, T> doubtful) {
                return doubtful.apply(this);
            }
        }
    }

    private final long number;
    private final String unit;
    private final Spec spec;
    private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);

    private AmountReader(QuantityText.Part stated, Spec spec) {
        this.number = stated.number();
        this.unit = stated.unit();
        this.spec = spec;
    }

    static Result read(QuantityText.Part stated, Spec spec) {
        return new AmountReader(stated, spec).read();
    }

    /** Several packs for one quantity: a merged quantity cell beside several specification cells. */
    static Result read(QuantityText.Part stated, List<Spec> specs) {
        List<Spec> packs = specs.stream().filter(Spec::packs).toList();
        if (packs.size() < 2) {
            return read(stated, packs.isEmpty() ? specs.isEmpty() ? Spec.plain("") : specs.get(0) : packs.get(0));
        }
        boolean sameUnits = packs.stream()
                .allMatch(spec -> !spec.counts().isEmpty()
                        && spec.outerCount() == null
                        && spec.product() != null
                        && spec.outerUnit().equals(stated.unit())
                        && spec.counts()
                                .get(0)
                                .unit()
                                .equals(packs.get(0).counts().get(0).unit()));
        if (sameUnits && packs.size() == stated.number()) {
            long total = packs.stream()
                    .map(Spec::product)
                    .mapToLong(p -> p == null ? 0 : p)
                    .sum();
            String inner = packs.get(0).counts().get(0).unit();
            return new Result.Read(new Amount(total, inner, stated.number(), stated.unit(), null), Set.of());
        }
        Reading.Code[] codes = {Reading.Code.FIRST, Reading.Code.SECOND};
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            Reading.Code code = codes[i];
            read(stated, packs.get(i)).match(read -> readings.add(new Reading(code, read.amount())), doubtful -> false);
        }
        return new Result.Doubtful(ReviewReason.SEVERAL_PACKS, List.copyOf(readings));
    }

    /**
     * The pack beside the number holds, unless the specification names another for the same carton.
     *
     * @param inner what the quantity cell says of the pack; empty if nothing
     */
    static List<Spec> packs(QuantityText.Part stated, String inner, List<Spec> specs) {
        if (inner.isEmpty()) {
            return specs;
        }
        Spec own = SpecText.read(inner);
        boolean another = specs.stream()
                .anyMatch(spec -> spec.outerUnit().equals(stated.unit())
                        && own.packs()
                        && spec.counts().size() == 1
                        && spec.outerCount() == null
                        && !Objects.equals(spec.product(), own.product()));
        return another ? Stream.concat(Stream.of(own), specs.stream()).toList() : List.of(own);
    }

    private Result read() {
        if (!spec.bare().isEmpty()) {
            return bare();
        }
        Long product = spec.product();
        if (spec.counts().isEmpty() || product == null) {
            return plain();
        }
        Long outerCount = spec.outerCount();
        if (outerCount != null && outerCount > 1) {
            return packOrTotal(product, outerCount);
        }
        return spec.outerUnit().isEmpty() ? withoutOuter(product) : withOuter(product);
    }

    private Result plain() {
        if (unit.isEmpty()) {
            flags.add(Flag.UNIT_UNKNOWN);
            return done(Amount.pieces(number, ""));
        }
        if (Units.isCarton(unit) || (Units.isPack(unit) && !spec.outerUnit().isEmpty())) {
            flags.add(Flag.CONTENT_UNKNOWN);
            return done(Amount.packsOf(number, unit));
        }
        return done(Amount.pieces(number, unit));
    }

    private Result withOuter(long product) {
        String outer = spec.outerUnit();
        int level = unit.equals(outer) ? -1 : level();
        if (level >= 0) {
            return pieces(level, outer);
        }
        boolean sameCarton = Units.isCarton(unit) && Units.isCarton(outer);
        if (unit.equals(outer) || sameCarton) {
            if (!unit.equals(outer)) {
                flags.add(Flag.CARTON_WORD);
            }
            return filled(product);
        }
        if (unit.isEmpty()) {
            return new Result.Doubtful(
                    ReviewReason.UNIT_MISSING,
                    List.of(
                            new Reading(Reading.Code.PIECES, Amount.pieces(number, innerUnit())),
                            new Reading(Reading.Code.PACKS, Amount.filled(number, outer, product, innerUnit()))));
        }
        if (!Units.isPack(unit) && innerUnit().isEmpty()) {
            return pieces(0, outer);
        }
        return plain();
    }

    private Result withoutOuter(long product) {
        List<Factor> counts = spec.counts();
        Factor first = counts.get(0);
        Long cartons = first.number();
        if (counts.size() > 1 && Units.isCarton(first.unit()) && cartons != null && cartons > 1) {
            return countedCartons(cartons, product / cartons);
        }
        if (level() >= 0 || !Units.isPack(unit)) {
            return done(unit.isEmpty() ? Amount.pieces(number, innerUnit()) : Amount.pieces(number, unit));
        }
        return filled(product);
    }

    /** "12件*100个": the cartons are counted in the specification, so the product must be the quantity. */
    private Result countedCartons(long cartons, long each) {
        String carton = spec.counts().get(0).unit();
        String inner = spec.counts().get(1).unit();
        if (!Units.isCarton(unit)) {
            if (cartons * each == number) {
                return done(new Amount(number, unit, cartons, carton, each));
            }
            return new Result.Doubtful(
                    ReviewReason.PRODUCT_DIFFERS,
                    List.of(
                            new Reading(Reading.Code.AS_STATED, Amount.pieces(number, unit)),
                            new Reading(Reading.Code.ALL, new Amount(cartons * each, unit, cartons, carton, each))));
        }
        if (number == cartons) {
            return done(Amount.filled(number, unit, each, inner));
        }
        return new Result.Doubtful(
                ReviewReason.PACK_IN_PACK,
                List.of(
                        new Reading(Reading.Code.EACH, Amount.filled(number, unit, each, inner)),
                        new Reading(Reading.Code.NESTED, Amount.filled(number, unit, cartons * each, inner))));
    }

    /** "250双/12箱": if the quantity is not the 12 cartons with 250 in all, nobody can tell. */
    private Result packOrTotal(long inner, long outer) {
        if (unit.equals(spec.outerUnit()) || (Units.isCarton(unit) && Units.isCarton(spec.outerUnit()))) {
            Reading each = new Reading(Reading.Code.EACH, Amount.filled(number, unit, inner, innerUnit()));
            if (inner * number % outer != 0) {
                return new Result.Doubtful(ReviewReason.PACK_OR_TOTAL, List.of(each));
            }
            Amount all = new Amount(inner * number / outer, innerUnit(), number, unit, null);
            return new Result.Doubtful(ReviewReason.PACK_OR_TOTAL, List.of(each, new Reading(Reading.Code.ALL, all)));
        }
        if (number == inner) {
            return done(new Amount(number, unit, outer, spec.outerUnit(), null));
        }
        if (number == inner * outer) {
            return done(new Amount(number, unit, outer, spec.outerUnit(), inner));
        }
        return done(Amount.pieces(number, unit));
    }

    private Result bare() {
        List<BigDecimal> numbers = spec.bare();
        BigDecimal product = numbers.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        boolean whole = numbers.stream().allMatch(n -> n.scale() <= 0 && n.precision() <= 12);
        if (whole && !spec.sized() && product.compareTo(BigDecimal.valueOf(number)) == 0 && !Units.isCarton(unit)) {
            long packs = numbers.get(0).longValueExact();
            return done(new Amount(number, unit, packs, "", number / packs));
        }
        boolean roomy = numbers.stream().allMatch(n -> n.compareTo(BigDecimal.valueOf(5)) >= 0);
        boolean size = spec.sized() || !whole || (numbers.size() == 3 && roomy) || !Units.isPack(unit);
        if (size || product.signum() == 0 || product.compareTo(BigDecimal.valueOf(Amount.MAX_CONTENT)) > 0) {
            return plain();
        }
        if (numbers.get(0).compareTo(BigDecimal.ONE) == 0) {
            return done(Amount.filled(number, unit, product.longValueExact(), ""));
        }
        return new Result.Doubtful(
                ReviewReason.SIZE_OR_PACK,
                List.of(
                        new Reading(Reading.Code.SIZE, Amount.packsOf(number, unit)),
                        new Reading(Reading.Code.EACH, Amount.filled(number, unit, product.longValueExact(), ""))));
    }

    /** The quantity counts pieces of the given step; see whether they come in whole packs. */
    private Result pieces(int level, String outer) {
        Long content = Spec.product(spec.counts().subList(level, spec.counts().size()));
        if (content == null || content == 0) {
            return done(Amount.pieces(number, unit));
        }
        if (number % content != 0) {
            flags.add(Flag.PART_CARTON);
            return done(new Amount(number, unit, null, outer, content));
        }
        return done(new Amount(number, unit, number / content, outer, content));
    }

    private Result filled(long content) {
        return done(Amount.filled(number, unit, content, innerUnit()));
    }

    private String innerUnit() {
        return spec.counts().isEmpty() ? "" : spec.counts().get(0).unit();
    }

    /** The step of the pack that the quantity counts; -1 if none. */
    private int level() {
        for (int i = 0; i < spec.counts().size(); i++) {
            if (!unit.isEmpty() && spec.counts().get(i).unit().equals(unit)) {
                return i;
            }
        }
        return -1;
    }

    private Result done(Amount amount) {
        return new Result.Read(amount, Set.copyOf(flags));
    }
}
