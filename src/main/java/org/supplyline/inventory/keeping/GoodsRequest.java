package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.page.FormRows;

/** What a form or a program says lies at a place, or is to leave it. */
record GoodsRequest(@Nullable String place, @Nullable List<Line> lines) {

    /**
     * A position; what is absent is {@code -}, or our own.
     *
     * @param item item code or the GTIN of one of its packs
     * @param quantity base units
     */
    record Line(
            @Nullable String item,
            @Nullable String lot,
            @Nullable String owner,
            @Nullable String fund,
            @Nullable String earmark,
            @Nullable Long quantity) {}

    /** The lines of a form whose fields stand row by row; rows without item and quantity are left out. */
    static GoodsRequest of(MultiValueMap<String, String> form, String quantity) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < FormRows.count(form, "item"); i++) {
            String item = FormRows.at(form, "item", i);
            String typed = FormRows.at(form, quantity, i);
            if (!item.isEmpty() || !typed.isEmpty()) {
                lines.add(new Line(
                        item,
                        FormRows.at(form, "lot", i),
                        FormRows.at(form, "owner", i),
                        FormRows.at(form, "fund", i),
                        FormRows.at(form, "earmark", i),
                        number(typed)));
            }
        }
        return new GoodsRequest(form.getFirst("place"), lines);
    }

    /** Without the rows in which no quantity was typed. */
    GoodsRequest withoutEmpty() {
        return new GoodsRequest(
                place,
                Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                        .filter(line -> line.quantity() != null && line.quantity() != 0)
                        .toList());
    }

    static @Nullable Long number(String text) {
        return text.matches("\\d{1,10}") ? Long.valueOf(text) : null;
    }

    String placeCode() {
        return Objects.requireNonNullElse(place, "");
    }

    /** The lines, or nothing if one is wrong. */
    Optional<List<GoodsLine>> read(KeepingWords words, String node) {
        List<GoodsLine> read = new ArrayList<>();
        for (Line line : Objects.requireNonNullElse(lines, List.<Line>of())) {
            Optional<String> item = words.itemOf(Objects.requireNonNullElse(line.item(), ""));
            if (item.isEmpty() || line.quantity() == null || line.quantity() < 0) {
                return Optional.empty();
            }
            Optional<Fund> fund = fund(line.fund());
            if (fund.isEmpty()) {
                return Optional.empty();
            }
            PositionKey goods = new PositionKey(
                    placeCode(),
                    item.get(),
                    or(line.lot(), PositionKey.NONE),
                    or(line.owner(), node),
                    fund.get(),
                    or(line.earmark(), PositionKey.NONE));
            read.add(new GoodsLine(goods, line.quantity()));
        }
        return Optional.of(read);
    }

    private static Optional<Fund> fund(@Nullable String word) {
        try {
            return Optional.of(word == null || word.isBlank() ? Fund.DONATED : Fund.of(word.strip()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
