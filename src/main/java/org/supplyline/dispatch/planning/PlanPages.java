package org.supplyline.dispatch.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Hazard;
import org.supplyline.dispatch.PackWords;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.PlanProgress;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The planner's pages: ask for a plan, watch it come, read it, approve it. */
@Controller
@OpenTo(Audience.USERS)
class PlanPages {

    private static final int ROWS = 20;
    private static final int MINUTES_AN_HOUR = 60;

    private final DispatchPlanning planning;
    private final PlanApproval approval;
    private final PlanSheets sheets;
    private final Places places;
    private final PackWords words;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final ZoneId zone;

    PlanPages(
            DispatchPlanning planning,
            PlanApproval approval,
            PlanSheets sheets,
            Places places,
            PackWords words,
            Journal journal,
            IdempotencyKeys keys,
            Clock clock,
            NodeIdentity node) {
        this.planning = planning;
        this.approval = approval;
        this.sheets = sheets;
        this.places = places;
        this.words = words;
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
        this.zone = node.zone();
    }

    /** A vehicle to choose. */
    record Truck(Place place, String plate, String payload, String volume) {}

    /** A note with the names of what it is about. */
    record Note(String key, int count, String names) {}

    /** How far a search is, in words' parts. */
    record Search(
            long ahead,
            long elapsedSeconds,
            long seconds,
            long bestAgeSeconds,
            boolean found,
            int unserved,
            int trucks) {}

    @GetMapping("/plans")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        long count = planning.count();
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("plans", planning.page(number * ROWS, ROWS));
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        model.addAttribute("sites", places.all(PlaceKind.SITE));
        model.addAttribute("trucks", trucks());
        model.addAttribute("start", nextHour());
        return "dispatch/plans";
    }

    @PostMapping("/plans")
    @OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH})
    String ask(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime start,
            @RequestParam(defaultValue = "12") int hours,
            @RequestParam(defaultValue = "30") int seconds,
            @RequestParam(defaultValue = "3") int tripsEach,
            @RequestParam(defaultValue = "") Set<String> vehicles,
            @RequestParam String home,
            @RequestParam(defaultValue = "") Set<String> collecting,
            @RequestParam(defaultValue = "") Set<Hazard> leftOut,
            HttpServletRequest request,
            Principal user) {
        PlanWish wish = wish(start, hours, seconds, tripsEach, vehicles, home, collecting, leftOut);
        KeyedAnswer answer = keys.once(
                IdempotencyKey.ofForm(request),
                () -> planning.ask(wish, user.getName())
                        .match(accepted -> new KeyedAnswer(303, "/plans/" + accepted.number()), refused -> {
                            throw Problem.of(HttpStatus.CONFLICT, "plan-" + word(refused.why()))
                                    .refusal();
                        }));
        return "redirect:" + answer.body();
    }

    @GetMapping("/plans/{number}")
    String show(@PathVariable long number, HttpServletRequest request, Model model) {
        StoredPlan stored = find(number);
        boolean chinese = Language.of(request).isChinese();
        DispatchPlan plan = stored.plan();
        model.addAttribute("plan", stored);
        model.addAttribute("notes", notes(stored, chinese));
        model.addAttribute("search", search(line(number)));
        if (plan != null) {
            model.addAttribute("sheet", sheets.sheet(stored, plan, chinese));
        }
        return "dispatch/plan";
    }

    /** The part of the page that changes while the search runs; once it has ended the whole page is loaded anew. */
    @GetMapping("/plans/{number}/progress")
    String progress(@PathVariable long number, HttpServletResponse response, Model model) {
        PlanLine line = line(number);
        if (!line.status().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("plan", line);
        model.addAttribute("search", search(line));
        return "dispatch/plan :: progress";
    }

    @PostMapping("/plans/{number}/stop")
    @OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH})
    String stop(@PathVariable long number) {
        line(number);
        planning.stop(number);
        return "redirect:/plans/" + number;
    }

    @PostMapping("/plans/{number}/discard")
    @OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH})
    String discard(@PathVariable long number, Principal user) {
        line(number);
        if (!planning.discard(number, user.getName())) {
            throw Problem.of(HttpStatus.CONFLICT, "plan-no-draft").refusal();
        }
        return "redirect:/plans/" + number;
    }

    @PostMapping("/plans/{number}/approve")
    @OpenTo(rights = Right.DISPATCH)
    String approve(@PathVariable long number, HttpServletRequest request, Principal user) {
        line(number);
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause.Request cause = new Cause.Request(user.getName(), key.key());
        approval.prepare(number, cause);
        KeyedAnswer answer = journal.write(writer -> keys.once(
                key,
                () -> approval.approve(number, cause, writer)
                        .match(done -> new KeyedAnswer(303, "/plans/" + number + "?done"), refused -> {
                            throw Problem.of(
                                            HttpStatus.CONFLICT,
                                            "plan-" + word(refused.why()),
                                            names(
                                                    refused.subjects(),
                                                    Language.of(request).isChinese()))
                                    .refusal();
                        })));
        return "redirect:" + answer.body();
    }

    private PlanWish wish(
            LocalDateTime start,
            int hours,
            int seconds,
            int tripsEach,
            Set<String> vehicles,
            String home,
            Set<String> collecting,
            Set<Hazard> leftOut) {
        try {
            return new PlanWish(
                    start.atZone(zone).toInstant(),
                    Math.multiplyExact(hours, MINUTES_AN_HOUR),
                    seconds,
                    tripsEach,
                    vehicles,
                    home,
                    collecting,
                    leftOut);
        } catch (IllegalArgumentException | ArithmeticException outOfRange) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "plan-wish").refusal();
        }
    }

    private StoredPlan find(long number) {
        return planning.find(number).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private PlanLine line(long number) {
        return planning.line(number).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private Search search(PlanLine line) {
        PlanProgress progress = line.progress();
        long ahead = line.status() == PlanStatus.WAITING ? planning.ahead(line.number()) : 0;
        return progress == null
                ? new Search(ahead, 0, line.seconds(), 0, false, 0, 0)
                : new Search(
                        ahead,
                        progress.elapsedMillis() / 1_000,
                        line.seconds(),
                        progress.bestAgeMillis() / 1_000,
                        !progress.levels().isEmpty(),
                        progress.unservedLots(),
                        progress.trucks());
    }

    private List<Note> notes(StoredPlan stored, boolean chinese) {
        return stored.notes().stream()
                .map(note -> new Note(note.kind().key(), note.subjects().size(), names(note.subjects(), chinese)))
                .toList();
    }

    /** Place and item codes as names, in one line. */
    private String names(Iterable<String> codes, boolean chinese) {
        StringBuilder names = new StringBuilder();
        Consumer<String> add = name ->
                names.append(names.isEmpty() ? "" : chinese ? "、" : ", ").append(name);
        codes.forEach(code -> add.accept(
                places.find(code).map(place -> place.name(chinese)).orElseGet(() -> words.name(code, chinese))));
        return names.toString();
    }

    private List<Truck> trucks() {
        return places.vehicles().stream()
                .map(vehicle -> new Truck(
                        places.find(vehicle.place()).orElseThrow(),
                        vehicle.plate(),
                        PackWords.weight(vehicle.payloadGrams()),
                        PackWords.volume(vehicle.volumeLitres())))
                .toList();
    }

    private LocalDateTime nextHour() {
        Instant next = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return LocalDateTime.ofInstant(next, zone);
    }

    private static String word(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
