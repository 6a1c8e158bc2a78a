package org.supplyline.routing.travel.roads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.travel.Spot;

/**
 * A made-up town as an OSM file: a grid of 6 x 6 crossings, about a kilometre apart, and around it a weak bridge, a low bridge, a road
 * closed to goods vehicles and a track. Its southernmost street is one-way to the east.
 */
final class TownMap {
    static final int SIDE = 6;
    private static final double SOUTH = 36.0;
    private static final double WEST = 113.0;
    private static final double ROW = 0.01;
    private static final double COLUMN = 0.012;

    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final StringBuilder ways = new StringBuilder();
    private final StringBuilder nodeLines = new StringBuilder();
    private int wayCount;

    private TownMap() {}

    static Path write(Path folder) {
        TownMap town = new TownMap();
        for (int line = 0; line < SIDE; line++) {
            int[][] street = new int[SIDE][];
            int[][] avenue = new int[SIDE][];
            for (int i = 0; i < SIDE; i++) {
                street[i] = new int[] {line, i};
                avenue[i] = new int[] {i, line};
            }
            town.way(Map.of("highway", "secondary", "oneway", line == 0 ? "yes" : "no"), street);
            town.way(Map.of("highway", "residential"), avenue);
        }
        town.way(Map.of("highway", "secondary", "maxweight", "5"), new int[][] {{0, 0}, {0, -1}});
        town.way(Map.of("highway", "secondary"), new int[][] {{3, 0}, {3, -1}, {0, -1}});
        town.way(Map.of("highway", "secondary", "maxheight", "3"), new int[][] {{0, 5}, {0, 6}});
        town.way(Map.of("highway", "secondary"), new int[][] {{3, 5}, {3, 6}, {0, 6}});
        town.way(Map.of("highway", "secondary", "hgv", "no"), new int[][] {{5, 0}, {6, 0}});
        town.way(Map.of("highway", "secondary"), new int[][] {{5, 2}, {6, 2}, {6, 0}});
        town.way(Map.of("highway", "track", "tracktype", "grade1"), new int[][] {{5, 5}, {6, 5}});
        try {
            return Files.writeString(folder.resolve("town.osm"), town.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A position in rows from the south and columns from the west. */
    static Position at(double row, double column) {
        return new Position(SOUTH + ROW * row, WEST + COLUMN * column);
    }

    static Spot spot(String name, double row, double column) {
        return new Spot(new PlaceId(name), at(row, column), false);
    }

    private void way(Map<String, String> tags, int[][] course) {
        ways.append("<way id=\"%d\" version=\"1\">".formatted(++wayCount));
        for (int[] corner : course) {
            ways.append("<nd ref=\"%d\"/>".formatted(node(corner[0], corner[1])));
        }
        tags.forEach((key, value) -> ways.append("<tag k=\"%s\" v=\"%s\"/>".formatted(key, value)));
        ways.append("</way>\n");
    }

    private int node(int row, int column) {
        return nodes.computeIfAbsent(row + "/" + column, key -> {
            int id = nodes.size() + 1;
            Position at = at(row, column);
            nodeLines.append("<node id=\"%d\" version=\"1\" lat=\"%.7f\" lon=\"%.7f\"/>%n"
                    .formatted(id, at.latitude(), at.longitude()));
            return id;
        });
    }

    private String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<osm version=\"0.6\" generator=\"test\">%n%s%s</osm>%n"
                .formatted(nodeLines, ways);
    }
}
