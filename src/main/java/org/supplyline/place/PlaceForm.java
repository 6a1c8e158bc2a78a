package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.page.Problem;

/** Reads what forms about places hold, and says what to mend. */
@Component
class PlaceForm {

    private static final long LITRES_A_CUBIC_METRE = 1_000;

    /** Goods on pallets, with aisles between them: 150 m² hold about 135 m³. */
    private static final long LITRES_A_SQUARE_METRE = 900;

    /** Four people stacking by hand. */
    static final long CREW_LITRES_AN_HOUR = 20_000;

    private static final int MAX_STAGES = 20;

    /** A depot with all that lies in it; what the form leaves out is reckoned from the floor area. */
    NewDepot depot(HttpServletRequest request) {
        String nameZh = name(text(request, "nameZh"));
        long area = number(request, "floorAreaM2", 1, DepotSize.MAX_AREA);
        long litres = text(request, "capacityM3").isEmpty()
                ? area * LITRES_A_SQUARE_METRE
                : number(request, "capacityM3", 1, DepotSize.MAX_LITRES / LITRES_A_CUBIC_METRE) * LITRES_A_CUBIC_METRE;
        long crews = text(request, "crews").isEmpty() ? 1 : number(request, "crews", 0, DepotSize.MAX_CREWS);
        List<NewDepot.Inside> inside = new ArrayList<>();
        add(inside, PlaceKind.BIN, text(request, "bins"), NewDepot.MAX_BINS);
        add(inside, PlaceKind.STAGE, text(request, "stages"), MAX_STAGES);
        add(inside, PlaceKind.DOCK, text(request, "docks"), MAX_STAGES);
        Optional<CountySeat> seat = seat(text(request, "division"));
        return new NewDepot(
                nameZh,
                english(text(request, "nameEn"), nameZh),
                new DepotSize(area, litres, crews, CREW_LITRES_AN_HOUR),
                seat.map(CountySeat::position).orElse(null),
                seat.map(CountySeat::division).orElse(null),
                inside);
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

    static void requireRange(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "place-number", value, min, max)
                    .withFaults(List.of(new Problem.Fault(field, "out-of-range")))
                    .refusal();
        }
    }

    private static long number(HttpServletRequest request, String field, long min, long max) {
        String text = text(request, field);
        long value = text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
        requireRange(field, value, min, max);
        return value;
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }
}
