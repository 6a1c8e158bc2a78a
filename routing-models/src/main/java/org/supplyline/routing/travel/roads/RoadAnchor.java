package org.supplyline.routing.travel.roads;

/**
 * A place on an edge of the map. A truck leaves it towards either end of the edge and comes to it from either end; what is not allowed
 * there or closed costs {@link WayCost#NONE}.
 *
 * @param edge number of the edge, -1 for a place that is on no road
 * @param base node at its beginning
 * @param adjacent node at its end
 * @param part how far along the edge, from 0 to 1
 * @param along cost of the whole edge from its beginning to its end
 * @param back cost of the whole edge from its end to its beginning
 * @param baseOpen no closure lies between the place and the beginning
 * @param adjacentOpen no closure lies between the place and the end
 */
record RoadAnchor(
        int edge, int base, int adjacent, double part, long along, long back, boolean baseOpen, boolean adjacentOpen) {
    /** A place that is on no road. */
    static final RoadAnchor NOWHERE = new RoadAnchor(-1, 0, 0, 0, WayCost.NONE, WayCost.NONE, false, false);

    /** The place in the middle of an open edge, or at one of its ends. */
    static RoadAnchor on(int edge, int base, int adjacent, double part, long along, long back) {
        return new RoadAnchor(edge, base, adjacent, part, along, back, true, true);
    }

    RoadAnchor open(boolean towardsBase, boolean towardsAdjacent) {
        return new RoadAnchor(edge, base, adjacent, part, along, back, towardsBase, towardsAdjacent);
    }

    long toBase() {
        return arm(baseOpen, part == 0, WayCost.part(back, part));
    }

    long toAdjacent() {
        return arm(adjacentOpen, part == 1, WayCost.rest(along, part));
    }

    long fromBase() {
        return arm(baseOpen, part == 0, WayCost.part(along, part));
    }

    long fromAdjacent() {
        return arm(adjacentOpen, part == 1, WayCost.rest(back, part));
    }

    /** A place that is at an end of its edge is there, whatever the edge allows. */
    private static long arm(boolean open, boolean there, long cost) {
        if (!open) {
            return WayCost.NONE;
        }
        return there ? 0 : cost;
    }

    /**
     * The way to another place on the same edge without leaving it. Of an edge that is closed on both sides of the two, the stretch
     * between them counts as closed too.
     */
    long direct(RoadAnchor other) {
        if (edge < 0 || other.edge != edge) {
            return WayCost.NONE;
        }
        if (other.part >= part) {
            return adjacentOpen || other.baseOpen
                    ? difference(WayCost.part(along, other.part), WayCost.part(along, part))
                    : WayCost.NONE;
        }
        return baseOpen || other.adjacentOpen
                ? difference(WayCost.rest(back, other.part), WayCost.rest(back, part))
                : WayCost.NONE;
    }

    private static long difference(long longer, long shorter) {
        return longer == WayCost.NONE ? WayCost.NONE : longer - shorter;
    }
}
