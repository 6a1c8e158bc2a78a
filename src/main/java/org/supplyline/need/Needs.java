package org.supplyline.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.need.NeedChange.Reason;
import org.supplyline.need.NeedChange.Refused;
import org.supplyline.need.NeedChange.Saved;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the sites of this node need. Asked is not needed: levels work on what was approved, and what was asked stands
 * beside it. A site wants an item once; a new need takes the place of the one that stood.
 */
@Component
public class Needs {

    private static final int LINES_PER_RECORD = 100;

    private final NeedStore store;
    private final Places places;
    private final Catalog catalog;
    private final Journal journal;

    public Needs(NeedStore store, Places places, Catalog catalog, Journal journal) {
        this.store = store;
        this.places = places;
        this.catalog = catalog;
        this.journal = journal;
    }

    public Optional<Need> find(String id) {
        return store.find(id);
    }

    /** What stands, the most urgent first. */
    public List<Need> open() {
        return store.open();
    }

    public Optional<SiteProfile> profile(String site) {
        return store.profile(site);
    }

    public List<SiteProfile> profiles() {
        return store.profiles();
    }

    /** Records a need; the same request of the same user gets the need that it made the first time. */
    public NeedChange ask(NewNeed wanted, Cause cause) {
        return journal.write(writer -> {
            if (cause instanceof Cause.Request user) {
                Optional<Need> made = store.made(user.user(), user.request());
                if (made.isPresent()) {
                    return new Saved(made.get());
                }
            }
            Optional<Refused> refused = refusal(wanted);
            if (refused.isPresent()) {
                return refused.get();
            }
            Need need = record(List.of(wanted), cause, writer).get(0);
            if (cause instanceof Cause.Request user) {
                store.keep(user.user(), user.request(), need.id());
            }
            return new Saved(need);
        });
    }

    /** Decides how much of a need is granted, and for how many days; absent days for what is given once. */
    public NeedChange approve(String id, long approved, @Nullable Long days, String reason, Cause cause) {
        return change(id, cause, need -> with(need, approved, days, Basis.STATED, "", reason, Need.Status.OPEN));
    }

    /** Ends a need. */
    public NeedChange withdraw(String id, String reason, Cause cause) {
        return change(
                id,
                cause,
                need -> with(
                        need,
                        need.approved(),
                        need.days(),
                        need.basis(),
                        need.formula(),
                        reason,
                        Need.Status.WITHDRAWN));
    }

    /** Sets what is known of a site; writes nothing if that is known already. */
    public void describe(SiteProfile profile, Cause cause) {
        journal.write(writer -> {
            boolean known =
                    store.profile(profile.site()).filter(profile::equals).isPresent();
            if (!known) {
                store.save(profile);
                ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "site-profile");
                body.set("cause", cause.toJson());
                ObjectNode line = body.putArray("sites").addObject().put("place", profile.site());
                NeedJson.putIfThere(line, "shiftsADay", profile.shiftsADay());
                NeedJson.putIfThere(line, "persons", profile.persons());
                NeedJson.putIfThere(line, "households", profile.households());
                writer.append(JournalKind.MASTER, body);
            }
            return known;
        });
    }

    /**
     * Approves all open needs of a site for which there is a factor and a number to multiply: shifts, people or
     * households. What was asked is the most that is granted.
     *
     * @param days 1 to 365
     * @return the needs that were approved; empty if nothing can be reckoned
     */
    public List<Need> approveByFactors(String site, long days, Cause cause) {
        return journal.write(writer -> {
            Optional<SiteProfile> profile = store.profile(site);
            List<Need> changed = new ArrayList<>();
            for (Need need : store.open()) {
                if (profile.isPresent() && need.site().equals(site)) {
                    reckon(need, profile.get(), days)
                            .filter(reckoned -> !reckoned.equals(need))
                            .ifPresent(changed::add);
                }
            }
            changed.forEach(store::update);
            recordChanges(changed, cause, writer);
            return changed;
        });
    }

    /** Records many needs in one go, inside a ledger transaction that the caller runs. */
    List<Need> record(List<NewNeed> wanted, Cause cause, JournalWriter writer) {
        List<Need> made = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += LINES_PER_RECORD) {
            List<NewNeed> some = wanted.subList(from, Math.min(wanted.size(), from + LINES_PER_RECORD));
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("cause", cause.toJson());
            ArrayNode lines = body.putArray("lines");
            JournalId record = writer.append(JournalKind.NEED, body);
            for (int i = 0; i < some.size(); i++) {
                NewNeed line = some.get(i);
                Optional<Need> before = store.open(line.site(), line.item());
                before.ifPresent(old -> store.update(with(
                        old,
                        old.approved(),
                        old.days(),
                        old.basis(),
                        old.formula(),
                        old.reason(),
                        Need.Status.REPLACED)));
                Need need = need(
                        record + "/" + (i + 1),
                        line,
                        before.map(Need::waitsSince).orElse(writer.recordedAt()));
                store.insert(need, writer.recordedAt());
                ObjectNode json = NeedJson.line(need);
                before.ifPresent(old -> json.put("replaces", old.id()));
                lines.add(json);
                made.add(need);
            }
        }
        return made;
    }

    private Optional<Refused> refusal(NewNeed wanted) {
        Optional<Place> site = places.find(wanted.site()).filter(p -> p.kind() == PlaceKind.SITE);
        Optional<ReliefItem> item = catalog.item(wanted.item());
        if (site.isEmpty()) {
            return Optional.of(new Refused(Reason.UNKNOWN_SITE, wanted.site()));
        }
        if (item.isEmpty()) {
            return Optional.of(new Refused(Reason.UNKNOWN_ITEM, wanted.item()));
        }
        if (item.get().controlClass().medicalUnitsOnly() && !site.get().medical()) {
            return Optional.of(new Refused(Reason.NOT_MEDICAL, item.get().nameZh()));
        }
        return isAboveAsked(wanted.asked(), wanted.approved())
                ? Optional.of(new Refused(Reason.ABOVE_ASKED, String.valueOf(wanted.asked())))
                : Optional.empty();
    }

    private NeedChange change(String id, Cause cause, UnaryOperator<Need> changed) {
        return journal.write(writer -> {
            Optional<Need> known = store.find(id);
            if (known.isEmpty()) {
                return new Refused(Reason.UNKNOWN_NEED, id);
            }
            Need before = known.get();
            Need after = changed.apply(before);
            if (after.equals(before)) {
                return new Saved(before);
            }
            if (before.status() != Need.Status.OPEN) {
                return new Refused(Reason.NOT_OPEN, id);
            }
            if (isAboveAsked(after.asked(), after.approved())) {
                return new Refused(Reason.ABOVE_ASKED, String.valueOf(after.asked()));
            }
            store.update(after);
            recordChanges(List.of(after), cause, writer);
            return new Saved(after);
        });
    }

    private static Optional<Need> reckon(Need need, SiteProfile profile, long days) {
        Optional<NeedFactor> known = NeedFactors.shipped().of(need.item());
        Long count = known.map(factor -> profile.count(factor.kind())).orElse(null);
        if (known.isEmpty() || count == null) {
            return Optional.empty();
        }
        NeedFactor factor = known.get();
        boolean daily = factor.kind().daily();
        long wanted = daily ? factor.forDays(count, days) : factor.once(count, 0);
        long granted = need.asked() == null ? wanted : Math.min(wanted, need.asked());
        return Optional.of(with(
                need,
                granted,
                daily ? days : null,
                factor.kind().basis(),
                factor.formula(count, days),
                need.reason(),
                Need.Status.OPEN));
    }

    private static void recordChanges(List<Need> changed, Cause cause, JournalWriter writer) {
        for (int from = 0; from < changed.size(); from += LINES_PER_RECORD) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("cause", cause.toJson());
            ArrayNode lines = body.putArray("changes");
            changed.subList(from, Math.min(changed.size(), from + LINES_PER_RECORD))
                    .forEach(need -> lines.add(NeedJson.line(need).put("need", need.id())));
            writer.append(JournalKind.NEED, body);
        }
    }

    private static boolean isAboveAsked(@Nullable Long asked, @Nullable Long approved) {
        return asked != null && approved != null && approved > asked;
    }

    private static Need need(String id, NewNeed wanted, Instant waitsSince) {
        return new Need(
                id,
                wanted.site(),
                wanted.item(),
                wanted.asked(),
                wanted.approved(),
                wanted.days(),
                wanted.urgency(),
                wanted.due(),
                wanted.basis(),
                wanted.formula(),
                wanted.reason(),
                Need.Status.OPEN,
                waitsSince);
    }

    private static Need with(
            Need need,
            @Nullable Long approved,
            @Nullable Long days,
            Basis basis,
            String formula,
            String reason,
            Need.Status status) {
        return new Need(
                need.id(),
                need.site(),
                need.item(),
                need.asked(),
                approved,
                days,
                need.urgency(),
                need.due(),
                basis,
                formula,
                reason,
                status,
                need.waitsSince());
    }
}
