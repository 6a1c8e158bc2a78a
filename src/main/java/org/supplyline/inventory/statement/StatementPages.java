package org.supplyline.inventory.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.supplyline.inventory.Fund;
import org.supplyline.page.Csv;
import org.supplyline.page.Download;
import org.supplyline.page.Problem;
import org.supplyline.page.Xlsx;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** {@code /statement} and {@code /statement/ledger}: 收发存 and 台账 as pages and as files. */
@Controller
@OpenTo(Audience.USERS)
class StatementPages {

    private static final int ROWS = 100;

    /** As many lines as a spreadsheet opens without trouble; beyond it a shorter period is asked for. */
    static final int MOST = 50_000;

    private final StatementReader reader;
    private final Statements statements;
    private final StatementWords texts;
    private final Places places;

    StatementPages(StatementReader reader, Statements statements, StatementWords texts, Places places) {
        this.reader = reader;
        this.statements = statements;
        this.texts = texts;
        this.places = places;
    }

    /** A line of the statement in words. */
    record Line(String name, String code, String unit, String fund, StatementRow row) {}

    /** A depot to choose. */
    record Choice(String code, String name) {}

    /** A movement in words; {@code first} of its item on this page, with what was there before it. */
    record Entry(
            LedgerEntry entry,
            boolean first,
            long before,
            String name,
            String unit,
            String booked,
            String happened,
            String step,
            String counterpart,
            String fund) {}

    @GetMapping("/statement")
    String statement(@ModelAttribute StatementForm form, Model model, Locale locale) {
        Asked asked = reader.read(form);
        StatementWords.Words words = texts.in(locale);
        List<StatementRow> all = rows(asked, words);
        int from = show(asked, all.size(), model, words);
        model.addAttribute("off", all.stream().filter(row -> !row.isExact()).count());
        model.addAttribute(
                "lines",
                all.subList(from, Math.min(from + ROWS, all.size())).stream()
                        .map(row -> line(asked, row, words))
                        .toList());
        return "inventory/statement";
    }

    @GetMapping("/statement.csv")
    ResponseEntity<byte[]> statementCsv(@ModelAttribute StatementForm form, Locale locale) {
        return csv("statement-", reader.read(form), statementTable(form, locale));
    }

    /** The same as a workbook. */
    @GetMapping("/statement.xlsx")
    ResponseEntity<byte[]> statementWorkbook(@ModelAttribute StatementForm form, Locale locale) {
        return workbook("收发存", "statement-", reader.read(form), statementTable(form, locale));
    }

    @GetMapping("/statement/ledger")
    String ledger(@ModelAttribute StatementForm form, Model model, Locale locale) {
        Asked asked = reader.read(form);
        StatementWords.Words words = texts.in(locale);
        Statements.Page page = statements.ledger(asked.scope(), (long) asked.page() * ROWS, ROWS);
        show(asked, (int) Math.min(page.all(), Integer.MAX_VALUE), model, words);
        model.addAttribute("movements", entries(page.entries(), words));
        return "inventory/statement-ledger";
    }

    @GetMapping("/statement/ledger.csv")
    ResponseEntity<byte[]> ledgerCsv(@ModelAttribute StatementForm form, Locale locale) {
        return csv("ledger-", reader.read(form), ledgerTable(form, locale));
    }

    /** The same as a workbook. */
    @GetMapping("/statement/ledger.xlsx")
    ResponseEntity<byte[]> ledgerWorkbook(@ModelAttribute StatementForm form, Locale locale) {
        return workbook("台账", "ledger-", reader.read(form), ledgerTable(form, locale));
    }

    private List<List<?>> statementTable(StatementForm form, Locale locale) {
        Asked asked = reader.read(form);
        StatementWords.Words words = texts.in(locale);
        return StatementTables.of(asked, rows(asked, words), words);
    }

    private List<List<?>> ledgerTable(StatementForm form, Locale locale) {
        Scope scope = reader.read(form).scope();
        Statements.Page page = statements.ledger(scope, 0, MOST);
        if (page.all() > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "statement-long", page.all(), MOST)
                    .refusal();
        }
        return StatementTables.of(page.entries(), statements.opening(scope), texts.in(locale));
    }

    private static ResponseEntity<byte[]> csv(String name, Asked asked, List<List<?>> lines) {
        Csv csv = new Csv();
        lines.forEach(csv::line);
        return Download.of(name + asked.name() + ".csv", Csv.TYPE, csv.toBytes());
    }

    private static ResponseEntity<byte[]> workbook(String sheet, String name, Asked asked, List<List<?>> lines) {
        return Download.of(name + asked.name() + ".xlsx", Xlsx.TYPE, Xlsx.of(sheet, lines));
    }

    private List<StatementRow> rows(Asked asked, StatementWords.Words words) {
        return asked.digits() == 0
                ? statements.byItem(asked.scope())
                : statements.byClass(asked.scope(), asked.digits(), words.chinese());
    }

    /** Gives the page what was asked for and its place among the pages; returns the first row. */
    private int show(Asked asked, int all, Model model, StatementWords.Words words) {
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int shown = Math.min(asked.page(), pages - 1);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "depots",
                places.all(PlaceKind.DEPOT).stream()
                        .map(depot -> new Choice(depot.code(), depot.name(words.chinese())))
                        .toList());
        model.addAttribute("depotName", asked.whole() ? "" : words.place(asked.depot()));
        model.addAttribute("funds", Fund.values());
        model.addAttribute("levels", StatementReader.LEVELS);
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("all", all);
        return shown * ROWS;
    }

    private static Line line(Asked asked, StatementRow row, StatementWords.Words words) {
        boolean item = asked.digits() == 0;
        return new Line(
                item ? words.item(row.code()) : row.code(),
                item ? words.category(row.code()) + " · " + row.code() : "",
                item ? words.unit(row.code()) : row.unit(),
                words.fund(row.fund()),
                row);
    }

    private static List<Entry> entries(List<LedgerEntry> entries, StatementWords.Words words) {
        List<Entry> shown = new ArrayList<>();
        String item = "";
        for (LedgerEntry entry : entries) {
            shown.add(new Entry(
                    entry,
                    !entry.item().equals(item),
                    entry.balance() - entry.in() + entry.out(),
                    words.item(entry.item()),
                    words.unit(entry.item()),
                    words.time(entry.recordedAt()),
                    words.time(entry.occurredAt()),
                    words.step(entry),
                    words.place(entry.counterpart()),
                    words.fund(entry.fund())));
            item = entry.item();
        }
        return shown;
    }
}
