package org.supplyline.barcode;

import com.google.zxing.oned.rss.RSSUtils;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A GS1 DataBar Expanded symbol, drawn from its data characters (ISO/IEC 24724:2011, 7.2). */
final class ExpandedSymbol {

    private static final List<String> SEQUENCES = List.of(
            "Aa", "AbB", "AcBd", "AeBdC", "AeBdDf", "AeBdEfF", "AaBbCcDd", "AaBbCcDeE", "AaBbCcDeFf", "AaBbCdDeEfF");
    private static final int[][] FINDERS = {
        {1, 8, 4, 1, 1}, {3, 6, 4, 1, 1}, {3, 4, 6, 1, 1}, {3, 2, 8, 1, 1}, {2, 6, 5, 1, 1}, {2, 2, 9, 1, 1}
    };
    private static final int[] ODD_WIDEST = {7, 5, 4, 3, 1};
    private static final int[] ODD_TOTAL = {87, 52, 30, 10, 1};
    private static final int[] EVEN_TOTAL = {4, 20, 52, 104, 204};
    private static final int[] GROUP_START = {0, 348, 1388, 2948, 3988};
    private static final int CHECKSUM = 211;
    private static final int ROW_PIXELS = 24;
    private static final int QUIET = 12;
    /** Eight widths by value, from the outer end of a character to its finder pattern. */
    private static final Map<Integer, int[]> WIDTHS = new HashMap<>();

    static {
        for (int group = 0; group < GROUP_START.length; group++) {
            int odd = 12 - 2 * group;
            for (int[] odds : fours(odd, ODD_WIDEST[group])) {
                int oddValue = RSSUtils.getRSSvalue(odds, ODD_WIDEST[group], true);
                boolean narrow = Arrays.stream(odds).anyMatch(width -> width == 1);
                if (!narrow || oddValue >= ODD_TOTAL[group]) {
                    continue;
                }
                for (int[] evens : fours(17 - odd, 9 - ODD_WIDEST[group])) {
                    int value = oddValue * EVEN_TOTAL[group]
                            + RSSUtils.getRSSvalue(evens, 9 - ODD_WIDEST[group], false)
                            + GROUP_START[group];
                    WIDTHS.put(
                            value,
                            new int[] {odds[0], evens[0], odds[1], evens[1], odds[2], evens[2], odds[3], evens[3]});
                }
            }
        }
    }

    private final List<int[]> segments = new ArrayList<>();

    /** @param data 3 to 21 characters; what is odd in number leaves half of the last segment away */
    ExpandedSymbol(int[] data) {
        this(data, data);
    }

    /** @param shown what stands in the place of the data whose checksum it bears */
    ExpandedSymbol(int[] data, int[] shown) {
        int count = data.length + 1;
        String sequence = SEQUENCES.get((count + 1) / 2 - 2);
        int sum = 0;
        for (int i = 1; i < count; i++) {
            sum += sum(data[i - 1], sequence.charAt(i / 2), i % 2);
        }
        int check = CHECKSUM * (count - 4) + sum % CHECKSUM;
        for (int i = 0; i < sequence.length(); i++) {
            boolean half = 2 * i + 1 == count;
            segments.add(segment(sequence.charAt(i), i == 0 ? check : shown[2 * i - 1], half ? -1 : shown[2 * i]));
        }
    }

    private static List<int[]> fours(int total, int widest) {
        List<int[]> fours = new ArrayList<>();
        for (int a = 1; a <= widest; a++) {
            for (int b = 1; b <= widest; b++) {
                for (int c = 1; c <= widest; c++) {
                    int d = total - a - b - c;
                    if (d >= 1 && d <= widest) {
                        fours.add(new int[] {a, b, c, d});
                    }
                }
            }
        }
        return fours;
    }

    private static int[] widths(int value) {
        int[] widths = WIDTHS.get(value);
        if (widths == null) {
            throw new IllegalArgumentException("No character has the value " + value);
        }
        return widths;
    }

    private static int sum(int value, char finder, int side) {
        int place = 4 * (Character.toLowerCase(finder) - 'a') + (Character.isLowerCase(finder) ? 2 : 0) + side - 1;
        int weight = 1;
        for (int i = 0; i < 8 * place; i++) {
            weight = weight * 3 % CHECKSUM;
        }
        int sum = 0;
        for (int width : widths(value)) {
            sum += width * weight;
            weight = weight * 3 % CHECKSUM;
        }
        return sum;
    }

    private static int[] segment(char finder, int left, int right) {
        List<Integer> all = new ArrayList<>();
        for (int width : widths(left)) {
            all.add(width);
        }
        List<Integer> middle = new ArrayList<>();
        for (int width : FINDERS[Character.toLowerCase(finder) - 'a']) {
            middle.add(width);
        }
        if (Character.isLowerCase(finder)) {
            Collections.reverse(middle);
        }
        all.addAll(middle);
        if (right >= 0) {
            int[] widths = widths(right);
            for (int i = widths.length - 1; i >= 0; i--) {
                all.add(widths[i]);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param segmentsARow 1 to 11; fewer than there are make a stack, whose even rows may run backward */
    BufferedImage picture(int segmentsARow, int module) {
        int rows = (segments.size() + segmentsARow - 1) / segmentsARow;
        int width = (Math.min(segments.size(), segmentsARow) * 49 + 4 + 2 * QUIET) * module;
        int pitch = ROW_PIXELS + module;
        BufferedImage image = SymbolPictures.blank(width, rows * pitch + 2 * QUIET * module);
        for (int row = 0; row < rows; row++) {
            List<int[]> shown =
                    segments.subList(row * segmentsARow, Math.min(segments.size(), (row + 1) * segmentsARow));
            boolean darkFirst = row * segmentsARow % 2 == 1;
            boolean[] modules = modules(shown, darkFirst);
            boolean backward = segmentsARow % 2 == 0 && row % 2 == 1;
            for (int i = 0; i < modules.length * module; i++) {
                int at = i / module;
                if (modules[backward ? modules.length - 1 - at : at]) {
                    for (int y = 0; y < ROW_PIXELS; y++) {
                        image.setRGB(QUIET * module + i, QUIET * module + row * pitch + y, 0);
                    }
                }
            }
        }
        return image;
    }

    /** With the guard patterns of two elements at either end. */
    private static boolean[] modules(List<int[]> shown, boolean darkFirst) {
        List<Integer> widths = new ArrayList<>(List.of(1, 1));
        shown.forEach(segment -> {
            for (int width : segment) {
                widths.add(width);
            }
        });
        widths.addAll(List.of(1, 1));
        boolean[] modules =
                new boolean[widths.stream().mapToInt(Integer::intValue).sum()];
        int at = 0;
        boolean dark = darkFirst;
        for (int width : widths) {
            for (int i = 0; i < width; i++) {
                modules[at++] = dark;
            }
            dark = !dark;
        }
        return modules;
    }
}
