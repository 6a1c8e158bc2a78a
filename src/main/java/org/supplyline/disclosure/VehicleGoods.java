package org.supplyline.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where goods on vehicles count to the public: in the depot that loaded them until they depart, then on the way. Each vehicle
 * is a small account by item, so that what comes off is what went on, whatever was not scanned, scanned twice or taken back;
 * the public sums over all places are then always those of the books.
 */
final class VehicleGoods {

    private static final String DEPARTING = "departing";

    private final VehicleMemory memory;
    private final UnaryOperator<String> home;

    /** @param home gives the depot that a vehicle belongs to, as the public sees it */
    VehicleGoods(VehicleMemory memory, UnaryOperator<String> home) {
        this.memory = memory;
        this.home = home;
    }

    /** Base units that count at a place. */
    record Part(String place, long quantity) {}

    /**
     * Takes goods off a vehicle and says where they counted. What departs, or comes off in a depot, is first of all what
     * was loaded; what comes off elsewhere is first of all what is on the way.
     *
     * @param to where they go, as the public sees it; of another vehicle, the way
     */
    List<Part> takeOff(String vehicle, String item, long quantity, String step, String to, String transit) {
        boolean loadedFirst = step.equals(DEPARTING) || isDepot(to);
        List<Part> off = new ArrayList<>();
        long left = quantity;
        for (Map.Entry<String, Long> there : memory.goods(vehicle, item).entrySet().stream()
                .filter(goods -> goods.getValue() > 0)
                .sorted(Comparator.comparing(goods -> rank(goods.getKey(), to, loadedFirst)))
                .toList()) {
            long some = Math.min(left, there.getValue());
            if (some > 0) {
                off.add(new Part(there.getKey(), some));
                left -= some;
            }
        }
        if (left > 0) {
            off.add(new Part(isDepot(to) ? to : loadedFirst ? depot(vehicle) : transit, left));
        }
        off.forEach(part -> memory.add(vehicle, item, part.place(), -part.quantity()));
        return off;
    }

    /**
     * Puts goods on a vehicle and says where they count from now on. What a depot loads late first covers what was seen
     * coming off before.
     *
     * @param goods with the place that they come from, as the public sees it
     */
    List<Part> putOn(String vehicle, String item, Part goods, String step, String transit) {
        List<Part> on = new ArrayList<>();
        long left = goods.quantity();
        if (isDepot(goods.place())) {
            memory.putDepot(vehicle, goods.place());
            for (Map.Entry<String, Long> there : memory.goods(vehicle, item).entrySet()) {
                long some = Math.min(left, -there.getValue());
                if (some > 0) {
                    on.add(new Part(there.getKey(), some));
                    left -= some;
                }
            }
        }
        if (left > 0) {
            on.add(new Part(counted(vehicle, goods.place(), step, transit), left));
        }
        on.forEach(part -> memory.add(vehicle, item, part.place(), part.quantity()));
        return on;
    }

    private String counted(String vehicle, String from, String step, String transit) {
        if (isDepot(from)) {
            return from;
        }
        boolean takenBack = step.equals(DEPARTING);
        return takenBack || PublicPlaces.isOfTheBooks(from) ? depot(vehicle) : transit;
    }

    private String depot(String vehicle) {
        return memory.depot(vehicle).orElseGet(() -> home.apply(vehicle));
    }

    private static int rank(String place, String to, boolean loadedFirst) {
        if (place.equals(to)) {
            return 0;
        }
        return isDepot(place) == loadedFirst ? 1 : 2;
    }

    private static boolean isDepot(String place) {
        return PublicPlaces.kind(place).equals("depot");
    }
}
