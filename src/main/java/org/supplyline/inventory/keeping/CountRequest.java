package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.supplyline.page.FormRows;

/**
 * What somebody counted at a place.
 *
 * @param lines goods; where cartons are named, only what lies outside of them
 * @param cartons numbers of the pallets and cartons that stand there, as scanned or typed; without one, cartons were not
 *     looked at and the lines say all
 * @param replaces the count of the place that waits and is set aside for this one, or null
 */
record CountRequest(
        @Nullable String place,
        @Nullable List<GoodsRequest.Line> lines,
        @Nullable List<String> cartons,
        @Nullable Long replaces) {

    /** The lines of a form, the cartons that were ticked, and those whose numbers were typed, one a line. */
    static CountRequest of(MultiValueMap<String, String> form) {
        List<String> cartons = new ArrayList<>(form.getOrDefault("carton", List.of()));
        form.getOrDefault("cartons", List.of())
                .forEach(text -> cartons.addAll(text.lines().toList()));
        GoodsRequest goods = GoodsRequest.of(form, "counted");
        return new CountRequest(goods.place(), goods.lines(), cartons, replaced(FormRows.first(form, "replaces")));
    }

    private static @Nullable Long replaced(String id) {
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    GoodsRequest goods() {
        return new GoodsRequest(place, lines);
    }

    List<String> numbers() {
        return Objects.requireNonNullElse(cartons, List.<String>of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
