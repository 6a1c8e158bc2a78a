package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** Reads a column of prices or values. */
final class Money {

    private static final Pattern MONEY = Pattern.compile("¥?(\\d{1,12}(?:\\.\\d{1,4})?)(万?)元?");

    private Money() {}

    /** The amount in fen; empty when the cell holds none, or more than any gift is worth. */
    static Optional<Long> fen(GoodsRows rows, ColumnRole role) {
        Matcher matcher = MONEY.matcher(Words.normal(rows.text(role)).replace(",", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean tenThousands = !matcher.group(2).isEmpty()
                || rows.table()
                        .column(role)
                        .map(rows.table()::bracket)
                        .orElse("")
                        .contains("万");
        BigDecimal fen = new BigDecimal(matcher.group(1))
                .movePointRight(tenThousands ? 6 : 2)
                .setScale(0, RoundingMode.HALF_UP);
        return fen.precision() > 15 ? Optional.empty() : Optional.of(fen.longValueExact());
    }

    /** The price of one piece in fen, from its column or from the specification. */
    static Optional<Long> price(GoodsRows rows, List<Spec> specs) {
        return fen(rows, ColumnRole.PRICE)
                .or(() -> specs.stream()
                        .map(Spec::priceFen)
                        .filter(Objects::nonNull)
                        .findFirst());
    }
}
