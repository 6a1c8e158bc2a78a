package org.supplyline.inventory.scan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.integrations.Payload;
import org.supplyline.inventory.BusinessStep;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bytes of a scan event; members that it does not know are left alone, members that are wrong are named. */
final class EventReader {

    /** Earlier and later claims cannot be true and would not fit the database's time either. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MAX_TEXT = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private EventReader() {}

    /** What is wrong with an event; the code is stable, the detail names the member. */
    static final class BadEvent extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        BadEvent(String code, String detail) {
            super(detail);
            this.code = code;
        }

        String code() {
            return code;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    static ScanEvent read(Payload payload) throws BadEvent {
        JsonNode event = parse(payload);
        if (event.path("v").asInt(0) != 1) {
            throw new BadEvent("unknown-version", "v=" + event.path("v"));
        }
        String step = required(event, "step");
        JsonNode undoes = event.path("undoes");
        return new ScanEvent(
                time(required(event, "at")),
                BusinessStep.of(step).orElseThrow(() -> new BadEvent("unknown-step", "step=" + step)),
                optional(event, "from"),
                optional(event, "to"),
                codes(event.path("codes")),
                quantity(event),
                packs(event),
                optional(event, "order"),
                !event.path("frames").isEmpty(),
                undoes.isMissingNode() ? null : positive(undoes, "epoch"),
                undoes.isMissingNode() ? null : positive(undoes, "seq"));
    }

    private static JsonNode parse(Payload payload) throws BadEvent {
        try {
            return JSON.readTree(payload.toBytes());
        } catch (JacksonException notJson) {
            throw new BadEvent("not-json", notJson.getOriginalMessage());
        }
    }

    private static Instant time(String at) throws BadEvent {
        try {
            Instant time = Instant.parse(at).truncatedTo(ChronoUnit.MILLIS);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new BadEvent("bad-event", "at=" + at);
            }
            return time;
        } catch (DateTimeException noTime) {
            throw new BadEvent("bad-event", "at=" + at);
        }
    }

    private static List<ScanEvent.Code> codes(JsonNode codes) throws BadEvent {
        if ((!codes.isMissingNode() && !codes.isArray()) || codes.size() > ScanEvent.MAX_CODES) {
            throw new BadEvent("bad-event", "codes");
        }
        List<ScanEvent.Code> list = new ArrayList<>(codes.size());
        for (JsonNode code : codes) {
            JsonNode text = code.path("text");
            if (!text.isString() || text.stringValue().length() > ScanEvent.MAX_CODE_LENGTH) {
                throw new BadEvent("bad-event", "codes/" + list.size() + "/text");
            }
            list.add(new ScanEvent.Code(optional(code, "aim"), text.stringValue()));
        }
        return List.copyOf(list);
    }

    private static long quantity(JsonNode event) throws BadEvent {
        if (event.path("quantity").isMissingNode()) {
            return 1;
        }
        long quantity = positive(event, "quantity");
        if (quantity > ScanEvent.MAX_QUANTITY) {
            throw new BadEvent("bad-event", "quantity=" + quantity);
        }
        return quantity;
    }

    private static boolean packs(JsonNode event) throws BadEvent {
        String unit = optional(event, "unit");
        if (unit != null && !unit.equals("pack") && !unit.equals("base")) {
            throw new BadEvent("bad-event", "unit=" + unit);
        }
        return !"base".equals(unit);
    }

    private static long positive(JsonNode parent, String member) throws BadEvent {
        JsonNode number = parent.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 1) {
            throw new BadEvent("bad-event", member + "=" + number);
        }
        return number.longValue();
    }

    private static String required(JsonNode parent, String member) throws BadEvent {
        String text = optional(parent, member);
        if (text == null) {
            throw new BadEvent("bad-event", member);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode parent, String member) throws BadEvent {
        JsonNode text = parent.path(member);
        if (text.isMissingNode()) {
            return null;
        }
        if (!text.isString()
                || text.stringValue().isEmpty()
                || text.stringValue().length() > MAX_TEXT) {
            throw new BadEvent("bad-event", member);
        }
        return text.stringValue();
    }
}
