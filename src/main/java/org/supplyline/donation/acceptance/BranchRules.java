package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of this branch: the usual ones until somebody changed them. */
@Component
class BranchRules {

    private final RuleStore store;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;

    BranchRules(RuleStore store, Catalog catalog, NodeIdentity node, Clock clock, JsonMapper json) {
        this.store = store;
        this.catalog = catalog;
        this.node = node;
        this.clock = clock;
        this.json = json;
    }

    RuleSet now() {
        return store.find().orElse(RuleSet.USUAL);
    }

    /** What the rules of now say about goods at the door now. */
    Judgement judge(AcceptanceLine line) {
        return judge(now(), line, clock.instant());
    }

    Judgement judge(RuleSet rules, AcceptanceLine line, Instant at) {
        String item = line.item();
        return Judgement.of(rules, line, item == null ? Optional.empty() : catalog.item(item), at, zone(), node.code());
    }

    ZoneId zone() {
        return node.zone();
    }

    /** Writes new rules inside {@link Journal#write}. */
    void change(RuleSet rules, Cause.Request cause, JournalWriter writer) {
        store.save(rules, cause.user(), writer.recordedAt());
        ObjectNode body = json.createObjectNode().put("what", "acceptance-rules");
        body.set("cause", cause.toJson());
        body.set("rules", json.valueToTree(rules));
        writer.append(JournalKind.MASTER, body);
    }
}
