package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acceptance and consents for programs; each answer of a changing request is the acceptance as it is then. */
@RestController
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ADMINISTER})
class AcceptanceController {

    private static final int ROWS = 25;

    private final AcceptanceRequests requests;
    private final AcceptanceStore store;
    private final Acceptances acceptances;
    private final ConsentRequests consentRequests;
    private final ConsentBook consents;
    private final AcceptanceJson told;
    private final JsonMapper json;

    AcceptanceController(
            AcceptanceRequests requests,
            AcceptanceStore store,
            Acceptances acceptances,
            ConsentRequests consentRequests,
            ConsentBook consents,
            AcceptanceJson told,
            JsonMapper json) {
        this.requests = requests;
        this.store = store;
        this.acceptances = acceptances;
        this.consentRequests = consentRequests;
        this.consents = consents;
        this.told = told;
        this.json = json;
    }

    /** Somebody signed; without a name it is the caller. */
    record SignForm(@Nullable String side, @Nullable String name) {}

    /** Goods on hold: how many, where to, and why. */
    record HoldForm(
            @Nullable Long quantity,
            @Nullable String place,
            @Nullable String reason) {}

    /** Who gave, as he says himself. */
    record ClaimForm(
            @Nullable String donorKind,
            @Nullable String donor,
            @Nullable String publication,
            @Nullable String reason) {}

    /** Number of the receipt that the finance department's system issued. */
    record FiscalForm(
            @Nullable String fiscalNumber, @Nullable String replaces) {}

    /** SHA-256 of a picture, in hex. */
    record PhotoForm(@Nullable String photo) {}

    @PostMapping("/api/acceptances")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode open(@RequestBody byte[] body, HttpServletRequest request) {
        return tell(requests.open(JsonBody.read(json, body, ArrivalForm.class), IdempotencyKey.ofBody(request, body)));
    }

    /** Newest first, 25 a page. */
    @GetMapping("/api/acceptances")
    @OpenTo(Audience.USERS)
    ObjectNode list(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "") String tracking,
            @RequestParam(defaultValue = "0") int page) {
        boolean open = !status.equals("done");
        String number = Acceptances.tracking(tracking);
        ObjectNode answer = json.createObjectNode().put("total", store.count(open, number));
        ArrayNode found = answer.putArray("acceptances");
        store.page(open, number, ROWS, (long) Math.max(0, page) * ROWS)
                .forEach(acceptance -> found.add(told.of(acceptance, List.of())));
        return answer;
    }

    /** The number of the fiscal paper, which often comes weeks later. */
    @PostMapping("/api/acceptances/{code}/fiscal")
    ObjectNode fiscal(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        FiscalForm form = JsonBody.read(json, body, FiscalForm.class);
        requests.numberFiscalPaper(
                code, text(form.fiscalNumber()), text(form.replaces()), IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @GetMapping("/api/acceptances/{code}")
    @OpenTo(Audience.USERS)
    ObjectNode show(@PathVariable String code) {
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode add(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        int line = requests.add(code, JsonBody.read(json, body, LineForm.class), IdempotencyKey.ofBody(request, body));
        return told.line(acceptances.find(code).orElseThrow(), line);
    }

    @PostMapping("/api/acceptances/{code}/lines/{line}")
    ObjectNode change(
            @PathVariable String code, @PathVariable int line, @RequestBody byte[] body, HttpServletRequest request) {
        requests.change(code, line, JsonBody.read(json, body, LineForm.class), IdempotencyKey.ofBody(request, body));
        return told.line(acceptances.find(code).orElseThrow(), line);
    }

    @PostMapping("/api/acceptances/{code}/signers")
    ObjectNode sign(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        SignForm form = JsonBody.read(json, body, SignForm.class);
        requests.sign(code, text(form.side()), text(form.name()), IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/slip")
    ObjectNode slip(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        requests.photographSlip(
                code, text(JsonBody.read(json, body, PhotoForm.class).photo()), IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    /** Takes over what devices scanned under the acceptance's code. */
    @PostMapping("/api/acceptances/{code}/scans")
    ObjectNode scans(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        requests.takeScans(code, IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/finish")
    @OpenTo(rights = {Right.CHECK, Right.ADMINISTER})
    ObjectNode finish(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        find(code);
        requests.finish(code, IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/check")
    @OpenTo(rights = {Right.CHECK, Right.ADMINISTER})
    ObjectNode check(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        requests.check(code, IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/lines/{line}/release")
    @OpenTo(rights = {Right.CHECK, Right.ADMINISTER})
    ObjectNode release(
            @PathVariable String code, @PathVariable int line, @RequestBody byte[] body, HttpServletRequest request) {
        HoldForm form = JsonBody.read(json, body, HoldForm.class);
        requests.release(
                code,
                line,
                number(form.quantity()),
                text(form.place()),
                text(form.reason()),
                IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/lines/{line}/return")
    @OpenTo(rights = {Right.CHECK, Right.ADMINISTER})
    ObjectNode giveBack(
            @PathVariable String code, @PathVariable int line, @RequestBody byte[] body, HttpServletRequest request) {
        HoldForm form = JsonBody.read(json, body, HoldForm.class);
        requests.giveBack(
                code, line, number(form.quantity()), text(form.reason()), IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/acceptances/{code}/claim")
    ObjectNode claim(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        ClaimForm form = JsonBody.read(json, body, ClaimForm.class);
        requests.claim(
                code,
                text(form.donorKind()),
                text(form.donor()),
                form.publication(),
                text(form.reason()),
                IdempotencyKey.ofBody(request, body));
        return tell(code);
    }

    @PostMapping("/api/consents")
    @OpenTo(rights = {Right.ALLOCATE, Right.ADMINISTER})
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode consent(@RequestBody byte[] body, HttpServletRequest request) {
        String record = consentRequests.record(
                JsonBody.read(json, body, ConsentForm.class), IdempotencyKey.ofBody(request, body));
        return json.createObjectNode().put("record", record);
    }

    @GetMapping("/api/consents")
    @OpenTo(Audience.USERS)
    ArrayNode consents() {
        ArrayNode array = json.createArrayNode();
        consents.newest().forEach(consent -> array.add(told.consent(consent)));
        return array;
    }

    private ObjectNode tell(String code) {
        return told.of(find(code), acceptances.scanned(code));
    }

    private Acceptance find(String code) {
        return acceptances.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
