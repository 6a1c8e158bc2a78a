package org.supplyline.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.photo.Photos;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** The end of an order for programs and handhelds: what came, line by line, each with its reason. */
@RestController
class DeliveryController {

    private final Orders orders;
    private final Deliveries deliveries;
    private final DeliveryCorrections corrections;
    private final SelfCollection collection;
    private final Devices devices;
    private final Photos photos;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final PackWords words;
    private final JsonMapper json;

    DeliveryController(
            Orders orders,
            Deliveries deliveries,
            DeliveryCorrections corrections,
            SelfCollection collection,
            Devices devices,
            Photos photos,
            Journal journal,
            IdempotencyKeys keys,
            PackWords words,
            JsonMapper json) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.collection = collection;
        this.devices = devices;
        this.photos = photos;
        this.journal = journal;
        this.keys = keys;
        this.words = words;
        this.json = json;
    }

    /**
     * What a program says of a delivery.
     *
     * @param photos SHA-256 of pictures that were sent before
     * @param letter of who fetched the goods: number of the letter of introduction
     * @param idSeen of who fetched them: whether the identity card was seen
     */
    record Said(
            @Nullable List<DeliveryForm.Line> lines,
            @Nullable String signer,
            @Nullable List<String> photos,
            @Nullable String letter,
            @Nullable Boolean idSeen) {}

    /** How it really was, instead of what a record says. */
    record Mended(
            @Nullable String corrects,
            @Nullable List<DeliveryForm.Line> lines,
            @Nullable String reason) {}

    /** An account of what came; those that mend one before it name that, who mended it, when and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(
            String record,
            List<DeliveryForm.Line> lines,
            @Nullable String corrects,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {

        static Account of(SignedDelivery signed) {
            SignedDelivery.Correction how = signed.correction();
            return new Account(
                    signed.record(),
                    signed.lines().stream()
                            .map(line -> new DeliveryForm.Line(
                                    line.item(),
                                    line.received(),
                                    line.damaged(),
                                    line.missing(),
                                    line.surplus(),
                                    line.reason()))
                            .toList(),
                    how == null ? null : how.corrects(),
                    how == null ? null : how.by(),
                    how == null ? null : how.at(),
                    how == null ? null : how.reason());
        }
    }

    /**
     * The figures that an account must come to.
     *
     * @param sent base units on the order's own way or with the receiver
     * @param astray base units on another vehicle, which may have come too
     */
    record Issued(String item, long sent, long astray) {}

    /** The accounts of an order, each before the one that mends it; the last one stands. */
    record Accounts(String order, String status, List<Issued> issued, List<Account> accounts) {}

    @GetMapping("/api/orders/{code}/delivery")
    @OpenTo(Audience.USERS)
    Accounts accounts(@PathVariable String code) {
        IssueOrder order = find(code);
        return new Accounts(
                code,
                order.status().word(),
                issued(deliveries.accountable(order)),
                deliveries.accounts(code).stream().map(Account::of).toList());
    }

    private static List<Issued> issued(IssuedGoods.Issued issued) {
        Set<String> items = new LinkedHashSet<>(issued.sent().keySet());
        items.addAll(issued.astray().keySet());
        return items.stream()
                .map(item -> new Issued(
                        item,
                        issued.sent().getOrDefault(item, 0L),
                        issued.astray().getOrDefault(item, 0L)))
                .toList();
    }

    @PostMapping("/api/orders/{code}/delivery")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    ResponseEntity<String> deliver(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Said said = JsonBody.read(json, body, Said.class);
        find(code);
        List<DeliveredLine> lines = DeliveryForm.lines(said.lines());
        DeliveryProof proof = DeliveryProof.byPaper(DeliveryForm.signer(said.signer()), pictures(said));
        return once(request, body, (writer, cause) -> deliveries.close(code, lines, proof, cause, writer));
    }

    /** Hands the goods of an order to who fetches them at the dock. */
    @PostMapping("/api/orders/{code}/hand-out")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    ResponseEntity<String> handOut(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        find(code);
        return handOut(code, JsonBody.read(json, body, Said.class), body, request);
    }

    private ResponseEntity<String> handOut(String code, Said said, byte[] body, HttpServletRequest request) {
        List<DeliveredLine> lines = DeliveryForm.lines(said.lines());
        DeliveryProof proof =
                DeliveryForm.fetched(said.signer(), said.letter(), Boolean.TRUE.equals(said.idSeen()), pictures(said));
        return once(request, body, (writer, cause) -> collection.handOut(code, lines, proof, cause, writer));
    }

    @PostMapping("/api/orders/{code}/delivery/correct")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> correct(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Mended mended = JsonBody.read(json, body, Mended.class);
        find(code);
        DeliveryCorrections.Wish wish = new DeliveryCorrections.Wish(
                Objects.requireNonNullElse(mended.corrects(), ""),
                DeliveryForm.lines(mended.lines()),
                DeliveryForm.reason(mended.reason()));
        return once(request, body, (writer, cause) -> corrections.correct(code, wish, cause, writer));
    }

    /** A handheld at the dock hands the goods of its depot to who fetches them. */
    @PostMapping("/api/devices/{device}/orders/{code}/hand-out")
    @OpenTo(Audience.DEVICES)
    ResponseEntity<String> handOut(
            @PathVariable String device,
            @PathVariable String code,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        Said said = JsonBody.read(json, body, Said.class);
        IssueOrder order = find(code);
        if (devices.find(device)
                .map(Device::depot)
                .filter(order.depot()::equals)
                .isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        return handOut(code, said, body, request);
    }

    private ResponseEntity<String> once(
            HttpServletRequest request, byte[] body, BiFunction<JournalWriter, Cause.Request, Deliveries.Closed> work) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            String record = DeliveryForm.demand(
                            work.apply(writer, cause),
                            item -> words.name(item, Language.of(request).isChinese()))
                    .toString();
            return new KeyedAnswer(
                    201, json.createObjectNode().put("record", record).toString());
        }));
        return answer.toProgram();
    }

    private List<String> pictures(Said said) {
        List<String> pictures = said.photos() == null ? List.of() : said.photos();
        boolean known = pictures.size() <= DeliveryProof.MAX_PHOTOS
                && pictures.stream().allMatch(sha256 -> photos.find(sha256).isPresent());
        if (!known) {
            throw unreadable();
        }
        return pictures;
    }

    private IssueOrder find(String code) {
        return orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static RuntimeException unreadable() {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable").refusal();
    }
}
