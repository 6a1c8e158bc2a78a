package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Fund;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The door of a depot: what came, what was found, and who was there. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK})
class AcceptancePages {

    private static final int ROWS = 25;
    private static final int NOTICES = 20;

    private final AcceptanceRequests requests;
    private final Acceptances acceptances;
    private final AcceptanceStore store;
    private final AnnouncedStore announced;
    private final ReceivedGoods received;
    private final DoorWords words;
    private final AcceptanceView view;
    private final BranchRules rules;
    private final HoldAreas holds;
    private final Pictures pictures;
    private final Places places;
    private final Catalog catalog;

    AcceptancePages(
            AcceptanceRequests requests,
            Acceptances acceptances,
            AcceptanceStore store,
            AnnouncedStore announced,
            ReceivedGoods received,
            DoorWords words,
            AcceptanceView view,
            BranchRules rules,
            HoldAreas holds,
            Pictures pictures,
            Places places,
            Catalog catalog) {
        this.requests = requests;
        this.acceptances = acceptances;
        this.store = store;
        this.announced = announced;
        this.received = received;
        this.words = words;
        this.view = view;
        this.rules = rules;
        this.holds = holds;
        this.pictures = pictures;
        this.places = places;
        this.catalog = catalog;
    }

    @GetMapping("/acceptances")
    @OpenTo(Audience.USERS)
    String list(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "") String tracking,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        boolean open = !status.equals("done");
        boolean chinese = Language.of(request).isChinese();
        String number = Acceptances.tracking(tracking);
        int pages = (int) Math.max(1, (store.count(open, number) + ROWS - 1) / ROWS);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute(
                "rows",
                store.page(open, number, ROWS, (long) shown * ROWS).stream()
                        .map(acceptance -> view.listed(acceptance, chinese))
                        .toList());
        model.addAttribute("unchecked", store.unchecked(ROWS));
        model.addAttribute("waiting", open ? announced.waiting(NOTICES) : List.of());
        model.addAttribute("status", open ? "open" : "done");
        model.addAttribute("tracking", number);
        model.addAttribute("zone", rules.zone());
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        return "donation/acceptances";
    }

    @GetMapping("/acceptances/new")
    String form(@RequestParam(defaultValue = "") String notice, Model model) {
        List<AnnouncedStore.Line> lines = notice.isEmpty() ? List.of() : announced.lines(notice);
        if (!notice.isEmpty() && lines.isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        model.addAttribute("notice", notice);
        model.addAttribute("lines", lines);
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        return "donation/acceptance-new";
    }

    @PostMapping("/acceptances")
    String open(@ModelAttribute ArrivalForm form, HttpServletRequest request) {
        return "redirect:/acceptances/" + requests.open(form, IdempotencyKey.ofForm(request));
    }

    @GetMapping("/acceptances/{code}")
    @OpenTo(Audience.USERS)
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        Acceptance acceptance = acceptances.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
        boolean chinese = Language.of(request).isChinese();
        model.addAttribute("acceptance", acceptance);
        model.addAttribute("rows", view.rows(acceptance, chinese));
        model.addAttribute("depot", view.place(acceptance.depot(), chinese));
        model.addAttribute("scanned", ScanSum.of(acceptances.scanned(code)));
        List<AcceptanceStore.Action> actions = store.actions(code);
        model.addAttribute("actions", actions);
        model.addAttribute(
                "corrected",
                received.correctedOf(acceptance)
                        .map(line -> corrected(line, chinese))
                        .toList());
        model.addAttribute(
                "offHold", actions.stream().anyMatch(action -> action.kind().equals("release")));
        model.addAttribute("rules", rules.at(acceptance.depot()));
        model.addAttribute("zone", rules.zone());
        choices(acceptance.depot(), model);
        return "donation/acceptance";
    }

    /** What stands of a line that somebody corrected, and which record says so. */
    record Corrected(int line, String goods, String record, String said) {}

    private Corrected corrected(ReceivedLine line, boolean chinese) {
        AcceptanceView.Goods goods = view.goods(line.line(), chinese);
        Words said = words.correction(line);
        String stands = "%s %s %s".formatted(goods.name(), line.line().batch().stockLot(), goods.count());
        String record = Objects.requireNonNull(line.correction()).record();
        return new Corrected(line.line().number(), stands, record, chinese ? said.zh() : said.en());
    }

    /** What the fields of a line offer. */
    private void choices(String depot, Model model) {
        List<Place> bins = new ArrayList<>(places.children(depot));
        bins.removeIf(place -> !place.kind().isStorage() || holds.codes().contains(place.code()));
        model.addAttribute("bins", bins);
        model.addAttribute("receivers", places.receivers());
        model.addAttribute("items", catalog.items());
        model.addAttribute("funds", Fund.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("priorities", AcceptanceLine.Priority.values());
        model.addAttribute("proofs", AcceptanceLine.Proof.values());
        model.addAttribute("papers", Paperwork.values());
        model.addAttribute("kinds", Giver.Kind.values());
        model.addAttribute("publications", Giver.Publication.values());
    }

    @PostMapping("/acceptances/{code}/lines")
    String add(
            @PathVariable String code,
            @ModelAttribute LineForm form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        int line = requests.add(code, form.withPhoto(pictures.keep(picture, form.photo(), key.owner())), key);
        return "redirect:/acceptances/" + code + "?done#line-" + line;
    }

    @PostMapping("/acceptances/{code}/lines/{line}")
    String change(
            @PathVariable String code,
            @PathVariable int line,
            @ModelAttribute LineForm form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        requests.change(code, line, form.withPhoto(pictures.keep(picture, form.photo(), key.owner())), key);
        return "redirect:/acceptances/" + code + "?done#line-" + line;
    }

    @PostMapping("/acceptances/{code}/signers")
    String sign(
            @PathVariable String code,
            @RequestParam String side,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        requests.sign(code, side, name, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/slip")
    String slip(@PathVariable String code, @RequestParam MultipartFile picture, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        String photo = Objects.requireNonNullElse(pictures.keep(picture, null, key.owner()), "");
        requests.photographSlip(code, photo, key);
        return done(code);
    }

    @PostMapping("/acceptances/{code}/scans")
    String scans(@PathVariable String code, HttpServletRequest request) {
        requests.takeScans(code, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/finish")
    @OpenTo(rights = Right.CHECK)
    String finish(@PathVariable String code, HttpServletRequest request) {
        requests.finish(code, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/check")
    @OpenTo(rights = Right.CHECK)
    String check(@PathVariable String code, HttpServletRequest request) {
        requests.check(code, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/lines/{line}/release")
    @OpenTo(rights = Right.CHECK)
    String release(
            @PathVariable String code,
            @PathVariable int line,
            @RequestParam long quantity,
            @RequestParam String place,
            @RequestParam String reason,
            HttpServletRequest request) {
        requests.release(code, line, quantity, place, reason, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/lines/{line}/return")
    @OpenTo(rights = Right.CHECK)
    String giveBack(
            @PathVariable String code,
            @PathVariable int line,
            @RequestParam long quantity,
            @RequestParam String reason,
            HttpServletRequest request) {
        requests.giveBack(code, line, quantity, reason, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/claim")
    String claim(
            @PathVariable String code,
            @RequestParam String donorKind,
            @RequestParam String donor,
            @RequestParam String publication,
            @RequestParam String reason,
            HttpServletRequest request) {
        requests.claim(code, donorKind, donor, publication, reason, IdempotencyKey.ofForm(request));
        return done(code);
    }

    @PostMapping("/acceptances/{code}/fiscal")
    String fiscal(
            @PathVariable String code,
            @RequestParam String fiscalNumber,
            @RequestParam(defaultValue = "") String replaces,
            HttpServletRequest request) {
        requests.numberFiscalPaper(code, fiscalNumber, replaces, IdempotencyKey.ofForm(request));
        return done(code);
    }

    private static String done(String code) {
        return "redirect:/acceptances/" + code + "?done";
    }
}
