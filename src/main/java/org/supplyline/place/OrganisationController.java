package org.supplyline.place;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/organisations}: the tree of branches for programs. */
@RestController
@OpenTo(Audience.USERS)
class OrganisationController {

    private final Organisations organisations;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    OrganisationController(Organisations organisations, IdempotencyKeys keys, JsonMapper json) {
        this.organisations = organisations;
        this.keys = keys;
        this.json = json;
    }

    /** All branches, and the branch of each place by the place's code. */
    record Tree(List<Organisation> organisations, Map<String, String> places) {}

    /** A branch that is wanted; without a parent it stands at the top. */
    record Wish(
            @Nullable String parent,
            @Nullable String level,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String division) {}

    @GetMapping("/api/organisations")
    Tree all() {
        return new Tree(organisations.all(), organisations.placed());
    }

    @PostMapping("/api/organisations")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> create(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = JsonBody.read(json, body, Wish.class);
        Organisation.Level level = Organisation.Level.of(or(wish.level()))
                .orElseThrow(() -> unreadable().refusal());
        String nameZh = PlaceForm.name(or(wish.nameZh()));
        String nameEn = PlaceForm.english(or(wish.nameEn()), nameZh);
        Optional<CountySeat> seat = PlaceForm.seat(or(wish.division()));
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        KeyedAnswer answer = keys.once(key, () -> {
            Organisations.Result result = organisations.create(
                    wish.parent(),
                    level,
                    nameZh,
                    nameEn,
                    seat.map(CountySeat::division).orElse(null),
                    new Cause.Request(key.owner(), key.key()));
            Organisations.No no = result.no();
            if (no != null) {
                throw Problem.of(HttpStatus.CONFLICT, no.code()).refusal();
            }
            return new KeyedAnswer(
                    201, json.createObjectNode().put("id", result.code()).toString());
        });
        return answer.toProgram();
    }

    private static Problem unreadable() {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
