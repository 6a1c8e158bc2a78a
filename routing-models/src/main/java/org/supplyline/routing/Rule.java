package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a plan is judged by. The words are for the planner; the engine's constraints carry the same codes. */
public enum Rule {
    OVERWEIGHT("overweight", Level.FEASIBLE, "超重（千克）", "weight above the payload, kg"),
    OVERFULL("overfull", Level.FEASIBLE, "超容积（升）", "volume above the loading space, litres"),
    NO_ROAD("no-road", Level.FEASIBLE, "道路不通", "a leg without an open road"),
    ROAD_BAN("road-ban", Level.FEASIBLE, "车辆不得进入（山路、限重）", "a stop closed to this truck (hill road, weight limit)"),
    SHIFT_TIME("shift-time", Level.FEASIBLE, "超出班次（分钟）", "minutes after the end of the shift"),
    TRIP_COUNT("trip-count", Level.FEASIBLE, "超出车次上限", "more trips than the truck may make"),
    OTHER_DEPOT("other-depot", Level.FEASIBLE, "货在别的库", "goods that lie in another depot"),
    COLD_CHAIN(
            "cold-chain", Level.FEASIBLE, "冷链物资不在冷藏车上", "goods of the cold chain on a truck that is not refrigerated"),
    EARMARK("earmark", Level.FEASIBLE, "定向物资送往别处", "earmarked goods for a site that they were not given for"),
    DEPOT_STOCK("depot-stock", Level.FEASIBLE, "超出库存", "more than the depot has"),
    UNMET_NEED("unmet-need", Level.UNMET, "未运送的需求（按紧急程度加权）", "allocated goods that stay, by urgency"),
    LARGEST_UNMET_SHARE("largest-unmet-share", Level.EQUITY, "最大缺口比例（万分之一）", "largest unmet share, 1/10,000"),
    LATE("late", Level.ON_TIME, "迟到（分钟，按紧急程度加权）", "minutes after the due time, by urgency"),
    TRUCK_USED("truck-used", Level.TRUCKS, "用车", "trucks used"),
    TRIP_USED("trip-used", Level.TRUCKS, "车次", "trips made"),
    URGENT_ARRIVAL("urgent-arrival", Level.URGENT_FIRST, "紧急物资到达时间", "arrival of urgent goods"),
    DISTANCE("distance", Level.DISTANCE, "里程（按车型加权）", "distance, by size of truck");

    /** Levels are lexicographic: nothing on a later one makes up for anything on an earlier one. */
    public enum Level {
        FEASIBLE(0, "feasible"),
        UNMET(1, "unmet"),
        EQUITY(2, "equity"),
        ON_TIME(3, "on-time"),
        TRUCKS(4, "trucks"),
        URGENT_FIRST(5, "urgent-first"),
        DISTANCE(6, "distance");

        private final int rank;
        private final String code;

        Level(int rank, String code) {
            this.rank = rank;
            this.code = code;
        }

        /** 0 for the level that is compared first. */
        public int rank() {
            return rank;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Level level;
    private final String zh;
    private final String en;

    Rule(String code, Level level, String zh, String en) {
        this.code = code;
        this.level = level;
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
