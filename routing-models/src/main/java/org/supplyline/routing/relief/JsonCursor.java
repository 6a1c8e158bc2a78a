package org.supplyline.routing.relief;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.InstanceFault.Code;
import org.supplyline.routing.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object of a JSON file that remembers where it stands, so that whatever is wrong with it is told by field and value. */
final class JsonCursor {

    /** An instance of the largest size allowed has about 5 MiB. */
    private static final int MOST_BYTES = 64 << 20;

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ._:+-]{1,60}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private JsonCursor(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** Ends the reading of a file; never leaves this package. */
    static final class BadFile extends Exception {
        private static final long serialVersionUID = 1;

        private final transient InstanceFault fault;

        BadFile(InstanceFault fault) {
            super(fault.en());
            this.fault = fault;
        }
    }

    /**
     * How to read a whole file.
     *
     * @param <T> what the file holds
     */
    interface Source<T> {
        T read(JsonCursor top) throws BadFile;
    }

    /** Reads a file; whatever is wrong with it comes back as a fault. */
    static <T> Reading<T> reading(Path file, Source<T> source) {
        try {
            return new Reading.Whole<>(source.read(top(file)));
        } catch (BadFile e) {
            return new Reading.Faulty<>(e.fault);
        }
    }

    private static JsonCursor top(Path file) throws BadFile {
        String name = file.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new BadFile(new InstanceFault(Code.UNREADABLE, name, 0, "FILE", e.toString(), ""));
        }
        if (bytes.length > MOST_BYTES) {
            throw new BadFile(new InstanceFault(Code.OUT_OF_RANGE, name, 0, "FILE", bytes.length + " B", "≤ 64 MiB"));
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new JsonCursor(name, "", object(name, "FILE", node));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadFile(new InstanceFault(
                    Code.UNKNOWN_FORMAT, name, line, "JSON", e.getOriginalMessage(), "JSON (RFC 8259)"));
        }
    }

    private static JsonNode object(String file, String path, JsonNode node) throws BadFile {
        if (!node.isObject()) {
            throw new BadFile(new InstanceFault(Code.WRONG_TYPE, file, 0, path, node.toString(), "{…}"));
        }
        return node;
    }

    /** The fault of a field of this object. */
    BadFile fault(Code code, String field, Object value, String expected) {
        return new BadFile(new InstanceFault(code, file, 0, path + field, value.toString(), expected));
    }

    /** The member, or null if it is absent. */
    private @Nullable JsonNode member(String field) {
        asked.add(field);
        return node.get(field);
    }

    private JsonNode required(String field) throws BadFile {
        JsonNode found = member(field);
        if (found == null) {
            throw fault(Code.MISSING, field, "", "");
        }
        return found;
    }

    boolean has(String field) {
        return node.has(field);
    }

    String id(String field) throws BadFile {
        return text(field, ID, "1…40 letters, digits, . _ -");
    }

    @Nullable
    String optionalId(String field) throws BadFile {
        return member(field) == null ? null : id(field);
    }

    /** Words that people read. */
    String words(String field) throws BadFile {
        return text(field, WORDS, "1…60 letters, digits, blanks, . _ : + -");
    }

    private String text(String field, Pattern pattern, String expected) throws BadFile {
        return text(required(field), field, pattern, expected);
    }

    private String text(JsonNode found, String field, Pattern pattern, String expected) throws BadFile {
        if (!found.isString()) {
            throw fault(Code.WRONG_TYPE, field, found, "\"…\"");
        }
        if (!pattern.matcher(found.asString()).matches()) {
            throw fault(Code.OUT_OF_RANGE, field, found.asString(), expected);
        }
        return found.asString();
    }

    long whole(String field, long least, long most) throws BadFile {
        JsonNode found = required(field);
        if (!found.isNumber()) {
            throw fault(Code.NOT_A_NUMBER, field, found, least + " … " + most);
        }
        if (!found.isIntegralNumber()
                || !found.canConvertToLong()
                || found.longValue() < least
                || found.longValue() > most) {
            throw fault(Code.OUT_OF_RANGE, field, found, least + " … " + most);
        }
        return found.longValue();
    }

    int number(String field, int least, int most) throws BadFile {
        return Math.toIntExact(whole(field, least, most));
    }

    /** Absent means no. */
    boolean flag(String field) throws BadFile {
        JsonNode found = member(field);
        if (found == null) {
            return false;
        }
        if (!found.isBoolean()) {
            throw fault(Code.WRONG_TYPE, field, found, "true, false");
        }
        return found.booleanValue();
    }

    List<String> ids(String field, int most) throws BadFile {
        List<String> ids = new ArrayList<>();
        for (JsonNode element : array(field, most)) {
            ids.add(text(element, field, ID, "1…40 letters, digits, . _ -"));
        }
        return ids;
    }

    List<JsonCursor> objects(String field, int most) throws BadFile {
        List<JsonCursor> cursors = new ArrayList<>();
        for (JsonNode element : array(field, most)) {
            String at = path + field + "[" + cursors.size() + "]";
            cursors.add(new JsonCursor(file, at + ".", object(file, at, element)));
        }
        return cursors;
    }

    private JsonNode array(String field, int most) throws BadFile {
        JsonNode found = required(field);
        if (!found.isArray()) {
            throw fault(Code.WRONG_TYPE, field, found, "[…]");
        }
        if (found.size() > most) {
            throw fault(Code.OUT_OF_RANGE, field, found.size(), "0 … " + most);
        }
        return found;
    }

    /** Refuses members that nobody asked for: they may be a rule unknown here. */
    void nothingElse() throws BadFile {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw fault(
                        Code.UNSUPPORTED,
                        name,
                        "",
                        String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }
}
