package org.supplyline.dispatch.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.DeliveredLine;
import org.supplyline.dispatch.Deliveries;
import org.supplyline.dispatch.DeliveryForm;
import org.supplyline.dispatch.DeliveryProof;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.PackWords;
import org.supplyline.dispatch.Trips;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.page.Refusal;
import org.supplyline.photo.Photos;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;

/**
 * {@code /d/TOKEN}: the page of a driver or receiver, who have no login and perhaps no JavaScript. The secret in the address
 * is the right; it says nothing that the paper in their hands does not say.
 */
@Controller
@OpenTo(Audience.EVERYONE)
class HandoverPages {

    /** Who spoke, in the journal: the person's name stays out of it. */
    private static final String SPEAKER = "link";

    private static final String PNG = "data:image/png;base64,";

    private final HandoverLinks links;
    private final HandoverSheet sheet;
    private final RoadReports reports;
    private final Trips trips;
    private final Orders orders;
    private final Deliveries deliveries;
    private final Photos photos;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final NodeIdentity node;
    private final PackWords words;

    HandoverPages(
            HandoverLinks links,
            HandoverSheet sheet,
            RoadReports reports,
            Trips trips,
            Orders orders,
            Deliveries deliveries,
            Photos photos,
            Journal journal,
            IdempotencyKeys keys,
            NodeIdentity node,
            PackWords words) {
        this.links = links;
        this.sheet = sheet;
        this.reports = reports;
        this.trips = trips;
        this.orders = orders;
        this.deliveries = deliveries;
        this.photos = photos;
        this.journal = journal;
        this.keys = keys;
        this.node = node;
        this.words = words;
    }

    /** What a receiver fills in beside the lines. */
    record Signed(
            @Nullable String signer,
            @Nullable String signature,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photo) {}

    @GetMapping("/d/{token}")
    String show(@PathVariable String token, Model model, Locale locale) {
        HandoverLink link = find(token);
        return link.trip() == null ? receiver(link, null, List.of(), model, locale) : driver(link, model, locale);
    }

    @PostMapping("/d/{token}/departed")
    String departed(@PathVariable String token, HttpServletRequest request) {
        return said(token, request, (trip, told) -> reports.departed(trip, told.cause(), told.writer()));
    }

    @PostMapping("/d/{token}/arrived")
    String arrived(@PathVariable String token, @RequestParam String order, HttpServletRequest request) {
        return said(token, request, (trip, told) -> {
            if (trip.stops().stream().noneMatch(stop -> stop.order().equals(order))) {
                throw Problem.NOT_FOUND.refusal();
            }
            reports.arrived(trip, order, told.cause(), told.writer());
        });
    }

    @PostMapping("/d/{token}/trouble")
    String trouble(@PathVariable String token, @RequestParam String words, HttpServletRequest request) {
        String what = words.strip();
        if (what.isEmpty() || what.length() > RoadReport.MAX_WORDS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "trouble-words", RoadReport.MAX_WORDS)
                    .refusal();
        }
        return said(token, request, (trip, told) -> reports.trouble(trip, what, told.cause(), told.writer()));
    }

    /** Signs for an order; a refusal shows the form again with all that was filled in. */
    @PostMapping("/d/{token}/receive")
    String receive(@PathVariable String token, Signed signed, HttpServletRequest request, Model model, Locale locale)
            throws IOException {
        HandoverLink link = find(token);
        IssueOrder order = order(link);
        List<String> pictures = new ArrayList<>(signed.kept() == null ? List.of() : signed.kept());
        try {
            keep(signed.photo(), pictures);
            DeliveryProof proof = proof(signed, pictures);
            List<DeliveredLine> lines = DeliveryForm.lines(DeliveryForm.typed(request));
            IdempotencyKey key = keyOf(link, request);
            KeyedAnswer answer = journal.write(writer -> keys.once(
                    key,
                    () -> DeliveryForm.answer(
                            deliveries.close(order.code(), lines, proof, cause(key), writer),
                            link.path() + "?done",
                            item -> words.name(item, Language.of(locale).isChinese()))));
            return "redirect:" + answer.body();
        } catch (Refusal refused) {
            model.addAttribute("refused", refused.problem());
            return receiver(
                    link, new Typed(signed.signer(), byItem(DeliveryForm.typed(request))), pictures, model, locale);
        }
    }

    /** What was filled in, to be shown again: the page may have other lines by now. */
    record Typed(@Nullable String signer, Map<String, DeliveryForm.Line> lines) {}

    private static Map<String, DeliveryForm.Line> byItem(List<DeliveryForm.Line> typed) {
        Map<String, DeliveryForm.Line> lines = new LinkedHashMap<>();
        typed.forEach(line -> lines.put(String.valueOf(line.item()), line));
        return lines;
    }

    private String driver(HandoverLink link, Model model, Locale locale) {
        model.addAttribute(
                "road", sheet.trip(trip(link).orElseThrow(), Language.of(locale).isChinese()));
        model.addAttribute("path", link.path());
        model.addAttribute("zone", node.zone());
        return "handover/driver";
    }

    private String receiver(
            HandoverLink link, @Nullable Typed typed, List<String> pictures, Model model, Locale locale) {
        IssueOrder order = order(link);
        model.addAttribute("consigned", sheet.order(order, Language.of(locale).isChinese()));
        model.addAttribute(
                "road",
                trip(link)
                        .map(trip -> sheet.trip(trip, Language.of(locale).isChinese()))
                        .orElse(null));
        model.addAttribute("proof", deliveries.proof(order.code()).orElse(null));
        model.addAttribute("correction", sheet.correction(order));
        model.addAttribute("typed", typed);
        model.addAttribute("pictures", pictures);
        model.addAttribute("path", link.path());
        model.addAttribute("zone", node.zone());
        return "handover/receiver";
    }

    /** The ledger transaction and in whose name it is. */
    private record Told(Cause.Request cause, JournalWriter writer) {}

    private String said(String token, HttpServletRequest request, BiConsumer<ApprovedTrip, Told> what) {
        HandoverLink link = find(token);
        ApprovedTrip trip = trip(link).orElseThrow(Problem.NOT_FOUND::refusal);
        if (reports.isFull(trip.code())) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "reports-full", RoadReports.MAX_REPORTS)
                    .refusal();
        }
        IdempotencyKey key = keyOf(link, request);
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            what.accept(trip, new Told(cause(key), writer));
            return new KeyedAnswer(303, link.path() + "?done");
        }));
        return "redirect:" + answer.body();
    }

    private void keep(@Nullable List<MultipartFile> files, List<String> pictures) throws IOException {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() && pictures.size() < DeliveryProof.MAX_PHOTOS) {
                pictures.add(photos.keep(file.getInputStream(), SPEAKER));
            }
        }
    }

    private DeliveryProof proof(Signed signed, List<String> pictures) throws IOException {
        String signer = DeliveryForm.signer(signed.signer());
        return DeliveryProof.byLink(signer, signature(signed.signature()), pictures);
    }

    /** What was drawn with the finger, if the page's script was there for it. */
    private @Nullable String signature(@Nullable String drawn) throws IOException {
        if (drawn == null || !drawn.startsWith(PNG)) {
            return null;
        }
        try {
            byte[] png = Base64.getDecoder().decode(drawn.substring(PNG.length()));
            return photos.keep(new ByteArrayInputStream(png), SPEAKER);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }

    private static Cause.Request cause(IdempotencyKey key) {
        return new Cause.Request(SPEAKER, key.key());
    }

    /** Two links never share a key. */
    private static IdempotencyKey keyOf(HandoverLink link, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        String owner = SPEAKER + ":" + (link.trip() == null ? link.order() : link.trip());
        return new IdempotencyKey(owner, key.key(), key.requestSha256());
    }

    private HandoverLink find(String token) {
        return links.find(token).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private IssueOrder order(HandoverLink link) {
        return Optional.ofNullable(link.order()).flatMap(orders::find).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private Optional<ApprovedTrip> trip(HandoverLink link) {
        String trip = link.trip() == null ? order(link).trip() : link.trip();
        return Optional.ofNullable(trip).flatMap(trips::find);
    }
}
