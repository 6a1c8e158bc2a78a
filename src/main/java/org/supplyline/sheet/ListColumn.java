package org.supplyline.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a list that a branch fills in.
 *
 * @param name what programs call it; a head may say this too
 * @param needed whether a list without this column is no such list
 * @param carries whether a merged cell stands for each of its rows; a merged quantity is one quantity
 * @param heads what people write above it, in both languages
 */
public record ListColumn(String name, boolean needed, boolean carries, List<String> heads) {

    public ListColumn {
        heads = Stream.concat(Stream.of(name), heads.stream())
                .map(Words::normal)
                .distinct()
                .toList();
    }

    public static ListColumn needed(String name, String... heads) {
        return new ListColumn(name, true, true, List.of(heads));
    }

    public static ListColumn optional(String name, String... heads) {
        return new ListColumn(name, false, true, List.of(heads));
    }

    /** The same column, of which each cell stands for its own row only. */
    public ListColumn rowByRow() {
        return new ListColumn(name, needed, false, heads);
    }

    boolean isHead(String text) {
        return heads.contains(Words.normal(text));
    }
}
