package org.supplyline.routing.travel.roads;

import java.util.List;
import java.util.function.Function;
import org.supplyline.routing.Position;

/** Roads that nobody may use. */
public sealed interface RoadClosure {
    /** Answers each case with one function. */
    <R> R match(Function<Area, R> area, Function<Cut, R> cut);

    /**
     * Every road that touches an area is closed within it.
     *
     * @param name as people call it
     * @param corners in order along the border, at least 3; the last is joined to the first
     */
    record Area(String name, List<Position> corners) implements RoadClosure {
        /** Keeps its own copy. */
        public Area {
            corners = List.copyOf(corners);
        }

        @Override
        public <R> R match(Function<Area, R> area, Function<Cut, R> cut) {
            return area.apply(this);
        }
    }

    /**
     * The road nearest to a point is cut there, in both directions if it is one line on the map; of two carriageways only the nearer
     * one, so draw an area over both.
     *
     * @param name as people call it
     */
    record Cut(String name, Position at) implements RoadClosure {
        @Override
        public <R> R match(Function<Area, R> area, Function<Cut, R> cut) {
            return cut.apply(this);
        }
    }
}
