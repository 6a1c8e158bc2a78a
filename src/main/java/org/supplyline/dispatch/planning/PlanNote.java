package org.supplyline.dispatch.planning;

import java.util.List;
import java.util.Locale;

/**
 * Something that the planner should know about what a plan was made from.
 *
 * @param kind what it is
 * @param subjects place codes, item codes or need ids that it is about
 */
public record PlanNote(Kind kind, List<String> subjects) {

    /** What a plan leaves out or guesses. */
    public enum Kind {
        /** Needs whose amount nobody has approved yet; subjects are sites. */
        NOT_APPROVED,
        /** Sites without position and road, which nothing can be planned for. */
        NO_WAY_KNOWN,
        /** Depots without position and road. */
        DEPOT_WITHOUT_WAY,
        /** Places whose roads are reckoned from the straight line beside roads that were entered. */
        ROADS_ESTIMATED,
        /** Items of a hazard class that the planner left out. */
        HAZARD_LEFT_OUT,
        /** Items in stock that carry an earmark for nobody in the plan. */
        EARMARKED_ELSEWHERE,
        /** More needs than one plan takes; the less urgent ones wait. */
        TOO_MANY_NEEDS;

        /** The message that words it. */
        public String key() {
            return "dispatch.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PlanNote {
        subjects = List.copyOf(subjects);
    }
}
