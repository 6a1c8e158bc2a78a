package org.supplyline.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The branches as a page shows them, each with the places that belong to it.
 *
 * @param tops branches above which there is none
 * @param loose depots, vehicles, sites and recipients that belong to no branch yet
 */
record OrganisationTree(List<Node> tops, List<Spot> loose) {

    /** A branch, what belongs to it, and the branches below it. */
    record Node(Organisation organisation, List<Spot> spots, List<Node> below) {

        /** How many branches stand below it, on all levels. */
        public int size() {
            return below.stream().mapToInt(node -> 1 + node.size()).sum();
        }

        public int depots() {
            return below.stream().mapToInt(Node::depots).sum()
                    + (int) spots.stream()
                            .filter(spot -> spot.place().kind() == PlaceKind.DEPOT)
                            .count();
        }
    }

    /** A place of a branch, with what lies in it. */
    record Spot(Place place, List<Place> inside) {}

    static OrganisationTree of(List<Organisation> organisations, List<Place> places, Map<String, String> placed) {
        Map<String, List<Place>> inside = new HashMap<>();
        Map<String, List<Spot>> spots = new HashMap<>();
        List<Spot> loose = new ArrayList<>();
        for (Place place : places) {
            if (place.parent() != null) {
                inside.computeIfAbsent(place.parent(), parent -> new ArrayList<>())
                        .add(place);
            }
        }
        for (Place place : places) {
            if (Organisations.isOfItsOwn(place.kind())) {
                Spot spot = new Spot(place, inside.getOrDefault(place.code(), List.of()));
                String branch = placed.get(place.code());
                (branch == null ? loose : spots.computeIfAbsent(branch, code -> new ArrayList<>())).add(spot);
            }
        }
        Map<String, List<Organisation>> below = new HashMap<>();
        organisations.forEach(organisation -> below.computeIfAbsent(
                        Objects.requireNonNullElse(organisation.parent(), ""), parent -> new ArrayList<>())
                .add(organisation));
        return new OrganisationTree(nodes(null, below, spots), loose);
    }

    private static List<Node> nodes(
            @Nullable String parent, Map<String, List<Organisation>> below, Map<String, List<Spot>> spots) {
        return below.getOrDefault(Objects.requireNonNullElse(parent, ""), List.of()).stream()
                .sorted(Comparator.comparing(Organisation::level))
                .map(each ->
                        new Node(each, spots.getOrDefault(each.code(), List.of()), nodes(each.code(), below, spots)))
                .toList();
    }

    /** The branches under which another may be put: those of a higher level that do not stand below it. */
    static List<Organisation> above(Organisation moved, List<Organisation> all) {
        Set<String> below = new HashSet<>(Set.of(moved.code()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Organisation each : all) {
                grown |= each.parent() != null && below.contains(each.parent()) && below.add(each.code());
            }
        }
        return all.stream()
                .filter(each -> each.level().isAbove(moved.level()) && !below.contains(each.code()))
                .toList();
    }
}
