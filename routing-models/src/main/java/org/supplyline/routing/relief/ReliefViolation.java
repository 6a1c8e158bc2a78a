package org.supplyline.routing.relief;

/**
 * A rule of the benchmark that a plan breaks.
 *
 * @param subject where: a vehicle with the number of its trip, a site with an item, a depot
 * @param value what the plan does
 * @param limit what it may do; empty if there is no figure
 */
public record ReliefViolation(Rule rule, String subject, String value, String limit) {

    /** The rules. */
    public enum Rule {
        WRONG_INSTANCE("wrong-instance", "不是这个实例的计划", "the plan is for another instance"),
        UNKNOWN_ID("unknown-id", "实例中没有这个编号", "the instance has nothing of this id"),
        EMPTY("empty", "空车次或空停靠", "a trip without stops or a stop without loads"),
        TWICE("twice", "同一车次两次停靠同一地点", "a site twice on one trip"),
        WRONG_DEPOT("wrong-depot", "该车不在此库装货", "the truck does not load at this depot"),
        NO_WAY("no-way", "道路不通", "no open road"),
        ROAD_BAN("road-ban", "该车不得驶入（山路或限重）", "the truck may not stop here (hill road, weight)"),
        OVERWEIGHT("overweight", "超重（克）", "above the payload, g"),
        OVERFULL("overfull", "超容积（毫升）", "above the loading space, ml"),
        COLD_CHAIN("cold-chain", "冷链物资未用冷藏车", "cold chain in a truck that is not refrigerated"),
        PART_CARTON("part-carton", "不拆箱物资未按整箱", "a part of a carton that stays closed"),
        EARMARK("earmark", "定向物资给了其他地区", "earmarked goods for another region"),
        STOCK("stock", "超出库存", "more than the depot has"),
        NOT_NEEDED("not-needed", "该处没有这项需求（或当时尚未提出）", "nobody needs this here, or not yet"),
        TOO_MUCH("too-much", "超过核定数量", "more than is needed"),
        EARLY_LOADING("early-loading", "车辆到库前装货", "loaded before the truck is there"),
        LOADING_PLACES("loading-places", "同时装车超过装车位", "more trucks loading than places"),
        SHIFT("shift", "超出班次", "back after the end of the shift"),
        TRIPS("trips", "超出车次上限", "more trips than allowed"),
        LOST_TRUCK("lost-truck", "车辆损坏后仍在送货", "brought by a truck that had broken down");

        private final String code;
        private final String zh;
        private final String en;

        Rule(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
        }

        /** As reports name it. */
        public String code() {
            return code;
        }
    }

    /** In Chinese. */
    public String zh() {
        return "%s：%s：%s%s".formatted(subject, rule.zh, value, limit.isEmpty() ? "" : "，限 " + limit);
    }

    /** In English. */
    public String en() {
        return "%s: %s: %s%s".formatted(subject, rule.en, value, limit.isEmpty() ? "" : ", limit " + limit);
    }
}
