package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds all ways to cut a text without separators into elements. */
final class ReadingSearch {

    /** Bounds the work for a text of many identifiers; a text that needs more has long proved to be ambiguous. */
    private static final int MAX_STEPS = 10_000;

    private static final int[] NONE = {};

    private final String text;
    private final int referenceYear;
    private final boolean suspicious;
    /** For each position where an element may end so that the rest can be read, the longest first. */
    private final int[][] ends;

    private final List<ElementString> readings = new ArrayList<>();
    private final List<ElementString.Element> before = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private int steps;

    /** @param suspicious whether any identifier may follow a lost separator, or only one that is hardly there by chance */
    ReadingSearch(String text, int referenceYear, boolean suspicious) {
        this.text = text;
        this.referenceYear = referenceYear;
        this.suspicious = suspicious;
        this.ends = new int[text.length()][];
    }

    /**
     * Says quickly, and without making an object, whether a text that can be read as sent may have another reading. Only
     * its last value can hide one, because all before it have predefined lengths.
     */
    static boolean mayFindAnother(String text, int first, int referenceYear, boolean suspicious) {
        int position = first;
        while (position < text.length()) {
            ApplicationIdentifier identifier = ElementStringParser.known(text, position);
            int from = position + identifier.ai().length();
            if (identifier.hasPredefinedLength()) {
                position = from + identifier.maxLength();
                continue;
            }
            for (int end = from + identifier.minLength(); end < text.length(); end++) {
                if (mayFollow(ApplicationIdentifierTable.at(text, end), text, end, referenceYear, suspicious)) {
                    return true;
                }
            }
            return false;
        }
        return false;
    }

    /** The readings of the rest of the text, those with the longest values first. */
    List<ElementString> from(int first) {
        for (int position = text.length() - 1; position >= first; position--) {
            ends[position] = ends(position);
        }
        if (isReadable(first)) {
            collect(first);
        }
        return readings;
    }

    private void collect(int position) {
        if (position == text.length()) {
            readings.add(new ElementString(
                    before.toArray(new ElementString.Element[0]),
                    positions.stream().mapToInt(Integer::intValue).toArray()));
            return;
        }
        String ai = ElementStringParser.known(text, position).ai();
        for (ElementString.Element element : before) {
            if (element.ai().equals(ai)) {
                return;
            }
        }
        for (int end : ends[position]) {
            if (readings.size() == ElementStringParser.MAX_READINGS || ++steps > MAX_STEPS) {
                return;
            }
            before.add(new ElementString.Element(ai, text.substring(position + ai.length(), end)));
            positions.add(position);
            collect(end);
            before.remove(before.size() - 1);
            positions.remove(positions.size() - 1);
        }
    }

    private int[] ends(int position) {
        ApplicationIdentifier identifier = ApplicationIdentifierTable.at(text, position);
        if (identifier == null) {
            return NONE;
        }
        int start = position + identifier.ai().length();
        int longest = Math.min(text.length(), start + identifier.maxLength());
        int shortest = start + identifier.minLength();
        int[] found = new int[Math.max(0, longest - shortest + 1)];
        int count = 0;
        for (int end = longest; end >= shortest; end--) {
            if (isReadable(end)
                    && mayEnd(identifier, end)
                    && identifier.find(text, start, end, referenceYear) == null) {
                found[count++] = end;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isReadable(int position) {
        return position == text.length() || ends[position].length > 0;
    }

    private boolean mayEnd(ApplicationIdentifier identifier, int end) {
        return identifier.hasPredefinedLength()
                || end == text.length()
                || isPlausible(ElementStringParser.known(text, end), suspicious);
    }

    private static boolean mayFollow(
            @Nullable ApplicationIdentifier next, String text, int position, int referenceYear, boolean suspicious) {
        if (next == null || !isPlausible(next, suspicious)) {
            return false;
        }
        int from = position + next.ai().length();
        return from + next.minLength() <= text.length()
                && (!next.hasPredefinedLength()
                        || next.find(text, from, from + next.maxLength(), referenceYear) == null);
    }

    // Two digits and two more (20) stand in every tenth lot number; eight or more with a date or key in few.
    private static boolean isPlausible(ApplicationIdentifier next, boolean suspicious) {
        return suspicious ? !next.isInternal() : next.hasPredefinedLength() && next.maxLength() > 2;
    }
}
