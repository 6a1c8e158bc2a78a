package org.supplyline.disclosure;

import java.util.Optional;

/** What the public record needs to know of places. */
public interface PlaceProjection {

    /** The place above: the depot or area of a bin, stage or dock, the site of a site's dock, a vehicle's home depot. */
    Optional<String> parent(String place);
}
