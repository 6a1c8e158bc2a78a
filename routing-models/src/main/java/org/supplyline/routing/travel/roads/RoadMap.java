package org.supplyline.routing.travel.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.travel.Answer;

/**
 * The roads of an area, from an OpenStreetMap extract (© OpenStreetMap contributors, ODbL: whatever shows it must say so). Any number of
 * threads may use it.
 */
public final class RoadMap implements AutoCloseable {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** About a kilometre: a place just outside of the outermost road is still on the map. */
    private static final double MARGIN_DEGREES = 0.01;

    private final GraphHopper hopper;
    private final BaseGraph graph;
    private final double lonScale;

    private RoadMap(GraphHopper hopper) {
        this.hopper = hopper;
        this.graph = hopper.getBaseGraph();
        BBox bounds = graph.getBounds();
        this.lonScale = Math.cos(Math.toRadians((bounds.minLat + bounds.maxLat) / 2));
    }

    /**
     * Opens a map. Reading a file for the first time takes seconds for a county and minutes for a province; after that it is loaded
     * from the folder.
     *
     * @param osmFile {@code .osm.pbf}, {@code .osm}, {@code .osm.gz} or {@code .osm.bz2}
     * @param cache a folder for what is made of it, may be shared by maps and processes
     * @throws java.io.UncheckedIOException if the file cannot be read or the folder not be written
     */
    public static Answer<RoadMap> open(Path osmFile, Path cache) {
        if (!Files.isRegularFile(osmFile)) {
            return new Answer.Refused<>(List.of(new ProblemFault(ProblemFault.Code.NO_MAP_FILE, osmFile.toString())));
        }
        Optional<GraphHopper> hopper = MapImport.open(osmFile, cache);
        if (hopper.isEmpty()) {
            return new Answer.Refused<>(List.of(new ProblemFault(ProblemFault.Code.NOT_A_MAP, osmFile.toString())));
        }
        return new Answer.Found<>(new RoadMap(hopper.get()));
    }

    /** The roads as trucks of this class may use them. */
    public RoadTravel travel(TruckClass truck) {
        return RoadTravel.of(this, hopper.getEncodingManager(), truck);
    }

    /** Frees the map; nothing made from it may be asked for ways afterwards. */
    @Override
    public void close() {
        hopper.close();
    }

    /** The arcs of all edges that this weighting allows. */
    RoadGraph arcs(Weighting weighting) {
        RoadGraph.Builder arcs = new RoadGraph.Builder(graph.getNodes());
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            long along = cost(weighting, edge, false);
            if (along != WayCost.NONE) {
                arcs.arc(edge.getEdge(), edge.getBaseNode(), edge.getAdjNode(), along);
            }
            long back = cost(weighting, edge, true);
            if (back != WayCost.NONE) {
                arcs.arc(edge.getEdge(), edge.getAdjNode(), edge.getBaseNode(), back);
            }
        }
        return arcs.build();
    }

    private static long cost(Weighting weighting, EdgeIteratorState edge, boolean reverse) {
        if (Double.isInfinite(weighting.calcEdgeWeight(edge, reverse))) {
            return WayCost.NONE;
        }
        return WayCost.of(weighting.calcEdgeMillis(edge, reverse), Math.round(edge.getDistance() * 10));
    }

    boolean covers(Position position) {
        BBox bounds = graph.getBounds();
        return position.latitude() >= bounds.minLat - MARGIN_DEGREES
                && position.latitude() <= bounds.maxLat + MARGIN_DEGREES
                && position.longitude() >= bounds.minLon - MARGIN_DEGREES
                && position.longitude() <= bounds.maxLon + MARGIN_DEGREES;
    }

    Optional<Snap> nearest(Position position, EdgeFilter edges) {
        Snap snap = hopper.getLocationIndex().findClosest(position.latitude(), position.longitude(), edges);
        return snap.isValid() ? Optional.of(snap) : Optional.empty();
    }

    /** The place on its edge; the edge must be the nearest one. */
    RoadAnchor anchor(Snap snap, Weighting weighting) {
        EdgeIteratorState edge =
                graph.getEdgeIteratorState(snap.getClosestEdge().getEdge(), Integer.MIN_VALUE);
        return RoadAnchor.on(
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                part(snap, edge),
                cost(weighting, edge, false),
                cost(weighting, edge, true));
    }

    private double part(Snap snap, EdgeIteratorState edge) {
        if (snap.getSnappedPosition() == Snap.Position.TOWER) {
            return snap.getClosestNode() == edge.getBaseNode() ? 0 : 1;
        }
        return line(edge.getEdge())
                .part(coordinate(
                        snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon()));
    }

    /** An edge from its beginning to its end, in degrees, those of longitude shortened to the length of those of latitude. */
    RoadLine line(int edge) {
        PointList points = graph.getEdgeIteratorState(edge, Integer.MIN_VALUE).fetchWayGeometry(FetchMode.ALL);
        Coordinate[] line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = coordinate(points.getLat(i), points.getLon(i));
        }
        LineString geometry = GEOMETRY.createLineString(line);
        return new RoadLine(geometry);
    }

    Coordinate coordinate(double latitude, double longitude) {
        return new Coordinate(longitude * lonScale, latitude);
    }

    /** The edges that touch an area. */
    BitSet edgesIn(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        BBox tiles = new BBox(box.getMinX() / lonScale, box.getMaxX() / lonScale, box.getMinY(), box.getMaxY());
        BitSet candidates = new BitSet();
        hopper.getLocationIndex().query(tiles, candidates::set);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        BitSet edges = new BitSet();
        candidates.stream()
                .filter(edge -> prepared.intersects(line(edge).geometry()))
                .forEach(edges::set);
        return edges;
    }

    int nodes() {
        return graph.getNodes();
    }

    Position position(int node) {
        NodeAccess nodes = graph.getNodeAccess();
        return new Position(nodes.getLat(node), nodes.getLon(node));
    }
}
