package org.supplyline.need;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.journal.Cause;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** What sites ask for, with what was approved beside it. */
@Controller
@OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
class NeedPages {

    private static final int ROWS = 50;
    private static final int MAX_FILES = 50;
    private static final int MAX_REASON = 200;
    private static final long MAX_QUANTITY = 1_000_000_000;
    private static final long MAX_DAYS = 365;

    private final Needs needs;
    private final HospitalNeeds hospitals;
    private final Places places;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final IdempotencyKeys keys;

    NeedPages(
            Needs needs,
            HospitalNeeds hospitals,
            Places places,
            Catalog catalog,
            NodeIdentity node,
            IdempotencyKeys keys) {
        this.needs = needs;
        this.hospitals = hospitals;
        this.places = places;
        this.catalog = catalog;
        this.node = node;
        this.keys = keys;
    }

    /**
     * A row of the list.
     *
     * @param due in the node's zone
     */
    record Line(
            Need need,
            Place site,
            ReliefItem item,
            @Nullable ZonedDateTime due) {}

    /** A site that can be reckoned for, with what is known of it. */
    record Site(Place place, @Nullable SiteProfile profile) {}

    @GetMapping("/needs")
    String list(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Map<String, Place> sites = new HashMap<>();
        List<Place> all = places.all(PlaceKind.SITE);
        all.forEach(place -> sites.put(place.code(), place));
        List<Line> found = new ArrayList<>();
        for (Need need : needs.open()) {
            boolean shown = (site.isEmpty() || need.site().equals(site))
                    && (item.isEmpty() || need.item().equals(item))
                    && (state.isEmpty() || state.equals("open") == (need.approved() == null));
            if (shown) {
                line(need, sites).ifPresent(found::add);
            }
        }
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute(
                "lines", found.stream().skip((long) number * ROWS).limit(ROWS).toList());
        model.addAttribute("total", found.size());
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute("site", site);
        model.addAttribute("item", item);
        model.addAttribute("state", state);
        model.addAttribute("sites", described(all));
        model.addAttribute("items", catalog.items());
        model.addAttribute("classes", SiteClass.values());
        return "need/needs";
    }

    @PostMapping("/needs")
    @OpenTo(rights = Right.ALLOCATE)
    String ask(
            @RequestParam String site,
            @RequestParam String item,
            @RequestParam(required = false) @Nullable Long asked,
            @RequestParam(required = false) @Nullable Long approved,
            @RequestParam(required = false) @Nullable Long days,
            @RequestParam int urgency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime due,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal user) {
        requireRange("asked", asked, 1, MAX_QUANTITY);
        requireRange("approved", approved, 0, MAX_QUANTITY);
        requireRange("days", days, 1, MAX_DAYS);
        requireRange("urgency", (long) urgency, Need.MOST_URGENT, Need.LEAST_URGENT);
        Instant until = due == null ? null : due.atZone(node.zone()).toInstant();
        Basis basis = asked == null ? Basis.FLAG : Basis.STATED;
        NewNeed wanted = new NewNeed(site, item, asked, approved, days, urgency, until, basis, "", reason(reason));
        return once(request, user, cause -> needs.ask(wanted, cause));
    }

    @PostMapping("/needs/approve")
    @OpenTo(rights = Right.ALLOCATE)
    String approve(
            @RequestParam String need,
            @RequestParam long approved,
            @RequestParam(required = false) @Nullable Long days,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal user) {
        requireRange("approved", approved, 0, MAX_QUANTITY);
        requireRange("days", days, 1, MAX_DAYS);
        return once(request, user, cause -> needs.approve(need, approved, days, reason(reason), cause));
    }

    @PostMapping("/needs/withdraw")
    @OpenTo(rights = Right.ALLOCATE)
    String withdraw(
            @RequestParam String need,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal user) {
        return once(request, user, cause -> needs.withdraw(need, reason(reason), cause));
    }

    /** Sets the shifts or heads of a site and approves by them what can be reckoned. */
    @PostMapping("/needs/reckon")
    @OpenTo(rights = Right.ALLOCATE)
    String reckon(
            @RequestParam String site,
            @RequestParam(required = false) @Nullable Long shifts,
            @RequestParam(required = false) @Nullable Long persons,
            @RequestParam(required = false) @Nullable Long households,
            @RequestParam long days,
            HttpServletRequest request,
            Principal user) {
        requireRange("shifts", shifts, 0, SiteProfile.MAX_SHIFTS);
        requireRange("persons", persons, 0, MAX_QUANTITY);
        requireRange("households", households, 0, MAX_QUANTITY);
        requireRange("days", days, 1, MAX_DAYS);
        Place place = places.find(site).filter(p -> p.kind() == PlaceKind.SITE).orElseThrow(Problem.NOT_FOUND::refusal);
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = keys.once(key, () -> {
            Cause cause = new Cause.Request(user.getName(), key.key());
            needs.describe(new SiteProfile(place.code(), shifts, persons, households), cause);
            int approved = needs.approveByFactors(place.code(), days, cause).size();
            return new KeyedAnswer(303, "/needs?done&site=" + place.code() + "&approved=" + approved);
        });
        return "redirect:" + answer.body();
    }

    /** Takes hospital lists; a file that was taken before changes nothing, so the files themselves are the key. */
    @PostMapping("/needs/import")
    @OpenTo(rights = Right.ALLOCATE)
    String importLists(@RequestParam List<MultipartFile> files, Principal user, Model model) {
        if (files.size() > MAX_FILES) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "need-files", MAX_FILES).refusal();
        }
        List<HospitalNeeds.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename())
                    .orElse(UUID.randomUUID().toString());
            try {
                uploads.add(new HospitalNeeds.Upload(name, file.getBytes()));
            } catch (IOException broken) {
                throw new UncheckedIOException("The upload (%s) cannot be read.".formatted(name), broken);
            }
        }
        model.addAttribute("result", hospitals.take(uploads, user.getName()));
        return list("", "", "", 0, model);
    }

    private String once(HttpServletRequest request, Principal user, Function<Cause, NeedChange> change) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = keys.once(key, () -> {
            NeedChange result = change.apply(new Cause.Request(user.getName(), key.key()));
            return result.match(saved -> new KeyedAnswer(303, "/needs?done"), refused -> {
                throw Problem.of(HttpStatus.CONFLICT, refused.reason().code(), refused.value())
                        .refusal();
            });
        });
        return "redirect:" + answer.body();
    }

    private Optional<Line> line(Need need, Map<String, Place> sites) {
        Place site = sites.get(need.site());
        Instant due = need.due();
        return site == null
                ? Optional.empty()
                : catalog.item(need.item())
                        .map(item -> new Line(need, site, item, due == null ? null : due.atZone(node.zone())));
    }

    private List<Site> described(List<Place> sites) {
        Map<String, SiteProfile> profiles = new HashMap<>();
        needs.profiles().forEach(profile -> profiles.put(profile.site(), profile));
        return sites.stream()
                .map(place -> new Site(place, profiles.get(place.code())))
                .toList();
    }

    private static String reason(String text) {
        String reason = text.strip();
        if (reason.length() > MAX_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "need-reason", MAX_REASON).refusal();
        }
        return reason;
    }

    private static void requireRange(String field, @Nullable Long value, long min, long max) {
        if (value != null && (value < min || value > max)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "need-number", value, min, max)
                    .withFaults(List.of(new Problem.Fault(field, "out-of-range")))
                    .refusal();
        }
    }
}
