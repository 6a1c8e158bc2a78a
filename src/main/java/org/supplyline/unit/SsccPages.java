package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
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

/** {@code /sscc}: the GS1 prefix of the branch and the serial ranges that its parent gave it. */
@Controller
@OpenTo(rights = Right.ADMINISTER)
class SsccPages {

    private final SsccRanges ranges;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    SsccPages(SsccRanges ranges, Journal journal, IdempotencyKeys keys, JsonMapper json) {
        this.ranges = ranges;
        this.journal = journal;
        this.keys = keys;
        this.json = json;
    }

    /** A range that a program wants to enter. */
    record Wish(
            @Nullable String extension,
            @Nullable String prefix,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable String givenBy) {}

    @GetMapping("/sscc")
    String show(Model model) {
        model.addAttribute("ranges", ranges.all());
        model.addAttribute("warning", ranges.isNearlyUsedUp());
        return "unit/sscc";
    }

    @PostMapping("/sscc")
    String enter(
            @RequestParam(defaultValue = "0") String extension,
            @RequestParam String prefix,
            @RequestParam String first,
            @RequestParam String last,
            @RequestParam String givenBy,
            HttpServletRequest request,
            Principal user) {
        SsccRange range = range(extension, prefix, serial(first), serial(last), givenBy);
        return "redirect:"
                + once(IdempotencyKey.ofForm(request), range, new KeyedAnswer(303, "/sscc?done"))
                        .body();
    }

    @GetMapping("/api/sscc-ranges")
    @ResponseBody
    List<SsccRange> all() {
        return ranges.all();
    }

    @PostMapping("/api/sscc-ranges")
    @ResponseBody
    ResponseEntity<String> enter(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = JsonBody.read(json, body, Wish.class);
        SsccRange range = range(
                Objects.requireNonNullElse(wish.extension(), "0"),
                Objects.requireNonNullElse(wish.prefix(), ""),
                Objects.requireNonNullElse(wish.first(), -1L),
                Objects.requireNonNullElse(wish.last(), -1L),
                Objects.requireNonNullElse(wish.givenBy(), ""));
        String told = json.createObjectNode()
                .put("prefix", range.prefix())
                .put("first", range.first())
                .put("last", range.last())
                .toString();
        KeyedAnswer answer = once(IdempotencyKey.ofBody(request, body), range, new KeyedAnswer(201, told));
        return answer.toProgram();
    }

    private KeyedAnswer once(IdempotencyKey key, SsccRange range, KeyedAnswer answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(key, () -> {
            ranges.enter(writer, cause, range).ifPresent(no -> {
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, no.code()).refusal();
            });
            return answer;
        }));
    }

    private static SsccRange range(String extension, String prefix, long first, long last, String givenBy) {
        return new SsccRange(0, extension.strip(), prefix.strip(), first, last, first, givenBy.strip(), true);
    }

    private static long serial(String text) {
        String stripped = text.strip();
        return stripped.matches("\\d{1,12}") ? Long.parseLong(stripped) : -1;
    }
}
