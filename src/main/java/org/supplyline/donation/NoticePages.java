package org.supplyline.donation;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.donation.sheet.Amount;
import org.supplyline.donation.sheet.Coverage;
import org.supplyline.donation.sheet.Reading;
import org.supplyline.donation.sheet.ReviewRow;
import org.supplyline.donation.sheet.SheetReading;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.Upload;

/** Imported lists, the questions in them, and what lists of issues show beside lists of receipts. */
@Controller
@OpenTo(Audience.USERS)
class NoticePages {

    private static final int IMPORTS = 20;
    private static final int LINES = 50;
    private static final int QUESTIONS = 20;

    /** Rows of the sheet shown above and below a question. */
    private static final int AROUND = 2;

    private static final int MAX_NOTES = 500;
    private static final int MAX_BALANCE_LINES = 50_000;
    private static final long MAX_TYPED = 1_000_000_000;

    private final Imports imports;
    private final ImportStore store;
    private final LineStore lines;
    private final MendingStore questions;
    private final Mendings mendings;
    private final EarmarkNames earmarks;

    NoticePages(
            Imports imports,
            ImportStore store,
            LineStore lines,
            MendingStore questions,
            Mendings mendings,
            EarmarkNames earmarks) {
        this.earmarks = earmarks;
        this.imports = imports;
        this.store = store;
        this.lines = lines;
        this.questions = questions;
        this.mendings = mendings;
    }

    /** A question with the rows around it and how many open ones have its shape. */
    record Asked(ReviewRow review, List<RowPicture> rows, List<String> columns, int alike) {}

    @GetMapping("/notices")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int pages = pages(store.countSheets(), IMPORTS);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("sheets", store.newest(IMPORTS, (long) shown * IMPORTS));
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        return "donation/notices";
    }

    @PostMapping("/notices")
    @OpenTo(rights = {Right.RECEIVE, Right.ALLOCATE})
    String upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("-");
        try (InputStream in = file.getInputStream();
                Upload upload = Upload.of(in)) {
            return imports.take(upload.file(), name, user.getName())
                    .match(
                            taken ->
                                    "redirect:/notices/" + taken.sheets().get(0).sha256() + "/1?"
                                            + (taken.sheets().get(0).already() ? "already" : "done"),
                            refused -> {
                                throw Problem.of(
                                                HttpStatus.UNPROCESSABLE_CONTENT,
                                                refused.reason().problem())
                                        .refusal();
                            });
        }
    }

    @GetMapping("/notices/{sha256}/{sheet}")
    String show(
            @PathVariable String sha256,
            @PathVariable int sheet,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        SheetKey key = key(sha256, sheet);
        ListedSheet listed = store.find(key).orElseThrow(Problem.NOT_FOUND::refusal);
        int pages = pages(listed.count().lines(), LINES);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        List<ReviewRow> open = questions.open(key, QUESTIONS, 0);
        model.addAttribute("listed", listed);
        model.addAttribute("siblings", store.sheets(sha256));
        model.addAttribute(
                "asked", open.stream().map(review -> asked(key, review)).toList());
        List<KeptLine> kept = lines.lines(key, LINES, (long) shown * LINES);
        model.addAttribute("lines", kept);
        model.addAttribute("unregistered", earmarks.unregistered(KeptLine.receivers(kept)));
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        return "donation/notice";
    }

    private Asked asked(SheetKey key, ReviewRow review) {
        List<RowPicture> rows = lines.pictures(key, review.row() - AROUND, review.row() + AROUND);
        int alike = questions.openOfShape(key, review.shape()).size();
        return new Asked(review, rows, List.copyOf(RowPicture.columns(rows)), alike);
    }

    @GetMapping("/notices/{sha256}/{sheet}/contacts")
    @OpenTo(rights = {Right.RECEIVE, Right.ALLOCATE})
    String contacts(@PathVariable String sha256, @PathVariable int sheet, Model model) {
        SheetKey key = key(sha256, sheet);
        model.addAttribute("listed", store.find(key).orElseThrow(Problem.NOT_FOUND::refusal));
        model.addAttribute("notes", lines.privateNotes(key, MAX_NOTES));
        return "donation/contacts";
    }

    /** One of the readings, {@code dismiss}, or {@code typed} with quantity and unit. */
    @PostMapping("/notices/{sha256}/{sheet}/{row}/{number}")
    @OpenTo(rights = {Right.RECEIVE, Right.ALLOCATE})
    String mend(
            @PathVariable String sha256,
            @PathVariable int sheet,
            @PathVariable int row,
            @PathVariable int number,
            @RequestParam String decision,
            @RequestParam(defaultValue = "false") boolean group,
            @RequestParam(defaultValue = "0") long quantity,
            @RequestParam(defaultValue = "") String unit,
            Principal user) {
        SheetKey key = key(sha256, sheet);
        ReviewRow question = questions.find(key, row, number).orElseThrow(Problem.NOT_FOUND::refusal);
        int mended = switch (decision) {
            case Settlement.DISMISS -> mendings.dismiss(key, question, group, user.getName());
            case "typed" -> mendings.type(key, question, typed(quantity, unit), user.getName());
            default -> mendings.choose(key, question, way(decision), group, user.getName());
        };
        return "redirect:/notices/" + sha256 + "/" + sheet + "?mended=" + mended + "#review";
    }

    /** What was issued, and how much of it the lists of receipts account for. */
    @GetMapping("/notices/balance")
    String balance(Model model) {
        var received = lines.lines(SheetReading.Direction.RECEIVED, MAX_BALANCE_LINES);
        var issued = lines.lines(SheetReading.Direction.ISSUED, MAX_BALANCE_LINES);
        model.addAttribute("balances", Coverage.balances(received, issued));
        model.addAttribute("chains", Coverage.chains(received, issued));
        return "donation/balance";
    }

    private static Amount typed(long quantity, String unit) {
        String name = unit.strip();
        if (quantity < 1 || quantity > MAX_TYPED || name.isEmpty() || name.length() > 10) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "mending-typed").refusal();
        }
        return Amount.typed(quantity, name);
    }

    private static Reading.Code way(String decision) {
        return Stream.of(Reading.Code.values())
                .filter(code -> code.code().equals(decision.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static SheetKey key(String sha256, int sheet) {
        if (!sha256.matches("[0-9a-f]{64}") || sheet < 1) {
            throw Problem.NOT_FOUND.refusal();
        }
        return new SheetKey(sha256, sheet);
    }

    private static int pages(long all, int each) {
        return (int) Math.max(1, (all + each - 1) / each);
    }
}
