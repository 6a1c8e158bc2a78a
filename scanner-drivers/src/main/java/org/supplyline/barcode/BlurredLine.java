package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks on a blurred line for a symbol between quiet zones and draws it anew, clean. */
final class BlurredLine {

    /** So many of the longest light stretches are taken for quiet zones. */
    private static final int ZONES = 4;
    /** A quiet zone is at least this many times as long as most light stretches of the line. */
    private static final double LEAST_RATIO = 1.8;

    private BlurredLine() {}

    static Optional<Restored> restore(float[] line) {
        int[] edges = Stretches.edges(RowCut.MIDWAY.cut(line));
        if (edges.length < 16) {
            return Optional.empty();
        }
        double[] starts = starts(edges);
        double[] ends = ends(edges, line.length * RowCut.PARTS);
        return BlurredEan.restore(line, starts, ends).or(() -> BlurredCode128.restore(line, starts));
    }

    private record Zone(int length, double edge) {}

    private static double[] starts(int[] edges) {
        List<Zone> zones = new ArrayList<>();
        zones.add(new Zone(Integer.MAX_VALUE, edges[0]));
        for (int i = 2; i < edges.length; i += 2) {
            zones.add(new Zone(edges[i] - edges[i - 1], edges[i]));
        }
        return longest(zones);
    }

    private static double[] ends(int[] edges, int size) {
        List<Zone> zones = new ArrayList<>();
        zones.add(new Zone(size, edges[edges.length - 1]));
        for (int i = 1; i + 1 < edges.length; i += 2) {
            zones.add(new Zone(edges[i + 1] - edges[i], edges[i]));
        }
        return longest(zones);
    }

    private static double[] longest(List<Zone> zones) {
        int[] lengths = zones.stream().mapToInt(Zone::length).sorted().toArray();
        double least = LEAST_RATIO * lengths[lengths.length / 2];
        return zones.stream()
                .filter(zone -> zone.length >= least)
                .sorted(Comparator.comparingInt(Zone::length).reversed())
                .limit(ZONES)
                .mapToDouble(zone -> zone.edge / RowCut.PARTS)
                .toArray();
    }

    static float[] reversed(float[] line) {
        float[] other = new float[line.length];
        for (int i = 0; i < line.length; i++) {
            other[i] = line[line.length - 1 - i];
        }
        return other;
    }
}
