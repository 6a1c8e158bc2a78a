package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.inventory.PositionKey;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /counts/scanned}: what devices are counting, and which of it makes up a count. */
@Controller
class ScannedCountPages {

    private final ScannedCounts counts;
    private final Devices devices;
    private final KeyedRequests requests;
    private final KeepingWords words;

    ScannedCountPages(ScannedCounts counts, Devices devices, KeyedRequests requests, KeepingWords words) {
        this.counts = counts;
        this.devices = devices;
        this.requests = requests;
        this.words = words;
    }

    /** A place at work; more than one device there asks a person who counted what. */
    record PlaceRow(String code, String name, List<TallyRow> tallies) {
        public boolean isShared() {
            return tallies.size() > 1;
        }
    }

    /** What one device says, with no word of what the books say. */
    record TallyRow(Tally tally, String name, String begun, String ended, List<GoodsRow> goods, Set<String> cartons) {}

    /** Goods that were counted. */
    record GoodsRow(String name, String lot, String quantity) {}

    @GetMapping("/counts/scanned")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    String list(Model model, Locale locale) {
        model.addAttribute(
                "places",
                counts.open().stream()
                        .map(place -> new PlaceRow(
                                place.code(),
                                words.place(place.code(), locale),
                                place.tallies().stream()
                                        .map(tally -> row(tally, locale))
                                        .toList()))
                        .toList());
        return "keeping/counts-scanned";
    }

    private TallyRow row(Tally tally, Locale locale) {
        return new TallyRow(
                tally,
                devices.find(tally.device()).map(Device::name).orElse(tally.device()),
                words.time(tally.begun()),
                words.time(tally.ended()),
                Tally.loose(List.of(tally), Set.of()).stream()
                        .map(goods -> new GoodsRow(
                                words.item(goods.item(), locale),
                                goods.lot().equals(PositionKey.NONE) ? "" : goods.lot(),
                                words.quantity(goods.item(), goods.quantity(), locale)))
                        .toList(),
                Tally.cartons(List.of(tally), carton -> true));
    }

    @PostMapping("/counts/scanned")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String handIn(
            @RequestParam String place,
            @RequestParam(defaultValue = "") Set<String> device,
            HttpServletRequest request) {
        return requests.form(request, "/counts/*?done", (writer, cause) -> counts.handIn(writer, cause, place, device));
    }

    @PostMapping("/counts/scanned/drop")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String drop(
            @RequestParam String place,
            @RequestParam String device,
            @RequestParam String reason,
            HttpServletRequest request) {
        return requests.form(
                request, "/counts/scanned?done", (writer, cause) -> counts.drop(writer, cause, place, device, reason));
    }
}
