package org.supplyline.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.Gs1Error;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one line is.
 *
 * @param input the line
 * @param meanings one if it is clear, several if it is ambiguous
 * @param errors at their places in the line; some unless the status is ok or ambiguous
 */
record CodeReading(String input, Status status, Form form, List<Meaning> meanings, List<Gs1Error> errors) {

    CodeReading {
        meanings = List.copyOf(meanings);
        errors = List.copyOf(errors);
    }

    /** Whether it may be used. */
    enum Status {
        OK,
        AMBIGUOUS,
        INVALID
    }

    /** How it is written. */
    enum Form {
        ELEMENT_STRING,
        BRACKETED,
        DIGITAL_LINK,
        EAN,
        EPC_HEX,
        EPC_URI,
        TRACKING,
        DRUG_TRACE,
        UDI,
        OTHER;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that a line can mean.
     *
     * @param elements null if it has none
     * @param elementString the elements as a symbol carries them; empty if there are none
     * @param more what else is known, by the member's name
     */
    record Meaning(Form form, @Nullable ElementString elements, String elementString, Map<String, String> more) {

        Meaning {
            more = Map.copyOf(more);
        }

        private void write(ObjectNode json) {
            ArrayNode array = json.putArray("elements");
            if (elements != null) {
                elements.elements()
                        .forEach(element ->
                                array.addObject().put("ai", element.ai()).put("value", element.value()));
            }
            json.put("elementString", elementString);
            more.keySet().stream().sorted().forEach(name -> json.put(name, more.get(name)));
        }
    }

    static CodeReading invalid(String input, Form form, List<Gs1Error> errors) {
        return new CodeReading(input, Status.INVALID, form, List.of(), errors);
    }

    String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("input", input);
        json.put("status", status.name().toLowerCase(Locale.ROOT));
        json.put("form", form.text());
        if (meanings.size() == 1) {
            meanings.get(0).write(json);
        } else {
            json.putArray("elements");
            json.put("elementString", "");
        }
        if (meanings.size() > 1) {
            ArrayNode readings = json.putArray("readings");
            for (Meaning meaning : meanings) {
                ObjectNode reading =
                        readings.addObject().put("form", meaning.form().text());
                meaning.write(reading);
            }
        }
        ArrayNode list = json.putArray("errors");
        for (Gs1Error error : errors) {
            ObjectNode one = list.addObject();
            if (!error.ai().isEmpty()) {
                one.put("ai", error.ai());
            }
            one.put("position", error.position()).put("code", error.code().text());
            if (!error.expected().isEmpty()) {
                one.put("expected", error.expected());
            }
        }
        return json.toString();
    }
}
