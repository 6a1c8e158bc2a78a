package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of bins, stages and docks as somebody types them: {@code A-01..A-12, B-01, 冷柜}. */
final class PlaceNames {

    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d{1,6})\\s*(?:\\.\\.+|…|~|～|至|到)\\s*(.*?)(\\d{1,6})");
    private static final int MAX_NAME = 20;

    private PlaceNames() {}

    /** The names in their order; empty if there are more than that, or a name is too long or there twice. */
    static Optional<List<String>> parse(String text, int most) {
        List<String> names = new ArrayList<>();
        for (String part : text.split("[,，、;；\\n]", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            Matcher range = RANGE.matcher(name);
            if (!range.matches()) {
                names.add(name);
            } else if (!addRange(range, most, names)) {
                return Optional.empty();
            }
        }
        boolean good = names.size() <= most
                && names.stream().distinct().count() == names.size()
                && names.stream().allMatch(name -> name.length() <= MAX_NAME);
        return good ? Optional.of(List.copyOf(names)) : Optional.empty();
    }

    /** From there are twelve, with as many digits as the first has. */
    private static boolean addRange(Matcher range, int most, List<String> names) {
        String prefix = range.group(1);
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(4));
        boolean same = range.group(3).isEmpty() || range.group(3).equals(prefix);
        if (!same || last < first || last - first >= most) {
            return false;
        }
        String digits = "%0" + range.group(2).length() + "d";
        for (int number = first; number <= last; number++) {
            names.add(prefix + String.format(Locale.ROOT, digits, number));
        }
        return true;
    }
}
