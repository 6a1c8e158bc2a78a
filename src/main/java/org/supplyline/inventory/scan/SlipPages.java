package org.supplyline.inventory.scan;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** Blank slips to print before they are needed. */
@Controller
@OpenTo(Audience.USERS)
class SlipPages {

    private final Printer printer;
    private final NodeIdentity node;

    SlipPages(Printer printer, NodeIdentity node) {
        this.printer = printer;
        this.node = node;
    }

    /** @param from number of the first, 1 to {@value BlankSlip#LAST_NUMBER} */
    @GetMapping("/slips/{kind}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String kind,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "1") int copies,
            @RequestParam(defaultValue = "false") boolean slip) {
        BlankSlip wanted = BlankSlip.of(kind).findFirst().orElseThrow(Problem.NOT_FOUND::refusal);
        if (from < 1 || copies < 1 || copies > BlankSlip.MOST_COPIES || from + copies - 1 > BlankSlip.LAST_NUMBER) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "slip-number", BlankSlip.MOST_COPIES, BlankSlip.LAST_NUMBER)
                    .refusal();
        }
        return printer.print("slip-" + kind, wanted.pages(node, from, copies, slip), slip);
    }
}
