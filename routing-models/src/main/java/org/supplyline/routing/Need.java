package org.supplyline.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a site needs of one item, in base units.
 *
 * @param asked what the site asked for (申报), shown beside, never planned on; absent or 0 = approved
 * @param approved what was approved (核定); plans and shares rest on this
 * @param given the quantity is fixed by an order (调拨令): it is served before any share and not reduced for fairness
 * @param dailyNeed use per day, 0 = needed once; if every need of an item has it, shares are equal in days of cover, else equal in approved share
 * @param urgency class 1 life-saving, 2 urgent, 3 soon, 4 can wait; absent or 0 = 2
 * @param dueMinute latest useful arrival, minutes from the start of the plan
 * @param waitedHours since it was approved without anything having come, up to the start of the plan; absent or 0 = none
 */
public record Need(
        PlaceId site,
        ItemCode item,
        long asked,
        long approved,
        boolean given,
        long dailyNeed,
        int urgency,
        @Nullable Integer dueMinute,
        int waitedHours) {
    /** Who has waited for a day is served like the next more urgent class, so that no class starves those below it for ever. */
    public static final int HOURS_TO_NEXT_CLASS = 24;

    private static final int LEAST_URGENT = 4;

    public Need {
        asked = asked == 0 ? approved : asked;
        urgency = urgency == 0 ? 2 : urgency;
        Limits.checkRange("Asked quantity of %s at %s".formatted(item, site), asked, 0, Limits.QUANTITY);
        Limits.checkRange("Approved quantity of %s at %s".formatted(item, site), approved, 0, Limits.QUANTITY);
        Limits.checkRange("Daily need of %s at %s".formatted(item, site), dailyNeed, 0, Limits.QUANTITY);
        Limits.checkRange("Urgency of %s at %s".formatted(item, site), urgency, 1, LEAST_URGENT);
        Limits.checkRange("Hours waited for %s at %s".formatted(item, site), waitedHours, 0, Limits.MINUTES);
        if (dueMinute != null) {
            Limits.checkRange("Due minute of %s at %s".formatted(item, site), dueMinute, 0, Limits.MINUTES);
        }
    }

    /** By place and item alone: a problem has no two needs of both, and needs are looked up all the time. */
    @Override
    public int hashCode() {
        return 31 * site.hashCode() + item.hashCode();
    }

    /** The class that it is planned in, 1 to 4: its own, one more urgent for each whole day that it has waited. */
    public int urgencyClass() {
        return Math.max(1, urgency - waitedHours / HOURS_TO_NEXT_CLASS);
    }
}
