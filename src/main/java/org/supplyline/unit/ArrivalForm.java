package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Lots;
import org.supplyline.page.Problem;
import org.supplyline.place.Places;

/** Reads the forms in which cartons are received and classified; what is wrong is refused with what to do. */
@Component
class ArrivalForm {

    private static final long MAX_QUANTITY = 1_000_000;
    private static final int MAX_LOT = 40;
    private static final int GRAMS_A_KILOGRAM = 1_000;
    private static final double MAX_KILOGRAMS = 5_000;

    private final Catalog catalog;
    private final Places places;

    ArrivalForm(Catalog catalog, Places places) {
        this.catalog = catalog;
        this.places = places;
    }

    NewArrival read(HttpServletRequest form, @Nullable String photo) {
        String place = text(form, "place");
        if (places.find(place).filter(found -> found.kind().isStorage()).isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-place", place).refusal();
        }
        long count = number(text(form, "count"), NewArrival.MAX_COUNT);
        String note = text(form, "note");
        if (note.length() > NewArrival.MAX_NOTE) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-note", NewArrival.MAX_NOTE)
                    .refusal();
        }
        return new NewArrival(
                place,
                Math.toIntExact(count),
                form.getParameter("pallet") != null,
                UnitNumbers.wantsSscc(form),
                content(form).orElse(null),
                weight(text(form, "weight")),
                photo,
                note);
    }

    /** What a carton holds; empty while the item is left open. */
    Optional<NewArrival.Content> content(HttpServletRequest form) {
        return contents(form).stream().findFirst();
    }

    /** The kinds of goods in a carton, each a row of fields of which those without an item are left open. */
    List<NewArrival.Content> contents(HttpServletRequest form) {
        List<NewArrival.Content> contents = new ArrayList<>();
        for (int row = 0; row < count(form, "item"); row++) {
            String item = text(form, "item", row);
            if (!item.isEmpty()) {
                contents.add(content(
                        item,
                        text(form, "lot", row),
                        text(form, "expiry", row),
                        number(text(form, "quantity", row), MAX_QUANTITY)));
            }
        }
        return contents;
    }

    /**
     * @param lot empty for none
     * @param expiry a day, or empty for none
     * @throws org.supplyline.page.Refusal if one of them cannot be
     */
    NewArrival.Content content(String item, String lot, String expiry, long quantity) {
        if (catalog.item(item).isEmpty() || item.equals(Catalog.UNSORTED)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-item", item).refusal();
        }
        if (lot.length() > MAX_LOT) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-lot", MAX_LOT).refusal();
        }
        LocalDate last = day(expiry);
        return new NewArrival.Content(
                item, Lots.name(lot.isEmpty() ? null : lot, last), last, number(Long.toString(quantity), MAX_QUANTITY));
    }

    private static @Nullable Long weight(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            double kilograms = Double.parseDouble(text);
            if (kilograms > 0 && kilograms <= MAX_KILOGRAMS) {
                return Math.max(1, Math.round(kilograms * GRAMS_A_KILOGRAM));
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a weight out of range.
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "unit-weight", text).refusal();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-expiry", text).refusal();
        }
    }

    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "unit-number", text, most).refusal();
    }

    private static int count(HttpServletRequest form, String field) {
        String[] values = form.getParameterValues(field);
        return values == null ? 0 : values.length;
    }

    private static String text(HttpServletRequest form, String field) {
        return text(form, field, 0);
    }

    private static String text(HttpServletRequest form, String field, int row) {
        return row < count(form, field) ? form.getParameterValues(field)[row].strip() : "";
    }
}
