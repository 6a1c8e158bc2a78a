package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a count stands in the journal. */
final class CountRecord {

    private static final int LINES_PER_RECORD = 100;

    private CountRecord() {}

    /** Writes the count; the last of its records is its point, since nothing comes between them. */
    static JournalId write(JournalWriter writer, Cause cause, Counted counted, List<GoodsLine> lines) {
        List<ObjectNode> all = lines(lines, counted.loose());
        JournalId last = null;
        for (int from = 0; last == null || from < all.size(); from += LINES_PER_RECORD) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("place", counted.place());
            body.set("cause", cause.toJson());
            if (last == null) {
                describe(body, counted);
            }
            ArrayNode array = body.putArray("lines");
            all.subList(from, Math.min(all.size(), from + LINES_PER_RECORD)).forEach(array::add);
            last = writer.append(JournalKind.COUNT, body);
        }
        return last;
    }

    private static void describe(ObjectNode body, Counted counted) {
        if (counted.span() != null) {
            body.put("begunAt", counted.span().begun().toString())
                    .put("endedAt", counted.span().ended().toString());
        }
        if (!counted.cartons().cartons().isEmpty()) {
            ArrayNode cartons = body.putArray("cartons");
            counted.cartons()
                    .cartons()
                    .forEach(carton -> cartons.addObject()
                            .put("carton", carton.code())
                            .put("state", carton.state().word()));
        }
    }

    /** Writes which differences were booked. */
    static void decided(List<CountDifference> differing, ArrayNode array) {
        for (CountDifference difference : differing) {
            PositionKey goods = difference.goods();
            array.addObject()
                    .put("item", goods.item())
                    .put("lot", goods.lot())
                    .put("owner", goods.owner())
                    .put("fund", goods.fund().word())
                    .put("earmark", goods.earmark())
                    .put("expected", difference.expected())
                    .put("counted", difference.counted());
        }
    }

    /** Reads which differences of a place a resolution booked; none where the count agreed. */
    static List<CountDifference> decided(String place, JsonNode resolution) {
        List<CountDifference> differing = new ArrayList<>();
        for (JsonNode line : resolution.path("differences")) {
            PositionKey goods = new PositionKey(
                    place,
                    line.path("item").stringValue(),
                    line.path("lot").stringValue(),
                    line.path("owner").stringValue(),
                    Fund.of(line.path("fund").stringValue()),
                    line.path("earmark").stringValue());
            differing.add(new CountDifference(
                    goods,
                    line.path("expected").longValue(),
                    line.path("counted").longValue()));
        }
        return differing;
    }

    private static List<ObjectNode> lines(List<GoodsLine> lines, List<LooseGoods> loose) {
        return Stream.concat(
                        lines.stream().map(CountRecord::line),
                        loose.stream().map(goods -> line(goods.item(), goods.lot(), goods.quantity())))
                .toList();
    }

    private static ObjectNode line(GoodsLine line) {
        PositionKey goods = line.goods();
        return line(goods.item(), goods.lot(), line.quantity())
                .put("owner", goods.owner())
                .put("fund", goods.fund().word())
                .put("earmark", goods.earmark());
    }

    private static ObjectNode line(String item, String lot, long quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", item)
                .put("lot", lot)
                .put("quantity", quantity);
    }
}
