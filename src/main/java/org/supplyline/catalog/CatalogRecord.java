package org.supplyline.catalog;

import java.util.List;
import java.util.Set;
import org.supplyline.journal.Cause;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the journal says of items and packs. */
final class CatalogRecord {

    private static final String ITEM = "item";
    private static final String PACK = "pack";

    /** What records of the catalogue are about. */
    static final Set<String> SUBJECTS = Set.of(ITEM, PACK);

    private CatalogRecord() {}

    static ObjectNode items(List<ReliefItem> items, List<Pack> packs, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", ITEM);
        body.set("cause", cause.toJson());
        ArrayNode lines = body.putArray("items");
        for (ReliefItem item : items) {
            ObjectNode line = lines.addObject()
                    .put("item", item.code())
                    .put("nameZh", item.nameZh())
                    .put("nameEn", item.nameEn())
                    .put("category", item.category())
                    .put("unitZh", item.unitZh())
                    .put("unitEn", item.unitEn())
                    .put("weightGrams", item.weightGrams())
                    .put("volumeCm3", item.volumeCm3())
                    .put("estimated", item.estimated())
                    .put("shelfLifeHours", item.shelfLife().hours())
                    .put("control", item.controlClass().word())
                    .put("hazard", item.hazard().word())
                    .put("coldChain", item.coldChain());
            if (item.value() != null) {
                line.put("valueFen", item.value().fen())
                        .put("proof", item.value().proof().word());
            }
            ArrayNode rungs = line.putArray("packs");
            packs.stream().filter(p -> p.item().equals(item.code())).forEach(p -> rungs.add(packLine(p)));
        }
        return body;
    }

    static ObjectNode pack(Pack pack, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", PACK);
        body.set("cause", cause.toJson());
        body.putArray("packs").add(packLine(pack).put("item", pack.item()));
        return body;
    }

    private static ObjectNode packLine(Pack pack) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("quantity", pack.quantity())
                .put("nameZh", pack.nameZh())
                .put("nameEn", pack.nameEn())
                .put("weightGrams", pack.weightGrams())
                .put("volumeCm3", pack.volumeCm3());
        if (pack.estimated()) {
            line.put("estimated", true);
        }
        if (pack.gtin() != null) {
            line.put("gtin", pack.gtin().digits());
        }
        return line;
    }
}
