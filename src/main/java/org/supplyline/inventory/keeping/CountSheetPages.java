package org.supplyline.inventory.keeping;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Count sheets to print, for a bin or for a whole depot. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
class CountSheetPages {

    private final CountSheet sheet;
    private final Places places;
    private final Printer printer;

    CountSheetPages(CountSheet sheet, Places places, Printer printer) {
        this.sheet = sheet;
        this.places = places;
        this.printer = printer;
    }

    @GetMapping("/counts/sheet.pdf")
    ResponseEntity<byte[]> print(@RequestParam String place, @RequestParam Optional<String> slip) {
        Place top =
                places.find(place).filter(found -> found.kind().isStorage()).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("count-sheet", sheet.of(top), slip.isPresent());
    }
}
