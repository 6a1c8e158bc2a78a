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

/** {@code /close}: what stands in the way of closing a depot's day, its balance, and the days that were closed. */
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
            "arrived",
            "stock",
            "sent",
            "issued",
            "lost",
            "disposed",
            "given-back",
            "converted");

    /** The same for days that were closed for the whole node. */
    private static final List<String> COLUMNS_OF_NODE = List.of(
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
    private final Depots depots;
    private final KeyedRequests requests;
    private final KeepingWords words;

    ClosePages(DayCloses days, Depots depots, KeyedRequests requests, KeepingWords words) {
        this.days = days;
        this.depots = depots;
        this.requests = requests;
        this.words = words;
    }

    /** A line of the balance with its words. */
    record Row(String item, String code, String fund, boolean exact, List<Long> figures) {}

    /** How far the day of a depot is. */
    record DepotDay(String code, String name, boolean closed, boolean mayClose, int undeclared, int notCounted) {}

    /** A day that was closed. */
    record Closed(DayClose close, String at) {}

    /** The day as a program sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String depot,
            String day,
            String since,
            boolean closed,
            boolean mayClose,
            List<Long> undeclared,
            List<String> notCounted,
            List<Balance> balance) {}

    /** Which day of which depot is to be closed behind which close. */
    record Wish(
            @Nullable String depot,
            @Nullable String day,
            @Nullable String since) {}

    /** Who looks after the places of a depot that nobody counted, until the end of which day. */
    record Declaration(
            @Nullable String depot,
            @Nullable String keeper,
            @Nullable String due) {}

    /** The day of the depot that is named, or of the only one; where there are several, how far each is. */
    @GetMapping("/close")
    String show(@RequestParam(defaultValue = "") String depot, Model model, Locale locale) {
        Optional<String> chosen = depots.chosen(depot);
        if (chosen.isEmpty()) {
            model.addAttribute(
                    "days",
                    depots.all().stream()
                            .map(code -> depotDay(days.now(code), locale))
                            .toList());
            return "keeping/close-depots";
        }
        DayCloses.Day day = days.now(chosen.get());
        depots.show(day.depot(), model, locale);
        model.addAttribute("day", day);
        model.addAttribute("undeclared", day.undeclared().size());
        model.addAttribute("notCounted", day.notCounted().size());
        model.addAttribute("touched", CountPages.rows(day.places(), words, locale));
        model.addAttribute("rows", rows(day.balance(), false, locale));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute(
                "closed",
                days.newest(day.depot(), NEWEST).stream()
                        .map(close -> new Closed(close, words.time(close.closedAt())))
                        .toList());
        return "keeping/close";
    }

    @GetMapping("/close/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        DayClose close = days.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("close", close);
        model.addAttribute("at", words.time(close.closedAt()));
        model.addAttribute("depotName", words.place(close.depot(), locale));
        model.addAttribute("rows", rows(close, locale));
        model.addAttribute("columns", columns(close));
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
        columns(close).forEach(column -> head.add(words.message("keeping.balance." + column, locale)));
        csv.line(head);
        for (Row row : rows(close, locale)) {
            List<Object> cells = new ArrayList<>(List.of(row.item(), row.code(), row.fund()));
            cells.addAll(row.figures());
            csv.line(cells);
        }
        String depot = close.depot() == null ? "" : close.depot().replace(':', '-') + "-";
        return Download.of("balance-" + depot + close.day() + ".csv", Csv.TYPE, csv.toBytes());
    }

    @PostMapping("/close")
    @OpenTo(rights = Right.CHECK)
    String close(
            @RequestParam String depot,
            @RequestParam String day,
            @RequestParam String since,
            HttpServletRequest request) {
        return requests.form(request, "/close/*?done", close(depots.required(depot), day, since));
    }

    /** Names a keeper for the touched places of the depot that nobody counted. */
    @PostMapping("/close/places")
    @OpenTo(rights = Right.CHECK)
    String declare(
            @RequestParam String depot,
            @RequestParam String keeper,
            @RequestParam String due,
            HttpServletRequest request) {
        String chosen = depots.required(depot);
        return requests.form(
                request,
                "/close?depot=" + chosen + "&done",
                (writer, cause) -> days.declarePlaces(chosen, keeper, words.endOf(due)));
    }

    @PostMapping("/api/close/places")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> declare(@RequestBody byte[] body, HttpServletRequest request) {
        Declaration wanted = requests.read(body, Declaration.class);
        String depot = depots.required(Objects.requireNonNullElse(wanted.depot(), ""));
        String keeper = Objects.requireNonNullElse(wanted.keeper(), "");
        return requests.program(
                request, body, (writer, cause) -> days.declarePlaces(depot, keeper, words.endOf(wanted.due())));
    }

    @GetMapping("/api/close")
    @ResponseBody
    Answer now(@RequestParam(defaultValue = "") String depot) {
        DayCloses.Day day = days.now(depots.required(depot));
        return new Answer(
                day.depot(),
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
                close(
                        depots.required(Objects.requireNonNullElse(wish.depot(), "")),
                        Objects.requireNonNullElse(wish.day(), ""),
                        Objects.requireNonNullElse(wish.since(), "")));
    }

    private KeyedRequests.Work close(String depot, String day, String since) {
        return (writer, cause) -> {
            Optional<LocalDate> wanted = day(day);
            Optional<JournalCursor> seen = cursor(since);
            return wanted.isEmpty() || seen.isEmpty()
                    ? Result.refused(Refusal.DAY_WRONG)
                    : days.close(writer, cause, depot, wanted.get(), seen.get());
        };
    }

    private DepotDay depotDay(DayCloses.Day day, Locale locale) {
        return new DepotDay(
                day.depot(),
                words.place(day.depot(), locale),
                day.isClosed(),
                day.mayClose(),
                day.undeclared().size(),
                day.notCounted().size());
    }

    private static List<String> columns(DayClose close) {
        return close.depot() == null ? COLUMNS_OF_NODE : COLUMNS;
    }

    private List<Row> rows(DayClose close, Locale locale) {
        return rows(days.balance(close), close.depot() == null, locale);
    }

    private List<Row> rows(List<Balance> balance, boolean ofNode, Locale locale) {
        return balance.stream()
                .map(line -> new Row(
                        words.item(line.item(), locale),
                        line.item(),
                        words.message("keeping.fund." + line.fund().word(), locale),
                        line.isExact(),
                        ofNode ? line.figuresOfNode() : line.figures()))
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
