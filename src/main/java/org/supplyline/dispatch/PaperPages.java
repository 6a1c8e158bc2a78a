package org.supplyline.dispatch;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supplyline.dispatch.paper.PickListPaper;
import org.supplyline.dispatch.paper.WaybillPaper;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** The papers to print: handover notes and pick lists. */
@Controller
@OpenTo(Audience.USERS)
class PaperPages {

    private final Papers papers;
    private final Trips trips;
    private final Orders orders;
    private final Printer printer;

    PaperPages(Papers papers, Trips trips, Orders orders, Printer printer) {
        this.papers = papers;
        this.trips = trips;
        this.orders = orders;
        this.printer = printer;
    }

    @GetMapping("/trips/{code}/waybills.pdf")
    ResponseEntity<byte[]> waybills(@PathVariable String code) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("waybills-" + code, fonts -> WaybillPaper.pdf(papers.waybills(trip), fonts));
    }

    @GetMapping("/trips/{code}/pick-list.pdf")
    ResponseEntity<byte[]> pickList(@PathVariable String code) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("pick-list-" + code, fonts -> PickListPaper.pdf(papers.pickList(trip), fonts));
    }

    @GetMapping("/orders/{code}/waybill.pdf")
    ResponseEntity<byte[]> waybill(@PathVariable String code) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("waybill-" + code, fonts -> WaybillPaper.pdf(List.of(papers.waybill(order)), fonts));
    }

    @GetMapping("/orders/{code}/pick-list.pdf")
    ResponseEntity<byte[]> orderPickList(@PathVariable String code) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("pick-list-" + code, fonts -> PickListPaper.pdf(papers.pickList(order), fonts));
    }
}
