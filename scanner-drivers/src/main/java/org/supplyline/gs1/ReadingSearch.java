package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds all ways to cut a text without separators into elements. */
final class ReadingSearch {

    /** Bounds the work for a text of many identifiers; a text that needs more has long proved to be ambiguous. */
    private static final int MAX_STEPS = 10_000;

    private final String text;
    private final int referenceYear;
    private final boolean suspicious;
    /** For each position where an element may end so that the rest can be read, the longest first. */
    private final int[][] ends;

    private final List<ElementString> readings = new ArrayList<>();
    private int steps;

    /** @param suspicious whether any identifier may follow a lost separator, or only one that is hardly there by chance */
    ReadingSearch(String text, int referenceYear, boolean suspicious) {
        this.text = text;
        this.referenceYear = referenceYear;
        this.suspicious = suspicious;
        this.ends = new int[text.length()][];
    }

    /** The readings of the rest of the text, those with the longest values first. */
    List<ElementString> from(int first) {
        for (int position = text.length() - 1; position >= first; position--) {
            ends[position] = ends(position);
        }
        if (isReadable(first)) {
            collect(first, new ArrayList<>());
        }
        return readings;
    }

    private void collect(int position, List<ElementString.Element> before) {
        if (position == text.length()) {
            readings.add(new ElementString(before));
            return;
        }
        ApplicationIdentifier identifier =
                ApplicationIdentifierTable.at(text, position).orElseThrow();
        if (before.stream().anyMatch(element -> element.ai().equals(identifier.ai()))) {
            return;
        }
        for (int end : ends[position]) {
            if (readings.size() == ElementStringParser.MAX_READINGS || ++steps > MAX_STEPS) {
                return;
            }
            before.add(new ElementString.Element(
                    identifier.ai(), text.substring(position + identifier.ai().length(), end)));
            collect(end, before);
            before.remove(before.size() - 1);
        }
    }

    private int[] ends(int position) {
        Optional<ApplicationIdentifier> found = ApplicationIdentifierTable.at(text, position);
        if (found.isEmpty()) {
            return new int[0];
        }
        ApplicationIdentifier identifier = found.get();
        int start = position + identifier.ai().length();
        int longest = Math.min(text.length(), start + identifier.maxLength());
        int shortest = start + identifier.minLength();
        return IntStream.iterate(longest, end -> end >= shortest, end -> end - 1)
                .filter(end -> isReadable(end) && mayFollow(identifier, end))
                .filter(end -> identifier
                        .check(text.substring(start, end), start, referenceYear)
                        .isEmpty())
                .toArray();
    }

    private boolean isReadable(int position) {
        return position == text.length() || ends[position].length > 0;
    }

    private boolean mayFollow(ApplicationIdentifier identifier, int end) {
        if (identifier.hasPredefinedLength() || end == text.length()) {
            return true;
        }
        ApplicationIdentifier next = ApplicationIdentifierTable.at(text, end).orElseThrow();
        // Two digits and two more (20) stand in every tenth lot number; eight or more with a date or key in few.
        return suspicious ? !next.isInternal() : next.hasPredefinedLength() && next.maxLength() > 2;
    }
}
