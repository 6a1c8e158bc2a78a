package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far it is from place to place: as entered, else reckoned from the straight line and marked so. */
@Component
public class Roads {

    private static final int ROADS_PER_RECORD = 100;

    private final PlaceStore places;
    private final TransportStore store;
    private final Journal journal;

    public Roads(PlaceStore places, TransportStore store, Journal journal) {
        this.places = places;
        this.store = store;
        this.journal = journal;
    }

    /**
     * The road between two places. One that was entered for one way serves for the way back. Empty if neither was
     * entered and one of the places has no position.
     */
    public Optional<RoadDistance> between(String from, String to) {
        return store.road(from, to)
                .or(() -> store.road(to, from).map(RoadDistance::back))
                .or(() -> estimate(from, to));
    }

    /** All roads that were entered. */
    public List<RoadDistance> entered() {
        return store.roads();
    }

    /** Enters roads, in place of what was entered for the same two places. */
    public void enter(List<RoadDistance> roads, Cause cause) {
        List<RoadDistance> left = new ArrayList<>(roads);
        left.removeAll(store.roads());
        journal.write(writer -> {
            for (int from = 0; from < left.size(); from += ROADS_PER_RECORD) {
                ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "road");
                body.set("cause", cause.toJson());
                ArrayNode lines = body.putArray("roads");
                for (RoadDistance road : left.subList(from, Math.min(left.size(), from + ROADS_PER_RECORD))) {
                    store.save(road);
                    lines.addObject()
                            .put("from", road.from())
                            .put("to", road.to())
                            .put("metres", road.metres())
                            .put("minutes", road.minutes())
                            .put("estimated", road.estimated());
                }
                writer.append(JournalKind.MASTER, body);
            }
            return left.size();
        });
    }

    private Optional<RoadDistance> estimate(String from, String to) {
        Optional<Position> start = position(from);
        Optional<Position> end = position(to);
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(RoadDistance.estimate(from, start.get(), to, end.get()));
    }

    /** A bin or dock stands where its depot stands. */
    private Optional<Position> position(String code) {
        Optional<Place> place = places.find(code);
        Optional<Position> own = place.map(Place::position);
        return own.isPresent()
                ? own
                : place.map(Place::parent).flatMap(places::find).map(Place::position);
    }
}
