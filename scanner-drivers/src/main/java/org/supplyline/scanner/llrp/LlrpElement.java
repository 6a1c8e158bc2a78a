package org.supplyline.scanner.llrp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What messages and parameters have in common: fields with values, and sub-parameters in order. */
public sealed interface LlrpElement permits LlrpMessage, LlrpParameter {

    /** As the standard writes it: {@code ADD_ROSPEC}, {@code AISpec}. */
    String name();

    /**
     * By the standard's field names, in its order. Numbers are {@link Long} (an unsigned 64-bit one by its bits), flags
     * {@link Boolean}, texts and bytes (upper-case hex) {@link String}, bit fields {@link BitString}, arrays lists of
     * {@link Long}.
     */
    Map<String, Object> values();

    /** In the order in which they stand, known or not. */
    List<LlrpParameter> parameters();

    /** @throws IllegalArgumentException if this has no such number */
    default long number(String field) {
        return value(field, Long.class);
    }

    /** @throws IllegalArgumentException if this has no such text or bytes */
    default String text(String field) {
        return value(field, String.class);
    }

    /** @throws IllegalArgumentException if this has no such flag */
    default boolean flag(String field) {
        return value(field, Boolean.class);
    }

    /** @throws IllegalArgumentException if this has no such bits */
    default BitString bits(String field) {
        return value(field, BitString.class);
    }

    /** The first sub-parameter of this name. */
    default Optional<LlrpParameter> parameter(String parameter) {
        for (LlrpParameter one : parameters()) {
            if (one.name().equals(parameter)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** All sub-parameters of this name. */
    default List<LlrpParameter> parameters(String parameter) {
        return parameters().stream().filter(one -> one.name().equals(parameter)).toList();
    }

    private <T> T value(String field, Class<T> type) {
        Object value = values().get(field);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("%s has no %s %s.".formatted(name(), type.getSimpleName(), field));
        }
        return type.cast(value);
    }
}
