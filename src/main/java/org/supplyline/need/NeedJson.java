package org.supplyline.need;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Needs as the journal writes them. */
final class NeedJson {

    private NeedJson() {}

    /** The need as one line of a journal record; what is absent is left out. */
    static ObjectNode line(Need need) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("site", need.site())
                .put("item", need.item())
                .put("urgency", need.urgency())
                .put("basis", need.basis().word());
        putIfThere(line, "asked", need.asked());
        putIfThere(line, "approved", need.approved());
        putIfThere(line, "days", need.days());
        if (need.due() != null) {
            line.put("due", need.due().toString());
        }
        if (!need.formula().isEmpty()) {
            line.put("formula", need.formula());
        }
        if (!need.reason().isEmpty()) {
            line.put("reason", need.reason());
        }
        if (need.status() != Need.Status.OPEN) {
            line.put("status", need.status().name().toLowerCase(Locale.ROOT));
        }
        return line;
    }

    static void putIfThere(ObjectNode line, String member, @Nullable Long value) {
        if (value != null) {
            line.put(member, value);
        }
    }
}
