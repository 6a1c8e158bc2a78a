package org.supplyline.scanner.llrp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All messages and parameters that this package knows, by number and by name. */
final class Definitions {

    /** Longer than any report that readers send: one maker says it sends no more than half a MiB. */
    static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    private static final int NUMBERS = 1024;
    private static final Definition[] MESSAGES = new Definition[NUMBERS];
    private static final Definition[] PARAMETERS = new Definition[NUMBERS];
    private static final String[] TYPES = new String[NUMBERS];
    private static final int[] LONGEST = new int[NUMBERS];
    private static final Map<String, Definition> BY_NAME = new HashMap<>();

    static {
        DefinitionParser parser = new DefinitionParser();
        fill(PARAMETERS, parser.parse(ParameterTable.LINES));
        fill(MESSAGES, parser.parse(MessageTable.LINES));
        for (Definition message : MESSAGES) {
            if (message != null) {
                LONGEST[message.number()] = longest(message);
                TYPES[message.number()] =
                        message.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    private Definitions() {}

    private static void fill(Definition[] byNumber, List<Definition> definitions) {
        for (Definition definition : definitions) {
            byNumber[definition.number()] = definition;
            BY_NAME.put(definition.name(), definition);
        }
    }

    /** What repeats may fill the limit; anything else, and one unknown parameter, is no longer than its length can say. */
    private static int longest(Definition message) {
        boolean repeats = message.slots().stream().anyMatch(Definition.Slot::repeats)
                || message.fields().stream().anyMatch(field -> field.type() == FieldType.REST);
        int one = LlrpMessage.HEADER_BYTES
                + message.fixedBytes()
                + (message.slots().size() + 1) * 0xFFFF;
        return repeats ? MAX_MESSAGE_BYTES : one;
    }

    static @Nullable Definition message(int number) {
        return MESSAGES[number];
    }

    static @Nullable Definition parameter(int number) {
        return PARAMETERS[number];
    }

    /** The name of a known message as {@code ro-access-report}. */
    static String type(int message) {
        return TYPES[message];
    }

    /** How long a message of a known number can be, header included. */
    static int longest(int message) {
        return LONGEST[message];
    }

    /** @throws IllegalArgumentException if the standard has no message or parameter of this name */
    static Definition named(String name) {
        Definition definition = BY_NAME.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("LLRP has no " + name + ".");
        }
        return definition;
    }
}
