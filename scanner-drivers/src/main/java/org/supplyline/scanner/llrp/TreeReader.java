package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages into trees and refuses what breaks the standard. Parameters may stand in any order, and an unknown or
 * vendor's one anywhere, since readers take these liberties; how many of each is checked.
 */
final class TreeReader {

    /** A parameter in a message is at depth 1; the standard's deepest, a filter's mask, at 7; only errors nest freely. */
    static final int MAX_DEPTH = 32;

    /** Half a MiB of reports with every field has fewer. */
    static final int MAX_PARAMETERS = 250_000;

    private final Input in;
    private int parameters;

    private TreeReader(Input in) {
        this.in = in;
    }

    static LlrpMessage read(byte[] line, int from, int to) throws LlrpFormatException {
        return new TreeReader(new Input(line, from, to)).message();
    }

    /** Reads one parameter of a message of this type that stands alone in these bytes. */
    static LlrpParameter readParameter(Definition owner, byte[] line, int messageFrom, int from, int to)
            throws LlrpFormatException {
        Input in = new Input(line, messageFrom, to);
        in.moveTo(from - messageFrom);
        in.enter(owner.name(), to - messageFrom);
        return new TreeReader(in).parameter(owner, 1);
    }

    private LlrpMessage message() throws LlrpFormatException {
        int size = in.left();
        int versionAndType = (int) in.number(16, "message type");
        int version = versionAndType >> 10;
        Definition definition = Definitions.message(versionAndType & 0x3FF);
        if (version != LlrpMessage.VERSION_1_0_1 && version != LlrpMessage.VERSION_1_1) {
            throw in.fault(0, "version %d instead of 1 or 2".formatted(version));
        }
        if (definition == null) {
            throw in.fault(0, "message type %d is unknown".formatted(versionAndType & 0x3FF));
        }
        long length = in.number(32, "message length");
        if (length != size) {
            throw in.fault(2, "length %d instead of %d".formatted(length, size));
        }
        long id = in.number(32, "message ID");
        in.enter(definition.name(), size);
        Map<String, Object> values = fields(definition);
        return new LlrpMessage(version, definition.number(), definition.name(), id, values, parameters(definition, 0));
    }

    private Map<String, Object> fields(Definition definition) throws LlrpFormatException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Definition.Field field : definition.fields()) {
            FieldType type = field.type();
            if (type == null) {
                in.skip(field.bits());
            } else {
                values.put(field.name(), type.read(in, field.name()));
            }
        }
        return values;
    }

    private List<LlrpParameter> parameters(Definition owner, int depth) throws LlrpFormatException {
        if (owner.slots().isEmpty() && in.left() > 0) {
            throw in.fault(in.position(), "%d bytes behind its last field".formatted(in.left()));
        }
        int[] found = new int[owner.slots().size()];
        List<LlrpParameter> read = new ArrayList<>();
        while (in.left() > 0) {
            int start = in.position();
            LlrpParameter parameter = parameter(owner, depth + 1);
            read.add(parameter);
            place(owner, parameter, found, start);
        }
        for (int i = 0; i < found.length; i++) {
            Definition.Slot slot = owner.slots().get(i);
            if (found[i] == 0 && slot.required()) {
                throw in.fault(in.position(), slot.text() + " is missing");
            }
        }
        return read;
    }

    private void place(Definition owner, LlrpParameter parameter, int[] found, int start) throws LlrpFormatException {
        int slot = owner.slot(parameter.name());
        if (slot < 0) {
            if (Definitions.parameter(parameter.number()) != null
                    && !parameter.name().equals("Custom")) {
                throw in.fault(start, parameter.name() + " has no place here");
            }
        } else if (++found[slot] > 1 && !owner.slots().get(slot).repeats()) {
            throw in.fault(
                    start, "a second %s".formatted(owner.slots().get(slot).text()));
        }
    }

    private LlrpParameter parameter(Definition owner, int depth) throws LlrpFormatException {
        int start = in.position();
        if (depth > MAX_DEPTH) {
            throw in.fault(start, "parameters are nested more than %d deep".formatted(MAX_DEPTH));
        }
        if (++parameters > MAX_PARAMETERS) {
            throw in.fault(start, "more than %d parameters".formatted(MAX_PARAMETERS));
        }
        int outerEnd = in.end();
        LlrpParameter parameter = in.peek() >= 0x80 ? tv() : tlv(start, depth);
        in.enter(owner.name(), outerEnd);
        return parameter;
    }

    private LlrpParameter tv() throws LlrpFormatException {
        int start = in.position();
        int number = (int) in.number(8, "parameter type") & 0x7F;
        Definition definition = Definitions.parameter(number);
        if (definition == null) {
            throw in.fault(start, "unknown parameter %d, whose length cannot be known".formatted(number));
        }
        in.enter(definition.name(), in.end());
        return new LlrpParameter(number, definition.name(), fields(definition), List.of());
    }

    private LlrpParameter tlv(int start, int depth) throws LlrpFormatException {
        int number = (int) in.number(16, "parameter type");
        if (number < Definition.FIRST_TLV || number > 0x3FF) {
            throw in.fault(start, "%d is no parameter type".formatted(number));
        }
        @Nullable Definition definition = Definitions.parameter(number);
        String name = definition == null ? "Unknown_" + number : definition.name();
        int length = (int) in.number(16, "length of " + name);
        if (length < 4 || length - 4 > in.left()) {
            throw in.fault(start, "%s says that it has %d bytes, %d are left".formatted(name, length, in.left() + 4));
        }
        in.enter(name, start + length);
        if (definition == null) {
            Object data = FieldType.REST.read(in, "Data");
            return new LlrpParameter(number, name, Map.of("Data", data), List.of());
        }
        Map<String, Object> values = fields(definition);
        return new LlrpParameter(number, name, values, parameters(definition, depth));
    }
}
