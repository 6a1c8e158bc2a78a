package org.supplyline.dispatch.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;

/**
 * The trips of a plan along the hours, one row a vehicle; all lengths are in the units of the drawing.
 *
 * @param rows from top to bottom
 * @param ticks full hours
 */
public record PlanChart(int width, int height, List<Row> rows, List<Tick> ticks) {

    static final int WIDTH = 1_160;
    static final int LABELS = 168;
    private static final int TOP = 30;
    private static final int ROW = 48;
    private static final int RIGHT = 16;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MOST_TICKS = 16;
    private static final int CHARACTER = 12;
    private static final int LATIN_CHARACTER = 7;
    private static final int FIRST_WIDE = 0x2E80;
    private static final int SHORTEST = 2;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** What a vehicle does at a time. */
    public enum Doing {
        LOADING,
        DRIVING,
        SERVING,
        RETURNING;

        /** Used in class names and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One vehicle.
     *
     * @param colour number of its colour, from 0
     */
    public record Row(int y, String vehicle, String below, int colour, List<Bar> bars) {}

    /**
     * Something that the vehicle does.
     *
     * @param trip number of the trip in the plan, from 1
     * @param place name of the place that it loads at, serves or drives to
     * @param label as much of the name as the bar has room for; may be empty
     */
    public record Bar(int x, int width, Doing doing, int trip, String place, String label, String from, String until) {}

    /** A full hour. */
    public record Tick(int x, String label) {}

    static PlanChart of(
            DispatchProblem problem,
            DispatchPlan plan,
            List<VehicleTrips> vehicles,
            ZoneId zone,
            UnaryOperator<String> name) {
        int first = plan.trips().stream().mapToInt(Trip::loadingMinute).min().orElse(0);
        int last = plan.trips().stream().mapToInt(Trip::returnMinute).max().orElse(first + MINUTES_AN_HOUR);
        Axis axis = Axis.of(problem.at(first), problem.at(last), zone);
        List<Row> rows = new ArrayList<>();
        for (VehicleTrips vehicle : vehicles) {
            List<Bar> bars = new ArrayList<>();
            vehicle.trips().forEach((number, trip) -> new Bars(problem, axis, name, number, bars).add(trip));
            rows.add(new Row(TOP + rows.size() * ROW, vehicle.name(), vehicle.plate(), vehicle.colour(), bars));
        }
        return new PlanChart(WIDTH, TOP + Math.max(1, rows.size()) * ROW + 4, rows, axis.ticks());
    }

    /**
     * The trips of one vehicle.
     *
     * @param trips by their number in the plan
     */
    record VehicleTrips(String name, String plate, int colour, Map<Integer, Trip> trips) {
        VehicleTrips {
            trips = new LinkedHashMap<>(trips);
        }
    }

    /** Puts an instant to its place in the drawing. */
    private record Axis(Instant start, long minutes, ZoneId zone) {

        static Axis of(Instant from, Instant to, ZoneId zone) {
            ZonedDateTime start = from.atZone(zone);
            Instant hour = start.withMinute(0).withSecond(0).withNano(0).toInstant();
            long span = Duration.between(hour, to).toMinutes();
            return new Axis(hour, Math.max(MINUTES_AN_HOUR, span + MINUTES_AN_HOUR / 4), zone);
        }

        int x(Instant at) {
            long passed = Duration.between(start, at).toMinutes();
            return LABELS + (int) (passed * (WIDTH - LABELS - RIGHT) / minutes);
        }

        String clock(Instant at) {
            return HOUR.format(at.atZone(zone));
        }

        List<Tick> ticks() {
            long hours = minutes / MINUTES_AN_HOUR + 1;
            long step = Math.max(1, (hours + MOST_TICKS - 1) / MOST_TICKS);
            List<Tick> ticks = new ArrayList<>();
            for (long hour = 0; hour * MINUTES_AN_HOUR <= minutes; hour += step) {
                Instant at = start.plus(Duration.ofHours(hour));
                ticks.add(new Tick(x(at), clock(at)));
            }
            return ticks;
        }
    }

    /** Draws one trip. */
    private record Bars(DispatchProblem problem, Axis axis, UnaryOperator<String> name, int number, List<Bar> bars) {

        void add(Trip trip) {
            bar(Doing.LOADING, trip.depot().value(), trip.loadingMinute(), trip.departureMinute());
            int left = trip.departureMinute();
            for (Stop stop : trip.stops()) {
                bar(Doing.DRIVING, stop.site().value(), left, stop.arrivalMinute());
                bar(Doing.SERVING, stop.site().value(), stop.arrivalMinute(), stop.departureMinute());
                left = stop.departureMinute();
            }
            bar(Doing.RETURNING, trip.returnLeg().to().value(), left, trip.returnMinute());
        }

        private void bar(Doing doing, String place, int from, int until) {
            Instant begin = problem.at(from);
            Instant end = problem.at(until);
            int x = axis.x(begin);
            int width = Math.max(2, axis.x(end) - x);
            String full = name.apply(place);
            String label = doing == Doing.SERVING || doing == Doing.LOADING ? fit(full, width) : "";
            bars.add(new Bar(x, width, doing, number, full, label, axis.clock(begin), axis.clock(end)));
        }

        /** As much of the text as the bar has room for, a cut one with a sign that it is. */
        private static String fit(String text, int width) {
            int room = width - CHARACTER / 2;
            if (length(text) <= room) {
                return text;
            }
            int cut = text.length();
            while (cut > 0 && length(text.substring(0, cut)) > room - CHARACTER) {
                cut--;
            }
            return cut < SHORTEST ? "" : text.substring(0, cut) + "…";
        }

        private static int length(String text) {
            return text.codePoints()
                    .map(c -> c >= FIRST_WIDE ? CHARACTER : LATIN_CHARACTER)
                    .sum();
        }
    }
}
