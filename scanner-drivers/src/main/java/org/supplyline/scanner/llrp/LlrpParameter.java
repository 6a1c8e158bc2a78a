package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One parameter (LLRP 1.1, section 17.2). One that this package does not know is named {@code Unknown_} and its number, and
 * keeps its bytes as {@code Data}. Immutable.
 *
 * @param number of its type; below 128 it is written without length
 */
public record LlrpParameter(int number, String name, Map<String, Object> values, List<LlrpParameter> parameters)
        implements LlrpElement {

    /** Makes the collections unmodifiable. */
    public LlrpParameter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter whose fields are all zero or empty.
     *
     * @throws IllegalArgumentException if the standard has none of this name
     */
    public static LlrpParameter of(String name) {
        Definition definition = Definitions.named(name);
        return new LlrpParameter(definition.number(), name, zeros(definition), List.of());
    }

    static Map<String, Object> zeros(Definition definition) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Definition.Field field : definition.fields()) {
            if (field.type() != null) {
                values.put(field.name(), field.type().zero());
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if there is no such field or it cannot hold the value */
    public LlrpParameter with(String field, long value) {
        return set(field, value);
    }

    /** @throws IllegalArgumentException if there is no such field or it is no flag */
    public LlrpParameter with(String field, boolean value) {
        return set(field, value);
    }

    /**
     * A text, bytes in hex, or the name of an enumerated value.
     *
     * @throws IllegalArgumentException if there is no such field or it cannot hold the value
     */
    public LlrpParameter with(String field, String value) {
        return set(field, value);
    }

    /** @throws IllegalArgumentException if there is no such field or it is none of bits */
    public LlrpParameter with(String field, BitString value) {
        return set(field, value);
    }

    /** @throws IllegalArgumentException if there is no such field or it cannot hold these numbers */
    public LlrpParameter with(String field, List<Long> value) {
        return set(field, value);
    }

    /** With one more sub-parameter, behind those that are there. */
    public LlrpParameter with(LlrpParameter parameter) {
        List<LlrpParameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new LlrpParameter(number, name, values, more);
    }

    private LlrpParameter set(String field, Object value) {
        return new LlrpParameter(number, name, changed(Definitions.named(name), values, field, value), parameters);
    }

    static Map<String, Object> changed(Definition of, Map<String, Object> values, String field, Object value) {
        Definition.Field definition = of.field(field);
        FieldType type = definition.type();
        if (type == null) {
            throw new IllegalArgumentException(field + " is reserved.");
        }
        Object plain = value instanceof String name && !definition.names().isEmpty() ? code(definition, name) : value;
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(field, type.check(field, plain));
        return changed;
    }

    private static Object code(Definition.Field field, String name) {
        return field.names().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " cannot be " + name + "."))
                .getKey();
    }
}
