package org.supplyline.routing.travel.roads;

import com.graphhopper.storage.index.Snap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.travel.Answer;

/** The edges that closures close, and where on each edge. */
final class ClosedRoads {
    static final ClosedRoads NONE = new ClosedRoads();

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST_CORNERS = 3;

    /** Ten metres: what a landslide takes of a road at the least. */
    private static final double CUT_DEGREES = 0.0001;

    /** About a square metre: corners on one line are not exactly so in binary fractions. */
    private static final double LEAST_AREA = 1e-10;

    private final BitSet edges = new BitSet();
    private final Map<Integer, List<Geometry>> spots = new HashMap<>();

    private ClosedRoads() {}

    /** What closures close for these trucks, or which of them make no sense. */
    static Answer<ClosedRoads> of(RoadTravel travel, List<RoadClosure> closures) {
        ClosedRoads closed = new ClosedRoads();
        List<ProblemFault> faults = new ArrayList<>();
        for (RoadClosure closure : closures) {
            Optional<ProblemFault> fault =
                    closure.match(area -> closed.close(travel.map(), area), cut -> closed.close(travel, cut));
            fault.ifPresent(faults::add);
        }
        return faults.isEmpty() ? new Answer.Found<>(closed) : new Answer.Refused<>(faults);
    }

    private Optional<ProblemFault> close(RoadMap map, RoadClosure.Area area) {
        List<Coordinate> corners = new ArrayList<>();
        for (Position corner : area.corners()) {
            Coordinate point = map.coordinate(corner.latitude(), corner.longitude());
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals2D(point)) {
                corners.add(point);
            }
        }
        if (corners.size() > 1 && corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        if (corners.size() < FEWEST_CORNERS) {
            return Optional.of(new ProblemFault(ProblemFault.Code.FEW_CORNERS, area.name()));
        }
        corners.add(corners.get(0).copy());
        Polygon polygon = GEOMETRY.createPolygon(corners.toArray(Coordinate[]::new));
        if (onOneLine(corners)) {
            return Optional.of(new ProblemFault(ProblemFault.Code.FEW_CORNERS, area.name()));
        }
        if (!polygon.isValid()) {
            return Optional.of(new ProblemFault(ProblemFault.Code.CROSSED_BORDER, area.name()));
        }
        BitSet touched = map.edgesIn(polygon);
        touched.stream().forEach(edge -> add(edge, polygon));
        return Optional.empty();
    }

    private static boolean onOneLine(List<Coordinate> corners) {
        Geometry hull = GEOMETRY.createMultiPointFromCoords(corners.toArray(Coordinate[]::new))
                .convexHull();
        return hull.getArea() < LEAST_AREA;
    }

    private Optional<ProblemFault> close(RoadTravel travel, RoadClosure.Cut cut) {
        List<ProblemFault> faults = new ArrayList<>();
        Optional<Snap> snap = travel.snap(cut.at(), cut.name(), faults);
        if (snap.isPresent()) {
            Coordinate at = travel.map()
                    .coordinate(
                            snap.get().getSnappedPoint().getLat(),
                            snap.get().getSnappedPoint().getLon());
            add(snap.get().getClosestEdge().getEdge(), GEOMETRY.createPoint(at).buffer(CUT_DEGREES));
        }
        return faults.stream().findFirst();
    }

    private void add(int edge, Geometry spot) {
        edges.set(edge);
        spots.computeIfAbsent(edge, none -> new ArrayList<>()).add(spot);
    }

    /** Every edge that is closed somewhere. */
    BitSet edges() {
        return edges;
    }

    /** What is left of the ways between a place and the ends of its edge. */
    RoadAnchor seenFrom(RoadAnchor anchor, RoadMap map) {
        List<Geometry> closed = spots.get(anchor.edge());
        if (closed == null) {
            return anchor;
        }
        RoadLine line = map.line(anchor.edge());
        return anchor.open(
                closed.stream().noneMatch(spot -> line.touches(spot, 0, anchor.part())),
                closed.stream().noneMatch(spot -> line.touches(spot, anchor.part(), 1)));
    }
}
