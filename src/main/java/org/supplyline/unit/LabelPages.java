package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.gs1.Sscc;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.journal.Journal;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Labels of units as PDF and ZPL, and rolls of numbers printed in quiet times. */
@Controller
@OpenTo(Audience.USERS)
class LabelPages {

    private final Labels labels;
    private final Printer printer;
    private final UnitNumbers numbers;
    private final Journal journal;
    private final IdempotencyKeys keys;

    LabelPages(Labels labels, Printer printer, UnitNumbers numbers, Journal journal, IdempotencyKeys keys) {
        this.labels = labels;
        this.printer = printer;
        this.numbers = numbers;
        this.journal = journal;
        this.keys = keys;
    }

    @GetMapping("/units/{code}/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable String code) {
        return pdf(List.of(code));
    }

    @GetMapping("/units/{code}/label.zpl")
    ResponseEntity<byte[]> labelZpl(@PathVariable String code) {
        return zpl(List.of(code));
    }

    /** Numbers that follow each other, the first of them given. */
    @GetMapping("/units/labels.pdf")
    ResponseEntity<byte[]> several(@RequestParam String first, @RequestParam(defaultValue = "1") int count) {
        return pdf(following(first, count));
    }

    @GetMapping("/units/labels.zpl")
    ResponseEntity<byte[]> severalZpl(@RequestParam String first, @RequestParam(defaultValue = "1") int count) {
        return zpl(following(first, count));
    }

    /**
     * Takes new numbers for a roll; they are valid from now on, whenever they are first scanned.
     *
     * @param format {@code pdf}, or {@code zpl} for a label printer
     */
    @PostMapping("/units/rolls")
    @OpenTo(rights = {Right.RECEIVE, Right.ADMINISTER})
    String roll(
            @RequestParam int count,
            @RequestParam(name = "as", defaultValue = "pdf") String format,
            HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        String file = format.equals("zpl") ? "/units/labels.zpl" : "/units/labels.pdf";
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            String first = numbers.roll(count, UnitNumbers.wantsSscc(request)).get(0);
            return new KeyedAnswer(303, file + "?first=" + first + "&count=" + count);
        }));
        return "redirect:" + answer.body();
    }

    private ResponseEntity<byte[]> pdf(List<String> numbers) {
        return printer.print("labels-" + numbers.get(0), fonts -> CartonLabelPaper.pdf(labels.of(numbers), fonts));
    }

    private ResponseEntity<byte[]> zpl(List<String> numbers) {
        return printer.zpl("labels-" + numbers.get(0), fonts -> CartonLabelZpl.zpl(labels.of(numbers), fonts));
    }

    private static List<String> following(String first, int count) {
        boolean few = count >= 1 && count <= HandlingUnits.MAX_NUMBERS;
        Optional<Sscc> sscc = few ? Sscc.parse(first) : Optional.empty();
        List<String> numbers = sscc.map(begin -> IntStream.range(0, count)
                        .mapToObj(step -> SsccRange.following(begin, step))
                        .toList())
                .orElseGet(() -> HandlingUnits.following(first, count));
        if (numbers.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-count", HandlingUnits.MAX_NUMBERS)
                    .refusal();
        }
        return numbers;
    }
}
