package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one shift leaves to the next.
 *
 * @param counts how much of each kind lies open
 * @param matters the oldest of each kind, at most {@value #MOST}
 */
record LeftOpen(Map<Kind, Long> counts, List<Matter> matters) {

    /** As many of a kind are named as a record of the journal has lines for; the number says whether there are more. */
    static final int MOST = 20;

    LeftOpen {
        counts = Map.copyOf(counts);
        matters = List.copyOf(matters);
    }

    /** What can lie open. */
    enum Kind {
        DISCREPANCY,
        /** 待验/待处理 */
        HOLD,
        /** A count that is not settled, provisional or not. */
        COUNT,
        /** A trip under way without its signed paper (回单). */
        TRIP,
        ORDER,
        /** A task that nobody has, or that somebody has not finished. */
        TASK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One thing that lies open.
     *
     * @param ref number or code of it
     * @param about kind of a discrepancy; kind, subject and holder of a task; else empty
     * @param place where, or where to, or null
     */
    record Matter(
            Kind kind,
            String ref,
            String about,
            @Nullable String place,
            @Nullable String item,
            @Nullable Long quantity) {}

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public List<Matter> of(Kind kind) {
        return matters.stream().filter(matter -> matter.kind() == kind).toList();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Kind kind : Kind.values()) {
            ObjectNode part = json.putObject(kind.word()).put("count", count(kind));
            var oldest = part.putArray("oldest");
            for (Matter matter : of(kind)) {
                ObjectNode row = oldest.addObject().put("ref", matter.ref()).put("about", matter.about());
                if (matter.place() != null) {
                    row.put("place", matter.place());
                }
                if (matter.item() != null) {
                    row.put("item", matter.item());
                }
                if (matter.quantity() != null) {
                    row.put("quantity", matter.quantity());
                }
            }
        }
        return json;
    }

    static LeftOpen read(JsonNode json) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        List<Matter> matters = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            JsonNode part = json.path(kind.word());
            counts.put(kind, part.path("count").asLong(0));
            for (JsonNode row : part.path("oldest")) {
                matters.add(new Matter(
                        kind,
                        row.path("ref").asString(""),
                        row.path("about").asString(""),
                        row.path("place").stringValueOpt().orElse(null),
                        row.path("item").stringValueOpt().orElse(null),
                        row.has("quantity") ? row.path("quantity").asLong(0) : null));
            }
        }
        return new LeftOpen(counts, matters);
    }
}
