package org.supplyline.routing.travel.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.travel.Answer;
import org.supplyline.routing.travel.Spot;
import org.supplyline.routing.travel.TravelTable;

/** The ways between places on a map, under its closures. It never changes: closing a road gives another table. */
public final class RoadTable {
    private final RoadTravel travel;
    private final List<Spot> spots;
    private final List<RoadAnchor> anchors;
    private final List<ProblemFault> faults;
    private final List<RoadClosure> closures;
    private final RoadMatrix matrix;

    private RoadTable(
            RoadTravel travel,
            List<Spot> spots,
            List<RoadAnchor> anchors,
            List<ProblemFault> faults,
            List<RoadClosure> closures,
            RoadMatrix matrix) {
        this.travel = travel;
        this.spots = List.copyOf(spots);
        this.anchors = List.copyOf(anchors);
        this.faults = List.copyOf(faults);
        this.closures = List.copyOf(closures);
        this.matrix = matrix;
    }

    static RoadTable of(RoadTravel travel, List<Spot> spots, List<RoadAnchor> anchors, List<ProblemFault> faults) {
        RoadMatrix matrix = RoadMatrix.of(travel.graph(), anchors, ClosedRoads.NONE.edges());
        return new RoadTable(travel, spots, anchors, faults, List.of(), matrix);
    }

    /** Distances and times; the table's faults name the places that were not found on the map. */
    public TravelTable table() {
        TravelTable.Builder table = new TravelTable.Builder(spots, false);
        for (int from = 0; from < spots.size(); from++) {
            for (int to = 0; to < spots.size(); to++) {
                long cost = matrix.cost(from, to);
                if (cost != WayCost.NONE) {
                    table.way(from, to, WayCost.seconds(cost), WayCost.metres(cost));
                }
            }
        }
        return table.build(faults);
    }

    /** The closures that this table knows. */
    public List<RoadClosure> closures() {
        return closures;
    }

    /** How many of its rows were computed for it; the others were taken over from the table it was made from. */
    public int rowsComputed() {
        return matrix.rowsComputed();
    }

    /**
     * The ways under these closures and no others. If all closures of this table are among them, only the rows that lose a road they
     * use are computed again; if a road was opened, all are.
     */
    public Answer<RoadTable> closing(List<RoadClosure> now) {
        return ClosedRoads.of(travel, now)
                .match(
                        closed -> new Answer.Found<>(under(now, closed)),
                        faultsOfClosures -> new Answer.Refused<>(faultsOfClosures));
    }

    private RoadTable under(List<RoadClosure> now, ClosedRoads closed) {
        List<RoadAnchor> left = anchors.stream()
                .map(anchor -> closed.seenFrom(anchor, travel.map()))
                .toList();
        RoadMatrix next;
        if (new HashSet<>(now).containsAll(closures)) {
            List<RoadClosure> added = new ArrayList<>(now);
            added.removeAll(closures);
            BitSet touched = ClosedRoads.of(travel, added).match(ClosedRoads::edges, none -> closed.edges());
            next = matrix.after(left, closed.edges(), touched);
        } else {
            next = RoadMatrix.of(travel.graph(), left, closed.edges());
        }
        return new RoadTable(travel, spots, anchors, faults, now, next);
    }
}
