package org.supplyline.routing.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.VehicleId;

/** Something that happened since a plan was told. What does not fit problem and plan is answered with a {@link ChangeFault}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.TruckProgress.class, name = "truck-progress"),
    @JsonSubTypes.Type(value = Change.NeedAdded.class, name = "need-added"),
    @JsonSubTypes.Type(value = Change.NeedChanged.class, name = "need-changed"),
    @JsonSubTypes.Type(value = Change.NeedCancelled.class, name = "need-cancelled"),
    @JsonSubTypes.Type(value = Change.StockCorrected.class, name = "stock-corrected"),
    @JsonSubTypes.Type(value = Change.TruckLost.class, name = "truck-lost"),
    @JsonSubTypes.Type(value = Change.RoadCut.class, name = "road-cut")
})
public sealed interface Change {
    /** Gives itself to the one method for its case. */
    void accept(Cases cases);

    /** One method a case. */
    interface Cases {
        void progress(TruckProgress progress);

        void added(NeedAdded added);

        void changed(NeedChanged changed);

        void cancelled(NeedCancelled cancelled);

        void corrected(StockCorrected corrected);

        void lost(TruckLost lost);

        void cut(RoadCut cut);
    }

    /**
     * How far a truck is. A truck that nothing is reported of is where the plan has it.
     *
     * @param trip number of the trip that it is loaded for or has just ended; 0 = none is loaded yet
     * @param executed sites that this trip has served, in the order of the plan; all of them = the trip is over
     * @param at depot or site where it stands, or the next one that it comes to
     * @param freeMinute when it can go on from there, from the start of the problem
     */
    record TruckProgress(VehicleId vehicle, int trip, List<PlaceId> executed, PlaceId at, int freeMinute)
            implements Change {
        public TruckProgress {
            executed = executed == null ? List.of() : List.copyOf(executed);
        }

        @Override
        public void accept(Cases cases) {
            cases.progress(this);
        }
    }

    /** A site needs something that the plan does not know. */
    record NeedAdded(Need need) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.added(this);
        }
    }

    /**
     * Another quantity was approved.
     *
     * @param approved base units, 0 or more
     */
    record NeedChanged(PlaceId site, ItemCode item, long approved) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.changed(this);
        }
    }

    /** A site needs no more of an item than what it has got. */
    record NeedCancelled(PlaceId site, ItemCode item) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.cancelled(this);
        }
    }

    /**
     * A depot was counted.
     *
     * @param quantity base units that lie there now and may be issued, without what is already on trucks
     */
    record StockCorrected(PlaceId depot, ItemCode item, long quantity) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.corrected(this);
        }
    }

    /** A truck drives no further; what is on board is not counted as stock. */
    record TruckLost(VehicleId vehicle) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.lost(this);
        }
    }

    /** A road cannot be driven, in neither direction. */
    record RoadCut(PlaceId from, PlaceId to) implements Change {
        @Override
        public void accept(Cases cases) {
            cases.cut(this);
        }

        boolean joins(PlaceId one, PlaceId other) {
            return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
        }
    }
}
