package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.photo.Photos;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** What the staff of the depot write down about the end of an order: the stamped paper that came back, goods that were fetched. */
@Controller
class DeliveryPages {

    private final Orders orders;
    private final Deliveries deliveries;
    private final DeliveryCorrections corrections;
    private final SelfCollection collection;
    private final CollectionSlots slots;
    private final Photos photos;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final NodeIdentity node;
    private final PackWords words;

    DeliveryPages(
            Orders orders,
            Deliveries deliveries,
            DeliveryCorrections corrections,
            SelfCollection collection,
            CollectionSlots slots,
            Photos photos,
            Journal journal,
            IdempotencyKeys keys,
            NodeIdentity node,
            PackWords words) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.collection = collection;
        this.slots = slots;
        this.photos = photos;
        this.journal = journal;
        this.keys = keys;
        this.node = node;
        this.words = words;
    }

    /** Ends an order by the stamped paper. */
    @PostMapping("/orders/{code}/deliver")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    String deliver(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request,
            Principal user)
            throws IOException {
        List<DeliveredLine> lines = DeliveryForm.lines(DeliveryForm.typed(request));
        DeliveryProof proof = DeliveryProof.byPaper(DeliveryForm.signer(signer), keep(photo, user));
        return once(code, request, user, (writer, cause) -> deliveries.close(code, lines, proof, cause, writer));
    }

    /** Hands the goods of an order to who fetches them. */
    @PostMapping("/orders/{code}/hand-out")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    String handOut(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "false") boolean idSeen,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request,
            Principal user)
            throws IOException {
        List<DeliveredLine> handed = DeliveryForm.lines(DeliveryForm.typed(request));
        DeliveryProof proof = DeliveryForm.fetched(signer, letter, idSeen, keep(photo, user));
        return once(code, request, user, (writer, cause) -> collection.handOut(code, handed, proof, cause, writer));
    }

    /** Mends a delivery that was signed wrongly. */
    @PostMapping("/orders/{code}/correct-delivery")
    @OpenTo(rights = Right.CHECK)
    String correct(
            @PathVariable String code,
            @RequestParam String corrects,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            Principal user) {
        DeliveryCorrections.Wish wish = new DeliveryCorrections.Wish(
                corrects, DeliveryForm.lines(DeliveryForm.typed(request)), DeliveryForm.reason(why));
        return once(code, request, user, (writer, cause) -> corrections.correct(code, wish, cause, writer));
    }

    /** Agrees on when the receiver comes. */
    @PostMapping("/orders/{code}/slot")
    @OpenTo(rights = {Right.DISPATCH, Right.ALLOCATE})
    String slot(
            @PathVariable String code,
            @RequestParam String starts,
            @RequestParam String ends,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Principal user) {
        IssueOrder order = orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        if (!order.isOpen() || order.trip() != null) {
            throw Problem.of(HttpStatus.CONFLICT, "delivery-carried").refusal();
        }
        CollectionSlots.Slot slot = new CollectionSlots.Slot(code, time(starts), time(ends), note.strip());
        if (!slot.isSound()) {
            throw badSlot();
        }
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            slots.set(slot, user.getName(), writer.recordedAt());
            return new KeyedAnswer(303, "/orders/" + code + "?done");
        }));
        return "redirect:" + answer.body();
    }

    private String once(
            String code,
            HttpServletRequest request,
            Principal user,
            BiFunction<JournalWriter, Cause.Request, Deliveries.Closed> work) {
        if (orders.find(code).isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause.Request cause = new Cause.Request(user.getName(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(
                key,
                () -> DeliveryForm.answer(
                        work.apply(writer, cause),
                        "/orders/" + code + "?done",
                        item -> words.name(item, Language.of(request).isChinese()))));
        return "redirect:" + answer.body();
    }

    private List<String> keep(@Nullable List<MultipartFile> files, Principal user) throws IOException {
        List<String> kept = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() && kept.size() < DeliveryProof.MAX_PHOTOS) {
                kept.add(photos.keep(file.getInputStream(), user.getName()));
            }
        }
        return kept;
    }

    private Instant time(String text) {
        try {
            return LocalDateTime.parse(text).atZone(node.zone()).toInstant();
        } catch (DateTimeException wrong) {
            throw badSlot();
        }
    }

    private static RuntimeException badSlot() {
        return Problem.of(HttpStatus.BAD_REQUEST, "collection-slot", CollectionSlots.MAX_NOTE)
                .refusal();
    }
}
