package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.UnitReader;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** "Receive now, classify later": what was in cartons that came in unsorted, several at once where they hold the same. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK})
class ClassifyPages {

    /** As many as one request may name. */
    static final int MOST_UNITS = 500;

    private static final int MOST_KINDS = 20;

    private final Classification classification;
    private final ArrivalForm forms;
    private final HandlingUnits units;
    private final UnitReader reader;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    ClassifyPages(
            Classification classification,
            ArrivalForm forms,
            HandlingUnits units,
            UnitReader reader,
            Journal journal,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.classification = classification;
        this.forms = forms;
        this.units = units;
        this.reader = reader;
        this.journal = journal;
        this.keys = keys;
        this.json = json;
    }

    /** What a program says of cartons: each of them holds all of the contents. */
    record Wish(@Nullable List<String> units, @Nullable List<ArrivalForm.Typed> contents) {}

    @PostMapping("/units/{code}/classify")
    String classify(
            @PathVariable String code, @RequestParam(defaultValue = "") String others, HttpServletRequest request) {
        List<String> named = Stream.concat(Stream.of(code), Stream.of(others.split("[\\s,，、;；]+")))
                .filter(text -> !text.isBlank())
                .toList();
        String path = "/units/" + find(code) + "?done";
        KeyedAnswer answer = classify(
                IdempotencyKey.ofForm(request),
                named,
                forms.contents(request),
                held -> new KeyedAnswer(303, held == 0 ? path : path + "&held=" + held));
        return "redirect:" + answer.body();
    }

    /** Answers {@code {"units": N, "held": M}}: M of the N are on hold, because the branch's rules speak against them. */
    @PostMapping("/api/units/classify")
    ResponseEntity<String> classify(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = JsonBody.read(json, body, Wish.class);
        List<NewArrival.Content> contents =
                Objects.requireNonNullElse(wish.contents(), List.<ArrivalForm.Typed>of()).stream()
                        .map(forms::content)
                        .toList();
        List<String> named = Objects.requireNonNullElse(wish.units(), List.of());
        return classify(
                        IdempotencyKey.ofBody(request, body),
                        named,
                        contents,
                        held -> new KeyedAnswer(
                                201,
                                json.createObjectNode()
                                        .put("units", named.size())
                                        .put("held", held)
                                        .toString()))
                .toProgram();
    }

    private KeyedAnswer classify(
            IdempotencyKey key, List<String> named, List<NewArrival.Content> contents, IntFunction<KeyedAnswer> done) {
        if (contents.isEmpty() || contents.size() > MOST_KINDS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-kinds", MOST_KINDS).refusal();
        }
        if (named.isEmpty() || named.size() > MOST_UNITS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-many", MOST_UNITS).refusal();
        }
        Set<String> distinct = new LinkedHashSet<>();
        named.forEach(text -> distinct.add(find(text)));
        List<String> codes = List.copyOf(distinct);
        Cause cause = new Cause.Request(key.owner(), key.key());
        classification.prepare(codes);
        return journal.write(writer -> keys.once(key, () -> {
            classification.objection(codes).ifPresent(ClassifyPages::refuse);
            return done.apply(classification.classify(writer, codes, contents, cause));
        }));
    }

    private static void refuse(Classification.Objection objection) {
        Problem problem = objection instanceof Classification.Objection.Open open
                ? Problem.of(HttpStatus.CONFLICT, "unit-acceptance-open", open.unit(), open.acceptance())
                : Problem.of(HttpStatus.CONFLICT, "unit-sorted", objection.unit());
        throw problem.refusal();
    }

    /** The number of a unit that a person typed or scanned. */
    private String find(String text) {
        return reader.read(text)
                .flatMap(units::find)
                .map(HandlingUnit::code)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unit-unknown", text).refusal());
    }
}
