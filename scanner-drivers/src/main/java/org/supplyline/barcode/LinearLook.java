package org.supplyline.barcode;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws lines from left to right through a view and gathers what the readers make of each. */
final class LinearLook {

    /** Until it is known which lines agree. */
    private static final Outline NOWHERE = Outline.of(0, 0, 0, 0, 0, 0, 0, 0);

    private final LinearReaders readers = new LinearReaders();

    /**
     * @param cut how lines become bits
     * @param lines how many, evenly spread; all rows if there are fewer
     * @param mean rows to average above and below each
     * @param blurred whether bars are not measured but characters compared
     */
    record Manner(RowCut cut, int lines, int mean, boolean blurred) {
        Manner(RowCut cut, int lines, int mean) {
            this(cut, lines, mean, false);
        }

        /** Compares with blurred characters instead of measuring bars. */
        static Manner blurred(int lines, int mean) {
            return new Manner(RowCut.MIDWAY, lines, mean, true);
        }

        String name() {
            return (blurred ? "BLURRED" : cut) + " mean " + mean;
        }
    }

    /** Agreeing lines of one look. */
    record Finding(Reading reading, int lines, int span) {}

    private static final class Group {
        private final Reading first;
        private final List<Line> lines = new ArrayList<>();

        private Group(Reading first) {
            this.first = first;
        }
    }

    private record Line(int y, double start, double end) {}

    List<Finding> look(View view, Manner manner, Deadline deadline) {
        GrayPicture picture = view.picture();
        int step = Math.max(1, picture.height() / manner.lines());
        List<Group> groups = new ArrayList<>();
        DataBarExpandedStack expanded = new DataBarExpandedStack();
        readers.forget();
        float[] line = new float[picture.width()];
        for (int y = (picture.height() - 1) % step / 2; y < picture.height(); y += step) {
            deadline.check();
            average(picture, y, manner.mean(), line);
            if (manner.blurred()) {
                restore(line, y, groups);
            } else {
                BitArray row = manner.cut().cut(line);
                expanded.add(Stretches.edges(row), y);
                measure(line, row, y, groups);
            }
        }
        List<Finding> findings = new ArrayList<>();
        groups.forEach(group -> findings.add(finding(group, view)));
        if (expanded.sawAny() && expanded.symbols().isEmpty()) {
            between(picture, manner, step, expanded, deadline);
        }
        expanded.symbols().forEach(symbol -> findings.add(finding(symbol, view)));
        return findings;
    }

    /** Rows of a stacked symbol may be thinner than the step between lines. */
    private static void between(
            GrayPicture picture, Manner manner, int step, DataBarExpandedStack expanded, Deadline deadline) {
        float[] line = new float[picture.width()];
        int first = (picture.height() - 1) % step / 2;
        for (int y = 0; y < picture.height(); y++) {
            if ((y - first) % step != 0) {
                deadline.check();
                average(picture, y, manner.mean(), line);
                expanded.add(Stretches.edges(manner.cut().cut(line)), y);
            }
        }
    }

    private static Finding finding(DataBarExpandedStack.Symbol symbol, View view) {
        DataBarExpandedStack.Box box = symbol.box();
        double left = (double) box.left() / RowCut.PARTS;
        double right = (double) box.right() / RowCut.PARTS;
        int bottom = box.bottom() + 1;
        Outline outline = Outline.of(left, box.top(), right, box.top(), right, bottom, left, bottom)
                .through(view.toUpright());
        Reading reading = new Reading(Symbology.DATABAR_EXPANDED, SymbolContent.DATABAR, symbol.text(), outline, false);
        return new Finding(reading, symbol.lines(), bottom - box.top());
    }

    private void measure(float[] line, BitArray row, int y, List<Group> groups) {
        if (!read(line, row, y, false, groups)) {
            row.reverse();
            read(BlurredLine.reversed(line), row, y, true, groups);
        }
    }

    private void restore(float[] line, int y, List<Group> groups) {
        boolean read = BlurredLine.restore(line)
                .filter(symbol -> read(symbol, y, new Line(y, symbol.start(), symbol.end()), groups))
                .isPresent();
        if (!read) {
            BlurredLine.restore(BlurredLine.reversed(line))
                    .ifPresent(symbol -> read(
                            symbol, y, new Line(y, line.length - symbol.start(), line.length - symbol.end()), groups));
        }
    }

    private boolean read(Restored symbol, int y, Line at, List<Group> groups) {
        Optional<Reading> reading = readers.read(y, symbol.row()).flatMap(result -> NormalForm.of(result, NOWHERE));
        reading.ifPresent(found -> add(groups, found, at));
        return reading.isPresent();
    }

    private boolean read(float[] line, BitArray row, int y, boolean reversed, List<Group> groups) {
        Optional<Result> read = readers.read(y, row);
        read.flatMap(result -> NormalForm.of(result, NOWHERE)).ifPresent(reading -> {
            ResultPoint[] points = read.orElseThrow().getResultPoints();
            double[] edges = Arrays.stream(Stretches.edges(row))
                    .mapToDouble(edge -> (double) edge / RowCut.PARTS)
                    .toArray();
            double first = points[0].getX() / RowCut.PARTS;
            if (BlurredEan.resembles(line, edges, first, reading.symbology(), reading.text())) {
                add(groups, reading, line(points, y, reversed ? row.getSize() : 0));
            }
        });
        return read.isPresent();
    }

    private static Line line(ResultPoint[] points, int y, int reversedFrom) {
        double start = points[0].getX() / RowCut.PARTS;
        double end = points[points.length - 1].getX() / RowCut.PARTS;
        double size = (double) reversedFrom / RowCut.PARTS;
        return reversedFrom > 0 ? new Line(y, size - start, size - end) : new Line(y, start, end);
    }

    private static void add(List<Group> groups, Reading reading, Line line) {
        Group group = groups.stream()
                .filter(other -> other.first.saysTheSameAs(reading))
                .findFirst()
                .orElseGet(() -> {
                    Group added = new Group(reading);
                    groups.add(added);
                    return added;
                });
        group.lines.add(line);
    }

    private static Finding finding(Group group, View view) {
        Line top = group.lines.get(0);
        Line bottom = group.lines.get(group.lines.size() - 1);
        Outline outline = Outline.of(
                        top.start, top.y, top.end, top.y, bottom.end, bottom.y + 1.0, bottom.start, bottom.y + 1.0)
                .through(view.toUpright());
        Reading reading = new Reading(group.first.symbology(), group.first.aim(), group.first.text(), outline, false);
        return new Finding(reading, group.lines.size(), bottom.y - top.y + 1);
    }

    private static void average(GrayPicture picture, int y, int mean, float[] line) {
        int from = Math.max(0, y - mean);
        int to = Math.min(picture.height() - 1, y + mean);
        for (int x = 0; x < line.length; x++) {
            int sum = 0;
            for (int row = from; row <= to; row++) {
                sum += picture.at(x, row);
            }
            line[x] = sum / (float) (to - from + 1);
        }
    }
}
