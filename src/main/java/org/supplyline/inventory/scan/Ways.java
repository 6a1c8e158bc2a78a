package org.supplyline.inventory.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.scan.OwnCode;

/**
 * From where to where goods go at a step (DESIGN section 6, Steps), as the event says it or as the step usually goes. It
 * remembers the places that it looked up.
 */
final class Ways {

    private final String node;
    private final Places places;
    private final Map<String, Optional<Place>> found = new HashMap<>();
    private final Map<String, List<Place>> insides = new HashMap<>();

    Ways(String node, Places places) {
        this.node = node;
        this.places = places;
    }

    /**
     * A way that goods take.
     *
     * @param from where they come from; where the ledger books what it finds nowhere
     * @param places where they may lie before, {@code from} among them
     * @param depotPlaces where goods are kept in the depot that picks; empty for other steps
     * @param to where they come
     * @param order the order that they move for, or null
     * @param trip the trip that they move with, or null
     * @param fromOutside whether they enter the branch's keeping, so that no stock is to be looked for
     */
    record Way(
            String from,
            Collection<String> places,
            Collection<String> depotPlaces,
            String to,
            @Nullable String order,
            @Nullable String trip,
            boolean fromOutside)
            implements Found {

        /** The same way, taken for this order. */
        Way forOrder(@Nullable String code) {
            return new Way(from, places, depotPlaces, to, code, trip, fromOutside);
        }

        /** The same way, ending there. */
        Way goingTo(String place) {
            return new Way(from, places, depotPlaces, place, order, trip, fromOutside);
        }

        @Override
        public <R> R match(Function<Way, R> way, Function<Unknown, R> unknown) {
            return way.apply(this);
        }
    }

    /** No way: the code is stable, the detail names what is missing. */
    record Unknown(String code, String detail) implements Found {
        @Override
        public <R> R match(Function<Way, R> way, Function<Unknown, R> unknown) {
            return unknown.apply(this);
        }
    }

    /** A way, or why there is none. */
    sealed interface Found {
        <R> R match(Function<Way, R> way, Function<Unknown, R> unknown);
    }

    Found find(Resolver.Question question, LedgerView view) {
        ScanEvent event = question.event();
        Reading reading = question.reading();
        String depot = view.depot(question.worker()).orElse(null);
        if (depot == null) {
            return new Unknown("unknown-device", question.worker());
        }
        String order = event.order() == null ? reading.order() : event.order();
        String trip = reading.trip();
        if (event.step().staysInPlace()) {
            return standing(question, view, depot, order, trip);
        }
        Usual usual = new Usual(depot, order, trip, view);
        Optional<String> from = event.from() == null ? usual.from(event.step()) : known(event.from());
        String toName = event.to() == null ? reading.location() : event.to();
        Optional<String> to = toName == null ? usual.to(event.step()) : known(toName);
        if (from.isEmpty()) {
            return new Unknown("unknown-place", event.from() == null ? "from" : event.from());
        }
        if (to.isEmpty()) {
            return new Unknown("unknown-place", toName == null ? "to" : toName);
        }
        Collection<String> stored = event.step() == BusinessStep.PICKING ? storedIn(depot) : List.of();
        return new Way(
                from.get(),
                event.from() == null && !stored.isEmpty() ? stored : List.of(from.get()),
                stored,
                to.get(),
                order,
                trip,
                kind(from.get()) == PlaceKind.DONOR);
    }

    /** The place in a depot that is counted, if the event names one. */
    Optional<String> counted(Resolver.Question question) {
        return Stream.of(
                        question.event().to(),
                        question.event().from(),
                        question.reading().location())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::known)
                .filter(place -> kind(place).isStorage());
    }

    /** Goods that are packed or unpacked stay where they are said to be, or where the unit stands. */
    private Found standing(
            Resolver.Question question, LedgerView view, String depot, @Nullable String order, @Nullable String trip) {
        ScanEvent event = question.event();
        String name = Stream.of(event.from(), event.to(), question.reading().location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Optional<String> place = name == null
                ? Optional.of(question.reading()
                        .goods()
                        .container()
                        .flatMap(unit -> view.units().place(unit))
                        .orElse(depot))
                : known(name);
        return place.<Found>map(here -> new Way(here, List.of(here), List.of(), here, order, trip, false))
                .orElseGet(() -> new Unknown("unknown-place", String.valueOf(name)));
    }

    /** Every place that this event may look for goods in; none when they come from outside, where nothing is counted. */
    Collection<String> lookedAt(Resolver.Question question, LedgerView view) {
        if (question.event().step() == BusinessStep.STOCK_TAKING) {
            return List.of();
        }
        Found found = find(question, view);
        Collection<String> named =
                found.match(way -> way.fromOutside() ? List.of() : way.places(), unknown -> List.of());
        if (!question.event().step().staysInPlace()) {
            return named;
        }
        // An earlier event of the batch may bring the unit to another place of the depot.
        Set<String> all = new LinkedHashSet<>(named);
        view.depot(question.worker()).ifPresent(depot -> all.addAll(in(depot, PlaceKind::isStorage)));
        return all;
    }

    /** Where goods are kept in a depot; what stands on the stage was picked already. */
    private Collection<String> storedIn(String depot) {
        return in(depot, kind -> kind.isStorage() && kind != PlaceKind.STAGE);
    }

    private Collection<String> in(String depot, Predicate<PlaceKind> wanted) {
        return within(depot).stream()
                .filter(place -> wanted.test(place.kind()))
                .map(Place::code)
                .toList();
    }

    /** A depot or site and what lies in it. */
    private List<Place> within(String parent) {
        return insides.computeIfAbsent(
                parent,
                code -> Stream.concat(find(code).stream(), places.children(code).stream())
                        .toList());
    }

    private Optional<Place> find(String code) {
        return found.computeIfAbsent(code, places::find);
    }

    private Optional<String> known(String name) {
        return (name.contains(":")
                        ? find(name)
                        : found.computeIfAbsent(
                                name, label -> OwnCode.parse(label).flatMap(places::byScanCode)))
                .map(Place::code);
    }

    /** Where goods are between two places of the node. */
    String transit() {
        return "in-transit:" + node;
    }

    /** The depot or site in which a place lies, or the place itself. */
    String depotOf(String place) {
        return find(place).flatMap(here -> Optional.ofNullable(here.parent())).orElse(place);
    }

    /** The site or recipient that the place is or lies in, if any. */
    Optional<String> receiver(String place) {
        return find(place)
                .flatMap(here -> here.parent() == null ? Optional.of(here) : find(here.parent()))
                .filter(here -> here.kind().isReceiver())
                .map(Place::code);
    }

    /** Whether goods that were picked stand there. */
    static boolean isStage(String place) {
        return place.startsWith(PlaceKind.STAGE.word() + ":");
    }

    private PlaceKind kind(String code) {
        return find(code).map(Place::kind).orElseThrow();
    }

    /** The usual places of a step. */
    private final class Usual {
        private final String depot;
        private final @Nullable String order;
        private final @Nullable String trip;
        private final LedgerView view;

        Usual(String depot, @Nullable String order, @Nullable String trip, LedgerView view) {
            this.depot = depot;
            this.order = order;
            this.trip = trip;
            this.view = view;
        }

        Optional<String> from(BusinessStep step) {
            return switch (step) {
                case RECEIVING -> Optional.of("donor:" + node + "-0");
                case STORING, PICKING, PACKING, UNPACKING, STOCK_TAKING, DESTROYING -> Optional.of(depot);
                case LOADING -> stage();
                case DEPARTING, UNLOADING -> vehicle();
                case ARRIVING -> Optional.of(transit());
                case ACCEPTING -> dock();
            };
        }

        Optional<String> to(BusinessStep step) {
            return switch (step) {
                case RECEIVING -> Optional.of(depot);
                case STORING, PACKING, UNPACKING, STOCK_TAKING -> Optional.empty();
                case PICKING -> stage();
                case LOADING, ARRIVING -> vehicle();
                case DEPARTING -> Optional.of(transit());
                case UNLOADING -> dock();
                case ACCEPTING -> destination();
                case DESTROYING -> Optional.of("disposal:" + node + "-0");
            };
        }

        private Optional<String> stage() {
            return within(depot).stream()
                    .filter(place -> place.kind() == PlaceKind.STAGE)
                    .map(Place::code)
                    .sorted()
                    .findFirst();
        }

        private Optional<String> vehicle() {
            return trip == null ? Optional.empty() : view.vehicle(trip);
        }

        private Optional<String> destination() {
            return order == null ? Optional.empty() : view.order(order).map(GoodsOrder::destination);
        }

        private Optional<String> dock() {
            return destination()
                    .flatMap(site -> within(site).stream()
                            .filter(place -> place.kind() == PlaceKind.DOCK)
                            .map(Place::code)
                            .sorted()
                            .findFirst());
        }
    }
}
