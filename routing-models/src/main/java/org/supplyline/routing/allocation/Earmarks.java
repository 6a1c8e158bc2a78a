package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;

/** Which earmarked goods of a problem each of its needs may draw on. */
public final class Earmarks {
    private final Map<ItemCode, List<Bound>> byItem = new HashMap<>();

    /** Goods, by their code, and where they may go. */
    private record Bound(String goods, Set<PlaceId> sites) {}

    /** The earmarks of a problem's items. */
    public Earmarks(DispatchProblem problem) {
        for (Item item : problem.items()) {
            Earmark earmark = item.earmark();
            if (earmark != null) {
                byItem.computeIfAbsent(earmark.item(), wanted -> new ArrayList<>())
                        .add(new Bound(item.code().value(), new HashSet<>(earmark.sites())));
            }
        }
    }

    /** The codes of the earmarked goods that this need may draw on, beside free ones. */
    public Set<String> of(Need need) {
        Set<String> codes = new HashSet<>();
        for (Bound bound : byItem.getOrDefault(need.item(), List.of())) {
            if (bound.sites.contains(need.site())) {
                codes.add(bound.goods);
            }
        }
        return codes;
    }
}
