package org.supplyline.routing.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.PlaceId;

/**
 * Why a plan is as it is.
 *
 * @param answers one for each need, in the order of the plan's allocation
 * @param proposals what would help, the most first; each was tried
 */
public record Explanation(List<Answer> answers, List<Proposal> proposals) {
    public Explanation {
        answers = List.copyOf(answers);
        proposals = List.copyOf(proposals);
    }

    /**
     * Why a site gets this much of an item.
     *
     * @param allocated its share or what an order gives it
     * @param onTrips what trucks bring
     * @param bindings what keeps it from more, or from coming
     */
    public record Answer(
            PlaceId site, ItemCode item, long allocated, long onTrips, Phrase why, List<Binding> bindings) {
        public Answer {
            bindings = List.copyOf(bindings);
        }
    }

    /** Something that binds, with its figures in words. */
    public record Binding(Kind kind, Phrase words) {
        /** What binds. */
        public enum Kind {
            STOCK(
                    "stock",
                    "{item}各库合计 {stock}（{depots}），核定 {approved}",
                    "{stock} {item} in all depots ({depots}), {approved} approved"),
            CARTON("carton", "余 {left}，不足一箱（{pack}）", "{left} are left, less than a carton of {pack}"),
            EARMARK("earmark", "另有 {quantity} 由捐赠方定向给别处", "{quantity} more are earmarked for others"),
            MORE_URGENT(
                    "more-urgent",
                    "其中 {quantity} 先给更紧急的需求和调拨令",
                    "{quantity} of them go to more urgent needs and orders first"),
            EQUAL_COVER(
                    "equal-cover",
                    "同级未满足的需求得到的份额为 {least} 至 {most}",
                    "needs of the same class that are not met in full get {least} to {most}"),
            COLLECTS("collects", "{reason}", "{reason}"),
            ROAD("road", "{reason}；恢复 {roads} 中任一条即可到达", "{reason}; opening any of {roads} would do"),
            ROADS("roads", "{reason}；恢复任一条中断道路都不够", "{reason}; no single cut road would do"),
            ROAD_CLASS(
                    "road-class",
                    "在 {depot} 装车的 {trucks} 辆车中，{hill} 辆不能走山路，{heavy} 辆超过限重 {limit} 千克",
                    "of {trucks} trucks that load at {depot}, {hill} may not use hill roads and {heavy} exceed the limit of {limit} kg"),
            REFRIGERATION(
                    "refrigeration",
                    "{item}须冷藏，能从 {depot} 到 {site} 的 {trucks} 辆车都没有冷藏",
                    "{item} must be kept cold, and of {trucks} trucks that may go from {depot} to {site} none is refrigerated"),
            WEIGHT(
                    "weight",
                    "单件 {unit} 千克，最大的车载重 {most} 千克",
                    "one piece weighs {unit} kg, the largest truck takes {most} kg"),
            VOLUME("volume", "单件 {unit} 升，最大的车容积 {most} 升", "one piece takes {unit} l, the largest truck has {most} l"),
            SHIFT(
                    "shift",
                    "{depot} 到 {site} 往返至少 {minutes} 分钟：{trucks} 辆可用车中，{trucksShort} 辆班次内剩余时间不足",
                    "{depot} to {site} and back takes at least {minutes} min: of {trucks} trucks that may go, {trucksShort} have not so much left in their shift"),
            TRIPS(
                    "trips",
                    "{trucks} 辆可用车中，{trucksShort} 辆车次已用完",
                    "of {trucks} trucks that may go, {trucksShort} have made all their trips"),
            FULL_WEIGHT(
                    "full-weight",
                    "{depot} 发出的 {trips} 趟中，{full} 趟载重已满，装不下一箱{item}",
                    "of {trips} trips from {depot}, {full} have no weight left for a carton of {item}"),
            FULL_VOLUME(
                    "full-volume",
                    "{depot} 发出的 {trips} 趟中，{full} 趟容积已满，装不下一箱{item}",
                    "of {trips} trips from {depot}, {full} have no room left for a carton of {item}"),
            CREWS(
                    "crews",
                    "{depot} 同时只能装 {places} 辆车，最久的等了 {minutes} 分钟",
                    "{depot} loads {places} trucks at once; the longest wait for a crew was {minutes} min"),
            WINDOW("window", "最迟应于第 {due} 分钟到，计划第 {arrival} 分钟到", "due at minute {due}, planned for minute {arrival}");

            private final String code;
            private final String zh;
            private final String en;

            Kind(String code, String zh, String en) {
                this.code = code;
                this.zh = zh;
                this.en = en;
            }

            @JsonValue
            public String code() {
                return code;
            }

            Phrase words() {
                return new Phrase(zh, en);
            }
        }
    }

    /**
     * A change that helps.
     *
     * @param units that come to their sites beside, 0 if more are only shared out
     * @param sites that have nothing held back any more
     * @param words what it does, in figures
     */
    public record Proposal(Relaxation relaxation, long units, int sites, Phrase words) {}
}
