package org.supplyline.scanner.llrp;

import java.util.Map;

/** Writes trees as bytes. */
final class TreeWriter {

    private final Output out = new Output();

    private TreeWriter() {}

    static byte[] write(LlrpMessage message) {
        TreeWriter writer = new TreeWriter();
        writer.out.number(((long) message.version() << 10) | message.number(), 16);
        writer.out.number(0, 32);
        writer.out.number(message.id(), 32);
        writer.content(Definitions.named(message.name()), message);
        writer.out.patch(2, writer.out.size(), 32);
        return writer.out.toBytes();
    }

    private void content(Definition definition, LlrpElement element) {
        for (Definition.Field field : definition.fields()) {
            FieldType type = field.type();
            if (type == null) {
                out.skip(field.bits());
            } else {
                type.write(out, value(element.values(), field.name()));
            }
        }
        element.parameters().forEach(this::parameter);
    }

    private void parameter(LlrpParameter parameter) {
        Definition definition = Definitions.parameter(parameter.number());
        if (definition != null && definition.isTv()) {
            out.number(0x80 | parameter.number(), 8);
            content(definition, parameter);
            return;
        }
        int start = out.size();
        out.number(parameter.number(), 16);
        out.number(0, 16);
        if (definition == null) {
            FieldType.REST.write(out, value(parameter.values(), "Data"));
        } else {
            content(definition, parameter);
        }
        int length = out.size() - start;
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("%s would have %d bytes.".formatted(parameter.name(), length));
        }
        out.patch(start + 2, length, 16);
    }

    private static Object value(Map<String, Object> values, String field) {
        Object value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("No value for " + field + ".");
        }
        return value;
    }
}
