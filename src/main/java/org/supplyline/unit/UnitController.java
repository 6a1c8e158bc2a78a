package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.UnitContent;
import org.supplyline.inventory.UnitReader;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/units}: pallets and cartons for programs. */
@RestController
@OpenTo(Audience.USERS)
class UnitController {

    private static final int ROWS = 100;

    private final HandlingUnits units;
    private final UnitReader reader;
    private final Arrivals arrivals;
    private final ArrivalForm forms;
    private final UnitNumbers numbers;
    private final Places places;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    UnitController(
            HandlingUnits units,
            UnitReader reader,
            Arrivals arrivals,
            ArrivalForm forms,
            UnitNumbers numbers,
            Places places,
            Journal journal,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.units = units;
        this.reader = reader;
        this.arrivals = arrivals;
        this.forms = forms;
        this.numbers = numbers;
        this.places = places;
        this.journal = journal;
        this.keys = keys;
        this.json = json;
    }

    /** A part of the units that stand in the depots; {@code total} counts all of them. */
    record Page(List<Entry> units, long total) {}

    /**
     * A unit.
     *
     * @param parent the unit that it stands on or in, or null
     * @param inside numbers of the units in it
     * @param contents goods that lie directly in it
     */
    record Entry(
            String code,
            @Nullable String parent,
            boolean sealed,
            @Nullable Long weightGrams,
            @Nullable String photo,
            String note,
            List<String> inside,
            List<Content> contents) {}

    /** Goods in a unit, in base units. */
    record Content(String place, String item, String lot, String owner, String fund, String earmark, long quantity) {}

    /** How many numbers a roll is to have, and whether they are SSCCs. */
    record Roll(@Nullable Integer count, @Nullable Boolean sscc) {}

    /** Numbers that were given. */
    record Numbers(List<String> units) {}

    @GetMapping("/api/units")
    Page list(@RequestParam(defaultValue = "false") boolean unsorted, @RequestParam(defaultValue = "0") int page) {
        String item = unsorted ? Catalog.UNSORTED : null;
        Set<String> storage = places.storage();
        List<String> codes = units.standing(storage, item, Math.max(0, page) * ROWS, ROWS);
        List<UnitContent> contents = units.contents(codes);
        return new Page(
                codes.stream()
                        .map(code -> entry(units.find(code).orElseThrow(), contents))
                        .toList(),
                units.countStanding(storage, item));
    }

    @GetMapping("/api/units/{code}")
    Entry show(@PathVariable String code) {
        HandlingUnit unit = find(code);
        return entry(unit, units.contents(List.of(unit.code())));
    }

    /** Receives cartons that look alike, known or not yet known what is in them; answers their numbers. */
    @PostMapping("/api/units")
    @OpenTo(rights = Right.RECEIVE)
    ResponseEntity<String> receive(@RequestBody byte[] body, HttpServletRequest request) {
        NewArrival arrival = forms.read(JsonBody.read(json, body, ArrivalForm.Wish.class));
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        arrivals.prepare(arrival);
        return journal.write(writer -> keys.once(
                        key, () -> told(arrivals.receive(writer, arrival, new Cause.Request(key.owner(), key.key())))))
                .toProgram();
    }

    /** Takes new numbers for a roll; they are valid from now on, whenever they are first scanned. */
    @PostMapping("/api/units/rolls")
    @OpenTo(rights = {Right.RECEIVE, Right.ADMINISTER})
    ResponseEntity<String> roll(@RequestBody byte[] body, HttpServletRequest request) {
        Roll wish = JsonBody.read(json, body, Roll.class);
        int count = wish.count() == null ? 0 : wish.count();
        boolean sscc = Boolean.TRUE.equals(wish.sscc());
        return journal.write(writer ->
                        keys.once(IdempotencyKey.ofBody(request, body), () -> told(numbers.roll(count, sscc))))
                .toProgram();
    }

    @PostMapping("/api/units/{code}/seal")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> seal(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        return change(new UnitChange.Seal(find(code).code()), body, request);
    }

    @PostMapping("/api/units/{code}/open")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> open(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        return change(new UnitChange.BreakSeal(find(code).code()), body, request);
    }

    private ResponseEntity<String> change(UnitChange change, byte[] body, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        return journal.write(writer -> keys.once(key, () -> {
                    units.change(writer, new Cause.Request(key.owner(), key.key()), change);
                    return told(List.of(change.unit()));
                }))
                .toProgram();
    }

    private KeyedAnswer told(List<String> given) {
        return new KeyedAnswer(201, json.writeValueAsString(new Numbers(given)));
    }

    private HandlingUnit find(String code) {
        return reader.read(code).flatMap(units::find).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private Entry entry(HandlingUnit unit, List<UnitContent> all) {
        return new Entry(
                unit.code(),
                unit.parent(),
                unit.sealed(),
                unit.weightGrams(),
                unit.photo(),
                unit.note(),
                units.inside(unit.code()).stream().map(HandlingUnit::code).toList(),
                all.stream()
                        .filter(content -> content.handlingUnit().equals(unit.code())
                                && content.goods().quantity() > 0)
                        .map(content ->
                                content(content.goods().key(), content.goods().quantity()))
                        .toList());
    }

    private static Content content(PositionKey goods, long quantity) {
        return new Content(
                goods.place(),
                goods.item(),
                goods.lot(),
                goods.owner(),
                goods.fund().word(),
                goods.earmark(),
                quantity);
    }
}
