package org.supplyline.donation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.FormRows;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.Upload;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /notices/new}: gifts that are announced without a list, taken down by hand. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.ALLOCATE})
class TypedNoticePages {

    private static final int ROWS = 6;
    private static final int KEY_SHOWN = 8;

    private final Imports imports;
    private final LineStore lines;
    private final EarmarkNames earmarks;
    private final Places places;
    private final Catalog catalog;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final NodeIdentity node;
    private final Clock clock;

    TypedNoticePages(
            Imports imports,
            LineStore lines,
            EarmarkNames earmarks,
            Places places,
            Catalog catalog,
            IdempotencyKeys keys,
            JsonMapper json,
            NodeIdentity node,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.earmarks = earmarks;
        this.places = places;
        this.catalog = catalog;
        this.keys = keys;
        this.json = json;
        this.node = node;
        this.clock = clock;
    }

    @GetMapping("/notices/new")
    String form(Model model) {
        model.addAttribute("items", catalog.items());
        model.addAttribute("receivers", places.receivers());
        model.addAttribute("rows", ROWS);
        return "donation/notice-new";
    }

    @PostMapping("/notices/typed")
    String take(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer =
                take(key, read(form), sheet -> new KeyedAnswer(303, "/notices/" + sheet.sha256() + "/1?done"));
        return "redirect:" + answer.body();
    }

    /** Answers the count of the list that it became, and which of its earmarks name nobody who is registered. */
    @PostMapping("/api/notices")
    ResponseEntity<String> take(@RequestBody byte[] body, HttpServletRequest request) {
        TypedNotice notice = JsonBody.read(json, body, TypedNotice.class);
        return take(
                        IdempotencyKey.ofBody(request, body),
                        notice,
                        sheet -> new KeyedAnswer(201, json.writeValueAsString(answer(sheet))))
                .toProgram();
    }

    private ObjectNode answer(ImportedSheet sheet) {
        List<KeptLine> kept = lines.lines(new SheetKey(sheet.sha256(), 1), TypedNotice.MAX_LINES, 0);
        ObjectNode answer = json.valueToTree(sheet);
        ArrayNode unregistered = answer.putArray("unregistered");
        earmarks.unregistered(KeptLine.receivers(kept)).forEach(unregistered::add);
        return answer;
    }

    private KeyedAnswer take(IdempotencyKey key, TypedNotice notice, Function<ImportedSheet, KeyedAnswer> answer) {
        notice.fault().ifPresent(fault -> {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "notice-typed", fault)
                    .withFaults(List.of(new Problem.Fault("/" + fault, "wrong")))
                    .refusal();
        });
        String name = "手工登记 %s %s %s"
                .formatted(
                        LocalDate.ofInstant(clock.instant(), node.zone()),
                        key.owner(),
                        key.requestSha256().substring(0, KEY_SHOWN) + key.key());
        return keys.once(key, () -> answer.apply(keep(notice, name, key.owner())));
    }

    private ImportedSheet keep(TypedNotice notice, String name, String user) {
        try (Upload upload = Upload.of(new ByteArrayInputStream(notice.toCsv(name)))) {
            return imports.take(upload.file(), name + ".csv", user)
                    .match(taken -> taken.sheets().get(0), refused -> {
                        throw Problem.of(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        refused.reason().problem())
                                .refusal();
                    });
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static TypedNotice read(MultiValueMap<String, String> form) {
        List<TypedNotice.Line> lines = new ArrayList<>();
        for (int row = 0; row < FormRows.count(form, "item"); row++) {
            if (!FormRows.at(form, "item", row).isEmpty()) {
                String quantity = FormRows.at(form, "quantity", row);
                lines.add(new TypedNotice.Line(
                        FormRows.at(form, "item", row),
                        FormRows.at(form, "spec", row),
                        quantity.matches("\\d{1,10}") ? Long.valueOf(quantity) : null,
                        FormRows.at(form, "unit", row),
                        FormRows.at(form, "earmark", row),
                        FormRows.at(form, "expiry", row)));
            }
        }
        return new TypedNotice(FormRows.first(form, "donor"), FormRows.first(form, "contact"), lines);
    }
}
