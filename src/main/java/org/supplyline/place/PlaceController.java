package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.journal.Cause;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/places}: depots with what lies in them, sites, recipients and vehicles for programs. */
@RestController
@OpenTo(Audience.USERS)
class PlaceController {

    private final Places places;
    private final Organisations organisations;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    PlaceController(Places places, Organisations organisations, IdempotencyKeys keys, JsonMapper json) {
        this.places = places;
        this.organisations = organisations;
        this.keys = keys;
        this.json = json;
    }

    /**
     * A place as programs see it.
     *
     * @param parent the depot or site in which it lies, or null
     * @param scanCode what its label says
     */
    record Entry(
            String code,
            String kind,
            @Nullable String parent,
            String nameZh,
            String nameEn,
            String scanCode,
            @Nullable String division) {

        static Entry of(Place place) {
            return new Entry(
                    place.code(),
                    place.kind().word(),
                    place.parent(),
                    place.nameZh(),
                    place.nameEn(),
                    place.scanCode().text(),
                    place.division());
        }
    }

    /**
     * Places, all of them where nothing is asked.
     *
     * @param kind only those of this kind
     * @param in only those that lie in this depot or site
     */
    @GetMapping("/api/places")
    List<Entry> list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String in) {
        Stream<Place> found = (in.isEmpty() ? places.all() : places.children(in)).stream();
        return found.filter(place -> kind.isEmpty() || place.kind().word().equals(kind))
                .map(Entry::of)
                .toList();
    }

    /**
     * Makes a place; its members are the fields of the forms, {@code kind} says what it is, {@code parent} in what it
     * lies, {@code organisation} whose it is. Answers {@code {"id": CODE, "scanCode": LABEL}}.
     */
    @PostMapping("/api/places")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> create(@RequestBody byte[] body, HttpServletRequest request) {
        JsonNode wish = JsonBody.read(json, body, JsonNode.class);
        PlaceForm form = new PlaceForm(field -> {
            JsonNode member = wish.path(field);
            return member.isMissingNode() || member.isNull() ? null : member.asString("");
        });
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        Optional<Organisation> owner = Optional.of(form.text("organisation"))
                .filter(code -> !code.isEmpty())
                .map(code -> organisations.find(code).orElseThrow(Problem.NOT_FOUND::refusal));
        return keys.once(key, () -> {
                    Cause cause = new Cause.Request(key.owner(), key.key());
                    Place made = create(form, cause);
                    owner.ifPresent(branch -> organisations.put(made.code(), branch.code(), cause));
                    return new KeyedAnswer(
                            201,
                            json.createObjectNode()
                                    .put("id", made.code())
                                    .put("scanCode", made.scanCode().text())
                                    .toString());
                })
                .toProgram();
    }

    private Place create(PlaceForm form, Cause cause) {
        PlaceKind kind = PlaceKind.of(form.text("kind"))
                .orElseThrow(() -> wrongKind(form).refusal());
        return switch (kind) {
            case DEPOT -> places.createDepot(form.depot(), cause);
            case SITE -> places.create(form.site(), cause);
            case RECIPIENT -> places.create(form.recipient(), cause);
            case VEHICLE ->
                places.find(places.createVehicle(form.vehicle(), cause).place()).orElseThrow();
            default -> {
                if (!kind.isInside()) {
                    throw wrongKind(form).refusal();
                }
                yield places.create(form.inside(parent(form), kind), cause);
            }
        };
    }

    private String parent(PlaceForm form) {
        return places.find(form.text("parent"))
                .filter(place -> place.kind() == PlaceKind.DEPOT || place.kind() == PlaceKind.SITE)
                .map(Place::code)
                .orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static Problem wrongKind(PlaceForm form) {
        return Problem.of(HttpStatus.BAD_REQUEST, "place-kind", form.text("kind"));
    }
}
