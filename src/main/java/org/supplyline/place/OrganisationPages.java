package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.journal.Cause;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /organisations}: the tree from the province to the village station, with the depots and all other places of each. */
@Controller
@OpenTo(Audience.USERS)
class OrganisationPages {

    private static final String BASE = "/organisations";

    private final Organisations organisations;
    private final Places places;
    private final IdempotencyKeys keys;

    OrganisationPages(Organisations organisations, Places places, IdempotencyKeys keys) {
        this.organisations = organisations;
        this.places = places;
        this.keys = keys;
    }

    @GetMapping(BASE)
    String tree(Model model) {
        model.addAttribute("tree", all());
        model.addAttribute("levels", Organisation.Level.values());
        return "place/tree";
    }

    @PostMapping(BASE)
    @OpenTo(rights = Right.ADMINISTER)
    String create(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam String level,
            @RequestParam String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String division,
            HttpServletRequest request,
            Principal user) {
        Organisation.Level wanted = Organisation.Level.of(level).orElseThrow(Problem.NOT_FOUND::refusal);
        String name = PlaceForm.name(nameZh);
        String english = PlaceForm.english(nameEn, nameZh);
        @Nullable
        String county = PlaceForm.seat(division).map(CountySeat::division).orElse(null);
        @Nullable String above = parent.isEmpty() ? null : parent;
        return once(
                request,
                user,
                cause -> code(organisations.create(above, wanted, name, english, county, cause)),
                code -> BASE + "?done#" + code);
    }

    @GetMapping(BASE + "/{code}")
    String show(@PathVariable String code, Model model) {
        Organisation organisation = find(code);
        OrganisationTree tree = all();
        List<OrganisationTree.Node> path = new ArrayList<>();
        model.addAttribute("node", node(tree.tops(), code, path).orElseThrow());
        model.addAttribute("path", path);
        model.addAttribute("loose", tree.loose());
        model.addAttribute("above", OrganisationTree.above(organisation, organisations.all()));
        model.addAttribute(
                "levels",
                Arrays.stream(Organisation.Level.values())
                        .filter(organisation.level()::isAbove)
                        .toList());
        model.addAttribute("seats", CountySeats.shipped().all());
        return "place/organisation";
    }

    /** Puts it under another branch; an empty parent is the top. */
    @PostMapping(BASE + "/{code}/move")
    @OpenTo(rights = Right.ADMINISTER)
    String move(@PathVariable String code, @RequestParam String parent, HttpServletRequest request, Principal user) {
        find(code);
        return once(
                request,
                user,
                cause -> code(organisations.move(code, parent.isEmpty() ? null : parent, cause)),
                moved -> BASE + "/" + moved + "?done");
    }

    /** A whole depot: the house, its bins, stages and docks, and whose it is. */
    @PostMapping(BASE + "/{code}/depots")
    @OpenTo(rights = Right.ADMINISTER)
    String setUp(@PathVariable String code, HttpServletRequest request, Principal user) {
        find(code);
        NewDepot wanted = PlaceForm.of(request).depot();
        return once(
                request,
                user,
                cause -> {
                    String depot = places.createDepot(wanted, cause).code();
                    return code(organisations.put(depot, code, cause));
                },
                depot -> BASE + "/" + code + "?depot=" + depot);
    }

    /** A site or recipient of this branch. */
    @PostMapping(BASE + "/{code}/places")
    @OpenTo(rights = Right.ADMINISTER)
    String add(@PathVariable String code, @RequestParam String kind, HttpServletRequest request, Principal user) {
        find(code);
        PlaceForm form = PlaceForm.of(request);
        NewPlace wanted = kind.equals(PlaceKind.RECIPIENT.word()) ? form.recipient() : form.site();
        return once(
                request,
                user,
                cause -> code(organisations.put(places.create(wanted, cause).code(), code, cause)),
                made -> BASE + "/" + code + "?done");
    }

    /** Says that a place that is there already belongs to this branch. */
    @PostMapping(BASE + "/{code}/adopt")
    @OpenTo(rights = Right.ADMINISTER)
    String adopt(@PathVariable String code, @RequestParam String place, HttpServletRequest request, Principal user) {
        find(code);
        return once(
                request,
                user,
                cause -> code(organisations.put(place, code, cause)),
                put -> BASE + "/" + code + "?done");
    }

    private OrganisationTree all() {
        Map<String, String> placed = organisations.placed();
        return OrganisationTree.of(organisations.all(), places.all(), placed);
    }

    private Organisation find(String code) {
        return organisations.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    /** The node of a branch; the nodes above it are put into the path. */
    private static Optional<OrganisationTree.Node> node(
            List<OrganisationTree.Node> nodes, String code, List<OrganisationTree.Node> path) {
        for (OrganisationTree.Node node : nodes) {
            if (node.organisation().code().equals(code)) {
                return Optional.of(node);
            }
            path.add(node);
            Optional<OrganisationTree.Node> found = node(node.below(), code, path);
            if (found.isPresent()) {
                return found;
            }
            path.remove(path.size() - 1);
        }
        return Optional.empty();
    }

    private String once(
            HttpServletRequest request,
            Principal user,
            Function<Cause, String> work,
            Function<String, String> address) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = keys.once(
                key,
                () -> new KeyedAnswer(303, address.apply(work.apply(new Cause.Request(user.getName(), key.key())))));
        return "redirect:" + answer.body();
    }

    private static String code(Organisations.Result result) {
        Organisations.No no = result.no();
        if (no != null) {
            throw Problem.of(HttpStatus.CONFLICT, no.code()).refusal();
        }
        return Optional.ofNullable(result.code()).orElseThrow();
    }
}
