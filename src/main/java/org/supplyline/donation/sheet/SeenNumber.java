package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to read a number that cannot be counted with as it stands: "3箱半", or "5箱药品" with words behind the unit. */
final class SeenNumber {

    private SeenNumber() {}

    static List<Reading> readings(QuantityText.Seen seen, List<Spec> specs) {
        BigDecimal number = seen.number();
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(Amount.MAX_STATED)) > 0) {
            return List.of();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return specs.stream()
                    .flatMap(spec -> pieces(seen, spec).stream())
                    .limit(1)
                    .map(amount -> new Reading(Reading.Code.EACH, amount))
                    .toList();
        }
        return AmountReader.read(new QuantityText.Part(number.longValueExact(), seen.unit()), specs)
                .match(
                        read -> List.of(new Reading(Reading.Code.AS_STATED, read.amount())),
                        AmountReader.Result.Doubtful::readings);
    }

    /** A part of a pack as so much of its content; empty where that is not whole either. */
    private static Optional<Amount> pieces(QuantityText.Seen seen, Spec spec) {
        return Stream.of(spec)
                .filter(one -> !one.counts().isEmpty() && one.mayBeOf(seen.unit()))
                .map(Spec::product)
                .filter(Objects::nonNull)
                .filter(content -> whole(seen, content))
                .map(content -> new Amount(
                        seen.number().multiply(BigDecimal.valueOf(content)).longValueExact(),
                        spec.counts().get(0).unit(),
                        null,
                        seen.unit(),
                        content))
                .findFirst();
    }

    private static boolean whole(QuantityText.Seen seen, long content) {
        return seen.number()
                        .multiply(BigDecimal.valueOf(content))
                        .stripTrailingZeros()
                        .scale()
                <= 0;
    }
}
