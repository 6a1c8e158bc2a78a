package org.supplyline.dispatch.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is read: every number with its unit, every code with its name, in the reader's language.
 *
 * @param figures the sums, label key and value
 * @param hazard whether goods ride together that must not
 */
public record PlanSheet(
        List<Figure> figures,
        List<TripRow> trips,
        List<UnmetRow> unmet,
        List<CollectedRow> collected,
        List<ShareRow> shares,
        List<RuleRow> rules,
        PlanChart chart,
        PlanMap map,
        boolean estimated,
        boolean hazard) {

    /** A sum. */
    public record Figure(String key, String value) {}

    /**
     * One trip.
     *
     * @param number in the plan, from 1
     * @param ofVehicle 1 for the vehicle's first trip
     * @param colour of its vehicle
     * @param code own code; empty before approval
     * @param mixed names of goods that must not ride together; empty for a good trip
     */
    public record TripRow(
            int number,
            int colour,
            String vehicle,
            String plate,
            int ofVehicle,
            String code,
            String depot,
            String loads,
            String departs,
            String returns,
            String distance,
            Load weight,
            Load volume,
            List<StopRow> stops,
            Way back,
            List<String> mixed) {

        /** Whether a drive of it is reckoned (估). */
        public boolean estimated() {
            return back.estimated()
                    || stops.stream().anyMatch(stop -> stop.way().estimated());
        }
    }

    /**
     * A load against what the vehicle takes.
     *
     * @param percent 0 to 100 and beyond
     */
    public record Load(String is, String most, int percent) {}

    /** A drive. */
    public record Way(String to, String minutes, String distance, String via, boolean estimated) {}

    /**
     * One stop.
     *
     * @param order code of its order; empty before approval
     */
    public record StopRow(
            int position,
            String site,
            String arrives,
            String leaves,
            Way way,
            List<GoodsRow> goods,
            String weight,
            String volume,
            String order) {}

    /**
     * Goods of a stop.
     *
     * @param packs as the warehouse counts
     * @param base in base units; empty where packs say the same
     * @param earmark empty for goods that are free
     */
    public record GoodsRow(String name, String packs, String base, String earmark) {}

    /** What no truck of the plan brings. */
    public record UnmetRow(String site, String name, String packs, String base, int urgency, String reason) {}

    /** What a site fetches itself. */
    public record CollectedRow(String site, String name, String packs, String base, String depot) {}

    /**
     * Who gets how much of what.
     *
     * @param percent of what was approved
     * @param days of cover, or null where the goods are given once
     */
    public record ShareRow(
            String site,
            String name,
            String asked,
            String approved,
            String allocated,
            String onTrips,
            int percent,
            @Nullable String days,
            boolean given) {}

    /** One rule's part in the judgement. */
    public record RuleRow(int level, String name, int count, long contribution, boolean broken) {}
}
