package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.JsonBody;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/acceptances/rules}: what a branch asks of gifts and of those who take them in, for programs. */
@RestController
@OpenTo(Audience.USERS)
class RuleController {

    private static final String PATH = "/api/acceptances/rules";

    private final RuleRequests requests;
    private final JsonMapper json;

    RuleController(RuleRequests requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /**
     * The rules that hold in a branch.
     *
     * @param source own, above or usual
     * @param from the branch that made them, or null
     */
    record Answer(RuleSet rules, String source, @Nullable String from) {}

    /** @param branch whose; empty: those that hold where no branch says otherwise */
    @GetMapping(PATH)
    Answer show(@RequestParam(defaultValue = "") String branch) {
        BranchRules.Holding holding = requests.of(branch);
        return new Answer(
                holding.rules(),
                holding.source().word(),
                holding.from() == null ? null : holding.from().code());
    }

    @PostMapping(PATH)
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> change(
            @RequestParam(defaultValue = "") String branch, @RequestBody byte[] body, HttpServletRequest request) {
        RuleSet wanted = JsonBody.read(json, body, RuleSet.class);
        return requests.change(branch, wanted, IdempotencyKey.ofBody(request, body), done(branch))
                .toProgram();
    }

    /** Lets a branch have the rules of those above it again. */
    @PostMapping(PATH + "/inherit")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> inherit(
            @RequestParam(defaultValue = "") String branch, @RequestBody byte[] body, HttpServletRequest request) {
        return requests.inherit(branch, IdempotencyKey.ofBody(request, body), done(branch))
                .toProgram();
    }

    private KeyedAnswer done(String branch) {
        return new KeyedAnswer(201, json.createObjectNode().put("id", branch).toString());
    }
}
