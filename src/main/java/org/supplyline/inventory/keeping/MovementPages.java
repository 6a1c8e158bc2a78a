package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.GiftDonors;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.JournalId;
import org.supplyline.page.FormRows;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /movements/…}: one record of the ledger as it stands, and its correction. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
class MovementPages {

    private final Corrections corrections;
    private final KeyedRequests requests;
    private final KeepingWords words;
    private final GiftDonors donors;

    MovementPages(Corrections corrections, KeyedRequests requests, KeepingWords words, GiftDonors donors) {
        this.corrections = corrections;
        this.requests = requests;
        this.words = words;
        this.donors = donors;
    }

    /** A line as the page shows it. */
    record Row(MovementLine line, KeepingWords.Goods goods, String from, String to) {}

    /** A correction as a program asks for it; without lines nothing is entered again. */
    record Wish(@Nullable String reason, @Nullable List<Corrections.Wanted> again) {

        @Nullable
        List<Corrections.Wanted> lines() {
            return again == null || again.isEmpty() ? null : again;
        }
    }

    @GetMapping("/movements/{record}")
    String show(@PathVariable String record, Model model, Locale locale) {
        RecordedMovement found = corrections.find(id(record)).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("record", found);
        model.addAttribute("recorded", words.time(found.recordedAt()));
        model.addAttribute("occurred", words.time(found.occurredAt()));
        model.addAttribute("rows", rows(found.lines(), locale));
        model.addAttribute("reasons", Reasons.CORRECTION);
        return "keeping/movement";
    }

    private List<Row> rows(List<MovementLine> lines, Locale locale) {
        Map<String, String> names = donors.names(
                lines.stream().map(MovementLine::gift).filter(Objects::nonNull).toList());
        return lines.stream()
                .map(line -> new Row(
                        line,
                        words.goods(line.goods(), locale),
                        place(line.from(), names.get(line.gift()), locale),
                        place(line.to(), names.get(line.gift()), locale)))
                .toList();
    }

    /** The ledger has one place for all donors; who it was, the gift tells. */
    private String place(String code, @Nullable String donor, Locale locale) {
        boolean isDonor = PlaceCode.parse(code)
                .filter(place -> place.kind() == PlaceKind.DONOR)
                .isPresent();
        return isDonor && donor != null ? donor : words.place(code, locale);
    }

    @PostMapping("/movements/{record}/correct")
    @OpenTo(rights = Right.CHECK)
    String correct(
            @PathVariable String record, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        JournalId id = id(record);
        String reason = Reasons.of(FormRows.first(form, "why"), FormRows.first(form, "reason"));
        List<Corrections.Wanted> again = FormRows.first(form, "again").equals("yes") ? lines(form) : null;
        return requests.form(
                request,
                "/movements/" + id + "?done",
                (writer, cause) -> corrections.correct(writer, cause, id, reason, again));
    }

    @PostMapping("/api/movements/{record}/correct")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> correct(@PathVariable String record, @RequestBody byte[] body, HttpServletRequest request) {
        JournalId id = id(record);
        Wish wish = requests.read(body, Wish.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> corrections.correct(
                        writer, cause, id, Objects.requireNonNullElse(wish.reason(), ""), wish.lines()));
    }

    private static List<Corrections.Wanted> lines(MultiValueMap<String, String> form) {
        List<Corrections.Wanted> lines = new ArrayList<>();
        for (int i = 0; i < FormRows.count(form, "item"); i++) {
            String quantity = FormRows.at(form, "quantity", i);
            lines.add(new Corrections.Wanted(
                    FormRows.at(form, "item", i),
                    FormRows.at(form, "lot", i),
                    FormRows.at(form, "from", i),
                    FormRows.at(form, "to", i),
                    quantity.matches("\\d{1,10}") ? Long.parseLong(quantity) : -1));
        }
        return lines;
    }

    private static JournalId id(String text) {
        try {
            return JournalId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.NOT_FOUND.refusal();
        }
    }
}
