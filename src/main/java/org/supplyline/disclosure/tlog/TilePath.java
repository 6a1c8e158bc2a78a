package org.supplyline.disclosure.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a tile or an entry bundle (C2SP tlog-tiles), such as {@code tile/0/x001/067} or {@code tile/entries/067.p/12}.
 *
 * @param level 0 to 63 for a tile of hashes, {@link #ENTRIES} for a bundle of entries
 * @param index which tile of the level, from 0
 * @param width hashes or entries in it, 1 to 256; 256 is a full one, which never changes
 */
public record TilePath(int level, long index, int width) {

    /** Hashes in a full tile and entries in a full bundle. */
    public static final int WIDTH = 256;

    /** In place of a level: the bundle of entries below tile {@code index} of level 0. */
    public static final int ENTRIES = -1;

    private static final int MAX_LEVEL = 63;
    private static final int LEVEL_BITS = 8;
    private static final Pattern TEXT =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException(
                    "There is no tile of level (%d), index (%d) and width (%d).".formatted(level, index, width));
        }
    }

    /** The tile that a text names; empty for anything else, such as a path that climbs out. */
    public static Optional<TilePath> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        String digits = matcher.group(2).replace("x", "").replace("/", "");
        String width = matcher.group(3);
        boolean needless = digits.length() > 3 && digits.startsWith("000");
        int count = width == null ? WIDTH : Integer.parseInt(width);
        if (needless || level > MAX_LEVEL || count > WIDTH || (width != null && count == WIDTH)) {
            return Optional.empty();
        }
        return Optional.of(new TilePath(level, Long.parseLong(digits), count));
    }

    /** The tiles and bundles that a log of {@code size} needs beyond those full ones that it had at {@code earlier}. */
    public static List<TilePath> between(long earlier, long size) {
        List<TilePath> paths = new ArrayList<>();
        ranges(ENTRIES, earlier, size, paths);
        for (int level = 0; size >>> (level * LEVEL_BITS) > 0; level++) {
            ranges(level, earlier >>> (level * LEVEL_BITS), size >>> (level * LEVEL_BITS), paths);
        }
        return paths;
    }

    private static void ranges(int level, long earlier, long count, List<TilePath> paths) {
        for (long index = earlier / WIDTH; index * WIDTH < count; index++) {
            paths.add(new TilePath(level, index, (int) Math.min(WIDTH, count - index * WIDTH)));
        }
    }

    /** Whether it is complete, and so never changes and has no width in its name. */
    public boolean full() {
        return width == WIDTH;
    }

    public TilePath asFull() {
        return new TilePath(level, index, WIDTH);
    }

    /** The first hash or entry of the level that it holds. */
    public long first() {
        return index * WIDTH;
    }

    /** The path below the log's prefix. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        String name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + text + (full() ? "" : ".p/" + width);
    }
}
