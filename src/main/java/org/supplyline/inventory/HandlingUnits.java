package org.supplyline.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pallets and cartons: what stands in what, what is sealed, what is in them. A number is valid before anybody told the
 * node of it; a unit becomes known by the first goods in it.
 */
@Component
public class HandlingUnits {

    /** As many labels as a roll has. */
    public static final int MAX_NUMBERS = 1_000;

    /** Cartons in a pallet in a truck: deeper than anybody stacks. */
    public static final int MAX_DEPTH = 10;

    private static final int BASE = 36;
    private static final int COUNT_DIGITS = 8;
    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{8}[0-9A-Z]{4,10}");

    private final HandlingUnitStore store;
    private final NodeIdentity node;

    HandlingUnits(HandlingUnitStore store, NodeIdentity node) {
        this.store = store;
        this.node = node;
    }

    /** Does it inside a ledger transaction; the journal's record of it comes back. */
    public JournalId change(JournalWriter writer, Cause cause, UnitChange change) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "handling-unit")
                .put("unit", change.unit());
        TreeSet<String> units = new TreeSet<>(List.of(change.unit()));
        if (change instanceof UnitChange.Nest nest) {
            units.add(nest.parent());
            store.know(units);
            store.setParent(nest.unit(), nest.parent());
            body.put("parent", nest.parent());
        } else {
            store.know(units);
            if (change instanceof UnitChange.Detach) {
                store.setParent(change.unit(), null);
                body.put("detached", true);
            } else {
                boolean sealed = change instanceof UnitChange.Seal;
                store.setSealed(change.unit(), sealed);
                body.put("sealed", sealed);
            }
        }
        body.set("cause", cause.toJson());
        return writer.append(JournalKind.MASTER, body);
    }

    /**
     * Keeps what each of these units weighs, how it looks and what is written about it, inside a ledger transaction; the
     * note stays out of the journal.
     *
     * @param photo SHA-256 in hexadecimal, or null
     */
    public void describe(
            JournalWriter writer,
            Cause cause,
            List<String> units,
            @Nullable Long weightGrams,
            @Nullable String photo,
            String note) {
        store.know(new TreeSet<>(units));
        store.describe(units, weightGrams, photo, note);
        for (int from = 0; from < units.size(); from += Ledger.LINES_PER_RECORD) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "handling-unit");
            ArrayNode codes = body.putArray("units");
            units.subList(from, Math.min(units.size(), from + Ledger.LINES_PER_RECORD))
                    .forEach(codes::add);
            if (weightGrams != null) {
                body.put("weightGrams", weightGrams);
            }
            if (photo != null) {
                body.put("photo", photo);
            }
            body.set("cause", cause.toJson());
            writer.append(JournalKind.MASTER, body);
        }
    }

    /** The one gift by which goods of the item came in this unit; empty if there is none or more than one. */
    public Optional<String> gift(String unit, String item) {
        List<String> gifts = store.gifts(unit, item);
        return gifts.size() == 1 ? Optional.of(gifts.get(0)) : Optional.empty();
    }

    public Optional<HandlingUnit> find(String code) {
        return store.find(code);
    }

    /** The code of the unit that a bare number names: one that is known here, or one that the node gave out on a roll. */
    public Optional<String> named(String number) {
        String code = number.toUpperCase(Locale.ROOT);
        return store.find(code).isPresent() || isGivenOut(code) ? Optional.of(code) : Optional.empty();
    }

    /** What was given out before the node was restored is valid, though the restored node may not have counted so far. */
    private boolean isGivenOut(String code) {
        String ending = node.code().toUpperCase(Locale.ROOT);
        if (!OWN_NUMBER.matcher(code).matches() || !code.endsWith(ending)) {
            return false;
        }
        String epoch = code.substring(COUNT_DIGITS, code.length() - ending.length());
        for (int given = node.epoch(); given > 0; given--) {
            if (epoch.equals(digits(given))) {
                int number = Integer.parseInt(code.substring(0, COUNT_DIGITS));
                return number > 0 && (given < node.epoch() || number <= store.lastNumber());
            }
        }
        return false;
    }

    /** The units directly in or on this one. */
    public List<HandlingUnit> inside(String code) {
        return store.inside(code);
    }

    /** What these units stand in or on, by their codes; those that stand alone are left out. */
    public Map<String, String> parents(Collection<String> codes) {
        return store.parents(codes);
    }

    /** What lies directly in these units. */
    public List<UnitContent> contents(Collection<String> units) {
        return store.contents(units);
    }

    /**
     * Codes of the units that hold something at these places.
     *
     * @param item only those that hold this item, or null
     */
    public List<String> standing(Collection<String> places, @Nullable String item, int offset, int limit) {
        return store.standing(places, item, offset, limit);
    }

    public long countStanding(Collection<String> places, @Nullable String item) {
        return store.countStanding(places, item);
    }

    /**
     * New carton numbers: eight digits of count, two of the node's epoch in base 36 and the node's code, so that no two
     * nodes and no restored node ever print the same.
     *
     * @param count 1 to {@value #MAX_NUMBERS}
     */
    public List<String> newNumbers(int count) {
        if (count < 1 || count > MAX_NUMBERS) {
            throw new IllegalArgumentException("%d numbers are not 1 to %d.".formatted(count, MAX_NUMBERS));
        }
        String tail = digits(node.epoch()) + node.code().toUpperCase(Locale.ROOT);
        long last = store.nextNumbers(count);
        List<String> numbers = new ArrayList<>(count);
        LongStream.rangeClosed(last - count + 1, last)
                .forEach(number -> numbers.add(String.format(Locale.ROOT, "%08d%s", number, tail)));
        return numbers;
    }

    private static String digits(int epoch) {
        String digits = Integer.toString(epoch, BASE).toUpperCase(Locale.ROOT);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    /**
     * Own numbers that follow each other, as {@link #newNumbers} gives them out; empty if the first is none or the count
     * is not 1 to {@value #MAX_NUMBERS}.
     */
    public static List<String> following(String first, int count) {
        if (!OWN_NUMBER.matcher(first).matches() || count < 1 || count > MAX_NUMBERS) {
            return List.of();
        }
        int number = Integer.parseInt(first.substring(0, COUNT_DIGITS));
        String tail = first.substring(COUNT_DIGITS);
        return IntStream.range(number, number + count)
                .mapToObj(n -> String.format(Locale.ROOT, "%08d%s", n, tail))
                .toList();
    }
}
