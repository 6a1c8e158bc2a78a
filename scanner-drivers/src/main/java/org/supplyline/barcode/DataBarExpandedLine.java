package org.supplyline.barcode;

import com.google.zxing.oned.rss.RSSUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a GS1 DataBar Expanded symbol that one line of bars shows (ISO/IEC 24724:2011, 7.2). A segment is a
 * finder pattern of five elements between two characters of eight; the last may lack its second character. The finder
 * pattern tells which segment it is and, by its colours, from which side the line crosses it.
 */
final class DataBarExpandedLine {

    private static final int CHARACTER = 8;
    private static final int CHARACTER_MODULES = 17;
    private static final int FINDER = 5;
    private static final int SEGMENT = 2 * CHARACTER + FINDER;
    /** Without its two last elements, which are one module each, and the first of which has the other colour. */
    private static final int FINDER_MODULES = 14;

    /** Widths of pairs of elements of the finder patterns A to F, which do not change with the spread of ink. */
    private static final int[][] FINDERS = {{9, 12, 5}, {9, 10, 5}, {7, 10, 7}, {5, 10, 9}, {8, 11, 6}, {4, 11, 10}};

    private static final float MOST_FINDER_ERROR = 1.4f;
    /** By perspective a character may be narrower or wider than its finder pattern says. */
    private static final float MOST_STRETCH = 0.25f;

    private static final int[] ODD_WIDEST = {7, 5, 4, 3, 1};
    private static final int[] ODD_TOTAL = {87, 52, 30, 10, 1};
    private static final int[] EVEN_TOTAL = {4, 20, 52, 104, 204};
    private static final int[] GROUP_START = {0, 348, 1388, 2948, 3988};
    private static final int MOST_ODD_MODULES = 12;
    private static final int CHARACTERS = 1 << DataBarExpandedText.CHARACTER_BITS;

    /**
     * A character.
     *
     * @param value 0 to 4095
     * @param sum its share of the checksum, where its place gives it a weight
     */
    record DataCharacter(int value, int sum) {}

    /**
     * A segment.
     *
     * @param finder 'A' to 'F' where a line from left to right begins with a space, 'a' to 'f' where with a bar
     * @param left the first character; null if it cannot be read
     * @param right the second; null if it cannot be read or is not there
     * @param start where the segment begins on the line, in the unit of its edges
     * @param end where it ends
     */
    record Segment(
            char finder,
            @Nullable DataCharacter left,
            @Nullable DataCharacter right,
            int start,
            int end) {}

    private DataBarExpandedLine() {}

    /** Rows of segments that lie side by side, each in the order of the symbol even where the line crosses it backward. */
    static List<List<Segment>> rows(int[] edges) {
        List<List<Segment>> rows = new ArrayList<>();
        int elements = edges.length - 1;
        int first = 0;
        while (first + FINDER <= elements) {
            List<Segment> row = new ArrayList<>();
            Optional<Found> found = at(edges, first);
            boolean backward = found.isPresent() && found.get().backward();
            while (found.isPresent() && found.get().backward() == backward) {
                row.add(backward ? 0 : row.size(), found.get().segment());
                first += SEGMENT;
                found = at(edges, first);
            }
            if (row.isEmpty()) {
                first++;
            } else {
                rows.add(row);
                first -= SEGMENT - FINDER;
            }
        }
        return rows;
    }

    private record Found(Segment segment, boolean backward) {}

    private static Optional<Found> at(int[] edges, int finder) {
        if (finder + FINDER >= edges.length) {
            return Optional.empty();
        }
        boolean mirrored = edges[finder + 2] - edges[finder] < edges[finder + FINDER] - edges[finder + 3];
        int from = mirrored ? finder + 1 : finder;
        float module = (edges[from + 4] - edges[from]) / (float) FINDER_MODULES;
        int letter = letter(edges, finder, mirrored, module);
        if (letter < 0) {
            return Optional.empty();
        }
        boolean space = finder % 2 == 1;
        boolean backward = mirrored == space;
        char name = (char) ((mirrored == backward ? 'A' : 'a') + letter);
        DataCharacter before = character(edges, finder - CHARACTER, 1, module, name, backward ? 1 : 0);
        DataCharacter after = character(edges, finder + SEGMENT - CHARACTER - 1, -1, module, name, backward ? 0 : 1);
        if (before == null && after == null) {
            return Optional.empty();
        }
        int start = edges[before == null ? finder : finder - CHARACTER];
        int end = edges[finder + FINDER + (after == null ? 0 : CHARACTER)];
        Segment segment = new Segment(name, backward ? after : before, backward ? before : after, start, end);
        return Optional.of(new Found(segment, backward));
    }

    private static int letter(int[] edges, int finder, boolean mirrored, float module) {
        float narrow = mirrored ? edges[finder + 2] - edges[finder] : edges[finder + 5] - edges[finder + 3];
        int best = -1;
        float bestError = MOST_FINDER_ERROR - (narrow / module - 2) * (narrow / module - 2);
        for (int i = 0; i < FINDERS.length && bestError > 0; i++) {
            float error = 0;
            for (int pair = 0; pair < FINDERS[i].length; pair++) {
                int at = mirrored ? finder + 3 - pair : finder + pair;
                float off = (edges[at + 2] - edges[at]) / module - FINDERS[i][pair];
                error += off * off;
            }
            if (error < bestError) {
                best = i;
                bestError = error;
            }
        }
        return best;
    }

    /** Eight elements from the outer end towards the finder pattern. */
    private static @Nullable DataCharacter character(
            int[] edges, int outer, int step, float finderModule, char finder, int side) {
        int left = Math.min(outer, outer + (CHARACTER - 1) * step);
        if (left < 0 || left + CHARACTER >= edges.length) {
            return null;
        }
        float module = (edges[left + CHARACTER] - edges[left]) / (float) CHARACTER_MODULES;
        if (Math.abs(module - finderModule) > MOST_STRETCH * finderModule) {
            return null;
        }
        int[] odd = new int[CHARACTER / 2];
        int[] even = new int[CHARACTER / 2];
        int oddSum = 0;
        for (int i = 0; i < odd.length; i++) {
            int first = outer + 2 * i * step;
            odd[i] = edges[first + 1] - edges[first];
            even[i] = edges[first + step + 1] - edges[first + step];
            oddSum += odd[i];
        }
        int group = Math.max(0, Math.min(4, Math.round((MOST_ODD_MODULES - oddSum / module) / 2)));
        int oddTotal = MOST_ODD_MODULES - 2 * group;
        int[] oddModules = Stretches.modules(odd, oddTotal);
        int[] evenModules = Stretches.modules(even, CHARACTER_MODULES - oddTotal);
        int widest = ODD_WIDEST[group];
        boolean narrow = Arrays.stream(oddModules).anyMatch(modules -> modules == 1);
        if (!narrow || !Stretches.areWithin(oddModules, widest) || !Stretches.areWithin(evenModules, 9 - widest)) {
            return null;
        }
        int oddValue = RSSUtils.getRSSvalue(oddModules, widest, true);
        int value = oddValue * EVEN_TOTAL[group]
                + RSSUtils.getRSSvalue(evenModules, 9 - widest, false)
                + GROUP_START[group];
        return oddValue < ODD_TOTAL[group] && value < CHARACTERS
                ? new DataCharacter(value, sum(oddModules, evenModules, finder, side))
                : null;
    }

    /** Weights are powers of three, eight for each character but the first, which is the checksum (table 15). */
    private static int sum(int[] odd, int[] even, char finder, int side) {
        boolean second = finder >= 'a';
        int place = 4 * (finder - (second ? 'a' : 'A')) + (second ? 2 : 0) + side - 1;
        if (place < 0) {
            return 0;
        }
        int weight = 1;
        for (int i = 0; i < place * CHARACTER; i++) {
            weight = weight * 3 % DataBarExpandedStack.CHECKSUM;
        }
        int sum = 0;
        for (int i = 0; i < odd.length; i++) {
            sum += odd[i] * weight;
            weight = weight * 3 % DataBarExpandedStack.CHECKSUM;
            sum += even[i] * weight;
            weight = weight * 3 % DataBarExpandedStack.CHECKSUM;
        }
        return sum % DataBarExpandedStack.CHECKSUM;
    }
}
