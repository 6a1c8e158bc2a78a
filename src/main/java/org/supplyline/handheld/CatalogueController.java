package org.supplyline.handheld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/catalogue}: what a handheld shows in place of codes, also without a network. Names only; what a code
 * means is decided by the node.
 *
 * <pre>{@code
 * {"v":1, "packs":{GTIN-14:{"item", "zh", "en", "unitZh", "unitEn", "packZh", "packEn", "quantity"}},
 *  "places":{SLP…:{"zh", "en"}}}
 * }</pre>
 */
@RestController
class CatalogueController {

    /** With the next one about 2 MB, which any handheld can keep; the device's own depot comes first. */
    static final int PACK_LIMIT = 5_000;

    static final int PLACE_LIMIT = 5_000;

    private final Catalog catalog;
    private final Places places;
    private final Devices devices;
    private final JsonMapper json;

    CatalogueController(Catalog catalog, Places places, Devices devices, JsonMapper json) {
        this.catalog = catalog;
        this.places = places;
        this.devices = devices;
        this.json = json;
    }

    /** Answers 304 to an {@code If-None-Match} with the tag of what has not changed (RFC 9110, section 13.1.2). */
    @GetMapping("/api/catalogue")
    @OpenTo(Audience.DEVICES)
    ResponseEntity<byte[]> catalogue(Authentication caller) {
        Device device = devices.find(caller.getName()).orElseThrow(() -> Problem.NOT_FOUND.refusal());
        ObjectNode names = json.createObjectNode().put("v", 1);
        packs(names.putObject("packs"));
        places(names.putObject("places"), device.depot());
        byte[] body = names.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(sha256(body))
                .body(body);
    }

    private void packs(ObjectNode named) {
        for (ReliefItem item : catalog.items()) {
            for (Pack pack : catalog.packs(item.code())) {
                if (pack.gtin() != null && named.size() < PACK_LIMIT) {
                    named.putObject(pack.gtin().digits())
                            .put("item", item.code())
                            .put("zh", item.nameZh())
                            .put("en", item.nameEn())
                            .put("unitZh", item.unitZh())
                            .put("unitEn", item.unitEn())
                            .put("packZh", pack.nameZh())
                            .put("packEn", pack.nameEn())
                            .put("quantity", pack.quantity());
                }
            }
        }
    }

    private void places(ObjectNode named, String depot) {
        List<Place> ownFirst = places.all().stream()
                .filter(place -> !place.kind().isCounterPlace() && place.kind() != PlaceKind.DONOR)
                .sorted(Comparator.comparing(
                        (Place place) -> !place.code().equals(depot) && !depot.equals(place.parent())))
                .limit(PLACE_LIMIT)
                .toList();
        for (Place place : ownFirst) {
            named.putObject(place.scanCode().text()).put("zh", place.nameZh()).put("en", place.nameEn());
        }
    }

    private static String sha256(byte[] body) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
