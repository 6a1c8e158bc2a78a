package org.supplyline.inventory.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Ledger;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.sheet.ListedRow;

/** Books what one form or request tells once: all of its lines, or none. */
@Component
class OpeningRequests {

    private final OpeningStock stock;
    private final Journal journal;
    private final IdempotencyKeys keys;

    OpeningRequests(OpeningStock stock, Journal journal, IdempotencyKeys keys) {
        this.stock = stock;
        this.journal = journal;
        this.keys = keys;
    }

    /** @throws DoubtfulLines if a line is not good; nothing is booked */
    String form(HttpServletRequest request, List<ListedRow> rows, boolean confirmed) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        return "redirect:"
                + once(key, rows, confirmed, booked -> new KeyedAnswer(303, "/opening?booked=" + booked.first()))
                        .body();
    }

    /** @throws DoubtfulLines if a line is not good; nothing is booked */
    KeyedAnswer once(
            IdempotencyKey key,
            List<ListedRow> rows,
            boolean confirmed,
            Function<Ledger.Numbered, KeyedAnswer> answer) {
        Cause cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(key, () -> {
            List<OpeningRow> read = stock.read(rows);
            if (!read.stream().allMatch(row -> row.isGood(confirmed))) {
                throw new DoubtfulLines(read);
            }
            return answer.apply(stock.book(
                    writer, cause, read.stream().map(OpeningRow::line).toList()));
        }));
    }
}
