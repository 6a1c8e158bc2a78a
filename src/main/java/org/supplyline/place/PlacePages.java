package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.journal.Cause;
import org.supplyline.page.Problem;
import org.supplyline.scan.OwnCode;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The tree of places, the forms that add to it, and the sheets of labels to print. */
@Controller
@OpenTo(Audience.USERS)
class PlacePages {

    private final Places places;
    private final IdempotencyKeys keys;

    PlacePages(Places places, IdempotencyKeys keys) {
        this.places = places;
        this.keys = keys;
    }

    /** A place with what lies in it. */
    record Branch(Place place, List<Place> inside) {}

    /** A vehicle with its place. */
    record Truck(Place place, Vehicle vehicle) {}

    /** One label of a sheet; the drawings are SVG. */
    record Label(String titleZh, String titleEn, String text, String qr, String linear) {}

    @GetMapping("/places")
    String tree(Model model) {
        List<Place> all = places.all();
        model.addAttribute("depots", branches(all, PlaceKind.DEPOT));
        model.addAttribute("sites", branches(all, PlaceKind.SITE));
        model.addAttribute("vehicles", trucks());
        model.addAttribute(
                "counters",
                all.stream()
                        .filter(p -> p.kind().isCounterPlace() || p.kind() == PlaceKind.DONOR)
                        .toList());
        model.addAttribute("seats", CountySeats.shipped().all());
        return "place/places";
    }

    @PostMapping("/places/depots")
    @OpenTo(rights = Right.ADMINISTER)
    String createDepot(HttpServletRequest request, Principal user) {
        NewDepot wanted = PlaceForm.of(request).depot();
        return once(request, user, cause -> places.createDepot(wanted, cause));
    }

    @PostMapping("/places/sites")
    @OpenTo(rights = Right.ADMINISTER)
    String createSite(HttpServletRequest request, Principal user) {
        NewPlace wanted = PlaceForm.of(request).site();
        return once(request, user, cause -> places.create(wanted, cause));
    }

    @PostMapping("/places/vehicles")
    @OpenTo(rights = Right.ADMINISTER)
    String createVehicle(HttpServletRequest request, Principal user) {
        NewVehicle wanted = PlaceForm.of(request).vehicle();
        return once(
                request,
                user,
                cause ->
                        places.find(places.createVehicle(wanted, cause).place()).orElseThrow());
    }

    @PostMapping("/places/{code}/bins")
    @OpenTo(rights = Right.ADMINISTER)
    String createBin(@PathVariable String code, HttpServletRequest request, Principal user) {
        Place depot = places.find(code)
                .filter(place -> place.kind() == PlaceKind.DEPOT)
                .orElseThrow(Problem.NOT_FOUND::refusal);
        NewPlace wanted = PlaceForm.of(request).inside(depot.code(), PlaceKind.BIN);
        return once(request, user, cause -> places.create(wanted, cause));
    }

    /** A4 sheet with the labels of a depot or site and all that lies in it. */
    @GetMapping("/places/labels")
    String labels(@RequestParam String of, Model model) {
        Place top = places.find(of).orElseThrow(Problem.NOT_FOUND::refusal);
        List<Label> labels = new ArrayList<>();
        labels.add(label(top));
        places.children(of).forEach(place -> labels.add(label(place)));
        model.addAttribute("titleKey", "place.labels.title");
        model.addAttribute("of", top);
        model.addAttribute("labels", labels);
        return "place/labels";
    }

    /** A4 sheet with the labels of all vehicles. */
    @GetMapping("/places/labels/vehicles")
    String vehicleLabels(Model model) {
        model.addAttribute("titleKey", "place.labels.vehicles");
        model.addAttribute(
                "labels",
                places.all(PlaceKind.VEHICLE).stream().map(PlacePages::label).toList());
        return "place/labels";
    }

    /** A4 sheet with the codes that tell a scanner what to do. */
    @GetMapping("/places/labels/commands")
    String commands(Model model) {
        model.addAttribute("titleKey", "place.commands.title");
        model.addAttribute(
                "labels",
                Arrays.stream(ScanCommand.values())
                        .map(c -> label(c.messageKey(), c.messageKey(), c.code()))
                        .toList());
        return "place/commands";
    }

    private String once(HttpServletRequest request, Principal user, Function<Cause, Place> work) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = keys.once(key, () -> {
            Place made = work.apply(new Cause.Request(user.getName(), key.key()));
            String top = made.parent() == null ? made.code() : made.parent();
            return new KeyedAnswer(303, "/places?done#" + top);
        });
        return "redirect:" + answer.body();
    }

    private static List<Branch> branches(List<Place> all, PlaceKind kind) {
        return all.stream()
                .filter(place -> place.kind() == kind)
                .map(place -> new Branch(
                        place,
                        all.stream()
                                .filter(p -> place.code().equals(p.parent()))
                                .toList()))
                .toList();
    }

    private List<Truck> trucks() {
        return places.vehicles().stream()
                .map(vehicle -> new Truck(places.find(vehicle.place()).orElseThrow(), vehicle))
                .toList();
    }

    private static Label label(Place place) {
        return label(place.nameZh(), place.nameEn(), place.scanCode());
    }

    private static Label label(String titleZh, String titleEn, OwnCode code) {
        return new Label(titleZh, titleEn, code.text(), LabelSymbols.qr(code), LabelSymbols.code128(code));
    }
}
