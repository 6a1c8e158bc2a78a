package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.supplyline.security.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who used which rights in a shift, as the journal has it (law 6 of the design): it becomes the one line a shift.
 *
 * @param held by user
 * @param samePerson how often one person both received and checked the same goods
 * @param devices how many scanners recorded something; whoever held them is not known here
 */
record Duties(Map<String, Set<Right>> held, long samePerson, long devices) {

    /** What each kind of record takes, where its step or what it is about does not take another right. */
    private static final Map<String, Right> RIGHTS = Map.ofEntries(
            Map.entry("acceptance", Right.CHECK),
            Map.entry("delivery", Right.CHECK),
            Map.entry("close", Right.CHECK),
            Map.entry("correction", Right.CHECK),
            Map.entry("resolution:count", Right.CHECK),
            Map.entry("resolution:count-device", Right.CHECK),
            Map.entry("resolution:disposal", Right.CHECK),
            Map.entry("resolution:discrepancy", Right.CHECK),
            Map.entry("resolution:held-scan", Right.CHECK),
            Map.entry("resolution:return", Right.RECEIVE),
            Map.entry("notice", Right.RECEIVE),
            Map.entry("count", Right.RECEIVE),
            Map.entry("movement", Right.RECEIVE),
            Map.entry("movement:corrects", Right.CHECK),
            Map.entry("master:handling-unit", Right.RECEIVE),
            Map.entry("master:lot", Right.RECEIVE),
            Map.entry("need", Right.ALLOCATE),
            Map.entry("allocation", Right.ALLOCATE),
            Map.entry("consent", Right.ALLOCATE),
            Map.entry("master:site-profile", Right.ALLOCATE),
            Map.entry("plan", Right.DISPATCH),
            Map.entry("order", Right.DISPATCH),
            Map.entry("bulletin", Right.PUBLISH),
            Map.entry("master", Right.ADMINISTER),
            Map.entry("key", Right.ADMINISTER));

    Duties {
        held = Map.copyOf(held);
    }

    /**
     * What one request of a user wrote.
     *
     * @param deeds kind of each record, and its step or what it is about
     */
    record Request(String user, Set<String> deeds) {}

    /**
     * Adds up the requests of a shift. What a request moved or learned beside another record follows from that record: who
     * finishes an acceptance checks, though goods are received by it.
     *
     * @param received who counted the goods of each acceptance
     */
    static Duties of(Collection<Request> requests, Collection<String> received, long samePerson, long devices) {
        Map<String, Set<Right>> held = new TreeMap<>();
        received.forEach(user ->
                held.computeIfAbsent(user, first -> EnumSet.noneOf(Right.class)).add(Right.RECEIVE));
        for (Request request : requests) {
            boolean led = request.deeds().stream().anyMatch(deed -> !follows(deed));
            for (String deed : request.deeds()) {
                if (!led || !follows(deed)) {
                    right(deed)
                            .ifPresent(
                                    right -> held.computeIfAbsent(request.user(), first -> EnumSet.noneOf(Right.class))
                                            .add(right));
                }
            }
        }
        return new Duties(held, samePerson, devices);
    }

    private static boolean follows(String deed) {
        return deed.startsWith("movement") || deed.startsWith("master");
    }

    /** The right that such a record takes; none for the hand-over of a shift itself. */
    private static Optional<Right> right(String deed) {
        int colon = deed.indexOf(':');
        Right exact = RIGHTS.get(deed);
        return Optional.ofNullable(exact != null || colon < 0 ? exact : RIGHTS.get(deed.substring(0, colon)));
    }

    /** Users by name. */
    public List<String> users() {
        return held.keySet().stream().sorted().toList();
    }

    /** The user's rights in their usual order. */
    public List<Right> of(String user) {
        return held.getOrDefault(user, Set.of()).stream().sorted().toList();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var users = json.putArray("held");
        for (String user : users()) {
            var rights = users.addObject().put("user", user).putArray("rights");
            of(user).forEach(right -> rights.add(right.name().toLowerCase(Locale.ROOT)));
        }
        return json.put("samePerson", samePerson).put("devices", devices);
    }

    static Duties read(JsonNode json) {
        Map<String, Set<Right>> held = new TreeMap<>();
        for (JsonNode user : json.path("held")) {
            List<Right> rights = new ArrayList<>();
            user.path("rights")
                    .forEach(
                            right -> rights.add(Right.valueOf(right.asString("").toUpperCase(Locale.ROOT))));
            held.put(user.path("user").asString(""), Set.copyOf(rights));
        }
        return new Duties(
                held, json.path("samePerson").asLong(0), json.path("devices").asLong(0));
    }
}
