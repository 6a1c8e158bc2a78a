package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
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

    private static final MediaType ZPL = new MediaType("application", "vnd.zebra-zpl");

    private final Labels labels;
    private final Printer printer;
    private final HandlingUnits units;
    private final Journal journal;
    private final IdempotencyKeys keys;

    LabelPages(Labels labels, Printer printer, HandlingUnits units, Journal journal, IdempotencyKeys keys) {
        this.labels = labels;
        this.printer = printer;
        this.units = units;
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

    /** Takes new numbers for a roll; they are valid from now on, whenever they are first scanned. */
    @PostMapping("/units/rolls")
    @OpenTo(rights = {Right.RECEIVE, Right.ADMINISTER})
    String roll(@RequestParam int count, HttpServletRequest request, Principal user) {
        if (count < 1 || count > HandlingUnits.MAX_NUMBERS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-count", HandlingUnits.MAX_NUMBERS)
                    .refusal();
        }
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = journal.write(writer -> keys.once(
                key,
                () -> new KeyedAnswer(
                        303,
                        "/units/labels.pdf?first=" + units.newNumbers(count).get(0) + "&count=" + count)));
        return "redirect:" + answer.body();
    }

    private ResponseEntity<byte[]> pdf(List<String> numbers) {
        return printer.print(
                "labels-" + numbers.get(0), fonts -> CartonLabelPaper.pdf(labels.of(numbers, here()), fonts));
    }

    private ResponseEntity<byte[]> zpl(List<String> numbers) {
        byte[] zpl =
                CartonLabelZpl.zpl(labels.of(numbers, here()), printer.fonts()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ZPL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("labels-" + numbers.get(0) + ".zpl")
                                .build()
                                .toString())
                .body(zpl);
    }

    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static List<String> following(String first, int count) {
        boolean own = first.matches("\\d{8}[0-9A-Z]{4,10}");
        if (!own || count < 1 || count > HandlingUnits.MAX_NUMBERS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unit-count", HandlingUnits.MAX_NUMBERS)
                    .refusal();
        }
        int number = Integer.parseInt(first.substring(0, 8));
        String tail = first.substring(8);
        return IntStream.range(number, number + count)
                .mapToObj(n -> "%08d%s".formatted(n, tail))
                .toList();
    }
}
