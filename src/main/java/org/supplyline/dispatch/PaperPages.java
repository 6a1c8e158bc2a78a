package org.supplyline.dispatch;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.dispatch.paper.PickList;
import org.supplyline.dispatch.paper.PickListPaper;
import org.supplyline.dispatch.paper.PickListSlip;
import org.supplyline.dispatch.paper.Waybill;
import org.supplyline.dispatch.paper.WaybillPaper;
import org.supplyline.dispatch.paper.WaybillSlip;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** The papers to print: handover notes, pick lists, loading lists and issue orders. */
@Controller
@OpenTo(Audience.USERS)
class PaperPages {

    private final Papers papers;
    private final Trips trips;
    private final Orders orders;
    private final LoadingList loading;
    private final IssuePaper issues;
    private final Printer printer;

    PaperPages(Papers papers, Trips trips, Orders orders, LoadingList loading, IssuePaper issues, Printer printer) {
        this.papers = papers;
        this.loading = loading;
        this.issues = issues;
        this.trips = trips;
        this.orders = orders;
        this.printer = printer;
    }

    @GetMapping("/trips/{code}/waybills.pdf")
    ResponseEntity<byte[]> waybills(@PathVariable String code, @RequestParam Optional<String> slip) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return waybills(code, papers.waybills(trip), slip.isPresent());
    }

    @GetMapping("/trips/{code}/pick-list.pdf")
    ResponseEntity<byte[]> pickList(@PathVariable String code, @RequestParam Optional<String> slip) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pickList(code, papers.pickList(trip), slip.isPresent());
    }

    @GetMapping("/orders/{code}/waybill.pdf")
    ResponseEntity<byte[]> waybill(@PathVariable String code, @RequestParam Optional<String> slip) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return waybills(code, List.of(papers.waybill(order)), slip.isPresent());
    }

    @GetMapping("/orders/{code}/pick-list.pdf")
    ResponseEntity<byte[]> orderPickList(@PathVariable String code, @RequestParam Optional<String> slip) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pickList(code, papers.pickList(order), slip.isPresent());
    }

    private ResponseEntity<byte[]> waybills(String code, List<Waybill> waybills, boolean slip) {
        String name = "waybill-" + code;
        return slip
                ? printer.print(name, waybills.stream().map(WaybillSlip::form).toList(), true)
                : printer.print(name, fonts -> WaybillPaper.pdf(waybills, fonts));
    }

    private ResponseEntity<byte[]> pickList(String code, PickList list, boolean slip) {
        String name = "pick-list-" + code;
        return slip
                ? printer.print(name, PickListSlip.form(list), true)
                : printer.print(name, fonts -> PickListPaper.pdf(list, fonts));
    }

    @GetMapping("/trips/{code}/loading-list.pdf")
    ResponseEntity<byte[]> loadingList(@PathVariable String code, @RequestParam Optional<String> slip) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("loading-list-" + code, loading.of(trip), slip.isPresent());
    }

    @GetMapping("/orders/{code}/issue.pdf")
    ResponseEntity<byte[]> issue(@PathVariable String code, @RequestParam Optional<String> slip) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return printer.print("issue-" + code, issues.of(order), slip.isPresent());
    }
}
