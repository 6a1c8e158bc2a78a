package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.OwnCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The places of this node. Each has a code that never changes and a label to scan; new ones are written to the journal
 * as {@code master} records.
 */
@Component
public class Places {

    private static final int PLACES_PER_RECORD = 100;
    private static final String LABELS = "label";
    private static final long MAX_LABEL = 999_999;

    private final NodeIdentity node;
    private final PlaceStore store;
    private final TransportStore transport;
    private final Journal journal;

    public Places(NodeIdentity node, PlaceStore store, TransportStore transport, Journal journal) {
        this.node = node;
        this.store = store;
        this.transport = transport;
        this.journal = journal;
    }

    public Optional<Place> find(String code) {
        return store.find(code);
    }

    public Optional<Place> byScanCode(OwnCode label) {
        return label.kind() == OwnCode.Kind.PLACE ? store.byScanCode(label.text()) : Optional.empty();
    }

    /** What lies in a depot or site, by kind and number. */
    public List<Place> children(String parent) {
        return store.children(parent);
    }

    public List<Place> all(PlaceKind kind) {
        return store.all(kind);
    }

    /** Whom goods may be issued to: the sites, then the recipients. */
    public List<Place> receivers() {
        return Stream.of(PlaceKind.SITE, PlaceKind.RECIPIENT)
                .flatMap(kind -> all(kind).stream())
                .toList();
    }

    public List<Place> all() {
        return store.all();
    }

    public List<Vehicle> vehicles() {
        return transport.vehicles();
    }

    public Optional<Vehicle> vehicle(String place) {
        return transport.vehicle(place);
    }

    /**
     * The node's one place of that kind: opening, found, loss, disposal, conversion, in transit, and the unknown donor.
     *
     * @throws IllegalArgumentException for a kind of which a node has many
     */
    public PlaceCode fixed(PlaceKind kind) {
        if (!kind.isCounterPlace() && kind != PlaceKind.DONOR) {
            throw new IllegalArgumentException("A node has no one place of kind %s.".formatted(kind.word()));
        }
        return new PlaceCode(kind, node.code(), 0);
    }

    /**
     * Makes a place; the same request of the same user gets the place that it made the first time. A site comes with a
     * dock, where goods lie between unloading and acceptance.
     *
     * @throws IllegalArgumentException if its parent does not exist
     */
    public Place create(NewPlace wanted, Cause cause) {
        return once(cause, writer -> createAll(List.of(wanted), cause, writer).get(0));
    }

    /** Makes many places in one go, in the order given; each site comes with a dock. */
    public List<Place> createAll(List<NewPlace> wanted, Cause cause) {
        return journal.write(writer -> createAll(wanted, cause, writer));
    }

    /** Makes a depot with all that lies in it; gives the depot. */
    public Place createDepot(NewDepot wanted, Cause cause) {
        return once(cause, writer -> {
            NewPlace house = new NewPlace(
                    PlaceKind.DEPOT,
                    null,
                    wanted.nameZh(),
                    wanted.nameEn(),
                    wanted.position(),
                    wanted.division(),
                    wanted.size(),
                    false,
                    false);
            List<Place> made = new ArrayList<>(List.of(make(house, writer)));
            String depot = made.get(0).code();
            wanted.inside()
                    .forEach(inside -> made.add(
                            make(NewPlace.inside(depot, inside.kind(), inside.nameZh(), inside.nameEn()), writer)));
            record(made, cause, writer);
            return made.get(0);
        });
    }

    public Vehicle createVehicle(NewVehicle wanted, Cause cause) {
        Place place = once(cause, writer -> {
            Place made = make(NewPlace.named(PlaceKind.VEHICLE, wanted.nameZh(), wanted.nameEn()), writer);
            Vehicle vehicle = new Vehicle(
                    made.code(),
                    wanted.plate(),
                    wanted.payloadGrams(),
                    wanted.volumeLitres(),
                    wanted.hillRoads(),
                    wanted.refrigerated(),
                    wanted.crew(),
                    wanted.lent(),
                    null,
                    null);
            transport.insert(vehicle);
            ObjectNode body = body("vehicle", cause);
            body.putArray("places")
                    .add(line(made)
                            .put("payloadGrams", vehicle.payloadGrams())
                            .put("volumeLitres", vehicle.volumeLitres())
                            .put("hillRoads", vehicle.hillRoads())
                            .put("refrigerated", vehicle.refrigerated())
                            .put("crew", vehicle.crew())
                            .put("lent", vehicle.lent()));
            writer.append(JournalKind.MASTER, body);
            return made;
        });
        return vehicle(place.code()).orElseThrow();
    }

    /** Puts a place on another spot of the map; says no by an empty answer if there is no such place. */
    public Optional<Place> move(String code, Position position, Cause cause) {
        return journal.write(writer -> {
            Optional<Place> known = store.find(code);
            if (known.isPresent() && !position.equals(known.get().position())) {
                store.move(code, position);
                ObjectNode body = body("position", cause);
                body.putArray("places").add(withPosition(body.objectNode().put("place", code), position));
                writer.append(JournalKind.MASTER, body);
            }
            return store.find(code);
        });
    }

    /** Makes the places that every node has, those that are missing. */
    void createFixed() {
        Cause cause = new Cause.Request("system", "first-start");
        journal.write(writer -> {
            List<Place> made = new ArrayList<>();
            for (FixedPlace fixed : FixedPlace.values()) {
                String code = fixed(fixed.kind()).toString();
                if (store.find(code).isEmpty()) {
                    NewPlace wanted = NewPlace.named(fixed.kind(), fixed.nameZh(), fixed.nameEn());
                    made.add(insert(code, wanted, writer));
                }
            }
            record(made, cause, writer);
            return made.size();
        });
    }

    private Place once(Cause cause, Function<JournalWriter, Place> work) {
        return journal.write(writer -> {
            if (!(cause instanceof Cause.Request user)) {
                return work.apply(writer);
            }
            Optional<Place> made = store.made(user.user(), user.request());
            if (made.isPresent()) {
                return made.get();
            }
            Place place = work.apply(writer);
            store.keep(user.user(), user.request(), place.code());
            return place;
        });
    }

    private List<Place> createAll(List<NewPlace> wanted, Cause cause, JournalWriter writer) {
        List<Place> made = new ArrayList<>();
        List<Place> withDocks = new ArrayList<>();
        for (NewPlace place : wanted) {
            Place one = make(place, writer);
            made.add(one);
            withDocks.add(one);
            if (one.kind() == PlaceKind.SITE) {
                withDocks.add(make(NewPlace.inside(one.code(), PlaceKind.DOCK, "卸货口", "Dock"), writer));
            }
        }
        record(withDocks, cause, writer);
        return made;
    }

    private Place make(NewPlace wanted, JournalWriter writer) {
        String parent = wanted.parent();
        if (parent != null && store.find(parent).isEmpty()) {
            throw new IllegalArgumentException("There is no place (%s) to lie in.".formatted(parent));
        }
        PlaceKind kind = wanted.kind();
        return insert(new PlaceCode(kind, node.code(), store.next(kind.word())).toString(), wanted, writer);
    }

    private Place insert(String code, NewPlace wanted, JournalWriter writer) {
        Place place = new Place(
                code,
                wanted.kind(),
                wanted.parent(),
                wanted.nameZh(),
                wanted.nameEn(),
                new OwnCode(OwnCode.Kind.PLACE, labelNumber(store.next(LABELS))),
                wanted.position(),
                wanted.division(),
                wanted.size(),
                wanted.medical(),
                wanted.hillRoad());
        store.insert(place, writer.recordedAt());
        return place;
    }

    /** Node code and six digits, so that labels of two nodes never say the same. */
    private String labelNumber(long number) {
        if (number > MAX_LABEL) {
            throw new IllegalStateException("Node (%s) has used up its place labels.".formatted(node.code()));
        }
        return node.code().toUpperCase(Locale.ROOT) + String.format(Locale.ROOT, "%06d", number);
    }

    private static void record(List<Place> places, Cause cause, JournalWriter writer) {
        for (int from = 0; from < places.size(); from += PLACES_PER_RECORD) {
            ObjectNode body = body("place", cause);
            ArrayNode lines = body.putArray("places");
            places.subList(from, Math.min(places.size(), from + PLACES_PER_RECORD))
                    .forEach(place -> lines.add(line(place)));
            writer.append(JournalKind.MASTER, body);
        }
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
