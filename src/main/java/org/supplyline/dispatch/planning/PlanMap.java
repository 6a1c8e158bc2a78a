package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.place.Position;

/**
 * A diagram of where a plan goes: places where they lie, trips as straight lines. It shows no border and no ground, so
 * that it claims nothing; all lengths are in the units of the drawing.
 *
 * @param ruler the length of a bar that stands for {@code rulerKm}
 * @param unplaced names of places without a known position
 */
public record PlanMap(
        int width, int height, List<Mark> marks, List<Line> lines, int ruler, long rulerKm, List<String> unplaced) {

    static final int WIDTH = 760;
    static final int HEIGHT = 520;
    private static final int MARGIN = 64;
    private static final int LETTER = 14;
    private static final int LATIN_LETTER = 8;
    private static final int LINE_GAP = 4;
    private static final long[] RULERS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};
    private static final double METRES_A_DEGREE = 111_195;
    private static final double SMALLEST_SPAN_METRES = 2_000;

    /**
     * A place.
     *
     * @param kind depot, site, unmet (a site that does not get all) or collects
     * @param labelX where its name begins, ends or has its middle, by {@code anchor}
     * @param anchor start, end or middle
     * @param trips numbers of the trips that come there
     */
    public record Mark(
            String code,
            String kind,
            String name,
            boolean estimated,
            int x,
            int y,
            int labelX,
            int labelY,
            String anchor,
            String trips) {}

    /**
     * One trip.
     *
     * @param path as SVG writes it
     */
    public record Line(int trip, int colour, String path) {}

    /** A place to draw. */
    record Spot(
            String code, String kind, String name, @Nullable Position position) {}

    /** A trip to draw: the codes of its places in order, the depot first and last. */
    record Way(int trip, int colour, List<String> places) {}

    static PlanMap of(List<Spot> spots, List<Way> ways) {
        return new Drawing(spots, ways).draw();
    }

    private record Point(double x, double y) {}

    private record Box(int left, int top, int right, int bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Draws one map. */
    private static final class Drawing {
        private final List<Spot> spots;
        private final List<Way> ways;
        private final Map<String, Point> points = new LinkedHashMap<>();
        private final List<Box> taken = new ArrayList<>();
        private double metresAUnit = 1;

        Drawing(List<Spot> spots, List<Way> ways) {
            this.spots = spots;
            this.ways = ways;
        }

        PlanMap draw() {
            place();
            points.values().forEach(p -> taken.add(box(p.x() - 8, p.y() - 8, 16, 16)));
            List<Mark> marks = new ArrayList<>();
            List<String> unplaced = new ArrayList<>();
            for (Spot spot : spots) {
                Point point = points.get(spot.code());
                if (point == null) {
                    unplaced.add(spot.name());
                } else {
                    marks.add(mark(spot, point));
                }
            }
            List<Line> lines = ways.stream()
                    .map(way -> new Line(way.trip(), way.colour(), path(way)))
                    .toList();
            long km = ruler();
            return new PlanMap(WIDTH, HEIGHT, marks, lines, (int) (km * 1_000 / metresAUnit), km, unplaced);
        }

        /** Equal scale in both directions: a degree of longitude is as long as it is in the middle of the drawing. */
        private void place() {
            List<Position> known =
                    spots.stream().map(Spot::position).filter(Objects::nonNull).toList();
            if (known.isEmpty()) {
                return;
            }
            double south = known.stream().mapToDouble(Position::latitude).min().orElseThrow();
            double north = known.stream().mapToDouble(Position::latitude).max().orElseThrow();
            double west = known.stream().mapToDouble(Position::longitude).min().orElseThrow();
            double east = known.stream().mapToDouble(Position::longitude).max().orElseThrow();
            double narrowing = Math.cos(Math.toRadians((south + north) / 2));
            double high = Math.max(SMALLEST_SPAN_METRES, (north - south) * METRES_A_DEGREE);
            double wide = Math.max(SMALLEST_SPAN_METRES, (east - west) * METRES_A_DEGREE * narrowing);
            metresAUnit = Math.max(high / (HEIGHT - 2 * MARGIN), wide / (WIDTH - 2 * MARGIN));
            double middleX = (west + east) / 2;
            double middleY = (south + north) / 2;
            Set<String> used = new HashSet<>();
            for (Spot spot : spots) {
                Position position = spot.position();
                if (position != null) {
                    double x = (position.longitude() - middleX) * METRES_A_DEGREE * narrowing / metresAUnit;
                    double y = (middleY - position.latitude()) * METRES_A_DEGREE / metresAUnit;
                    points.put(spot.code(), free(new Point(WIDTH / 2.0 + x, HEIGHT / 2.0 + y), used));
                }
            }
        }

        /** Several hospitals may stand at one county seat: they are set around it in a spiral. */
        private static Point free(Point wanted, Set<String> used) {
            Point point = wanted;
            for (int turn = 1; !used.add(cell(point)) && turn < 200; turn++) {
                double angle = turn * 2.4;
                double radius = 9 * Math.sqrt(turn);
                point = new Point(wanted.x() + radius * Math.cos(angle), wanted.y() + radius * Math.sin(angle));
            }
            return point;
        }

        private static String cell(Point point) {
            return Math.round(point.x() / 12) + " " + Math.round(point.y() / 12);
        }

        private Mark mark(Spot spot, Point point) {
            int x = (int) Math.round(point.x());
            int y = (int) Math.round(point.y());
            int length = spot.name()
                    .codePoints()
                    .map(c -> c > 0x2E7F ? LETTER : LATIN_LETTER)
                    .sum();
            Label best = labels(x, y, length).stream()
                    .filter(label -> inside(label.box()) && taken.stream().noneMatch(label.box()::meets))
                    .findFirst()
                    .or(() -> labels(x, y, length).stream()
                            .filter(label -> inside(label.box()))
                            .findFirst())
                    .orElseGet(() -> labels(x, y, length).get(0));
            taken.add(best.box());
            boolean estimated = spot.position() != null && spot.position().estimated();
            StringBuilder trips = new StringBuilder();
            ways.stream()
                    .filter(way -> way.places().contains(spot.code()))
                    .forEach(way -> trips.append(trips.length() == 0 ? "" : " ").append(way.trip()));
            return new Mark(
                    spot.code(),
                    spot.kind(),
                    spot.name(),
                    estimated,
                    x,
                    y,
                    best.x(),
                    best.y(),
                    best.anchor(),
                    trips.toString());
        }

        private record Label(int x, int y, String anchor, Box box) {}

        private static List<Label> labels(int x, int y, int length) {
            return List.of(
                    new Label(x + 12, y + 5, "start", box(x + 12, y - 9, length, 18)),
                    new Label(x - 12, y + 5, "end", box(x - 12.0 - length, y - 9, length, 18)),
                    new Label(x, y + 25, "middle", box(x - length / 2.0, y + 11, length, 18)),
                    new Label(x, y - 14, "middle", box(x - length / 2.0, y - 28, length, 18)));
        }

        private static Box box(double left, double top, double width, double height) {
            return new Box((int) left, (int) top, (int) (left + width), (int) (top + height));
        }

        private static boolean inside(Box box) {
            return box.left() >= 0 && box.top() >= 0 && box.right() <= WIDTH && box.bottom() <= HEIGHT;
        }

        /** Trips over the same stretch run side by side, each by its own colour's offset. */
        private String path(Way way) {
            int lane = way.trip() % 5 - 2;
            StringBuilder path = new StringBuilder();
            for (int i = 1; i < way.places().size(); i++) {
                Point from = points.get(way.places().get(i - 1));
                Point to = points.get(way.places().get(i));
                if (from != null && to != null) {
                    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
                    boolean forward = from.x() < to.x() || (from.x() == to.x() && from.y() < to.y());
                    double side = length == 0 ? 0 : (forward ? 1 : -1) * lane * LINE_GAP / length;
                    double dx = -(to.y() - from.y()) * side;
                    double dy = (to.x() - from.x()) * side;
                    path.append(String.format(
                            Locale.ROOT,
                            "M%.1f %.1fL%.1f %.1f",
                            from.x() + dx,
                            from.y() + dy,
                            to.x() + dx,
                            to.y() + dy));
                }
            }
            return path.toString();
        }

        private long ruler() {
            double most = metresAUnit * WIDTH / 5 / 1_000;
            long best = RULERS[0];
            for (long candidate : RULERS) {
                if (candidate <= most) {
                    best = candidate;
                }
            }
            return best;
        }
    }
}
