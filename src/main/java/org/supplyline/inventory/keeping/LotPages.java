package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Lots;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /lots}: what is known of a lot, and what is really on the goods. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
class LotPages {

    private static final int MAX_MAKER = 200;

    private final Lots lots;
    private final Journal journal;
    private final KeyedRequests requests;
    private final KeepingWords words;

    LotPages(Lots lots, Journal journal, KeyedRequests requests, KeepingWords words) {
        this.lots = lots;
        this.journal = journal;
        this.requests = requests;
        this.words = words;
    }

    /**
     * What is on the goods, as a program or a form says it.
     *
     * @param expiry last day of use as {@code 2027-01-31}, with fresh food {@code 2027-01-31T18:00}, or absent where none is on
     *     them
     * @param produced day of making as {@code 2026-01-31}, or absent likewise
     */
    record Wish(
            @Nullable String item,
            @Nullable String lot,
            @Nullable String expiry,
            @Nullable String produced,
            @Nullable String maker,
            @Nullable String reason) {}

    @GetMapping("/lots")
    String show(@RequestParam String item, @RequestParam String lot, Model model, Locale locale) {
        Lots.Lot known = lots.find(item, lot).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("item", item);
        model.addAttribute("name", words.item(item, locale));
        model.addAttribute("lot", lot);
        model.addAttribute("known", known);
        return "keeping/lot";
    }

    /** The page of the lot that a journal record is about. */
    @GetMapping("/lots/of")
    String ofRecord(@RequestParam String record) {
        JournalRecord found = id(record).flatMap(journal::find).orElseThrow(Problem.NOT_FOUND::refusal);
        return "redirect:"
                + address(
                        found.body().path("item").asString(""),
                        found.body().path("lot").asString(""));
    }

    @PostMapping("/lots/correct")
    @OpenTo(rights = Right.CHECK)
    String correct(
            @RequestParam String item,
            @RequestParam String lot,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String expiryTime,
            @RequestParam(defaultValue = "") String produced,
            @RequestParam(defaultValue = "") String maker,
            @RequestParam String reason,
            HttpServletRequest request) {
        Wish wish =
                new Wish(item, lot, expiryTime.isBlank() ? expiry : expiry + "T" + expiryTime, produced, maker, reason);
        return requests.form(request, address(item, lot) + "&done", (writer, cause) -> correct(writer, cause, wish));
    }

    @PostMapping("/api/lots/correct")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> correct(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = requests.read(body, Wish.class);
        return requests.program(request, body, (writer, cause) -> correct(writer, cause, wish));
    }

    private Result correct(JournalWriter writer, Cause.Request cause, Wish wish) {
        String reason = text(wish.reason());
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        Optional<Lots.Lot> really = facts(wish);
        if (really.isEmpty()) {
            return Result.refused(Refusal.LOT_WRONG);
        }
        return lots.correct(writer, cause, text(wish.item()), text(wish.lot()), really.get(), reason.strip())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.UNKNOWN));
    }

    /** Empty if a date is none, the lot would expire before it was made, or the maker's name is too long. */
    private static Optional<Lots.Lot> facts(Wish wish) {
        try {
            Optional<Expiry> told = Expiry.parse(text(wish.expiry()));
            Expiry expiry = told.orElse(null);
            LocalDate produced = day(text(wish.produced()));
            String maker = text(wish.maker()).strip();
            boolean isNone = told.isEmpty() && !text(wish.expiry()).isBlank();
            boolean isBefore =
                    expiry != null && produced != null && expiry.day().isBefore(produced);
            if (maker.length() > MAX_MAKER || isNone || isBefore) {
                return Optional.empty();
            }
            return Optional.of(new Lots.Lot(expiry, produced, maker.isEmpty() ? null : maker));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private static String address(String item, String lot) {
        return UriComponentsBuilder.fromPath("/lots")
                .queryParam("item", "{item}")
                .queryParam("lot", "{lot}")
                .encode()
                .build(item, lot)
                .toString();
    }

    private static Optional<JournalId> id(String text) {
        try {
            return Optional.of(JournalId.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
