package org.supplyline.codes;

import java.nio.file.Path;
import org.supplyline.barcode.PictureCode;
import org.supplyline.barcode.PictureResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The line that {@code decode} prints for a picture. */
final class PictureJson {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double TENTHS = 10.0;

    private PictureJson() {}

    static ObjectNode of(Path file, PictureResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file.toString());
        return result.match(seen -> seen(json, seen), refused -> refused(json, refused));
    }

    private static ObjectNode seen(ObjectNode json, PictureResult.Seen seen) {
        json.put("width", seen.width()).put("height", seen.height());
        json.put("ms", Math.round(seen.elapsed().toNanos() / NANOS_A_MILLI * TENTHS) / TENTHS);
        ArrayNode codes = json.putArray("codes");
        seen.codes().forEach(code -> add(codes.addObject(), code));
        return json;
    }

    private static void add(ObjectNode json, PictureCode code) {
        json.put("symbology", code.symbology().text()).put("aim", code.aim()).put("text", code.text());
        ArrayNode elements = json.putArray("elements");
        code.elements()
                .forEach(element -> elements.addObject().put("ai", element.ai()).put("value", element.value()));
        ArrayNode corners = json.putArray("corners");
        code.corners().forEach(corner -> corners.addArray().add(corner.x()).add(corner.y()));
        json.put("read", code.read().text());
    }

    private static ObjectNode refused(ObjectNode json, PictureResult.Refused refused) {
        json.putArray("codes");
        json.putObject("error")
                .put("code", refused.problem().text())
                .put(
                        "message",
                        refused.problem().chinese() + " · " + refused.problem().english() + ": " + refused.detail());
        return json;
    }
}
