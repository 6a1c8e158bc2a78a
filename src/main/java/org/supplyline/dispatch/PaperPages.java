package org.supplyline.dispatch;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supplyline.dispatch.paper.PaperFonts;
import org.supplyline.dispatch.paper.PickListPaper;
import org.supplyline.dispatch.paper.WaybillPaper;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** The papers to print: handover notes and pick lists. */
@Controller
@OpenTo(Audience.USERS)
class PaperPages {

    private final Papers papers;
    private final Trips trips;
    private final Orders orders;
    private final String fontSetting;

    PaperPages(Papers papers, Trips trips, Orders orders, @Value("${supplyline.paper.font:}") String fontSetting) {
        this.papers = papers;
        this.trips = trips;
        this.orders = orders;
        this.fontSetting = fontSetting;
    }

    @GetMapping("/trips/{code}/waybills.pdf")
    ResponseEntity<byte[]> waybills(@PathVariable String code) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pdf("waybills-" + code, WaybillPaper.pdf(papers.waybills(trip), fonts()));
    }

    @GetMapping("/trips/{code}/pick-list.pdf")
    ResponseEntity<byte[]> pickList(@PathVariable String code) {
        ApprovedTrip trip = trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pdf("pick-list-" + code, PickListPaper.pdf(papers.pickList(trip), fonts()));
    }

    @GetMapping("/orders/{code}/waybill.pdf")
    ResponseEntity<byte[]> waybill(@PathVariable String code) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pdf("waybill-" + code, WaybillPaper.pdf(List.of(papers.waybill(order)), fonts()));
    }

    @GetMapping("/orders/{code}/pick-list.pdf")
    ResponseEntity<byte[]> orderPickList(@PathVariable String code) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        return pdf("pick-list-" + code, PickListPaper.pdf(papers.pickList(order), fonts()));
    }

    /** Looked up anew each time: the font may be installed while the node runs. */
    private PaperFonts fonts() {
        return PaperFonts.find(fontSetting)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "paper-font", "fonts-noto-cjk", fontSetting)
                                .refusal());
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }
}
