package org.supplyline.donation.acceptance;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;
import org.supplyline.place.Organisations;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Tells and changes the rules of a branch as forms and programs ask for it; an empty branch is that of no branch. */
@Component
class RuleRequests {

    private final BranchRules rules;
    private final Organisations organisations;
    private final Catalog catalog;
    private final Journal journal;
    private final IdempotencyKeys keys;

    RuleRequests(
            BranchRules rules, Organisations organisations, Catalog catalog, Journal journal, IdempotencyKeys keys) {
        this.rules = rules;
        this.organisations = organisations;
        this.catalog = catalog;
        this.journal = journal;
        this.keys = keys;
    }

    /** @throws org.supplyline.page.Refusal 404 if there is no such branch */
    BranchRules.Holding of(String branch) {
        return rules.in(known(branch));
    }

    /** @throws org.supplyline.page.Refusal 422 naming what cannot be, 404 if there is no such branch */
    KeyedAnswer change(String branch, RuleSet wanted, IdempotencyKey key, KeyedAnswer done) {
        wanted.fault()
                .or(() -> wanted.notWanted().stream()
                        .filter(code -> catalog.item(code).isEmpty())
                        .findFirst())
                .ifPresent(fault -> {
                    throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "acceptance-wrong", fault)
                            .refusal();
                });
        String whose = known(branch);
        return once(key, done, (cause, writer) -> rules.change(whose, wanted, cause, writer));
    }

    /** Lets a branch have the rules of those above it again. */
    KeyedAnswer inherit(String branch, IdempotencyKey key, KeyedAnswer done) {
        String whose = known(branch);
        return once(key, done, (cause, writer) -> rules.inherit(whose, cause, writer));
    }

    private KeyedAnswer once(IdempotencyKey key, KeyedAnswer done, BiConsumer<Cause.Request, JournalWriter> work) {
        return journal.write(writer -> keys.once(key, () -> {
            work.accept(new Cause.Request(key.owner(), key.key()), writer);
            return done;
        }));
    }

    private @Nullable String known(String branch) {
        return branch.isEmpty()
                ? null
                : organisations
                        .find(branch)
                        .orElseThrow(Problem.NOT_FOUND::refusal)
                        .code();
    }
}
