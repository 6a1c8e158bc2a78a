package org.supplyline.inventory.statement;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** The same for programs. */
@RestController
@OpenTo(Audience.USERS)
class StatementController {

    private static final int MOST = 1_000;

    private final StatementReader reader;
    private final Statements statements;

    StatementController(StatementReader reader, Statements statements) {
        this.reader = reader;
        this.statements = statements;
    }

    /** The period, the journal records that bound it, and a line for each item or class. */
    record Answer(String from, String to, String depot, String after, String until, List<Row> rows) {}

    /** One line; {@code code} is an item's code or the first digits of a class. */
    record Row(
            String code,
            String unit,
            String owner,
            String fund,
            long opening,
            long in,
            long out,
            long closing,
            long onTheWay,
            boolean exact) {}

    /** A page of movements; {@code all} is how many the period has. */
    record Ledger(String from, String to, String depot, long all, List<Movement> movements) {}

    /** One movement with what of its item was there behind it. */
    record Movement(
            String record,
            int line,
            Instant recordedAt,
            Instant occurredAt,
            String step,
            boolean mends,
            String paper,
            String item,
            String lot,
            String owner,
            String fund,
            String earmark,
            String fromPlace,
            String toPlace,
            long in,
            long out,
            long balance) {}

    @GetMapping("/api/statement")
    Answer statement(@ModelAttribute StatementForm form) {
        Asked asked = reader.read(form);
        List<StatementRow> rows = asked.digits() == 0
                ? statements.byItem(asked.scope())
                : statements.byClass(asked.scope(), asked.digits(), true);
        return new Answer(
                asked.from().toString(),
                asked.to().toString(),
                asked.depot(),
                asked.scope().since().toString(),
                asked.scope().until().toString(),
                rows.stream().map(StatementController::row).toList());
    }

    /** @param limit 1 to {@value #MOST} */
    @GetMapping("/api/statement/ledger")
    Ledger ledger(
            @ModelAttribute StatementForm form,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = "100") int limit) {
        Asked asked = reader.read(form);
        Statements.Page page =
                statements.ledger(asked.scope(), Math.max(0, offset), Math.min(Math.max(1, limit), MOST));
        return new Ledger(
                asked.from().toString(),
                asked.to().toString(),
                asked.depot(),
                page.all(),
                page.entries().stream().map(StatementController::movement).toList());
    }

    private static Row row(StatementRow row) {
        return new Row(
                row.code(),
                row.unit(),
                row.owner(),
                row.fund().word(),
                row.opening(),
                row.in(),
                row.out(),
                row.closing(),
                row.onTheWay(),
                row.isExact());
    }

    private static Movement movement(LedgerEntry entry) {
        return new Movement(
                entry.record().toString(),
                entry.line(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.step(),
                entry.mends(),
                entry.paper(),
                entry.item(),
                entry.lot(),
                entry.owner(),
                entry.fund().word(),
                entry.earmark(),
                entry.from(),
                entry.to(),
                entry.in(),
                entry.out(),
                entry.balance());
    }
}
