package org.supplyline.routing.travel.roads;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.TurnCostProvider;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.routing.weighting.custom.CustomModelParser;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.travel.Spot;
import org.supplyline.routing.travel.TravelSource;
import org.supplyline.routing.travel.TravelTable;

/**
 * The roads of a map as trucks of one class may use them: the quickest way, of equally quick ones the shortest. Signs for weight, height
 * and goods vehicles and one-way streets are kept to; turn restrictions are not known. Any number of threads may use it.
 */
public final class RoadTravel implements TravelSource {
    /** A place further from the road than this has no road: its position is wrong, or the map lacks it. */
    static final int FURTHEST_FROM_ROAD_METRES = 1_000;

    private final RoadMap map;
    private final Weighting weighting;
    private final EdgeFilter usable;
    private final RoadGraph graph;

    private RoadTravel(RoadMap map, Weighting weighting, EdgeFilter usable) {
        this.map = map;
        this.weighting = weighting;
        this.usable = usable;
        this.graph = map.arcs(weighting);
    }

    static RoadTravel of(RoadMap map, EncodingManager values, TruckClass truck) {
        Weighting weighting =
                CustomModelParser.createWeighting(values, TurnCostProvider.NO_TURN_COST_PROVIDER, model(truck));
        EdgeFilter usable =
                new DefaultSnapFilter(weighting, values.getBooleanEncodedValue(Subnetwork.key(MapImport.PROFILE)));
        return new RoadTravel(map, weighting, usable);
    }

    private static CustomModel model(TruckClass truck) {
        CustomModel model = new CustomModel()
                .setDistanceInfluence(0d)
                .addToSpeed(If("true", LIMIT, truck.isGoodsVehicle() ? "car_average_speed * 0.9" : "car_average_speed"))
                .addToSpeed(If("true", LIMIT, String.valueOf(truck.topKilometresPerHour())))
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToPriority(If("max_weight < " + truck.grossKilograms() / 1_000.0, MULTIPLY, "0"))
                .addToPriority(If("max_height < " + truck.heightCentimetres() / 100.0, MULTIPLY, "0"));
        if (truck.isGoodsVehicle()) {
            model.addToPriority(If("hgv == NO", MULTIPLY, "0"));
        }
        if (!truck.tracks()) {
            model.addToPriority(If("road_class == TRACK", MULTIPLY, "0"));
        }
        return model;
    }

    @Override
    public TravelTable table(List<Spot> spots) {
        return ways(spots).table();
    }

    /** The ways between places with all roads open, which can be closed afterwards. */
    public RoadTable ways(List<Spot> spots) {
        List<RoadAnchor> anchors = new ArrayList<>();
        List<ProblemFault> faults = new ArrayList<>();
        for (Spot spot : spots) {
            Position position = spot.position();
            if (position == null) {
                faults.add(new ProblemFault(
                        ProblemFault.Code.NO_POSITION, spot.id().value()));
                anchors.add(RoadAnchor.NOWHERE);
            } else {
                Optional<Snap> snap = snap(position, spot.id().value(), faults);
                anchors.add(snap.map(at -> map.anchor(at, weighting)).orElse(RoadAnchor.NOWHERE));
            }
        }
        return RoadTable.of(this, spots, anchors, faults);
    }

    /** The nearest road that the trucks may use, or one more fault. */
    Optional<Snap> snap(Position position, String name, List<ProblemFault> faults) {
        if (!map.covers(position)) {
            faults.add(new ProblemFault(ProblemFault.Code.OFF_MAP, name));
            return Optional.empty();
        }
        Optional<Snap> snap = map.nearest(position, usable);
        if (snap.isPresent() && snap.get().getQueryDistance() <= FURTHEST_FROM_ROAD_METRES) {
            return snap;
        }
        String distance = snap.map(at -> " (%d m)".formatted(Math.round(at.getQueryDistance())))
                .orElse("");
        faults.add(new ProblemFault(ProblemFault.Code.OFF_ROAD, name + distance));
        return Optional.empty();
    }

    RoadMap map() {
        return map;
    }

    RoadGraph graph() {
        return graph;
    }
}
