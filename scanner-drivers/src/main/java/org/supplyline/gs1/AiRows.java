package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.Consumer;

/** Reads the rows of {@link AiTable}. */
final class AiRows {

    private AiRows() {}

    static void forEach(Consumer<ApplicationIdentifier> consumer) {
        StringTokenizer rows = new StringTokenizer(AiTable.ROWS, "\n");
        while (rows.hasMoreTokens()) {
            String row = rows.nextToken();
            read(row.substring(0, row.indexOf('#')), consumer);
        }
    }

    private static void read(String row, Consumer<ApplicationIdentifier> consumer) {
        StringTokenizer words = new StringTokenizer(row, " ");
        String range = words.nextToken();
        List<ValueComponent> components = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (Character.isLowerCase(word.charAt(0))) {
                rules.add(word);
            } else {
                components.add(component(word));
            }
        }
        int slash = range.indexOf('/');
        String families = slash < 0 ? range : range.substring(0, slash);
        for (String family : numbers(families)) {
            if (slash < 0) {
                consumer.accept(identifier(family, family, components, rules));
            } else {
                for (String last : numbers(range.substring(slash + 1))) {
                    consumer.accept(identifier(family + last, family + "n", components, rules));
                }
            }
        }
    }

    /** {@code 11-13} as 11, 12 and 13. */
    private static List<String> numbers(String range) {
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        int last = Integer.parseInt(range.substring(dash + 1));
        List<String> numbers = new ArrayList<>();
        for (int number = Integer.parseInt(first); number <= last; number++) {
            String digits = Integer.toString(number);
            numbers.add("0".repeat(first.length() - digits.length()) + digits);
        }
        return numbers;
    }

    private static ApplicationIdentifier identifier(
            String ai, String family, List<ValueComponent> components, List<String> rules) {
        List<List<String>> requires = List.of();
        List<String> excludes = List.of();
        List<List<String>> paths = new ArrayList<>();
        boolean attribute = true;
        for (String rule : rules) {
            String value = rule.substring(rule.indexOf('=') + 1);
            if (rule.startsWith("with=")) {
                requires = groups(value, ",", "+");
            } else if (rule.startsWith("not=")) {
                excludes = split(value.replace("same", family), ",");
            } else if (rule.startsWith("key=")) {
                paths.addAll(groups(value, "|", ","));
            } else if (rule.equals("key")) {
                paths.add(List.of());
            } else if (rule.equals("path")) {
                attribute = false;
            } else {
                throw new IllegalArgumentException("Not a rule: '" + rule + "'.");
            }
        }
        return new ApplicationIdentifier(
                ai, components.toArray(new ValueComponent[0]), new AiRules(requires, excludes, attribute, paths));
    }

    /** {@code N14:check_digit}, {@code X..20}, {@code [N..12]} for a part that may be absent. */
    private static ValueComponent component(String notation) {
        boolean optional = notation.charAt(0) == '[';
        List<String> words = split(optional ? notation.substring(1, notation.length() - 1) : notation, ":");
        String format = words.get(0);
        boolean varies = format.startsWith("..", 1);
        int length = Integer.parseInt(format.substring(varies ? 3 : 1));
        List<ValueCheck> checks = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            checks.add(ValueCheck.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return new ValueComponent(
                CharacterSet.valueOf(format.substring(0, 1)),
                varies ? 1 : length,
                length,
                optional,
                checks.toArray(new ValueCheck[0]));
    }

    private static List<List<String>> groups(String text, String outer, String inner) {
        List<List<String>> groups = new ArrayList<>();
        for (String group : split(text, outer)) {
            groups.add(split(group, inner));
        }
        return groups;
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, separator);
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return List.copyOf(parts);
    }
}
