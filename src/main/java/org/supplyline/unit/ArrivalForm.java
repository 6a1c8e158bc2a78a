package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Fund;
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

    private static final int MAX_TITLE = 80;

    private final Catalog catalog;
    private final Places places;

    /**
     * A kind of goods in each carton, as a form or a program says it.
     *
     * @param expiry last day of use as {@code 2027-01-31}, with fresh food {@code 2027-01-31T18:00}, or absent
     * @param quantity base units
     * @param owner whose goods they are, absent for those of the carton
     * @param fund word of a fund class, absent for that of the carton
     * @param earmark what they are bound to, absent for what binds the carton
     */
    record Typed(
            @Nullable String item,
            @Nullable String lot,
            @Nullable String expiry,
            long quantity,
            @Nullable String owner,
            @Nullable String fund,
            @Nullable String earmark) {}

    /**
     * Cartons at the door, as a program says it.
     *
     * @param count how many that look alike, 1 where absent
     * @param pallet whether one pallet label stands for all of them
     * @param weightKg of one carton, or absent
     * @param photo SHA-256 that {@code /api/photos} answered, or absent
     */
    record Wish(
            @Nullable String place,
            @Nullable Integer count,
            @Nullable Boolean pallet,
            @Nullable Boolean sscc,
            @Nullable Typed content,
            @Nullable Double weightKg,
            @Nullable String photo,
            @Nullable String note) {}

    ArrivalForm(Catalog catalog, Places places) {
        this.catalog = catalog;
        this.places = places;
    }

    NewArrival read(HttpServletRequest form, @Nullable String photo) {
        return arrival(
                text(form, "place"),
                text(form, "count"),
                form.getParameter("pallet") != null,
                UnitNumbers.wantsSscc(form),
                contents(form).stream().findFirst().orElse(null),
                text(form, "weight"),
                photo,
                text(form, "note"));
    }

    NewArrival read(Wish wish) {
        Typed typed = wish.content();
        return arrival(
                or(wish.place()),
                wish.count() == null ? "1" : wish.count().toString(),
                Boolean.TRUE.equals(wish.pallet()),
                Boolean.TRUE.equals(wish.sscc()),
                typed == null ? null : content(typed),
                wish.weightKg() == null ? "" : wish.weightKg().toString(),
                wish.photo(),
                or(wish.note()));
    }

    private NewArrival arrival(
            String place,
            String count,
            boolean pallet,
            boolean sscc,
            NewArrival.@Nullable Content content,
            String weight,
            @Nullable String photo,
            String note) {
        if (places.find(place).filter(found -> found.kind().isStorage()).isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-place", place).refusal();
        }
        if (note.length() > NewArrival.MAX_NOTE) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-note", NewArrival.MAX_NOTE)
                    .refusal();
        }
        int cartons = Math.toIntExact(number(count, NewArrival.MAX_COUNT));
        return new NewArrival(place, cartons, pallet, sscc, content, weight(weight), photo, note);
    }

    /** The kinds of goods in a carton, each a row of fields of which those without an item are left open. */
    List<NewArrival.Content> contents(HttpServletRequest form) {
        List<NewArrival.Content> contents = new ArrayList<>();
        for (int row = 0; row < count(form, "item"); row++) {
            String item = text(form, "item", row);
            if (!item.isEmpty()) {
                contents.add(content(new Typed(
                        item,
                        text(form, "lot", row),
                        expiry(text(form, "expiry", row), text(form, "expiryTime", row)),
                        number(text(form, "quantity", row), MAX_QUANTITY),
                        text(form, "owner", row),
                        text(form, "fund", row),
                        text(form, "earmark", row))));
            }
        }
        return contents;
    }

    /** @throws org.supplyline.page.Refusal if a part of it cannot be */
    NewArrival.Content content(Typed typed) {
        String item = or(typed.item());
        String lot = or(typed.lot());
        if (catalog.item(item).isEmpty() || item.equals(Catalog.UNSORTED)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-item", item).refusal();
        }
        if (lot.length() > MAX_LOT) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-lot", MAX_LOT).refusal();
        }
        Expiry last = expiry(or(typed.expiry()));
        return new NewArrival.Content(
                item,
                Lots.name(lot.isEmpty() ? null : lot, last),
                last,
                number(Long.toString(typed.quantity()), MAX_QUANTITY),
                title(or(typed.owner()), or(typed.fund()), or(typed.earmark())));
    }

    /** Goods held in trust are for somebody, and goods that are kept belong to somebody else. */
    private static NewArrival.Title title(String owner, String fund, String earmark) {
        Optional<Fund> known = Stream.of(Fund.values())
                .filter(each -> each.word().equals(fund))
                .findFirst();
        boolean isWhole = (fund.isEmpty() || known.isPresent())
                && owner.length() <= MAX_TITLE
                && earmark.length() <= MAX_TITLE
                && !(known.filter(Fund.ENTRUSTED::equals).isPresent() && earmark.isEmpty())
                && !(known.filter(Fund.KEPT::equals).isPresent() && owner.isEmpty());
        if (!isWhole) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-title", MAX_TITLE).refusal();
        }
        return new NewArrival.Title(
                owner.isEmpty() ? null : owner, known.orElse(null), earmark.isEmpty() ? null : earmark);
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

    private static String expiry(String day, String time) {
        return time.isEmpty() ? day : day + "T" + time;
    }

    private static @Nullable Expiry expiry(String text) {
        return text.isEmpty()
                ? null
                : Expiry.parse(text)
                        .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "unit-expiry", text)
                                .refusal());
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

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
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
