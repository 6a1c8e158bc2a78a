package org.supplyline.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a journal record, written {@code cz.2.17}.
 *
 * @param node code of the node that recorded it
 * @param epoch the node's epoch, from 1
 * @param seq number within the epoch, from 1, without gaps
 */
public record JournalId(String node, int epoch, long seq) {

    private static final Pattern TEXT = Pattern.compile("([a-z][a-z0-9]{1,7})\\.(\\d{1,9})\\.(\\d{1,15})");

    public JournalId {
        if (epoch < 1 || seq < 1) {
            throw new IllegalArgumentException(
                    "The journal id (%s.%d.%d) must count from 1.".formatted(node, epoch, seq));
        }
    }

    /** @throws IllegalArgumentException if the text is not node, epoch and number parted by points */
    public static JournalId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The journal id (%s) must look like cz.2.17.".formatted(text));
        }
        return new JournalId(matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    public JournalCursor cursor() {
        return new JournalCursor(epoch, seq);
    }

    @Override
    public String toString() {
        return node + "." + epoch + "." + seq;
    }
}
