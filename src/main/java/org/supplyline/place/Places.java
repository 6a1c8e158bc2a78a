package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.OwnCode;

/**
 * The places of this node. Each has a code that never changes and a label to scan; new ones are written to the journal
 * as {@code master} records.
 */
@Component
public class Places {

    private static final String LABELS = "label";
    private static final long MAX_LABEL = 999_999;

    /** What the journal's {@code master} records about places say in their member {@code what}. */
    public static final Set<String> SUBJECTS = PlaceRecord.SUBJECTS;

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

    /** The depot or site that a place lies in; the place itself where it lies in none. */
    public String depotOf(String code) {
        return find(code).flatMap(place -> Optional.ofNullable(place.parent())).orElse(code);
    }

    /** Codes of the places in depots where goods are at hand. */
    public Set<String> storage() {
        return store.all().stream()
                .filter(place -> place.kind().isStorage())
                .map(Place::code)
                .collect(Collectors.toCollection(TreeSet::new));
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
            writer.append(JournalKind.MASTER, PlaceRecord.vehicle(made, vehicle, cause));
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
                writer.append(JournalKind.MASTER, PlaceRecord.position(code, position, cause));
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
        PlaceRecord.places(places, cause).forEach(body -> writer.append(JournalKind.MASTER, body));
    }
}
