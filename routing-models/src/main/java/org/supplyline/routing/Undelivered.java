package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A quantity that no truck of this plan brings, and why.
 *
 * @param parameters what the reason's sentence needs, by name (see each reason)
 */
public record Undelivered(PlaceId site, ItemCode item, long quantity, Reason reason, Map<String, String> parameters) {
    public Undelivered {
        parameters = Map.copyOf(parameters);
    }

    /** The reasons, with the names of their parameters. */
    public enum Reason {
        /** No depot has any left for this need. Parameters: approved, stock (of all depots). */
        NO_STOCK(
                "no-stock",
                "库存不足：核定 {approved}，各库合计 {stock}",
                "not enough stock: approved {approved}, {stock} in all depots"),
        /** Stock is scarce and this site got its share. Parameters: approved, allocated, coverPermille (of the approved need) or coverDays. */
        FAIR_SHARE(
                "fair-share",
                "按公平份额分得 {allocated}（核定 {approved}）",
                "its fair share is {allocated} of {approved} approved"),
        /** No road leads there; its share is held for it. Parameters: heldAt (depot). */
        UNREACHABLE("unreachable", "道路不通，份额留存于 {heldAt}", "no open road; its share is held at {heldAt}"),
        /** Roads lead there, but not for any truck that loads where the goods are. Parameters: heldAt, hillRoad, maxTruckGrams. */
        TOO_HEAVY_FOR_ROAD(
                "too-heavy-for-road",
                "现有车辆不能走这条路（山路或限重），份额留存于 {heldAt}",
                "no truck at hand may use the road there (hill road or weight limit); its share is held at {heldAt}"),
        /** Trucks could go, but none that is refrigerated, and these goods are of the cold chain. Parameters: heldAt. */
        NO_REFRIGERATED_TRUCK(
                "no-refrigerated-truck",
                "冷链物资，没有能到达的冷藏车，份额留存于 {heldAt}",
                "it must be kept cold and no refrigerated truck can go there; its share is held at {heldAt}"),
        /** A single carton is larger or heavier than every truck that may go there. Parameters: heldAt, unitGrams, unitMillilitres. */
        DOES_NOT_FIT(
                "does-not-fit", "单件超出车辆载重或容积，存于 {heldAt}", "one piece exceeds every truck; it is held at {heldAt}"),
        /** Trucks could go, but none has time or space left in its shift. Parameters: heldAt, roundTripMinutes, grams, millilitres. */
        NO_VEHICLE_TIME(
                "no-vehicle-time",
                "班次内没有车有余量，往返至少 {roundTripMinutes} 分钟，存于 {heldAt}",
                "no truck has time or space left in its shift (at least {roundTripMinutes} min there and back); it is held at {heldAt}"),
        /** The site fetches it. Parameters: depot. Counts as served. */
        COLLECTS_ITSELF("collects-itself", "自提，到 {depot} 领取", "collects at {depot}");

        private final String code;
        private final String zh;
        private final String en;

        Reason(String code, String zh, String en) {
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
        return filled(reason.zh);
    }

    public String en() {
        return filled(reason.en);
    }

    private String filled(String sentence) {
        String text = sentence;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    }
}
