package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;

/**
 * Which elements must and which must not stand together (GS1 General Specifications, section 4.13).
 *
 * <p>The rules hold over all symbols of a thing, so a label that carries only a lot breaks none of them while a label with
 * the GTIN is beside it. Ask only for what is all that a thing carries.
 */
public final class AssociationRules {

    private static final String DIGITAL_SIGNATURE = "8030";

    private AssociationRules() {}

    /** All that breaks the rules, at the position of the element that asks for the rule; empty if nothing does. */
    public static List<Gs1Error> check(ElementString string) {
        List<Gs1Error> errors = new ArrayList<>();
        for (int i = 0; i < string.elements().size(); i++) {
            String ai = string.elements().get(i).ai();
            ApplicationIdentifier identifier = ApplicationIdentifierTable.find(ai);
            if (identifier != null) {
                int position = string.position(i);
                excluded(string, identifier, position, errors);
                if (!isSatisfied(string, identifier.rules().requires())) {
                    String expected = text(identifier.rules().requires());
                    errors.add(new Gs1Error(ai, position, Gs1Error.Code.AI_MISSING, expected));
                }
                unserialised(string, i, errors);
            }
        }
        return errors;
    }

    private static void excluded(
            ElementString string, ApplicationIdentifier identifier, int position, List<Gs1Error> errors) {
        for (String pattern : identifier.rules().excludes()) {
            for (ElementString.Element other : string.elements()) {
                if (!other.ai().equals(identifier.ai()) && AiRules.matches(pattern, other.ai())) {
                    errors.add(new Gs1Error(
                            identifier.ai(), position, Gs1Error.Code.AI_EXCLUDED, "not with (" + other.ai() + ")"));
                }
            }
        }
    }

    private static boolean isSatisfied(ElementString string, List<List<String>> requires) {
        for (List<String> group : requires) {
            boolean all = true;
            for (String pattern : group) {
                all &= contains(string, pattern);
            }
            if (all) {
                return true;
            }
        }
        return requires.isEmpty();
    }

    private static boolean contains(ElementString string, String pattern) {
        for (ElementString.Element element : string.elements()) {
            if (AiRules.matches(pattern, element.ai())) {
                return true;
            }
        }
        return false;
    }

    /** A signature is over one thing, so a key of a kind of things needs its serial component (section 3.8.17). */
    private static void unserialised(ElementString string, int index, List<Gs1Error> errors) {
        ElementString.Element key = string.elements().get(index);
        int withoutSerial = switch (key.ai()) {
            case "253", "255" -> 13;
            case "8003" -> 14;
            default -> 0;
        };
        if (key.value().length() == withoutSerial && contains(string, DIGITAL_SIGNATURE)) {
            int position = string.position(index) + key.ai().length() + withoutSerial;
            errors.add(new Gs1Error(key.ai(), position, Gs1Error.Code.SERIAL_MISSING, "a serial component"));
        }
    }

    /** {@code (01)+(21) or (03)}. */
    private static String text(List<List<String>> requires) {
        StringBuilder text = new StringBuilder();
        for (List<String> group : requires) {
            text.append(text.length() == 0 ? "" : " or ");
            for (int i = 0; i < group.size(); i++) {
                text.append(i == 0 ? "(" : "+(").append(group.get(i)).append(')');
            }
        }
        return text.toString();
    }
}
