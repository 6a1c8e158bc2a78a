package org.supplyline.inventory.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.supplyline.journal.JournalCursor;
import org.supplyline.page.Csv;
import org.supplyline.page.Download;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /close}: what stands in the way of closing the day, the balance, and the days that were closed. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.PUBLISH, Right.AUDIT})
class ClosePages {

    private static final int NEWEST = 31;

    /** The columns of the balance in the order of its equation; their words are {@code keeping.balance.NAME}. */
    private static final List<String> COLUMNS = List.of(
            "opening",
            "entered",
            "received",
            "returned",
            "found",
            "stock",
            "transit",
            "issued",
            "lost",
            "disposed",
            "given-back",
            "converted");

    private final DayCloses days;
    private final KeyedRequests requests;
    private final KeepingWords words;

    ClosePages(DayCloses days, KeyedRequests requests, KeepingWords words) {
        this.days = days;
        this.requests = requests;
        this.words = words;
    }

    /** A line of the balance with its words. */
    record Row(String item, String code, String fund, Balance line) {}

    /** A day that was closed. */
    record Closed(DayClose close, String at) {}

    /** The day as a program sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String day,
            String since,
            boolean closed,
            boolean mayClose,
            List<Long> undeclared,
            List<String> notCounted,
            List<Balance> balance) {}

    /** Which day is to be closed behind which close. */
    record Wish(@Nullable String day, @Nullable String since) {}

    @GetMapping("/close")
    String show(Model model, Locale locale) {
        DayCloses.Day day = days.now();
        model.addAttribute("day", day);
        model.addAttribute("undeclared", day.undeclared().size());
        model.addAttribute("notCounted", day.notCounted().size());
        model.addAttribute("touched", CountPages.touched(days, words, locale));
        model.addAttribute("rows", rows(day.balance(), locale));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute(
                "closed",
                days.newest(NEWEST).stream()
                        .map(close -> new Closed(close, words.time(close.closedAt())))
                        .toList());
        return "keeping/close";
    }

    @GetMapping("/close/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        DayClose close = days.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("close", close);
        model.addAttribute("at", words.time(close.closedAt()));
        model.addAttribute("rows", rows(days.balance(close), locale));
        model.addAttribute("columns", COLUMNS);
        return "keeping/closed";
    }

    @GetMapping("/close/{id}/balance.csv")
    @ResponseBody
    ResponseEntity<byte[]> csv(@PathVariable long id, Locale locale) {
        DayClose close = days.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        Csv csv = new Csv();
        List<Object> head = new ArrayList<>(List.of(
                words.message("keeping.item", locale),
                words.message("keeping.item.code", locale),
                words.message("keeping.fund", locale)));
        COLUMNS.forEach(column -> head.add(words.message("keeping.balance." + column, locale)));
        csv.line(head);
        for (Row row : rows(days.balance(close), locale)) {
            List<Object> cells = new ArrayList<>(List.of(row.item(), row.code(), row.fund()));
            cells.addAll(row.line().figures());
            csv.line(cells);
        }
        return Download.of("balance-" + close.day() + ".csv", Csv.TYPE, csv.toBytes());
    }

    @PostMapping("/close")
    @OpenTo(rights = Right.CHECK)
    String close(@RequestParam String day, @RequestParam String since, HttpServletRequest request) {
        return requests.form(request, "/close/*?done", close(day, since));
    }

    /** Names a keeper for the touched places that nobody counted. */
    @PostMapping("/close/places")
    @OpenTo(rights = Right.CHECK)
    String declare(@RequestParam String keeper, @RequestParam String due, HttpServletRequest request) {
        return requests.form(request, "/close?done", (writer, cause) -> days.declarePlaces(keeper, words.endOf(due)));
    }

    @GetMapping("/api/close")
    @ResponseBody
    Answer now() {
        DayCloses.Day day = days.now();
        return new Answer(
                day.day().toString(),
                day.since().toString(),
                day.isClosed(),
                day.mayClose(),
                day.undeclared().stream().map(OpenDiscrepancy::id).toList(),
                day.notCounted().stream().map(DayCloses.PlaceOfDay::place).toList(),
                day.balance());
    }

    @PostMapping("/api/close")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> close(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = requests.read(body, Wish.class);
        return requests.program(
                request,
                body,
                close(Objects.requireNonNullElse(wish.day(), ""), Objects.requireNonNullElse(wish.since(), "")));
    }

    private KeyedRequests.Work close(String day, String since) {
        return (writer, cause) -> {
            Optional<LocalDate> wanted = day(day);
            Optional<JournalCursor> seen = cursor(since);
            return wanted.isEmpty() || seen.isEmpty()
                    ? Result.refused(Refusal.ALREADY_CLOSED)
                    : days.close(writer, cause, wanted.get(), seen.get());
        };
    }

    private List<Row> rows(List<Balance> balance, Locale locale) {
        return balance.stream()
                .map(line -> new Row(
                        words.item(line.item(), locale),
                        line.item(),
                        words.message("keeping.fund." + line.fund().word(), locale),
                        line))
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<JournalCursor> cursor(String text) {
        try {
            return Optional.of(JournalCursor.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
