package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supplyline.scanner.llrp.Definition.Field;
import org.supplyline.scanner.llrp.Definition.Slot;

/**
 * Reads the tables. A line is {@code number name field… / parameter…}; a field {@code name:type} or
 * {@code name:type=enumeration}, or {@code :n} for n reserved bits; a parameter's name ends in {@code ?} (0 or 1),
 * {@code *} (any number), {@code +} (1 or more) or nothing (1); {@code A|B} is a choice.
 */
final class DefinitionParser {

    private final Map<String, Map<Long, String>> enumerations = new HashMap<>();

    DefinitionParser() {
        EnumerationTable.LINES.lines().forEach(this::enumeration);
    }

    private void enumeration(String line) {
        String[] words = line.split(" ", -1);
        Map<Long, String> names = new HashMap<>();
        long next = 0;
        for (int i = 1; i < words.length; i++) {
            String[] nameAndNumber = words[i].split("=", -1);
            next = nameAndNumber.length == 2 ? Long.parseLong(nameAndNumber[1]) : next;
            names.put(next++, nameAndNumber[0]);
        }
        enumerations.put(words[0], Map.copyOf(names));
    }

    List<Definition> parse(String lines) {
        return lines.lines().map(this::definition).toList();
    }

    private Definition definition(String line) {
        List<Field> fields = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        String[] words = line.split(" ", -1);
        boolean behindSlash = false;
        for (int i = 2; i < words.length; i++) {
            if (words[i].equals("/")) {
                behindSlash = true;
            } else if (behindSlash) {
                slots.add(slot(words[i]));
            } else {
                fields.add(field(words[i]));
            }
        }
        return new Definition(Integer.parseInt(words[0]), words[1], List.copyOf(fields), List.copyOf(slots));
    }

    private Field field(String word) {
        int colon = word.indexOf(':');
        if (colon == 0) {
            return new Field("", null, Integer.parseInt(word.substring(1)), Map.of());
        }
        String[] typeAndNames = word.substring(colon + 1).split("=", -1);
        FieldType type = FieldType.valueOf(typeAndNames[0].toUpperCase(Locale.ROOT));
        Map<Long, String> names = typeAndNames.length == 1 ? Map.of() : Map.copyOf(enumerations.get(typeAndNames[1]));
        return new Field(word.substring(0, colon), type, type.bits, names);
    }

    private static Slot slot(String word) {
        char last = word.charAt(word.length() - 1);
        boolean optional = last == '?' || last == '*';
        boolean repeats = last == '*' || last == '+';
        String names = optional || repeats ? word.substring(0, word.length() - 1) : word;
        String choice = switch (names) {
            case "@OpSpec" -> ParameterTable.OP_SPEC;
            case "@OpSpecResult" -> ParameterTable.OP_SPEC_RESULT;
            default -> names;
        };
        return new Slot(List.of(choice.split("\\|", -1)), !optional, repeats);
    }
}
