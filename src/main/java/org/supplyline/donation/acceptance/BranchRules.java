package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ControlClass;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Organisation;
import org.supplyline.place.Organisations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of each branch. A branch without its own has those of the next one above it, then those that hold where no
 * branch says otherwise, then the usual ones. What comes in is judged and signed for by the rules of the branch whose depot
 * receives it.
 */
@Component
class BranchRules {

    private final RuleStore store;
    private final HazardStore hazards;
    private final Organisations organisations;
    private final Catalog catalog;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;

    BranchRules(
            RuleStore store,
            HazardStore hazards,
            Organisations organisations,
            Catalog catalog,
            NodeIdentity node,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.hazards = hazards;
        this.organisations = organisations;
        this.catalog = catalog;
        this.node = node;
        this.clock = clock;
        this.json = json;
    }

    /** Whose rules hold. */
    enum Source {
        /** The branch's own. */
        OWN,
        /** Those of a branch above it. */
        ABOVE,
        /** Those that hold where no branch says otherwise. */
        COMMON,
        /** Nobody changed any. */
        USUAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The rules that hold in a branch.
     *
     * @param from the branch whose they are, or null if they are no branch's
     */
    record Holding(RuleSet rules, Source source, @Nullable Organisation from) {}

    /** The rules that hold in a branch, or in none where that is null. */
    Holding in(@Nullable String organisation) {
        for (Organisation branch : organisations.upwards(organisation)) {
            Optional<RuleSet> own = store.find(branch.code());
            if (own.isPresent()) {
                Source source = branch.code().equals(organisation) ? Source.OWN : Source.ABOVE;
                return new Holding(own.get(), source, branch);
            }
        }
        return store.find(null)
                .map(common -> new Holding(common, organisation == null ? Source.OWN : Source.COMMON, null))
                .orElseGet(() -> new Holding(RuleSet.USUAL, Source.USUAL, null));
    }

    /** The rules of the branch that the depot belongs to. */
    RuleSet at(String depot) {
        return in(organisations.placed().get(depot)).rules();
    }

    /** What holds at the door of the depot that receives, with all that is to stay there of this acceptance. */
    Door door(Acceptance acceptance) {
        RuleSet asked = at(acceptance.depot());
        if (asked.hazardousKg() == 0) {
            return new Door(asked, 0);
        }
        long arriving = acceptance.lines().stream()
                .filter(line -> line.to().receiver() == null && line.outcome() != Outcome.REFUSE)
                .mapToLong(line -> hazardousGrams(line.item(), line.quantity()))
                .sum();
        // What was scanned in for it is in the books already, and among its lines.
        return new Door(
                asked, hazards.gramsIn(acceptance.depot()) - hazards.gramsScannedFor(acceptance.code()) + arriving);
    }

    /** The same for so much of an item that is found in a depot and not in its books yet. */
    Door door(String depot, String item, long quantity) {
        RuleSet asked = at(depot);
        return new Door(asked, asked.hazardousKg() == 0 ? 0 : hazards.gramsIn(depot) + hazardousGrams(item, quantity));
    }

    private long hazardousGrams(@Nullable String item, long quantity) {
        return Optional.ofNullable(item)
                .flatMap(catalog::item)
                .filter(known -> known.controlClass() == ControlClass.HAZARDOUS)
                .map(known -> Math.multiplyExact(quantity, known.weightGrams()))
                .orElse(0L);
    }

    /** What holds at the door says about goods now. */
    Judgement judge(Door door, AcceptanceLine line) {
        return judge(door, line, clock.instant());
    }

    Judgement judge(Door door, AcceptanceLine line, Instant at) {
        String item = line.item();
        return Judgement.of(door, line, item == null ? Optional.empty() : catalog.item(item), at, zone(), node.code());
    }

    ZoneId zone() {
        return node.zone();
    }

    /** Writes new rules of a branch inside {@link Journal#write}. */
    void change(@Nullable String organisation, RuleSet rules, Cause.Request cause, JournalWriter writer) {
        store.save(organisation, rules, cause.user(), writer.recordedAt());
        ObjectNode body = body(organisation, cause);
        body.set("rules", json.valueToTree(rules));
        writer.append(JournalKind.MASTER, body);
    }

    /** Lets a branch have the rules of those above it again, inside {@link Journal#write}; does nothing if it has none. */
    void inherit(@Nullable String organisation, Cause.Request cause, JournalWriter writer) {
        if (store.delete(organisation) > 0) {
            writer.append(JournalKind.MASTER, body(organisation, cause).put("inherits", true));
        }
    }

    private ObjectNode body(@Nullable String organisation, Cause.Request cause) {
        ObjectNode body = json.createObjectNode().put("what", "acceptance-rules");
        body.set("cause", cause.toJson());
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        return body;
    }
}
