package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;

/**
 * An estimate (估) where no road is known: the great circle, longer by a detour factor and driven at the speed of the road's class.
 *
 * @param detourPercent length of a road as a part of the great circle, at least 100
 * @param hillDetourPercent the same where one end is reached by a hill road only
 * @param metresPerHour speed on ordinary roads, above 0
 * @param hillMetresPerHour speed where one end is reached by a hill road only, above 0
 */
public record GreatCircle(int detourPercent, int hillDetourPercent, int metresPerHour, int hillMetresPerHour)
        implements TravelSource {
    /** County roads: two fifths longer than the great circle at 40 km/h; hill roads three fifths longer at 25 km/h. */
    public static final GreatCircle USUAL = new GreatCircle(140, 160, 40_000, 25_000);

    private static final int SECONDS_PER_HOUR = 3_600;

    /** Checks the ranges. */
    public GreatCircle {
        if (detourPercent < 100 || hillDetourPercent < 100 || metresPerHour < 1 || hillMetresPerHour < 1) {
            throw new IllegalArgumentException(
                    "Detours %d and %d %% must be at least 100, speeds %d and %d m/h above 0."
                            .formatted(detourPercent, hillDetourPercent, metresPerHour, hillMetresPerHour));
        }
    }

    @Override
    public TravelTable table(List<Spot> spots) {
        List<ProblemFault> faults = new ArrayList<>();
        for (Spot spot : spots) {
            if (spot.position() == null) {
                faults.add(new ProblemFault(
                        ProblemFault.Code.NO_POSITION, spot.id().value()));
            }
        }
        TravelTable.Builder table = new TravelTable.Builder(spots, true);
        for (int from = 0; from < spots.size(); from++) {
            for (int to = 0; to < spots.size(); to++) {
                Position start = spots.get(from).position();
                Position end = spots.get(to).position();
                if (from != to && start != null && end != null) {
                    boolean hill = spots.get(from).hillRoad() || spots.get(to).hillRoad();
                    long metres = start.metresTo(end) * (hill ? hillDetourPercent : detourPercent) / 100;
                    long seconds = Whole.above(metres * SECONDS_PER_HOUR, hill ? hillMetresPerHour : metresPerHour);
                    table.way(from, to, Math.toIntExact(seconds), Math.toIntExact(metres));
                }
            }
        }
        return table.build(faults);
    }
}
