package org.supplyline.inventory.scan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.FormRows;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.page.SlipTime;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** {@code /movements/new}: movements of goods that are typed at a desk, at once or from a slip. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.DISPATCH})
class DeskPages {

    private static final int ROWS = 8;
    private static final String UNREADABLE_TIME = "desk-at";

    private final DeskEntries entries;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final Places places;
    private final Catalog catalog;
    private final MessageSource messages;
    private final ZoneId zone;

    DeskPages(
            DeskEntries entries,
            Journal journal,
            IdempotencyKeys keys,
            JsonMapper json,
            Places places,
            Catalog catalog,
            MessageSource messages,
            NodeIdentity node) {
        this.entries = entries;
        this.journal = journal;
        this.keys = keys;
        this.json = json;
        this.places = places;
        this.catalog = catalog;
        this.messages = messages;
        this.zone = node.zone();
    }

    /** What a program is told: the first record of each line, and the rules that were broken. */
    record Answer(List<String> records, Set<String> violations) {}

    /** A row of the form as it was filled in, with what is wrong with it. */
    record Row(String code, String lot, String expiry, String quantity, String unit, List<String> faults) {

        static final Row EMPTY = new Row("", "", "", "", "", List.of());

        Row with(List<String> wrong) {
            return new Row(code, lot, expiry, quantity, unit, wrong);
        }

        /** A quantity that is no number is 0, which no line may have. */
        DeskEntry.Line line() {
            Long number = quantity.matches("\\d{1,10}") ? Long.valueOf(quantity) : Long.valueOf(0);
            return new DeskEntry.Line(code, lot, expiry, quantity.isEmpty() ? null : number, unit);
        }
    }

    @GetMapping("/movements/new")
    String form(
            @RequestParam(defaultValue = "picking") String step,
            @RequestParam(defaultValue = "") String order,
            Model model) {
        model.addAttribute("entry", new DeskEntry(null, step, null, null, order, null, null, null, null, null, null));
        model.addAttribute("time", "");
        return form(model, List.of());
    }

    /** What is refused comes back in the form, line by line, so that nothing is typed twice. */
    @PostMapping("/movements")
    String enter(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        DeskEntry entry = read(fields);
        try {
            if (entry.at() == null && !FormRows.first(fields, "at").isEmpty()) {
                throw new EntryRefused(UNREADABLE_TIME, List.of());
            }
            IdempotencyKey key = IdempotencyKey.ofForm(request);
            KeyedAnswer answer = book(
                    key,
                    entry,
                    booked -> new KeyedAnswer(
                            303, "/movements/" + booked.records().get(0) + "?done"));
            return "redirect:" + answer.body();
        } catch (EntryRefused refused) {
            response.setStatus(status(refused).value());
            model.addAttribute("entry", entry);
            model.addAttribute("time", FormRows.first(fields, "at"));
            model.addAttribute("refused", refused.code());
            model.addAttribute("about", refused.arguments());
            return form(model, rows(fields, refused, locale));
        }
    }

    @PostMapping("/api/movements")
    ResponseEntity<String> enter(@RequestBody byte[] body, HttpServletRequest request) {
        DeskEntry entry = JsonBody.read(json, body, DeskEntry.class);
        try {
            return book(IdempotencyKey.ofBody(request, body), entry, this::told).toProgram();
        } catch (EntryRefused refused) {
            throw Problem.of(
                            status(refused), refused.code(), refused.arguments().toArray())
                    .withFaults(refused.faults().stream()
                            .map(fault -> new Problem.Fault("/lines/" + fault.line(), word(fault.message())))
                            .toList())
                    .refusal();
        }
    }

    private KeyedAnswer book(IdempotencyKey key, DeskEntry entry, Function<DeskEntry.Booked, KeyedAnswer> answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(key, () -> answer.apply(entries.book(writer, cause, entry))));
    }

    private KeyedAnswer told(DeskEntry.Booked booked) {
        List<String> records =
                booked.records().stream().map(JournalId::toString).toList();
        Set<String> broken = booked.violations().stream()
                .flatMap(List::stream)
                .map(Violation::word)
                .collect(Collectors.toCollection(TreeSet::new));
        return new KeyedAnswer(201, json.writeValueAsString(new Answer(records, broken)));
    }

    private String form(Model model, List<Row> filled) {
        List<Row> rows = new ArrayList<>(filled);
        while (rows.size() < ROWS) {
            rows.add(Row.EMPTY);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("steps", DeskEntries.STEPS);
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        model.addAttribute("places", keeping());
        model.addAttribute(
                "items",
                catalog.items().stream()
                        .filter(item -> !item.code().equals(Catalog.UNSORTED))
                        .toList());
        return "inventory/desk";
    }

    /** Places that goods are kept at or carried by. */
    private List<Place> keeping() {
        return Stream.of(PlaceKind.values())
                .filter(kind -> kind.isStorage() || kind == PlaceKind.VEHICLE || kind.isReceiver())
                .flatMap(kind -> places.all(kind).stream())
                .toList();
    }

    private DeskEntry read(MultiValueMap<String, String> fields) {
        return new DeskEntry(
                FormRows.first(fields, "depot"),
                FormRows.first(fields, "step"),
                FormRows.first(fields, "from"),
                FormRows.first(fields, "to"),
                FormRows.first(fields, "order"),
                FormRows.first(fields, "trip"),
                SlipTime.parse(FormRows.first(fields, "at"), zone).orElse(null),
                FormRows.first(fields, "paper"),
                fields.containsKey("happened"),
                fields.containsKey("again"),
                filled(fields).stream().map(Row::line).toList());
    }

    /** The rows that were filled in, which are the lines of the entry. */
    private static List<Row> filled(MultiValueMap<String, String> fields) {
        return IntStream.range(0, FormRows.count(fields, "code"))
                .filter(row -> !FormRows.at(fields, "code", row).isEmpty())
                .mapToObj(row -> new Row(
                        FormRows.at(fields, "code", row),
                        FormRows.at(fields, "lot", row),
                        FormRows.at(fields, "expiry", row),
                        FormRows.at(fields, "quantity", row),
                        FormRows.at(fields, "unit", row),
                        List.of()))
                .toList();
    }

    /** The same with what is wrong with each. */
    private List<Row> rows(MultiValueMap<String, String> fields, EntryRefused refused, Locale locale) {
        List<Row> rows = filled(fields);
        return IntStream.range(0, rows.size())
                .mapToObj(line -> rows.get(line)
                        .with(refused.faults().stream()
                                .filter(fault -> fault.line() == line)
                                .map(fault ->
                                        messages.getMessage(fault.message(), new Object[] {fault.detail()}, locale))
                                .toList()))
                .toList();
    }

    private static HttpStatus status(EntryRefused refused) {
        return switch (refused.code()) {
            case "desk-violations", "desk-paper-known" -> HttpStatus.CONFLICT;
            case "desk-lines" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    /** The stable part of a message's key. */
    private static String word(String message) {
        return message.substring(message.lastIndexOf('.') + 1);
    }
}
