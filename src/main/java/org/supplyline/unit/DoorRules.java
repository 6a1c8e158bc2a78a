package org.supplyline.unit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;

/** What a branch asks of goods at its door, asked again of what turns out later to be in a carton. */
public interface DoorRules {

    /**
     * The rules by which goods must wait until somebody has looked at them, as messages {@code acceptance.why.*} name them.
     * Papers count as missing: whoever opens a carton has none.
     *
     * @param depot the depot in which the goods are; its branch's rules hold
     * @param more base units of the item that are not in the books of the depot yet
     * @param expiry until when they are usable, or null if nobody said it
     * @return empty if they may be used
     */
    List<String> objections(String depot, String item, long more, @Nullable Expiry expiry, Instant at);

    /** The acceptance under whose code the unit was scanned in, while it is open: it still has to name the gift. */
    Optional<String> openAcceptance(String unit);
}
