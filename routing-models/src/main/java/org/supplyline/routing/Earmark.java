package org.supplyline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a donor gave goods for. They are an item of their own with a code of their own, but nobody needs them by that code: they serve
 * needs for {@code item}, and only at these sites.
 *
 * @param item what needs call these goods; not earmarked itself
 * @param sites inside what they were given for, or agreed to by the donor; empty = none yet, so they stay
 * @param donor whose consent other sites take, absent = not known by name
 */
public record Earmark(
        ItemCode item, List<PlaceId> sites, @Nullable String donor) {
    /** Keeps its own copy. */
    public Earmark {
        sites = sites == null ? List.of() : List.copyOf(sites);
        Limits.checkRange("Sites of goods earmarked of " + item, sites.size(), 0, Limits.SITES);
    }
}
