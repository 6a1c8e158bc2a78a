package org.supplyline.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/**
 * What the pages of all kinds of lists do alike: take a file, show its rows, mend, dismiss, try again. A controller says
 * where its pages are and who may open them.
 */
@Component
public class ListReview {

    /** Rows shown on one page of a list. */
    static final int ROWS = 50;

    private static final String MENDED = "cell_";
    private static final int LISTS = 50;

    private final ListImports imports;
    private final IdempotencyKeys keys;

    public ListReview(ListImports imports, IdempotencyKeys keys) {
        this.imports = imports;
        this.keys = keys;
    }

    /** What a program is told of a file. */
    public record Counts(
            String file, String sha256, long rows, long applied, long review, long dismissed, List<Waiting> waiting) {}

    /** A row that waits, for a program. */
    public record Waiting(String sheet, int row, List<Fault> faults) {}

    /** A cell to look at, for a program. */
    public record Fault(String column, String cell, String code, String value) {}

    /** Fills the model of a page that lists what was taken in. */
    public void fillLists(ListIntake intake, String base, Model model) {
        model.addAttribute("lists", imports.lists(intake, LISTS));
        model.addAttribute("base", base);
        model.addAttribute("purpose", intake.purpose());
        model.addAttribute("labels", intake.labels());
        model.addAttribute("columns", intake.columns());
    }

    /** Takes a file and leads to its rows. */
    public String upload(ListIntake intake, String base, MultipartFile file, String user) throws IOException {
        try (InputStream in = file.getInputStream();
                Upload upload = Upload.of(in)) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("-");
            return "redirect:" + base + "/"
                    + imports.take(intake, upload.file(), name, user).sha256() + "?done";
        }
    }

    /** Takes a file from a program. */
    public Counts take(ListIntake intake, HttpServletRequest request, String name, String user) throws IOException {
        try (Upload upload = Upload.of(request.getInputStream())) {
            return counts(intake, imports.take(intake, upload.file(), name, user));
        }
    }

    public Counts counts(ListIntake intake, String sha256) {
        return counts(intake, imports.list(intake, sha256).orElseThrow(Problem.NOT_FOUND::refusal));
    }

    private Counts counts(ListIntake intake, ImportedList list) {
        List<Waiting> waiting = imports.rows(intake, list.sha256(), Limits.ROWS, 0).stream()
                .filter(row -> row.state() == ReviewedRow.State.REVIEW)
                .map(row -> new Waiting(
                        row.row().sheetName(),
                        row.row().row(),
                        row.faults().stream()
                                .map(fault -> new Fault(
                                        fault.column(),
                                        row.row().addresses().getOrDefault(fault.column(), ""),
                                        fault.key().substring(fault.key().lastIndexOf('.') + 1),
                                        fault.value()))
                                .toList()))
                .toList();
        return new Counts(
                list.name(), list.sha256(), list.rows(), list.applied(), list.review(), list.dismissed(), waiting);
    }

    /** Shows the rows of a file; those that wait come first, each with the form to mend it. */
    public String show(ListIntake intake, String base, String sha256, int page, Model model) {
        ImportedList list = imports.list(intake, sha256).orElseThrow(Problem.NOT_FOUND::refusal);
        int pages = (int) Math.max(1, (list.rows() + ROWS - 1) / ROWS);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("list", list);
        model.addAttribute("rows", imports.rows(intake, sha256, ROWS, shown * ROWS));
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("listTitle", intake.title());
        model.addAttribute("base", base);
        model.addAttribute("purpose", intake.purpose());
        model.addAttribute("labels", intake.labels());
        model.addAttribute("columns", intake.columns());
        return "sheet/list";
    }

    /** Mends a row with the fields {@code cell_COLUMN}; a row that is still wrong goes on waiting with what is wrong. */
    public String mend(ListIntake intake, String base, String sha256, int sheet, int row, HttpServletRequest request) {
        ReviewedRow asked = find(intake, sha256, sheet, row);
        Map<String, String> cells = new TreeMap<>();
        for (ListColumn column : intake.columns()) {
            cells.put(column.name(), or(request.getParameter(MENDED + column.name())));
        }
        boolean confirmed = request.getParameter("confirmed") != null;
        return once(
                request,
                () -> imports.mend(intake, asked, cells, confirmed, user(request))
                        .map(outcome -> outcome.match(applied -> "?mended", doubtful -> "?waiting"))
                        .map(told -> base + "/" + sha256 + told + "#row-" + sheet + "-" + row)
                        .orElseThrow(() -> settled().refusal()));
    }

    /** Puts a row aside; the field {@code reason} must say why. */
    public String dismiss(
            ListIntake intake, String base, String sha256, int sheet, int row, HttpServletRequest request) {
        ReviewedRow asked = find(intake, sha256, sheet, row);
        String reason = or(request.getParameter("reason")).strip();
        if (reason.isEmpty() || reason.length() > ListImports.MAX_REASON) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "sheet-reason", ListImports.MAX_REASON)
                    .refusal();
        }
        return once(request, () -> {
            if (!imports.dismiss(intake, asked, reason, user(request))) {
                throw settled().refusal();
            }
            return base + "/" + sha256 + "?dismissed";
        });
    }

    /** Tries all waiting rows again, for instance after the item that they name was added. */
    public String again(ListIntake intake, String base, String sha256, HttpServletRequest request) {
        ImportedList list = imports.list(intake, sha256).orElseThrow(Problem.NOT_FOUND::refusal);
        return once(
                request, () -> base + "/" + sha256 + "?again=" + imports.again(intake, list.sha256(), user(request)));
    }

    private ReviewedRow find(ListIntake intake, String sha256, int sheet, int row) {
        return imports.find(intake, sha256, sheet, row).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private String once(HttpServletRequest request, Supplier<String> work) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        return "redirect:"
                + keys.once(key, () -> new KeyedAnswer(303, work.get())).body();
    }

    private static Problem settled() {
        return Problem.of(HttpStatus.CONFLICT, "sheet-settled");
    }

    private static String user(HttpServletRequest request) {
        return or(request.getRemoteUser());
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
