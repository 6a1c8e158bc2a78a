package org.supplyline.inventory.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalRecord;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import tools.jackson.databind.JsonNode;

/** The same past for programs. */
@RestController
@RequestMapping("/api/history")
@OpenTo(Audience.USERS)
class HistoryController {

    /** Far more positions than a branch has. */
    static final int POSITIONS = 100_000;

    private final History history;
    private final Balances balances;

    HistoryController(History history, Balances balances) {
        this.history = history;
        this.balances = balances;
    }

    /** What the history is of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(String kind, String code, @Nullable String lot) {}

    /** Goods at a place. */
    record There(String place, String item, String lot, String owner, String fund, String earmark, long quantity) {
        static There of(StockPosition position) {
            return new There(
                    position.key().place(),
                    position.key().item(),
                    position.key().lot(),
                    position.key().owner(),
                    position.key().fund().word(),
                    position.key().earmark(),
                    position.quantity());
        }
    }

    /** A line that moved. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            String record,
            int line,
            String recordedAt,
            String occurredAt,
            String step,
            String item,
            String lot,
            String from,
            String to,
            long quantity,
            @Nullable String handlingUnit,
            @Nullable String order,
            @Nullable String trip,
            @Nullable String gift,
            @Nullable Boolean inferred,
            JsonNode cause,
            @Nullable String reason,
            @Nullable String corrects,
            List<String> violations) {
        static Line of(Touch touch) {
            return new Line(
                    touch.record().toString(),
                    touch.line(),
                    touch.recordedAt().toString(),
                    touch.occurredAt().toString(),
                    touch.step(),
                    touch.goods().item(),
                    touch.goods().lot(),
                    touch.goods().place(),
                    touch.to(),
                    touch.quantity(),
                    touch.handlingUnit(),
                    touch.order(),
                    touch.trip(),
                    touch.gift(),
                    touch.inferred() ? Boolean.TRUE : null,
                    touch.cause(),
                    touch.reason(),
                    touch.corrects(),
                    touch.violations());
        }
    }

    /** A journal record that tells of a gift. */
    record Fact(String record, String kind, Instant recordedAt, JsonNode body) {
        static Fact of(JournalRecord record) {
            return new Fact(record.id().toString(), record.kind().word(), record.recordedAt(), record.body());
        }
    }

    /** The way of a gift. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Way(@Nullable JsonNode line, List<Fact> records, List<GiftStage> stages, String readThrough) {}

    /** A page of a history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            About subject,
            List<There> now,
            List<Line> lines,
            @Nullable String next,
            @Nullable Way chain) {}

    @GetMapping
    Answer history(@RequestParam String code, @RequestParam(required = false) @Nullable String before) {
        History.Told told = history.find(code, before)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "history-unknown", code)
                        .refusal());
        History.Chain chain = told.chain();
        return new Answer(
                new About(
                        told.subject().kind().word(),
                        told.subject().code(),
                        told.subject().lot()),
                told.now().stream().map(There::of).toList(),
                told.touches().stream().map(Line::of).toList(),
                told.next(),
                chain == null
                        ? null
                        : new Way(
                                chain.line(),
                                chain.records().stream().map(Fact::of).toList(),
                                chain.stages(),
                                chain.readThrough().toString()));
    }

    /** The stock after a record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BalanceAnswer(String at, @Nullable Instant recordedAt, List<There> positions) {}

    @GetMapping("/balance")
    BalanceAnswer balance(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String place) {
        Balances.Balance balance = balances.find(at, HistoryPages.named(item), HistoryPages.named(place), POSITIONS)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "balance-at", at).refusal());
        return new BalanceAnswer(
                balance.at().toString(),
                balance.recordedAt(),
                balance.positions().stream().map(There::of).toList());
    }
}
