package org.supplyline.need;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of the hospital lists: what a unit wrote behind each of 24 or so supplies.
 *
 * <p>The lists mix two meanings without saying so. A largest value above 1 means that the numbers are quantities; else
 * 1 and 0 mean wanted and not wanted, and an empty value means wanted, amount unknown.
 *
 * @param file name of the file
 * @param number of the record in the file, from 1
 * @param county as written, trimmed
 * @param name of the unit as written, trimmed
 * @param supplies in the order of the record
 */
record HospitalRecord(String file, int number, String county, String name, List<Supply> supplies) {

    private static final Pattern RELAY = Pattern.compile("红十字会|慈善总?会");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final int SHORTEST_SUFFIX = 6;

    /**
     * One supply.
     *
     * @param name as written in the list
     * @param value absent: wanted, amount unknown
     */
    record Supply(String name, @Nullable Long value) {}

    /** What the values of a record mean. */
    enum Meaning {
        FLAGS,
        QUANTITIES,
        NOTHING
    }

    /**
     * One wanted supply.
     *
     * @param amount absent if unknown
     */
    record Wanted(String name, @Nullable Long amount) {}

    Meaning meaning() {
        boolean wanted = false;
        for (Supply supply : supplies) {
            Long value = supply.value();
            if (value != null && value > 1) {
                return Meaning.QUANTITIES;
            }
            wanted |= value == null || value == 1;
        }
        return wanted ? Meaning.FLAGS : Meaning.NOTHING;
    }

    List<Wanted> wanted() {
        boolean quantities = meaning() == Meaning.QUANTITIES;
        List<Wanted> wanted = new ArrayList<>();
        for (Supply supply : supplies) {
            Long value = supply.value();
            if (value == null) {
                wanted.add(new Wanted(supply.name(), null));
            } else if (value > 0) {
                wanted.add(new Wanted(supply.name(), quantities ? value : null));
            }
        }
        return List.copyOf(wanted);
    }

    /** Whether the unit only hands on: a Red Cross or charity office, whose wants are those of the hospitals. */
    boolean isRelay() {
        return RELAY.matcher(name).find();
    }

    /** Whether both name the same unit: by the same name, by a name in brackets, or by one with its owner before it. */
    boolean isSameUnit(HospitalRecord other) {
        List<String> mine = names();
        List<String> theirs = other.names();
        return mine.stream()
                .anyMatch(a -> theirs.stream().anyMatch(b -> a.equals(b) || isSuffix(a, b) || isSuffix(b, a)));
    }

    private static boolean isSuffix(String shorter, String longer) {
        return shorter.length() >= SHORTEST_SUFFIX && longer.endsWith(shorter);
    }

    private List<String> names() {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "");
        List<String> names = new ArrayList<>();
        Matcher bracket = BRACKETS.matcher(folded);
        names.add(bracket.replaceAll(""));
        bracket.reset();
        while (bracket.find()) {
            names.add(bracket.group(1));
        }
        return names;
    }
}
