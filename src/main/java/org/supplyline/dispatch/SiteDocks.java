package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Sees to it that each site has a dock, since goods are unloaded to a dock before they are accepted. */
@Component
public class SiteDocks {

    private final Places places;

    SiteDocks(Places places) {
        this.places = places;
    }

    /** Makes the docks that are missing, in a ledger transaction of its own. */
    public void ensure(Collection<String> sites, Cause cause) {
        List<NewPlace> missing = new ArrayList<>();
        for (String site : new LinkedHashSet<>(sites)) {
            boolean isSite = places.find(site)
                    .map(Place::kind)
                    .filter(kind -> kind == PlaceKind.SITE)
                    .isPresent();
            boolean has = places.children(site).stream().anyMatch(place -> place.kind() == PlaceKind.DOCK);
            if (isSite && !has) {
                missing.add(NewPlace.inside(site, PlaceKind.DOCK, "卸货处", "Unloading dock"));
            }
        }
        if (!missing.isEmpty()) {
            places.createAll(missing, cause);
        }
    }
}
