package org.supplyline.donation.acceptance;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.page.Csv;
import org.supplyline.page.Download;
import org.supplyline.page.Problem;
import org.supplyline.page.Xlsx;
import org.supplyline.paper.Printer;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The papers of the door to print, and the list from which the fiscal receipts are issued (开票清单). */
@Controller
@OpenTo(Audience.USERS)
class DoorPaperPages {

    private static final int MAX_LISTED = 2_000;
    private static final int FEN_DIGITS = 2;

    private final Acceptances acceptances;
    private final AcceptanceStore store;
    private final AcceptanceView view;
    private final BranchRules rules;
    private final DoorPapers papers;
    private final DoorWords words;
    private final Printer printer;

    DoorPaperPages(
            Acceptances acceptances,
            AcceptanceStore store,
            AcceptanceView view,
            BranchRules rules,
            DoorPapers papers,
            DoorWords words,
            Printer printer) {
        this.acceptances = acceptances;
        this.store = store;
        this.view = view;
        this.rules = rules;
        this.papers = papers;
        this.words = words;
        this.printer = printer;
    }

    @GetMapping("/acceptances/{code}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String code, @RequestParam Optional<String> slip, @RequestParam Optional<String> later) {
        return printer.print("receipt-" + code, papers.receipt(done(code), scope(later)), slip.isPresent());
    }

    @GetMapping("/acceptances/{code}/inspection.pdf")
    ResponseEntity<byte[]> inspection(
            @PathVariable String code, @RequestParam Optional<String> slip, @RequestParam Optional<String> later) {
        return printer.print("inspection-" + code, papers.inspection(done(code), scope(later)), slip.isPresent());
    }

    @GetMapping("/acceptances/{code}/certificate.pdf")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ADMINISTER})
    ResponseEntity<byte[]> certificate(@PathVariable String code, @RequestParam Optional<String> later) {
        List<CertificatePaper.Certificate> all = papers.certificates(done(code), scope(later));
        if (all.isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        return printer.print("certificate-" + code, fonts -> CertificatePaper.pdf(all, fonts));
    }

    /** What was received from whom, one row a line, newest first; who wants no receipt is found by the empty number. */
    @GetMapping("/acceptances/invoices.csv")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    ResponseEntity<byte[]> invoices() {
        Csv csv = new Csv();
        invoiceLines().forEach(csv::line);
        return Download.of("invoices.csv", Csv.TYPE, csv.toBytes());
    }

    /** The same as a workbook, as the accountant opens it. */
    @GetMapping("/acceptances/invoices.xlsx")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    ResponseEntity<byte[]> invoiceWorkbook() {
        return Download.of("invoices.xlsx", Xlsx.TYPE, Xlsx.of("开票清单", invoiceLines()));
    }

    private List<List<?>> invoiceLines() {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(
                "接收单号", "日期", "捐赠方", "捐赠方类型", "公开方式", "物资", "数量", "单位", "价值（元）", "价值依据", "捐赠编号", "财政票据号", "备注"));
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(rules.zone());
        for (Acceptance acceptance : store.page(false, "", MAX_LISTED, 0)) {
            Acceptance.Closing closing = acceptance.closing();
            String closed = closing == null ? "" : day.format(closing.at());
            papers.given(acceptance).forEach(part -> lines.add(invoiceLine(acceptance, closed, part)));
        }
        return lines;
    }

    private List<?> invoiceLine(Acceptance acceptance, String closed, DoorWords.Part part) {
        AcceptanceLine line = part.line();
        AcceptanceView.Goods row = view.goods(line, true);
        Long fair = part.of().fair(part.quantity());
        return List.of(
                acceptance.code(),
                closed,
                line.giver().name(),
                line.giver().kind().word(),
                line.giver().publication().word(),
                row.name(),
                part.quantity(),
                row.unit(),
                fair == null ? "" : BigDecimal.valueOf(fair, FEN_DIGITS),
                line.worth().proof().word(),
                DoorWords.gift(line),
                acceptance.fiscalNumber(),
                words.correction(part.of()).zh());
    }

    /** {@code ?later} asks for the paper of what came off hold. */
    private static DoorPapers.Scope scope(Optional<String> later) {
        return later.isPresent() ? DoorPapers.Scope.OFF_HOLD : DoorPapers.Scope.ALL;
    }

    /** Papers say what was decided, so they are printed when that is done. */
    private Acceptance done(String code) {
        return acceptances
                .find(code)
                .filter(acceptance -> !acceptance.isOpen())
                .orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
