package org.supplyline.routing.travel.roads;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The course of an edge. */
record RoadLine(LineString geometry) {

    /** How far along the edge its point nearest to this one is, from 0 to 1. */
    double part(Coordinate point) {
        double length = geometry.getLength();
        return length == 0 ? 0 : Math.min(1, Math.max(0, new LengthIndexedLine(geometry).project(point) / length));
    }

    /** Whether the stretch between two parts of it touches an area. */
    boolean touches(Geometry area, double fromPart, double toPart) {
        double length = geometry.getLength();
        Geometry stretch = new LengthIndexedLine(geometry).extractLine(fromPart * length, toPart * length);
        return stretch.intersects(area);
    }
}
