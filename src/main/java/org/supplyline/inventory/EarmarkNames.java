package org.supplyline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Turns what people write as an earmark into what the books call it, so that goods of one purpose are one partition. */
@Component
public class EarmarkNames {

    private final Places places;

    public EarmarkNames(Places places) {
        this.places = places;
    }

    /**
     * The earmark as the books have it: the code of the receiver whose Chinese or English name is exactly this, where one
     * receiver alone is called so; anything else stays as it was written.
     */
    public String code(String written) {
        return isPurpose(written) ? written : code(written, places.receivers());
    }

    /** Those of them that name no registered receiver, and no region, project or owner either. */
    public Set<String> unregistered(Collection<String> written) {
        Set<String> unknown = new TreeSet<>(written);
        unknown.removeIf(EarmarkNames::isPurpose);
        if (!unknown.isEmpty()) {
            List<Place> receivers = places.receivers();
            unknown.removeIf(name ->
                    receivers.stream().anyMatch(receiver -> receiver.code().equals(code(name, receivers))));
        }
        return unknown;
    }

    private static boolean isPurpose(String earmark) {
        return earmark.equals(PositionKey.NONE)
                || earmark.startsWith(Earmarks.REGION)
                || earmark.startsWith(Earmarks.PROJECT)
                || earmark.startsWith(PositionKey.KEPT_FOR);
    }

    private static String code(String written, List<Place> receivers) {
        List<String> called = receivers.stream()
                .filter(receiver -> written.equals(receiver.nameZh()) || written.equalsIgnoreCase(receiver.nameEn()))
                .map(Place::code)
                .toList();
        return called.size() == 1 ? called.get(0) : written;
    }
}
