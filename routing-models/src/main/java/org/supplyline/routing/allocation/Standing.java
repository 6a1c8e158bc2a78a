package org.supplyline.routing.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Need;

/** Where each need of one item stands among all of them. */
final class Standing {
    private final boolean byDays;
    private final Map<Need, Integer> given = new HashMap<>();
    private final int classesFrom;

    Standing(List<Need> needs) {
        byDays = needs.stream().allMatch(need -> need.given() || need.approved() == 0 || need.dailyNeed() > 0);
        List<Need> inOrder = needs.stream()
                .filter(Need::given)
                .sorted(Comparator.comparingInt(Need::urgencyClass))
                .toList();
        for (int place = 0; place < inOrder.size(); place++) {
            given.putIfAbsent(inOrder.get(place), place);
        }
        classesFrom = inOrder.size();
    }

    /** How much of the item is one step of cover for a need. */
    long weight(Need need) {
        return Math.max(1, byDays && !need.given() ? need.dailyNeed() : need.approved());
    }

    /** Given quantities one after the other, the more urgent first, then the classes. */
    int rank(Need need) {
        return need.given() ? given.getOrDefault(need, 0) : classesFrom + need.urgencyClass();
    }
}
