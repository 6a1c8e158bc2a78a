package org.supplyline.disclosure.tlog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log (C2SP tlog-checkpoint): what a signed note of it says.
 *
 * @param origin which log: a URL prefix without scheme
 * @param size number of entries, from 0
 * @param rootText the root hash in base64, as it is written
 */
public record Checkpoint(String origin, long size, String rootText) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    public Checkpoint {
        if (origin.isEmpty() || size < 0 || StrictBase64.decode(rootText).length != TreeHash.LENGTH) {
            throw new IllegalArgumentException(
                    "A checkpoint of (%s) with size (%d) and root (%s) is none.".formatted(origin, size, rootText));
        }
    }

    public static Checkpoint of(String origin, long size, byte[] root) {
        return new Checkpoint(origin, size, StrictBase64.encode(root));
    }

    /**
     * Reads the text of a note; further lines are allowed and mean nothing here.
     *
     * @throws IllegalArgumentException if the first three lines are not origin, size and root
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("The checkpoint does not begin with origin, size and root.");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2));
    }

    /** The lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + rootText + "\n";
    }

    public byte[] root() {
        return StrictBase64.decode(rootText);
    }
}
