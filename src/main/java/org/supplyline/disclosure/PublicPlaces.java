package org.supplyline.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the public sees of a place. Bins and docks would tell thieves more than donors, a donor or a recipient may be a
 * person; so the record knows depots, sites and the way between them.
 */
final class PublicPlaces {

    static final String ANY_DEPOT = "depot:*";
    static final String ANY_DONOR = "donor:*";
    static final String ANY_RECIPIENT = "recipient:*";
    static final String ANY_SITE = "site:*";

    /** A bin in an area in a depot is three deep; more than this is a ring. */
    private static final int MAX_DEPTH = 8;

    private static final Pattern NUMBERED = Pattern.compile("[a-z-]{2,12}:[a-z][a-z0-9]{1,7}-\\d{1,10}");
    private static final Pattern IN_TRANSIT = Pattern.compile("in-transit:[a-z][a-z0-9]{1,7}");
    private static final Set<String> BARE = Set.of("opening", "found", "loss", "disposal", "conversion");

    private final PlaceProjection places;
    private final VehicleGoods vehicles;

    PublicPlaces(PlaceProjection places, VehicleMemory memory) {
        this.places = places;
        this.vehicles = new VehicleGoods(
                memory, vehicle -> root(vehicle).filter(PublicPlaces::isDepot).orElse(ANY_DEPOT));
    }

    /** Base units between two places as the public sees them. */
    record Way(String from, String to, long quantity) {}

    /**
     * Projects a line. Goods on a vehicle count where they were when they came on it, so that what goes on and what comes
     * off is the same to the public even when nobody scanned the departure; so one line may be several ways.
     */
    List<Way> project(String node, String step, String item, String from, String to, long quantity) {
        String transit = "in-transit:" + node;
        String end = isVehicle(to) ? transit : place(transit, to);
        List<VehicleGoods.Part> parts = isVehicle(from)
                ? vehicles.takeOff(from, item, quantity, step, end, transit)
                : List.of(new VehicleGoods.Part(place(transit, from), quantity));
        List<Way> ways = new ArrayList<>();
        for (VehicleGoods.Part part : parts) {
            List<VehicleGoods.Part> ends = isVehicle(to)
                    ? vehicles.putOn(to, item, part, step, transit)
                    : List.of(new VehicleGoods.Part(end, part.quantity()));
            ends.forEach(there -> ways.add(new Way(part.place(), there.place(), there.quantity())));
        }
        return ways;
    }

    private String place(String transit, String code) {
        String kind = kind(code);
        if (BARE.contains(kind)) {
            return kind;
        }
        return switch (kind) {
            case "donor" -> ANY_DONOR;
            case "recipient" -> ANY_RECIPIENT;
            case "site" -> NUMBERED.matcher(code).matches() ? code : ANY_SITE;
            case "in-transit" -> IN_TRANSIT.matcher(code).matches() ? code : transit;
            case "depot" -> NUMBERED.matcher(code).matches() ? code : ANY_DEPOT;
            case "dock" -> root(code).filter(PublicPlaces::isDepot).orElse(transit);
            default -> root(code).orElse(ANY_DEPOT);
        };
    }

    /** The depot or site that a place lies in. */
    private Optional<String> root(String code) {
        String at = code;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            Optional<String> parent = places.parent(at);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            at = parent.get();
            if ((isDepot(at) || kind(at).equals("site")) && NUMBERED.matcher(at).matches()) {
                return parent;
            }
        }
        return Optional.empty();
    }

    private static boolean isVehicle(String code) {
        return kind(code).equals("vehicle");
    }

    private static boolean isDepot(String code) {
        return kind(code).equals("depot");
    }

    /** Whether the place only balances the books. */
    static boolean isOfTheBooks(String code) {
        return BARE.contains(kind(code));
    }

    static String kind(String code) {
        int colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }
}
