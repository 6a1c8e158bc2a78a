package org.supplyline.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.codes.CodeReading.Form;
import org.supplyline.codes.CodeReading.Meaning;
import org.supplyline.gs1.ElementString;
import org.supplyline.scan.ItemDetails;
import org.supplyline.scan.Scan;

/** What a scan means, for those codes that are told by their digits and letters; none for all others. */
final class ScanMeanings implements Scan.Cases<List<Meaning>> {

    /** Makes a meaning of elements. */
    interface Elements {
        Meaning meaning(Form form, ElementString elements, Map<String, String> more);
    }

    private final Elements elements;
    private @Nullable Form broken;

    ScanMeanings(Elements elements) {
        this.elements = elements;
    }

    /** What the scan claimed to be if it was refused; null if it claimed nothing. */
    @Nullable
    Form broken() {
        return broken;
    }

    @Override
    public List<Meaning> item(Scan.Item item) {
        if (!item.details().equals(ItemDetails.NONE)) {
            // Only an element string tells more than the number.
            return List.of();
        }
        ElementString gtin = new ElementString(
                List.of(new ElementString.Element("01", item.gtin().digits())));
        return List.of(elements.meaning(Form.EAN, gtin, Map.of()));
    }

    @Override
    public List<Meaning> tracking(Scan.Tracking tracking) {
        return one(
                Form.TRACKING,
                Map.of(
                        "number", tracking.number().number(),
                        "carrier", tracking.number().carrier().name()));
    }

    @Override
    public List<Meaning> drugTrace(Scan.DrugTrace drugTrace) {
        return one(Form.DRUG_TRACE, Map.of("number", drugTrace.code().digits()));
    }

    @Override
    public List<Meaning> medicalDevice(Scan.MedicalDevice device) {
        ItemDetails details = device.udi().details();
        Map<String, String> more = new HashMap<>();
        more.put("agency", device.udi().agency().name());
        more.put("number", device.udi().identifier());
        put(more, "lot", details.lot());
        put(more, "serial", details.serial());
        put(more, "expiry", details.expiry());
        put(more, "production", details.production());
        return one(Form.UDI, more);
    }

    private static void put(Map<String, String> more, String name, @Nullable Object value) {
        if (value != null) {
            more.put(name, value.toString());
        }
    }

    @Override
    public List<Meaning> ambiguous(Scan.Ambiguous ambiguous) {
        List<Meaning> all = new ArrayList<>();
        for (Scan reading : ambiguous.readings()) {
            all.addAll(reading.match(this));
        }
        return all;
    }

    @Override
    public List<Meaning> unreadable(Scan.Unreadable unreadable) {
        String text = unreadable.codes().get(0).text();
        boolean waybill = unreadable.reason() == Scan.Reason.CHECK_DIGIT && !CodeShapes.isRetail(text);
        broken = waybill ? Form.TRACKING : Form.OTHER;
        return List.of();
    }

    @Override
    public List<Meaning> place(Scan.Place place) {
        return own();
    }

    @Override
    public List<Meaning> command(Scan.Command command) {
        return own();
    }

    @Override
    public List<Meaning> badge(Scan.Badge badge) {
        return own();
    }

    @Override
    public List<Meaning> trip(Scan.Trip trip) {
        return own();
    }

    @Override
    public List<Meaning> order(Scan.Order order) {
        return own();
    }

    @Override
    public List<Meaning> carton(Scan.Carton carton) {
        return one(Form.OTHER, Map.of("number", carton.code()));
    }

    @Override
    public List<Meaning> logisticUnit(Scan.LogisticUnit unit) {
        return List.of();
    }

    @Override
    public List<Meaning> supplement(Scan.Supplement supplement) {
        return List.of();
    }

    @Override
    public List<Meaning> location(Scan.Location location) {
        return List.of();
    }

    @Override
    public List<Meaning> garbled(Scan.Garbled garbled) {
        return List.of();
    }

    @Override
    public List<Meaning> unknown(Scan.Unknown unknown) {
        return List.of();
    }

    private static List<Meaning> own() {
        return one(Form.OTHER, Map.of());
    }

    private static List<Meaning> one(Form form, Map<String, String> more) {
        return List.of(new Meaning(form, null, "", more));
    }
}
