package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.barcode.DataBarExpandedLine.DataCharacter;
import org.supplyline.barcode.DataBarExpandedLine.Segment;

/**
 * Joins what lines across a picture show of GS1 DataBar Expanded symbols, in one row or stacked (ISO/IEC 24724:2011,
 * 7.2.8). A line that crosses all of a symbol is read alone; else each character is what most lines say it is. Of
 * stacked symbols side by side in one picture none is read until one is painted over or cut out.
 */
final class DataBarExpandedStack {

    static final int CHECKSUM = 211;

    /** The finder patterns of symbols of 2 to 11 segments (table 14); small letters lie from right to left. */
    private static final List<String> SEQUENCES = List.of(
            "Aa", "AbB", "AcBd", "AeBdC", "AeBdDf", "AeBdEfF", "AaBbCcDd", "AaBbCcDeE", "AaBbCcDeFf", "AaBbCdDeEfF");

    private static final int LEAST_SEGMENTS = 2;
    private static final int LEAST_CHARACTERS = 4;

    /**
     * A symbol and where it lies.
     *
     * @param text the element string
     * @param lines that show it, or its least seen character
     * @param box around those lines
     */
    record Symbol(String text, int lines, Box box) {}

    /** Left and right in the unit of the edges, first and last row. */
    record Box(int left, int top, int right, int bottom) {
        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    private record Place(char finder, boolean right) {}

    private record Sighting(DataCharacter character, int lines, Box box) {
        Sighting again(Box other) {
            return new Sighting(character, lines + 1, box.with(other));
        }
    }

    private final Map<Place, List<Sighting>> sightings = new HashMap<>();
    private final List<Symbol> whole = new ArrayList<>();

    /** @param edges of one line, as {@link Stretches} gives them */
    void add(int[] edges, int y) {
        for (List<Segment> row : DataBarExpandedLine.rows(edges)) {
            StringBuilder finders = new StringBuilder();
            row.forEach(segment -> finders.append(segment.finder()));
            if (SEQUENCES.stream().noneMatch(sequence -> sequence.contains(finders))) {
                continue;
            }
            Map<Place, Sighting> line = new HashMap<>();
            for (Segment segment : row) {
                Box box = new Box(segment.start(), y, segment.end(), y);
                see(segment.left(), new Place(segment.finder(), false), box, line);
                see(segment.right(), new Place(segment.finder(), true), box, line);
            }
            joined(line).ifPresent(this::addWhole);
        }
    }

    private void see(@Nullable DataCharacter character, Place place, Box box, Map<Place, Sighting> line) {
        if (character == null) {
            return;
        }
        line.put(place, new Sighting(character, 1, box));
        List<Sighting> others = sightings.computeIfAbsent(place, key -> new ArrayList<>());
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).character().equals(character)) {
                others.set(i, others.get(i).again(box));
                return;
            }
        }
        others.add(new Sighting(character, 1, box));
    }

    private void addWhole(Symbol symbol) {
        for (int i = 0; i < whole.size(); i++) {
            Symbol other = whole.get(i);
            if (other.text().equals(symbol.text())) {
                whole.set(
                        i,
                        new Symbol(other.text(), other.lines() + 1, other.box().with(symbol.box())));
                return;
            }
        }
        whole.add(symbol);
    }

    /** Whether some line looked like a part of a symbol. */
    boolean sawAny() {
        return sightings.containsKey(new Place('A', false));
    }

    /** What can be read. */
    List<Symbol> symbols() {
        if (!whole.isEmpty()) {
            return List.copyOf(whole);
        }
        Map<Place, Sighting> most = new HashMap<>();
        sightings.forEach((place, seen) -> seen.stream()
                .max(Comparator.comparingInt(Sighting::lines))
                .ifPresent(sighting -> most.put(place, sighting)));
        return joined(most).stream().toList();
    }

    /** The first character holds the checksum and says how many there are, and so what finder patterns they have. */
    private static Optional<Symbol> joined(Map<Place, Sighting> characters) {
        Sighting check = characters.get(new Place('A', false));
        int count = check == null ? 0 : check.character().value() / CHECKSUM + LEAST_CHARACTERS;
        int segments = (count + 1) / 2;
        if (check == null || segments - LEAST_SEGMENTS >= SEQUENCES.size()) {
            return Optional.empty();
        }
        String sequence = SEQUENCES.get(segments - LEAST_SEGMENTS);
        int[] data = new int[count - 1];
        int sum = 0;
        Sighting all = check;
        for (int i = 1; i < count; i++) {
            Sighting next = characters.get(new Place(sequence.charAt(i / 2), i % 2 == 1));
            if (next == null) {
                return Optional.empty();
            }
            data[i - 1] = next.character().value();
            sum += next.character().sum();
            all = new Sighting(
                    next.character(),
                    Math.min(all.lines(), next.lines()),
                    all.box().with(next.box()));
        }
        int lines = all.lines();
        Box box = all.box();
        return sum % CHECKSUM == check.character().value() % CHECKSUM
                ? DataBarExpandedText.of(data).map(text -> new Symbol(text, lines, box))
                : Optional.empty();
    }
}
