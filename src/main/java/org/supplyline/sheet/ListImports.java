package org.supplyline.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;

/**
 * Takes lists in: rows beyond doubt go into the books at once, the others wait until a person mends or dismisses them. A
 * file is known by its bytes, so the same file twice, even at the same time, is once.
 */
@Component
public class ListImports {

    static final int MAX_REASON = 300;

    private static final int MAX_CELL = 300;

    private final Journal journal;
    private final ListStore store;

    public ListImports(Journal journal, ListStore store) {
        this.journal = journal;
        this.store = store;
    }

    /**
     * Reads the file, or refuses all of it.
     *
     * @param name what the user calls the file
     * @return how its rows stand now
     * @throws IOException if the disk fails
     * @throws org.supplyline.page.Refusal 422 if it is no such list
     */
    public ImportedList take(ListIntake intake, Path file, String name, String user) throws IOException {
        String sha256 = Upload.sha256(file);
        if (!store.exists(intake.purpose(), sha256)) {
            List<List<ListedRow>> sheets = read(intake, file, name, sha256);
            journal.write(writer -> {
                if (store.insert(intake.purpose(), sha256, Upload.keptName(name), writer.recordedAt(), user)) {
                    sheets.forEach(rows -> settle(intake, writer, rows, false, null));
                }
                return sha256;
            });
            intake.taken();
        }
        return list(intake, sha256).orElseThrow();
    }

    private static List<List<ListedRow>> read(ListIntake intake, Path file, String name, String sha256)
            throws IOException {
        List<Grid> grids = WorkbookFile.open(file, name).match(Opened.Sheets::grids, refused -> {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason().problem())
                    .refusal();
        });
        List<List<ListedRow>> sheets = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            HeadedList.rows(sha256, i + 1, grids.get(i), intake.columns()).ifPresent(sheets::add);
        }
        if (sheets.stream().allMatch(List::isEmpty)) {
            List<String> needed = intake.columns().stream()
                    .filter(ListColumn::needed)
                    .map(column -> String.join("/", column.heads()))
                    .toList();
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "sheet-no-head", String.join(" · ", needed))
                    .refusal();
        }
        return sheets;
    }

    private List<RowOutcome> settle(
            ListIntake intake, JournalWriter writer, List<ListedRow> rows, boolean confirmed, @Nullable String user) {
        List<RowOutcome> outcomes = intake.take(writer, rows, confirmed);
        for (int i = 0; i < rows.size(); i++) {
            ListedRow row = rows.get(i);
            ReviewedRow reviewed = outcomes.get(i)
                    .match(
                            applied -> new ReviewedRow(
                                    row, ReviewedRow.State.APPLIED, List.of(), applied.made(), null, user),
                            doubtful -> new ReviewedRow(
                                    row, ReviewedRow.State.REVIEW, doubtful.faults(), null, null, null));
            store.save(intake.purpose(), reviewed, writer.recordedAt());
        }
        return outcomes;
    }

    /**
     * Puts a waiting row into the books with these cells, if nothing is wrong with them any more; empty if it does not
     * wait.
     */
    public Optional<RowOutcome> mend(
            ListIntake intake, ReviewedRow asked, Map<String, String> cells, boolean confirmed, String user) {
        Optional<RowOutcome> outcome = journal.write(writer -> waiting(intake, asked)
                .map(row -> settle(intake, writer, List.of(row.row().with(clean(cells))), confirmed, user)
                        .get(0)));
        intake.taken();
        return outcome;
    }

    /** Tries all waiting rows of a file again as they are; gives how many went into the books. */
    public long again(ListIntake intake, String sha256, String user) {
        long applied = journal.write(writer -> {
            List<ListedRow> rows = store.waiting(intake.purpose(), sha256).stream()
                    .map(ReviewedRow::row)
                    .toList();
            return settle(intake, writer, rows, false, user).stream()
                    .filter(RowOutcome.Applied.class::isInstance)
                    .count();
        });
        intake.taken();
        return applied;
    }

    /** Puts a waiting row aside; false if it does not wait. */
    public boolean dismiss(ListIntake intake, ReviewedRow asked, String reason, String user) {
        return journal.write(writer -> waiting(intake, asked)
                .map(row -> {
                    store.save(
                            intake.purpose(),
                            new ReviewedRow(
                                    row.row(), ReviewedRow.State.DISMISSED, row.faults(), null, reason.strip(), user),
                            writer.recordedAt());
                    return true;
                })
                .orElse(false));
    }

    private Optional<ReviewedRow> waiting(ListIntake intake, ReviewedRow asked) {
        return find(
                        intake,
                        asked.row().sha256(),
                        asked.row().sheet(),
                        asked.row().row())
                .filter(row -> row.state() == ReviewedRow.State.REVIEW);
    }

    public Optional<ReviewedRow> find(ListIntake intake, String sha256, int sheet, int row) {
        return store.find(intake.purpose(), sha256, sheet, row);
    }

    public Optional<ImportedList> list(ListIntake intake, String sha256) {
        return store.list(intake.purpose(), sha256);
    }

    /** The newest first. */
    public List<ImportedList> lists(ListIntake intake, int limit) {
        return store.lists(intake.purpose(), limit);
    }

    /** Rows of a file, those that wait for a person first. */
    public List<ReviewedRow> rows(ListIntake intake, String sha256, int limit, int offset) {
        return store.rows(intake.purpose(), sha256, limit, offset);
    }

    private static Map<String, String> clean(Map<String, String> cells) {
        Map<String, String> clean = new TreeMap<>();
        cells.forEach((column, text) -> {
            String words = Words.clean(text);
            if (!words.isEmpty()) {
                clean.put(column, words.substring(0, Math.min(words.length(), MAX_CELL)));
            }
        });
        return clean;
    }
}
