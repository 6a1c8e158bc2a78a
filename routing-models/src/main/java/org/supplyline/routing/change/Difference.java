package org.supplyline.routing.change;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.VehicleId;

/**
 * Something that somebody must be told, because it is otherwise than in the plan that was told.
 *
 * @param cause what it comes from
 * @param vehicle the truck whose driver must be told
 * @param words the whole sentence, with its cause
 */
public record Difference(
        Kind kind,
        Cause cause,
        @Nullable VehicleId vehicle,
        @Nullable PlaceId site,
        @Nullable ItemCode item,
        Phrase words) {

    /** What is otherwise. */
    public enum Kind {
        TRIP_DROPPED("trip-dropped", "{vehicle} 少跑 {count} 趟：{cause}。", "{vehicle} makes {count} trips less: {cause}."),
        TRIP_ADDED("trip-added", "{vehicle} 多跑 {count} 趟：{cause}。", "{vehicle} makes {count} trips more: {cause}."),
        STOP_MOVED(
                "stop-moved",
                "{site} 由 {from} 改为 {vehicle} 送：{cause}。",
                "{site} moves from {from} to {vehicle}: {cause}."),
        STOP_DROPPED("stop-dropped", "{vehicle} 不再去 {site}：{cause}。", "{vehicle} no longer stops at {site}: {cause}."),
        STOP_ADDED("stop-added", "{vehicle} 增加一站 {site}：{cause}。", "{vehicle} also stops at {site}: {cause}."),
        QUANTITY(
                "quantity",
                "{vehicle} 送 {site} 的{item}由 {from} 改为 {to}：{cause}。",
                "{vehicle} brings {to} {item} to {site} instead of {from}: {cause}."),
        DEPARTURE(
                "departure",
                "{vehicle} 从 {depot} 出发晚 {minutes} 分钟：{cause}。",
                "{vehicle} leaves {depot} {minutes} min later: {cause}."),
        EARLIER(
                "earlier",
                "{vehicle} 从 {depot} 出发早 {minutes} 分钟：{cause}。",
                "{vehicle} leaves {depot} {minutes} min earlier: {cause}."),
        UNREACHABLE(
                "unreachable",
                "{site} 道路不通，份额留存于 {depot}：{cause}。",
                "{site} cannot be reached, its share is held at {depot}: {cause}."),
        LATE_HOME(
                "late-home",
                "{vehicle} 收车比班次晚 {minutes} 分钟：{cause}。",
                "{vehicle} comes home {minutes} min after the end of its shift: {cause}.");

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

    /** What a difference comes from. */
    public enum Cause {
        NEED_ADDED("need-added", "新增需求", "it is a new need"),
        NEED_CHANGED("need-changed", "核定数量改为 {approved}", "{approved} are approved now"),
        NEED_CANCELLED("need-cancelled", "需求已取消", "the need was cancelled"),
        TRUCK_LOST("truck-lost", "{lost} 不能再用", "{lost} is lost"),
        ROAD_CUT("road-cut", "道路 {roads} 中断", "the road {roads} is cut"),
        STOCK_CORRECTED("stock-corrected", "{depot} 的{item}盘点为 {quantity}", "{depot} has {quantity} {item} by count"),
        TRUCK_LATE("truck-late", "{lost} 到 {place} 的时间有变", "{lost} reported another time at {place}"),
        SHARED_ANEW("shared-anew", "{item}的需求或库存有变，份额重新分配", "needs or stock of {item} changed, so it was shared anew"),
        REARRANGED("rearranged", "为适应其他变动而调整", "it makes way for the other changes");

        private final String code;
        private final String zh;
        private final String en;

        Cause(String code, String zh, String en) {
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
