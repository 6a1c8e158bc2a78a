package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a problem cannot be planned as it stands, and what to do about it. */
public record ProblemFault(Code code, String subject) {
    /** A list longer than this helps nobody. */
    static final int MOST_REPORTED = 100;

    /** What is wrong. */
    public enum Code {
        DUPLICATE("duplicate", "%s 重复出现，请合并为一条。", "%s appears twice; merge the two."),
        UNKNOWN_PLACE("unknown-place", "没有编号为 %s 的地点，请先登记。", "There is no place %s; register it first."),
        UNKNOWN_ITEM("unknown-item", "没有编号为 %s 的物资，请先登记。", "There is no item %s; register it first."),
        EARMARKED_ITEM(
                "earmarked-item", "%s 是定向物资的编号，请写物资本身的编号。", "%s is the code of earmarked goods; name the item itself."),
        LOTS_ABOVE_STOCK(
                "lots-above-stock", "%s 各批次数量合计超过库存，请核对批次。", "The lots of %s are more than its stock; check the lots."),
        NO_POSITION(
                "no-position",
                "%s 没有坐标，又没有道路里程。请补坐标（可用县城位置，标“估”）或填写里程。",
                "%s has no position and there are no road distances; add a position (the county seat will do) or distances."),
        NO_MAP_FILE(
                "no-map-file",
                "没有地图文件 %s。请放入本地区的 OSM 数据（.osm.pbf、.osm 或 .osm.gz）。",
                "There is no map file %s; put an OSM extract of the area there (.osm.pbf, .osm or .osm.gz)."),
        NOT_A_MAP(
                "not-a-map", "%s 不是完整的 OSM 地图文件，请重新复制或下载。", "%s is not a whole OSM map file; copy or fetch it again."),
        OFF_MAP(
                "off-map",
                "%s 在地图范围之外。请核对坐标，或换用覆盖该地的地图。",
                "%s lies outside of the map; check its position or take a map that covers it."),
        OFF_ROAD(
                "off-road",
                "%s 附近没有这类车能走的道路。请把坐标移到路边。",
                "%s has no road nearby that such a truck may use; move its position to the road."),
        FEW_CORNERS(
                "few-corners",
                "封闭区域 %s 不足 3 个不同的点，围不成面。",
                "The closed area %s has fewer than 3 different points, or they lie on one line."),
        CROSSED_BORDER(
                "crossed-border",
                "封闭区域 %s 的边界自相交叉，请依次沿边界重新点选。",
                "The border of the closed area %s crosses itself; mark its corners again in order.");

        private final String code;
        private final String zh;
        private final String en;

        Code(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    public String zh() {
        return code.zh.formatted(subject);
    }

    public String en() {
        return code.en.formatted(subject);
    }
}
