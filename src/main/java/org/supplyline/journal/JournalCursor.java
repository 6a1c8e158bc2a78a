package org.supplyline.journal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has come in one node's journal: everything up to and including this record; written {@code 2.17}.
 *
 * @param epoch the node's epoch; 0 before the first record
 * @param seq number of the last record read; 0 before the first
 */
public record JournalCursor(int epoch, long seq) implements Comparable<JournalCursor> {

    public static final JournalCursor START = new JournalCursor(0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.(\\d{1,15})");
    private static final Comparator<JournalCursor> ORDER =
            Comparator.comparingInt(JournalCursor::epoch).thenComparingLong(JournalCursor::seq);

    public JournalCursor {
        if (epoch < 0 || seq < 0) {
            throw new IllegalArgumentException("The cursor (%d.%d) must not be negative.".formatted(epoch, seq));
        }
    }

    /** @throws IllegalArgumentException if the text is not two numbers parted by a point */
    public static JournalCursor parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The cursor (%s) must look like 2.17.".formatted(text));
        }
        return new JournalCursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(JournalCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + seq;
    }
}
