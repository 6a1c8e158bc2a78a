package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.supplyline.page.Problem;

/** Reads what a form or a program says about a place that is wanted, and says what to mend. */
final class PlaceForm {

    private static final long LITRES_A_CUBIC_METRE = 1_000;
    private static final long GRAMS_A_KILOGRAM = 1_000;
    private static final long MAX_KILOGRAMS = 100_000;
    private static final long MAX_VEHICLE_CUBIC_METRES = 200;

    /** Goods on pallets, with aisles between them: 150 m² hold about 135 m³. */
    private static final long LITRES_A_SQUARE_METRE = 900;

    /** Four people stacking by hand. */
    private static final long CREW_LITRES_AN_HOUR = 20_000;

    private static final int MAX_STAGES = 20;

    private final Function<String, @Nullable String> fields;

    /** @param fields what stands in a field, or null where it is absent */
    PlaceForm(Function<String, @Nullable String> fields) {
        this.fields = fields;
    }

    static PlaceForm of(HttpServletRequest request) {
        return new PlaceForm(request::getParameter);
    }

    /**
     * A depot with all that lies in it; what the form leaves out is reckoned from the floor area. Bins are a number, or
     * names and ranges of names.
     */
    NewDepot depot() {
        long area = number("floorAreaM2", 1, DepotSize.MAX_AREA);
        long litres = text("capacityM3").isEmpty()
                ? area * LITRES_A_SQUARE_METRE
                : number("capacityM3", 1, DepotSize.MAX_LITRES / LITRES_A_CUBIC_METRE) * LITRES_A_CUBIC_METRE;
        long crews = text("crews").isEmpty() ? 1 : number("crews", 0, DepotSize.MAX_CREWS);
        DepotSize size = new DepotSize(area, litres, crews, CREW_LITRES_AN_HOUR);
        Position position = seat().map(CountySeat::position).orElse(null);
        String division = seat().map(CountySeat::division).orElse(null);
        if (text("bins").matches("\\d+")) {
            int bins = (int) number("bins", 1, NewDepot.MAX_BINS);
            return new NewDepot(nameZh(), nameEn(), size, position, division, bins);
        }
        List<NewDepot.Inside> inside = new ArrayList<>();
        add(inside, PlaceKind.BIN, text("bins"), NewDepot.MAX_BINS);
        add(inside, PlaceKind.STAGE, text("stages"), MAX_STAGES);
        add(inside, PlaceKind.DOCK, text("docks"), MAX_STAGES);
        return new NewDepot(nameZh(), nameEn(), size, position, division, inside);
    }

    /** A site that receives goods. */
    NewPlace site() {
        return NewPlace.site(
                nameZh(),
                nameEn(),
                seat().map(CountySeat::position).orElse(null),
                seat().map(CountySeat::division).orElse(null),
                isTicked("medical"),
                isTicked("hillRoad"));
    }

    /** Somebody who receives goods and has no site. */
    NewPlace recipient() {
        return NewPlace.named(PlaceKind.RECIPIENT, nameZh(), nameEn());
    }

    /** A bin, stage, dock or area. */
    NewPlace inside(String parent, PlaceKind kind) {
        return NewPlace.inside(parent, kind, nameZh(), nameEn());
    }

    NewVehicle vehicle() {
        return new NewVehicle(
                nameZh(),
                nameEn(),
                name(text("plate")),
                number("payloadKg", 1, MAX_KILOGRAMS) * GRAMS_A_KILOGRAM,
                number("volumeM3", 1, MAX_VEHICLE_CUBIC_METRES) * LITRES_A_CUBIC_METRE,
                isTicked("hillRoads"),
                isTicked("refrigerated"),
                text("crew").isEmpty() ? 1 : (int) number("crew", 1, Vehicle.MAX_CREW),
                isTicked("lent"));
    }

    String text(String field) {
        return Objects.requireNonNullElse(fields.apply(field), "").strip();
    }

    private String nameZh() {
        return name(text("nameZh"));
    }

    private String nameEn() {
        return english(text("nameEn"), text("nameZh"));
    }

    private Optional<CountySeat> seat() {
        return seat(text("division"));
    }

    private boolean isTicked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    private static void add(List<NewDepot.Inside> inside, PlaceKind kind, String text, int most) {
        List<String> names = PlaceNames.parse(text, most)
                .filter(found -> kind != PlaceKind.BIN || !found.isEmpty())
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "place-names", text, most)
                        .refusal());
        names.forEach(name -> inside.add(new NewDepot.Inside(kind, name, name)));
    }

    static Optional<CountySeat> seat(String division) {
        if (division.isBlank()) {
            return Optional.empty();
        }
        Optional<CountySeat> seat = CountySeats.shipped().ofDivision(division.strip());
        if (seat.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "place-division", division).refusal();
        }
        return seat;
    }

    static String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > Place.MAX_NAME) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "place-name", Place.MAX_NAME)
                    .refusal();
        }
        return name;
    }

    /** A branch that writes only Chinese need not invent an English name. */
    static String english(String nameEn, String nameZh) {
        return name(nameEn.isBlank() ? nameZh : nameEn);
    }

    private static void requireRange(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "place-number", value, min, max)
                    .withFaults(List.of(new Problem.Fault(field, "out-of-range")))
                    .refusal();
        }
    }

    private long number(String field, long min, long max) {
        String text = text(field);
        long value = text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
        requireRange(field, value, min, max);
        return value;
    }
}
