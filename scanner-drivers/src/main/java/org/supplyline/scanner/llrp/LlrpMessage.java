package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message (LLRP 1.1, section 17.1): a header of ten bytes, fields, parameters. Immutable.
 *
 * @param version 1 is LLRP 1.0.1, 2 is LLRP 1.1
 * @param number of its type
 * @param id 0 to 2^32-1; an answer has that of its request
 */
public record LlrpMessage(
        int version, int number, String name, long id, Map<String, Object> values, List<LlrpParameter> parameters)
        implements LlrpElement {

    /** The version number of LLRP 1.0.1. */
    public static final int VERSION_1_0_1 = 1;

    /** The version number of LLRP 1.1. */
    public static final int VERSION_1_1 = 2;

    static final int HEADER_BYTES = 10;

    /**
     * Makes the collections unmodifiable.
     *
     * @throws IllegalArgumentException if version or id are out of range
     */
    public LlrpMessage {
        if (version < VERSION_1_0_1 || version > VERSION_1_1 || id < 0 || id > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("%s has version %d and id %d.".formatted(name, version, id));
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parameters = List.copyOf(parameters);
    }

    /**
     * A message whose fields are all zero or empty.
     *
     * @throws IllegalArgumentException if the standard has none of this name
     */
    public static LlrpMessage of(String name, int version, long id) {
        Definition definition = Definitions.named(name);
        return new LlrpMessage(version, definition.number(), name, id, LlrpParameter.zeros(definition), List.of());
    }

    /**
     * Reads one whole message.
     *
     * @throws LlrpFormatException if it breaks the standard: lengths, unknown parameters without length, parameters that
     *     are missing, too many or out of place
     */
    public static LlrpMessage decode(byte[] bytes) throws LlrpFormatException {
        return TreeReader.read(bytes, 0, bytes.length);
    }

    /**
     * As sent; reserved bits are zero.
     *
     * @throws IllegalArgumentException if a parameter is longer than 65,535 bytes
     */
    public byte[] encode() {
        return TreeWriter.write(this);
    }

    /** The name as {@code ro-access-report}. */
    public String type() {
        return Definitions.type(number);
    }

    /** @throws IllegalArgumentException if there is no such field or it cannot hold the value */
    public LlrpMessage with(String field, long value) {
        return set(field, value);
    }

    /** @throws IllegalArgumentException if there is no such field or it is no flag */
    public LlrpMessage with(String field, boolean value) {
        return set(field, value);
    }

    /**
     * A text, bytes in hex, or the name of an enumerated value.
     *
     * @throws IllegalArgumentException if there is no such field or it cannot hold the value
     */
    public LlrpMessage with(String field, String value) {
        return set(field, value);
    }

    /** With one more parameter, behind those that are there. */
    public LlrpMessage with(LlrpParameter parameter) {
        List<LlrpParameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new LlrpMessage(version, number, name, id, values, more);
    }

    private LlrpMessage set(String field, Object value) {
        Map<String, Object> changed = LlrpParameter.changed(Definitions.named(name), values, field, value);
        return new LlrpMessage(version, number, name, id, changed, parameters);
    }
}
