package org.supplyline.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One public record, version 1 (DESIGN section 6).
 *
 * @param kind of the journal record, or {@link #PRIVATE}
 * @param id number of the journal record
 * @param at when it was recorded, in milliseconds
 * @param members codes by name: event, step, order, rule, corrects, reason
 * @param lines goods that moved between public places
 */
record DisclosureEntry(String kind, JournalId id, Instant at, Map<String, String> members, List<EntryLine> lines) {

    /** The kind of a record that shows nothing but that it is there. */
    static final String PRIVATE = "private";

    static final int VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> FIXED = List.of("v", "kind", "node", "epoch", "seq", "at", "lines");

    DisclosureEntry {
        members = Map.copyOf(members);
        lines = List.copyOf(lines);
    }

    static DisclosureEntry hidden(JournalId id, Instant at) {
        return new DisclosureEntry(PRIVATE, id, at, Map.of(), List.of());
    }

    DisclosureEntry withLines(List<EntryLine> other) {
        return new DisclosureEntry(kind, id, at, members, other);
    }

    /** The one form of these facts: RFC 8785. */
    byte[] bytes() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("v", VERSION).put("kind", kind);
        entry.put("node", id.node()).put("epoch", id.epoch()).put("seq", id.seq());
        entry.put("at", MILLIS.format(at));
        members.forEach(entry::put);
        if (!lines.isEmpty()) {
            ArrayNode array = entry.putArray("lines");
            lines.forEach(line -> array.add(line.json()));
        }
        return CanonicalJson.bytes(entry);
    }

    /** @throws RuntimeException if the bytes are not an entry of version 1 */
    static DisclosureEntry read(byte[] bytes) {
        JsonNode entry = JSON.readTree(bytes);
        if (entry.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("The entry is not of version 1.");
        }
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : entry.propertyNames()) {
            if (!FIXED.contains(name)) {
                members.put(name, entry.get(name).stringValue());
            }
        }
        List<EntryLine> lines = new ArrayList<>();
        entry.path("lines").forEach(line -> lines.add(EntryLine.read(line)));
        JournalId id = new JournalId(
                entry.get("node").stringValue(),
                entry.get("epoch").intValue(),
                entry.get("seq").longValue());
        return new DisclosureEntry(
                entry.get("kind").stringValue(),
                id,
                Instant.parse(entry.get("at").stringValue()),
                members,
                lines);
    }
}
