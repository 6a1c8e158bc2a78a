package org.supplyline.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places and movements of a small branch. */
final class DisclosureFixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> PARENTS = Map.of(
            "area:cz-1", "depot:cz-1",
            "bin:cz-1", "area:cz-1",
            "bin:cz-2", "depot:cz-1",
            "bin:cz-9", "depot:cz-2",
            "stage:cz-1", "depot:cz-1",
            "stage:cz-2", "depot:cz-2",
            "dock:cz-1", "depot:cz-1",
            "dock:cz-5", "site:cz-5",
            "vehicle:cz-1", "depot:cz-1");

    private DisclosureFixtures() {}

    static PlaceProjection places() {
        return place -> Optional.ofNullable(PARENTS.get(place));
    }

    static VehicleMemory vehicles() {
        Map<String, String> depots = new HashMap<>();
        Map<String, SortedMap<String, Long>> goods = new HashMap<>();
        return new VehicleMemory() {
            @Override
            public Optional<String> depot(String vehicle) {
                return Optional.ofNullable(depots.get(vehicle));
            }

            @Override
            public void putDepot(String vehicle, String depot) {
                depots.put(vehicle, depot);
            }

            @Override
            public SortedMap<String, Long> goods(String vehicle, String item) {
                return new TreeMap<>(goods.getOrDefault(vehicle + item, new TreeMap<>()));
            }

            @Override
            public void add(String vehicle, String item, String place, long quantity) {
                goods.computeIfAbsent(vehicle + item, first -> new TreeMap<>()).merge(place, quantity, Long::sum);
            }
        };
    }

    static ObjectNode movement(String step, ObjectNode... lines) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("step", step);
        var array = body.putArray("lines");
        for (ObjectNode line : lines) {
            array.add(line);
        }
        return body;
    }

    static ObjectNode line(String item, String from, String to, long quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", item)
                .put("lot", "-")
                .put("owner", "cz")
                .put("fund", "donated")
                .put("earmark", "-")
                .put("from", from)
                .put("to", to)
                .put("quantity", quantity);
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
