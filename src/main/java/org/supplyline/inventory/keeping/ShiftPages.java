package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /shifts}: hand a depot over with what lies open in it, take over, and see who held which rights. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.PUBLISH, Right.AUDIT})
class ShiftPages {

    private static final int NEWEST = 50;

    private final Shifts shifts;
    private final Depots depots;
    private final ShiftPaper paper;
    private final ShiftWords shiftWords;
    private final KeepingWords words;
    private final KeyedRequests requests;
    private final Printer printer;
    private final ZoneId zone;

    ShiftPages(
            Shifts shifts,
            Depots depots,
            ShiftPaper paper,
            ShiftWords shiftWords,
            KeepingWords words,
            KeyedRequests requests,
            Printer printer,
            NodeIdentity node) {
        this.shifts = shifts;
        this.depots = depots;
        this.paper = paper;
        this.shiftWords = shiftWords;
        this.words = words;
        this.requests = requests;
        this.printer = printer;
        this.zone = node.zone();
    }

    /** A hand-over of the list. */
    record Row(Shift shift, String depot, String from, String to, String duties) {}

    /** A depot and its last hand-over, if there was one. */
    record LastOf(String code, String name, @Nullable Row last) {}

    /** What lies open of one kind. */
    record Group(String kind, long count, List<Matter> matters) {}

    /** One thing that lies open, and the page on which it is settled. */
    record Matter(String name, String detail, String path) {}

    /** The depot that is named, or the only one; where there are several, the last hand-over of each. */
    @GetMapping("/shifts")
    String list(@RequestParam(defaultValue = "") String depot, Model model, Locale locale, HttpServletRequest request) {
        Optional<String> chosen = depots.chosen(depot);
        if (chosen.isEmpty()) {
            model.addAttribute(
                    "lasts",
                    depots.all().stream().map(code -> last(code, locale)).toList());
            return "keeping/shift-depots";
        }
        depots.show(chosen.get(), model, locale);
        Instant from = shifts.begun(chosen.get()).truncatedTo(ChronoUnit.MINUTES);
        Instant now = shifts.now();
        String user = request.getRemoteUser();
        model.addAttribute("from", from.atZone(zone).toLocalDateTime().toString());
        model.addAttribute(
                "keepers",
                shifts.keepers().stream().filter(name -> !name.equals(user)).toList());
        model.addAttribute("remarks", Shifts.MAX_REMARKS);
        model.addAttribute("groups", groups(shifts.open(chosen.get()), locale));
        model.addAttribute("duties", shiftWords.duties(shifts.duties(chosen.get(), from, now), locale));
        model.addAttribute(
                "rows",
                shifts.newest(chosen.get(), NEWEST).stream()
                        .map(shift -> row(shift, locale))
                        .toList());
        return "keeping/shifts";
    }

    @PostMapping("/shifts")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String give(
            @RequestParam String depot,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String taker,
            @RequestParam(defaultValue = "") String remarks,
            HttpServletRequest request) {
        String chosen = depots.required(depot);
        Optional<Instant> begun = time(from);
        Instant ended = to.isBlank() ? null : time(to).orElse(Instant.EPOCH);
        return requests.form(
                request,
                "/shifts/*?done",
                (writer, cause) -> begun.isEmpty()
                        ? Result.refused(Refusal.SHIFT_WRONG)
                        : shifts.give(writer, cause, new Shifts.Wish(chosen, begun.get(), ended, taker, remarks)));
    }

    @GetMapping("/shifts/{id}")
    String show(@PathVariable long id, Model model, Locale locale, HttpServletRequest request) {
        Shift shift = find(id);
        model.addAttribute("shift", shift);
        model.addAttribute("row", row(shift, locale));
        model.addAttribute("groups", groups(shift.open(), locale));
        model.addAttribute("mine", shift.taken() == null && shift.taker().equals(request.getRemoteUser()));
        model.addAttribute("taken", at(shift.taken()));
        model.addAttribute("confirmed", at(shift.confirmed()));
        return "keeping/shift";
    }

    @GetMapping("/shifts/{id}/record.pdf")
    ResponseEntity<byte[]> print(@PathVariable long id, @RequestParam Optional<String> slip) {
        return printer.print("shift-" + id, paper.of(find(id)), slip.isPresent());
    }

    @PostMapping("/shifts/{id}/take")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String take(@PathVariable long id, HttpServletRequest request) {
        return requests.form(request, "/shifts/*?done", (writer, cause) -> shifts.take(writer, cause, id));
    }

    @PostMapping("/shifts/{id}/confirm")
    @OpenTo(rights = Right.PUBLISH)
    String confirm(@PathVariable long id, HttpServletRequest request) {
        return requests.form(request, "/shifts/*?done", (writer, cause) -> shifts.confirm(writer, cause, id));
    }

    private Shift find(long id) {
        return shifts.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private Row row(Shift shift, Locale locale) {
        return new Row(
                shift,
                words.place(shift.depot(), locale),
                words.time(shift.from()),
                words.time(shift.to()),
                shiftWords.duties(shift.duties(), locale));
    }

    private LastOf last(String depot, Locale locale) {
        return new LastOf(
                depot,
                words.place(depot, locale),
                shifts.newest(depot, 1).stream()
                        .findFirst()
                        .map(shift -> row(shift, locale))
                        .orElse(null));
    }

    private String at(Shift.@Nullable Signature signature) {
        return signature == null ? "" : words.time(signature.at());
    }

    private List<Group> groups(LeftOpen open, Locale locale) {
        return Arrays.stream(LeftOpen.Kind.values())
                .map(kind -> new Group(
                        kind.word(),
                        open.count(kind),
                        open.of(kind).stream()
                                .map(matter -> new Matter(
                                        shiftWords.name(matter, locale),
                                        shiftWords.detail(matter, locale),
                                        ShiftWords.path(matter)))
                                .toList()))
                .toList();
    }

    private Optional<Instant> time(String local) {
        try {
            return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
