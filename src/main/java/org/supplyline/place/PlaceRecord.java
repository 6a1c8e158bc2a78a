package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.Cause;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the journal says of places: bodies of {@code master} records. */
final class PlaceRecord {

    /** A place that came to another branch. */
    static final String ORGANISATION = "place-organisation";

    private static final String PLACE = "place";
    private static final String VEHICLE = "vehicle";
    private static final String POSITION = "position";

    /** What records of places are about. */
    static final Set<String> SUBJECTS = Set.of(PLACE, VEHICLE, POSITION, ORGANISATION);

    private static final int PLACES_PER_RECORD = 100;

    private PlaceRecord() {}

    /** New places, as many records as they take. */
    static List<ObjectNode> places(List<Place> places, Cause cause) {
        List<ObjectNode> records = new ArrayList<>();
        for (int from = 0; from < places.size(); from += PLACES_PER_RECORD) {
            ObjectNode body = body(PLACE, cause);
            ArrayNode lines = body.putArray("places");
            places.subList(from, Math.min(places.size(), from + PLACES_PER_RECORD))
                    .forEach(place -> lines.add(line(place)));
            records.add(body);
        }
        return records;
    }

    /** A new vehicle and its place. */
    static ObjectNode vehicle(Place place, Vehicle vehicle, Cause cause) {
        ObjectNode body = body(VEHICLE, cause);
        body.putArray("places")
                .add(line(place)
                        .put("payloadGrams", vehicle.payloadGrams())
                        .put("volumeLitres", vehicle.volumeLitres())
                        .put("hillRoads", vehicle.hillRoads())
                        .put("refrigerated", vehicle.refrigerated())
                        .put("crew", vehicle.crew())
                        .put("lent", vehicle.lent()));
        return body;
    }

    /** A place that was put on another spot of the map. */
    static ObjectNode position(String place, Position position, Cause cause) {
        ObjectNode body = body(POSITION, cause);
        body.putArray("places").add(withPosition(body.objectNode().put("place", place), position));
        return body;
    }

    private static ObjectNode body(String what, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", what);
        body.set("cause", cause.toJson());
        return body;
    }

    private static ObjectNode line(Place place) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("place", place.code())
                .put("nameZh", place.nameZh())
                .put("nameEn", place.nameEn())
                .put("scanCode", place.scanCode().text());
        putIfThere(line, "parent", place.parent());
        putIfThere(line, "division", place.division());
        if (place.position() != null) {
            withPosition(line, place.position());
        }
        if (place.size() != null) {
            line.put("floorAreaM2", place.size().floorAreaM2())
                    .put("capacityLitres", place.size().capacityLitres())
                    .put("crews", place.size().crews())
                    .put("crewLitresAnHour", place.size().crewLitresAnHour());
        }
        if (place.kind() == PlaceKind.SITE) {
            line.put("medical", place.medical()).put("hillRoad", place.hillRoad());
        }
        return line;
    }

    private static void putIfThere(ObjectNode line, String member, @Nullable String value) {
        if (value != null) {
            line.put(member, value);
        }
    }

    private static ObjectNode withPosition(ObjectNode line, Position position) {
        return line.put("latitude", position.latitude())
                .put("longitude", position.longitude())
                .put("estimatedPosition", position.estimated());
    }
}
