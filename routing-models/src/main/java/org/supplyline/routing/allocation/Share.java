package org.supplyline.routing.allocation;

import java.util.List;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.Need;

/** What a need gets, before trucks are planned, and from where. */
public record Share(Need need, long allocated, long stockOfItem, List<Source> sources) {
    public Share {
        sources = List.copyOf(sources);
    }
}
