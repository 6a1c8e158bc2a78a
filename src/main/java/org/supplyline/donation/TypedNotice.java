package org.supplyline.donation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.page.Csv;

/**
 * What somebody announces by telephone or in a message, as the person who took it down writes it. It becomes a list of the
 * same form as those that come as files, so that it is read, reviewed and kept like them.
 *
 * @param donor who gives
 * @param contact telephone or name of who calls; kept apart from what is published
 * @param lines what is announced, 1 to {@value #MAX_LINES}
 */
record TypedNotice(
        @Nullable String donor,
        @Nullable String contact,
        @Nullable List<Line> lines) {

    static final int MAX_LINES = 100;
    static final int MAX_TEXT = 120;

    private static final long MAX_QUANTITY = 1_000_000_000;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> HEAD = List.of("捐赠单位", "联系电话", "物资名称", "规格", "数量", "单位", "定向给", "有效期");

    /**
     * Goods.
     *
     * @param spec size or brand, or absent
     * @param earmark who or what they are for, or absent
     * @param expiry last day of use as {@code 2027-01-31}, or absent
     */
    record Line(
            @Nullable String item,
            @Nullable String spec,
            @Nullable Long quantity,
            @Nullable String unit,
            @Nullable String earmark,
            @Nullable String expiry) {

        private boolean isWhole() {
            return isText(item)
                    && quantity != null
                    && quantity >= 1
                    && quantity <= MAX_QUANTITY
                    && isText(unit)
                    && or(spec).length() <= MAX_TEXT
                    && or(earmark).length() <= MAX_TEXT
                    && (or(expiry).isEmpty() || DAY.matcher(or(expiry)).matches());
        }
    }

    /** The member that is wrong; empty if all is well. */
    Optional<String> fault() {
        List<Line> all = Objects.requireNonNullElse(lines, List.of());
        if (!isText(donor)) {
            return Optional.of("donor");
        }
        if (or(contact).length() > MAX_TEXT) {
            return Optional.of("contact");
        }
        if (all.isEmpty() || all.size() > MAX_LINES) {
            return Optional.of("lines");
        }
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isWhole()) {
                return Optional.of("lines/" + i);
            }
        }
        return Optional.empty();
    }

    /**
     * The list as a file.
     *
     * @param title stands above the head and makes the file another one than the next
     */
    byte[] toCsv(String title) {
        Csv csv = new Csv().line(List.of(title)).line(HEAD);
        for (Line line : Objects.requireNonNullElse(lines, List.<Line>of())) {
            List<Object> cells = new ArrayList<>(List.of(or(donor), or(contact), or(line.item()), or(line.spec())));
            cells.add(Objects.requireNonNullElse(line.quantity(), 0L));
            cells.addAll(List.of(or(line.unit()), or(line.earmark()), or(line.expiry())));
            csv.line(cells);
        }
        return csv.toBytes();
    }

    private static boolean isText(@Nullable String text) {
        return !or(text).isEmpty() && or(text).length() <= MAX_TEXT;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
