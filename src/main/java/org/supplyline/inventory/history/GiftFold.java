package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;

/**
 * Tells by which gift each line's goods came: the line says so, or what it takes back does, or the handling unit does, or
 * else first in is first out at that place. The same journal gives the same answer.
 */
final class GiftFold {

    /** Where goods come into being for the ledger: nothing lies there, whatever is taken or put back. */
    private static final Set<String> SOURCES = Set.of("donor", "opening", "found", "conversion");

    private final Map<PositionKey, GiftLayers> layers = new HashMap<>();
    private final Map<LineKey, List<GiftPart>> parts = new LinkedHashMap<>();
    private final Map<LineKey, List<GiftPart>> earlier;
    private long arrivals;

    /** A line of a record. */
    record LineKey(JournalCursor record, int line) {}

    /**
     * @param arrivals how many layers there have been
     * @param earlier the parts of lines that are taken back, from before this batch
     */
    GiftFold(long arrivals, Map<LineKey, List<GiftPart>> earlier) {
        this.arrivals = arrivals;
        this.earlier = earlier;
    }

    void know(PositionKey position, List<GiftLayer> there) {
        layers.put(position, new GiftLayers(there));
    }

    void add(TrailLine line) {
        List<GiftPart> found = origin(line);
        parts.put(line.key(), found);
        if (isSource(line.to())) {
            return;
        }
        String unit = line.step().equals(Movement.UNPACKING) ? null : line.handlingUnit();
        GiftLayers target = at(line.goods().at(line.to()));
        for (GiftPart part : found) {
            target.put(++arrivals, unit, part);
        }
    }

    private List<GiftPart> origin(TrailLine line) {
        List<GiftPart> said = said(line);
        if (isSource(line.goods().place())) {
            return said.isEmpty() ? List.of(new GiftPart(null, false, line.quantity())) : said;
        }
        GiftLayers source = at(line.goods());
        String unit = line.step().equals(Movement.PACKING) ? null : line.handlingUnit();
        if (said.isEmpty()) {
            return source.take(unit, line.quantity());
        }
        List<GiftPart> taken = new ArrayList<>();
        for (GiftPart part : said) {
            if (part.gift() == null) {
                taken.addAll(source.take(unit, part.quantity()));
            } else {
                source.takeOf(part.gift(), unit, part.quantity());
                taken.add(part);
            }
        }
        return taken;
    }

    /** What the line itself says, or the line that it takes back; empty when neither does. */
    private List<GiftPart> said(TrailLine line) {
        if (line.gift() != null) {
            return List.of(new GiftPart(line.gift(), false, line.quantity()));
        }
        LineKey back = line.takesBack();
        if (back == null) {
            return List.of();
        }
        List<GiftPart> then = parts.getOrDefault(back, earlier.getOrDefault(back, List.of()));
        boolean same = then.stream().mapToLong(GiftPart::quantity).sum() == line.quantity();
        return same ? then : List.of();
    }

    private GiftLayers at(PositionKey position) {
        return layers.computeIfAbsent(position, p -> new GiftLayers(List.of()));
    }

    private static boolean isSource(String place) {
        return SOURCES.contains(place.substring(0, place.indexOf(':')));
    }

    long arrivals() {
        return arrivals;
    }

    Map<PositionKey, GiftLayers> layers() {
        return layers;
    }

    Map<LineKey, List<GiftPart>> parts() {
        return parts;
    }

    /** A movement line as the journal tells it. */
    record TrailLine(
            LineKey key,
            String step,
            PositionKey goods,
            String to,
            long quantity,
            @Nullable String handlingUnit,
            @Nullable String gift,
            @Nullable LineKey takesBack) {}
}
