package org.supplyline.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supplyline.disclosure.VehicleMemory.Vehicle;

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
    private static final String DEPARTING = "departing";
    private static final Set<String> BEFORE_DEPARTING =
            Set.of("picking", "packing", "staging_outbound", "loading", DEPARTING, "storing", "receiving");
    private static final Set<String> ON_THE_WAY = Set.of("arriving", "unloading", "accepting");

    private final PlaceProjection places;
    private final VehicleMemory vehicles;

    PublicPlaces(PlaceProjection places, VehicleMemory vehicles) {
        this.places = places;
        this.vehicles = vehicles;
    }

    /** Two ends of a line as the public sees them. */
    record Way(String from, String to) {}

    /**
     * Projects a line. Goods on a vehicle count where they were when they came on it, so that what goes on and what comes
     * off is the same to the public even when nobody scanned the departure.
     */
    Way project(String node, String step, String from, String to) {
        String transit = "in-transit:" + node;
        String publicFrom = isVehicle(from) ? offVehicle(transit, step, from) : place(transit, from);
        String publicTo = isVehicle(to) ? ontoVehicle(transit, step, to, publicFrom) : place(transit, to);
        return new Way(publicFrom, publicTo);
    }

    private String offVehicle(String transit, String step, String code) {
        Optional<Vehicle> known = vehicles.find(code);
        if (step.equals(DEPARTING)) {
            String depot = known.map(Vehicle::depot).orElseGet(() -> home(code));
            vehicles.put(code, new Vehicle(depot, true));
            return depot;
        }
        return known.filter(vehicle -> !vehicle.departed()).map(Vehicle::depot).orElse(transit);
    }

    private String ontoVehicle(String transit, String step, String code, String from) {
        Optional<Vehicle> known = vehicles.find(code);
        Optional<String> waiting = known.filter(vehicle -> !vehicle.departed()).map(Vehicle::depot);
        if (BEFORE_DEPARTING.contains(step)) {
            String last = isDepot(from) ? from : known.map(Vehicle::depot).orElseGet(() -> home(code));
            String depot = waiting.orElse(last);
            vehicles.put(code, new Vehicle(depot, false));
            return depot;
        }
        if (ON_THE_WAY.contains(step)) {
            vehicles.put(code, new Vehicle(known.map(Vehicle::depot).orElseGet(() -> home(code)), true));
            return transit;
        }
        return waiting.orElse(transit);
    }

    private String home(String vehicle) {
        return root(vehicle).filter(PublicPlaces::isDepot).orElse(ANY_DEPOT);
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

    static String kind(String code) {
        int colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }
}
