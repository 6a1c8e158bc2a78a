package org.supplyline.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of branches, from the province to the village station, and which of them a depot, vehicle, site or recipient
 * belongs to. Changes go through the journal as {@code master} records.
 */
@Component
public class Organisations {

    private static final String COUNTER = "org";

    private final OrganisationStore store;
    private final PlaceStore places;
    private final Journal journal;
    private final NodeIdentity node;

    public Organisations(OrganisationStore store, PlaceStore places, Journal journal, NodeIdentity node) {
        this.store = store;
        this.places = places;
        this.journal = journal;
        this.node = node;
    }

    /** Why the tree stays as it is. */
    public enum No {
        /** There is no such branch or place. */
        UNKNOWN,
        /** A branch cannot stand below itself. */
        CYCLE,
        /** A branch stands above lower levels only. */
        LEVEL,
        /** Such a place lies in a depot or balances the books; it belongs to no branch of its own. */
        NOT_A_PLACE_OF_ITS_OWN;

        /** Code of the problem that a user is told. */
        public String code() {
            return "place-tree-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How a wish ended.
     *
     * @param code what was made or changed, or null if it was refused
     * @param no why it was refused, or null if it was done
     */
    public record Result(@Nullable String code, @Nullable No no) {

        static Result done(String code) {
            return new Result(code, null);
        }

        static Result refused(No no) {
            return new Result(null, no);
        }
    }

    /** All branches, the oldest first. */
    public List<Organisation> all() {
        return store.all();
    }

    public Optional<Organisation> find(String code) {
        return store.find(code);
    }

    /** The branch of each place that has one, by the place's code. */
    public Map<String, String> placed() {
        return store.placed();
    }

    /** A branch and those above it, the nearest first; nothing if there is no such branch. */
    public List<Organisation> upwards(@Nullable String code) {
        Map<String, Organisation> line = new LinkedHashMap<>();
        Optional<Organisation> at = code == null ? Optional.empty() : store.find(code);
        while (at.isPresent() && line.putIfAbsent(at.get().code(), at.get()) == null) {
            String parent = at.get().parent();
            at = parent == null ? Optional.empty() : store.find(parent);
        }
        return List.copyOf(line.values());
    }

    /** Adds a branch below another, or at the top where no parent is named. */
    public Result create(
            @Nullable String parent,
            Organisation.Level level,
            String nameZh,
            String nameEn,
            @Nullable String division,
            Cause cause) {
        return journal.write(writer -> {
            Optional<No> no = check(parent, level);
            if (no.isPresent()) {
                return Result.refused(no.get());
            }
            String code = COUNTER + ":" + node.code() + "-" + places.next(COUNTER);
            Organisation made = new Organisation(code, parent, level, nameZh, nameEn, division);
            store.insert(made, writer.recordedAt());
            record(writer, made, cause);
            return Result.done(code);
        });
    }

    /** Puts a branch with all below it under another; refused where it would stand below itself. */
    public Result move(String code, @Nullable String parent, Cause cause) {
        return journal.write(writer -> {
            Optional<Organisation> known = store.find(code);
            if (known.isEmpty()) {
                return Result.refused(No.UNKNOWN);
            }
            if (parent != null && isBelow(parent, code)) {
                return Result.refused(No.CYCLE);
            }
            Optional<No> no = check(parent, known.get().level());
            if (no.isPresent()) {
                return Result.refused(no.get());
            }
            if (!Objects.equals(parent, known.get().parent())) {
                store.move(code, parent);
                record(writer, store.find(code).orElseThrow(), cause);
            }
            return Result.done(code);
        });
    }

    /** Says that a depot, vehicle, site or recipient belongs to a branch. */
    public Result put(String place, String organisation, Cause cause) {
        return journal.write(writer -> {
            Optional<Place> known = places.find(place);
            if (known.isEmpty() || store.find(organisation).isEmpty()) {
                return Result.refused(No.UNKNOWN);
            }
            if (!isOfItsOwn(known.get().kind())) {
                return Result.refused(No.NOT_A_PLACE_OF_ITS_OWN);
            }
            if (!organisation.equals(store.placed().get(place))) {
                store.put(place, organisation);
                ObjectNode body = body(PlaceRecord.ORGANISATION, cause);
                body.put("place", place).put("organisation", organisation);
                writer.append(JournalKind.MASTER, body);
            }
            return Result.done(place);
        });
    }

    /** Whether such a place belongs to a branch itself, not through the depot in which it lies. */
    static boolean isOfItsOwn(PlaceKind kind) {
        return kind == PlaceKind.DEPOT || kind == PlaceKind.VEHICLE || kind.isReceiver();
    }

    private Optional<No> check(@Nullable String parent, Organisation.Level level) {
        if (parent == null) {
            return Optional.empty();
        }
        Optional<Organisation> above = store.find(parent);
        if (above.isEmpty()) {
            return Optional.of(No.UNKNOWN);
        }
        return above.get().level().isAbove(level) ? Optional.empty() : Optional.of(No.LEVEL);
    }

    /** Whether a branch is the other or stands somewhere below it. */
    private boolean isBelow(String code, String top) {
        return upwards(code).stream().anyMatch(branch -> branch.code().equals(top));
    }

    private static void record(JournalWriter writer, Organisation organisation, Cause cause) {
        ObjectNode body = body("organisation", cause);
        ObjectNode line = body.putArray("organisations")
                .addObject()
                .put("organisation", organisation.code())
                .put("level", organisation.level().word())
                .put("nameZh", organisation.nameZh())
                .put("nameEn", organisation.nameEn());
        if (organisation.parent() != null) {
            line.put("parent", organisation.parent());
        }
        if (organisation.division() != null) {
            line.put("division", organisation.division());
        }
        writer.append(JournalKind.MASTER, body);
    }

    private static ObjectNode body(String what, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", what);
        body.set("cause", cause.toJson());
        return body;
    }
}
