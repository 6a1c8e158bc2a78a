package org.supplyline.routing;

import java.util.List;

/**
 * How far a search is.
 *
 * @param bestAgeMillis since the best plan so far was found
 * @param unservedLots lots that stay in the depot in the best plan
 * @param levels the best plan's score, first level first; empty until there is a plan
 */
public record PlanProgress(
        long elapsedMillis, long bestAgeMillis, int unservedLots, int trucks, List<LevelScore> levels) {
    public PlanProgress {
        levels = List.copyOf(levels);
    }

    /** 0 is perfect, all else is negative. */
    public record LevelScore(Rule.Level level, long score) {}
}
