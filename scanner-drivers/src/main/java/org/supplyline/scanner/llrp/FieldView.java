package org.supplyline.scanner.llrp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a tree as plain maps for a person: enumerated values by name, bit fields as count and hex, a parameter of one
 * field as that field, parameters that may repeat as lists.
 */
final class FieldView {

    private FieldView() {}

    static Map<String, Object> of(LlrpMessage message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", message.version() == LlrpMessage.VERSION_1_0_1 ? "1.0.1" : "1.1");
        view.put("messageId", message.id());
        add(view, Definitions.named(message.name()), message);
        return view;
    }

    private static void add(Map<String, Object> view, Definition definition, LlrpElement element) {
        for (Definition.Field field : definition.fields()) {
            Object value = element.values().get(field.name());
            if (field.type() != null && value != null) {
                view.put(field.name(), plain(field, value));
            }
        }
        Map<String, List<Object>> repeated = new HashMap<>();
        for (LlrpParameter parameter : element.parameters()) {
            int slot = definition.slot(parameter.name());
            if (slot >= 0 && !definition.slots().get(slot).repeats()) {
                view.put(parameter.name(), view(parameter));
            } else {
                List<Object> all = repeated.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
                all.add(view(parameter));
                view.put(parameter.name(), all);
            }
        }
    }

    private static Object view(LlrpParameter parameter) {
        Definition definition = Definitions.parameter(parameter.number());
        if (definition == null) {
            return parameter.values();
        }
        Map<String, Object> view = new LinkedHashMap<>();
        add(view, definition, parameter);
        boolean plain = definition.slots().isEmpty() && view.size() == 1;
        return plain ? view.values().iterator().next() : view;
    }

    private static Object plain(Definition.Field field, Object value) {
        if (value instanceof BitString bits) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("count", bits.count());
            view.put("hex", bits.hex());
            return view;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> named(field, one)).toList();
        }
        if (field.type() == FieldType.U64 && value instanceof Long number && number < 0) {
            return new BigInteger(Long.toUnsignedString(number));
        }
        return named(field, value);
    }

    private static Object named(Definition.Field field, Object value) {
        @Nullable String name = value instanceof Long number ? field.names().get(number) : null;
        return name == null ? value : name;
    }
}
