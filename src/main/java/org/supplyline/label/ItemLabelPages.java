package org.supplyline.label;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.gs1.Gtin;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.paper.Words;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** Labels for goods, to print: for those without a bar code, and for those whose code does not say the lot. */
@Controller
@OpenTo(Audience.USERS)
class ItemLabelPages {

    /** As many as one request may print. */
    static final int MOST_COPIES = 2_000;

    private final Catalog catalog;
    private final Printer printer;

    ItemLabelPages(Catalog catalog, Printer printer) {
        this.catalog = catalog;
        this.printer = printer;
    }

    /**
     * Asks for what is not yet known of the label.
     *
     * @param quantity base units in the pack, or absent for the one in which the item is usually moved
     */
    @GetMapping("/items/{code}/labels")
    String form(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long quantity,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String expiryTime,
            @RequestParam(defaultValue = "1") int copies,
            Model model) {
        ReliefItem item = item(code);
        List<Pack> packs = catalog.packs(code);
        model.addAttribute("item", item);
        model.addAttribute("packs", packs);
        model.addAttribute(
                "chosen",
                packs.stream()
                        .filter(pack -> pack.quantity() == quantity)
                        .findFirst()
                        .or(() -> catalog.pack(code))
                        .orElse(null));
        model.addAttribute("lot", lot);
        model.addAttribute("expiry", expiry);
        model.addAttribute("expiryTime", expiryTime);
        model.addAttribute("copies", Math.min(Math.max(1, copies), MOST_COPIES));
        model.addAttribute("most", MOST_COPIES);
        model.addAttribute("maxLot", ItemLabel.MAX_LOT);
        return "label/item";
    }

    /** @param single whether each stands on a page of its own, for a label printer */
    @GetMapping("/items/{code}/labels.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code,
            @RequestParam long quantity,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String expiryTime,
            @RequestParam(defaultValue = "1") int copies,
            @RequestParam(defaultValue = "false") boolean single) {
        ItemLabel label = label(code, quantity, lot, expiry(expiry, expiryTime));
        int times = copies(copies);
        return printer.print("item-" + code, fonts -> ItemLabelPaper.pdf(label, times, !single, fonts));
    }

    @GetMapping("/items/{code}/labels.zpl")
    ResponseEntity<byte[]> zpl(
            @PathVariable String code,
            @RequestParam long quantity,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String expiryTime,
            @RequestParam(defaultValue = "1") int copies) {
        ItemLabel label = label(code, quantity, lot, expiry(expiry, expiryTime));
        int times = copies(copies);
        return printer.zpl("item-" + code, fonts -> ItemLabelZpl.zpl(label, times, fonts));
    }

    private ItemLabel label(String code, long quantity, String lot, @Nullable Expiry expiry) {
        ReliefItem item = item(code);
        Pack pack = catalog.packs(code).stream()
                .filter(rung -> rung.quantity() == quantity)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::refusal);
        Gtin gtin = Optional.ofNullable(pack.gtin())
                .orElseThrow(
                        () -> Problem.of(HttpStatus.CONFLICT, "label-no-number", pack.nameZh() + " " + pack.nameEn())
                                .refusal());
        if (!ItemLabel.isEncodable(lot.strip())) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "label-lot", lot, ItemLabel.MAX_LOT)
                    .refusal();
        }
        return new ItemLabel(
                gtin,
                new Words(item.nameZh(), item.nameEn()),
                new Words(content(pack, item, true), content(pack, item, false)),
                lot.strip(),
                expiry);
    }

    private static @Nullable Expiry expiry(String day, String time) {
        return day.isBlank()
                ? null
                : Expiry.parse(day, time)
                        .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "unit-expiry", day + " " + time)
                                .refusal());
    }

    /** What the number stands for: {@code 1 箱 = 24 瓶}, or {@code 1 瓶}. */
    private static String content(Pack pack, ReliefItem item, boolean chinese) {
        String one = "1 " + pack.name(chinese);
        return pack.quantity() == 1 ? one : one + " = " + pack.quantity() + " " + item.unit(chinese);
    }

    private static int copies(int wanted) {
        if (wanted < 1 || wanted > MOST_COPIES) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "label-copies", MOST_COPIES)
                    .refusal();
        }
        return wanted;
    }

    private ReliefItem item(String code) {
        return catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
