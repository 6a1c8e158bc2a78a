package org.supplyline.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gs1Error;
import org.supplyline.gs1.Gtin;
import org.supplyline.scan.ItemDetails;
import org.supplyline.scan.OwnCode;
import org.supplyline.scan.Scan;

/**
 * A scan as members for a page: {@code kind}, and what that kind has of {@code gtin, sscc, content, lot, serial, expiry,
 * bestBefore, production, count, gln, extension, code, url, carrier, readings, reason, errors, damage}. Dates are RFC 3339.
 */
final class ScanWords implements Scan.Cases<Map<String, @Nullable Object>> {

    @Override
    public Map<String, @Nullable Object> item(Scan.Item item) {
        return goods("item", item.gtin(), null, item.details());
    }

    @Override
    public Map<String, @Nullable Object> logisticUnit(Scan.LogisticUnit unit) {
        Map<String, @Nullable Object> words = goods("logistic-unit", null, unit.content(), unit.details());
        words.put("sscc", unit.sscc());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> supplement(Scan.Supplement supplement) {
        return goods("supplement", null, supplement.content(), supplement.details());
    }

    @Override
    public Map<String, @Nullable Object> location(Scan.Location location) {
        Map<String, @Nullable Object> words = kind("location");
        words.put("gln", location.gln());
        words.put("extension", location.extension());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> place(Scan.Place place) {
        return own("place", place.code());
    }

    @Override
    public Map<String, @Nullable Object> command(Scan.Command command) {
        return own("command", command.code());
    }

    @Override
    public Map<String, @Nullable Object> badge(Scan.Badge badge) {
        return own("badge", badge.code());
    }

    @Override
    public Map<String, @Nullable Object> trip(Scan.Trip trip) {
        return own("trip", trip.code());
    }

    @Override
    public Map<String, @Nullable Object> order(Scan.Order order) {
        return own("order", order.code());
    }

    @Override
    public Map<String, @Nullable Object> carton(Scan.Carton carton) {
        Map<String, @Nullable Object> words = kind("carton");
        words.put("code", carton.code());
        words.put("url", carton.url());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> tracking(Scan.Tracking tracking) {
        Map<String, @Nullable Object> words = kind("tracking");
        words.put("carrier", tracking.number().carrier());
        words.put("code", tracking.number().number());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> drugTrace(Scan.DrugTrace drugTrace) {
        Map<String, @Nullable Object> words = kind("drug-trace");
        words.put("code", drugTrace.code().digits());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> medicalDevice(Scan.MedicalDevice device) {
        Map<String, @Nullable Object> words =
                goods("medical-device", null, null, device.udi().details());
        words.put("code", device.udi().identifier());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> ambiguous(Scan.Ambiguous ambiguous) {
        Map<String, @Nullable Object> words = kind("ambiguous");
        words.put(
                "readings",
                ambiguous.readings().stream().map(scan -> scan.match(this)).toList());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> unreadable(Scan.Unreadable unreadable) {
        Map<String, @Nullable Object> words = kind("unreadable");
        words.put("reason", unreadable.reason().text());
        List<Gs1Error> errors = unreadable.errors();
        words.put(
                "errors",
                errors.isEmpty() ? null : errors.stream().map(ScanWords::error).toList());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> garbled(Scan.Garbled garbled) {
        Map<String, @Nullable Object> words = kind("garbled");
        words.put("damage", garbled.damage());
        return words;
    }

    @Override
    public Map<String, @Nullable Object> unknown(Scan.Unknown unknown) {
        return kind("unknown");
    }

    private static Map<String, @Nullable Object> kind(String kind) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("kind", kind);
        return words;
    }

    private static Map<String, @Nullable Object> own(String kind, OwnCode code) {
        Map<String, @Nullable Object> words = kind(kind);
        words.put("code", code.text());
        return words;
    }

    private static Map<String, @Nullable Object> goods(
            String kind, @Nullable Gtin gtin, @Nullable Gtin content, ItemDetails details) {
        Map<String, @Nullable Object> words = kind(kind);
        words.put("gtin", gtin);
        words.put("content", content);
        words.put("lot", details.lot());
        words.put("serial", details.serial());
        words.put("expiry", details.expiry());
        words.put("bestBefore", details.bestBefore());
        words.put("production", details.production());
        words.put("count", details.count());
        return words;
    }

    private static Map<String, @Nullable Object> error(Gs1Error error) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("ai", error.ai());
        words.put("position", error.position());
        words.put("code", error.code());
        words.put("expected", error.expected());
        return words;
    }
}
