package org.supplyline.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the item that a free text from a donor's list means.
 *
 * <p>A Chinese name ends with its head (一次性<b>手术衣</b>), brands stand before it and model numbers behind. So a text is
 * sure when it is a known name, or when it ends with one after bracketed remarks and trailing model numbers are taken
 * off. Medicines are never guessed: a prescription item is sure only by its full name, since one more syllable is
 * another medicine.
 */
final class ItemNames {

    static final int MAX_CANDIDATES = 5;

    private static final int MIN_SCORE = 25;
    private static final int MIN_HEAD = 2;
    private static final int MAX_TEXT = 200;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]?");
    private static final Pattern NEGATION = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[非不无]");
    private static final Pattern PARTS = Pattern.compile("[/|、;,+]");
    private static final Pattern NOISE = Pattern.compile("[^\\p{IsHan}a-z0-9%]");
    private static final Pattern MODEL = Pattern.compile("[a-z0-9%]+$");

    private final Map<String, ReliefItem> items;
    /** Normalised name or synonym to the codes it may mean. */
    private final Map<String, Set<String>> terms = new HashMap<>();

    private final Map<String, Set<String>> bigrams = new HashMap<>();

    ItemNames(Map<String, ReliefItem> items, Map<String, Set<String>> synonyms) {
        this.items = items;
        for (ReliefItem item : items.values()) {
            terms.put(normal(item.nameZh()), Set.of(item.code()));
            terms.put(normal(item.nameEn()), Set.of(item.code()));
        }
        synonyms.forEach((text, codes) -> {
            Set<String> known = new LinkedHashSet<>(codes);
            known.retainAll(items.keySet());
            if (!known.isEmpty()) {
                terms.putIfAbsent(normal(text), known);
            }
        });
        terms.keySet().forEach(term -> bigrams.put(term, bigrams(term)));
    }

    ItemMatch match(String freeText) {
        String text = fold(freeText.length() > MAX_TEXT ? freeText.substring(0, MAX_TEXT) : freeText);
        Set<String> whole = terms.get(normal(text));
        if (whole != null && whole.size() == 1) {
            return new ItemMatch.Sure(item(whole));
        }
        String plain = BRACKETS.matcher(text).replaceAll("");
        Set<String> meant = new LinkedHashSet<>();
        boolean allSure = !NEGATION.matcher(text).find();
        for (String part : PARTS.split(plain, -1)) {
            String name = normal(part);
            if (!name.isEmpty()) {
                Set<String> codes = head(name);
                allSure &= codes.size() == 1 && mayBeSure(name, item(codes));
                meant.addAll(codes);
            }
        }
        if (allSure && meant.size() == 1) {
            return new ItemMatch.Sure(item(meant));
        }
        return new ItemMatch.Unsure(candidates(normal(plain), meant));
    }

    private boolean mayBeSure(String name, ReliefItem item) {
        return item.controlClass() != ControlClass.PRESCRIPTION || terms.containsKey(name);
    }

    /** What the longest known name at the end of the text may mean; a model number may stand behind it. */
    private Set<String> head(String name) {
        Set<String> direct = longestEnding(name);
        return direct.isEmpty() ? longestEnding(MODEL.matcher(name).replaceFirst("")) : direct;
    }

    private Set<String> longestEnding(String name) {
        for (int start = 0; start <= name.length() - MIN_HEAD; start++) {
            Set<String> codes = terms.get(name.substring(start));
            if (codes != null && !cutsAWord(name, start)) {
                return codes;
            }
        }
        return Set.of();
    }

    /** In {@code ZN95} no name begins at {@code N95}: Latin letters and digits are cut only where their kind changes. */
    private static boolean cutsAWord(String name, int start) {
        return start > 0 && isLatin(name.charAt(start - 1)) && isLatin(name.charAt(start));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private List<ItemMatch.Candidate> candidates(String name, Collection<String> meant) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        meant.forEach(code -> scores.put(code, 60));
        Set<String> wanted = bigrams(name);
        bigrams.forEach((term, pairs) -> {
            int score = dice(wanted, pairs);
            if (score >= MIN_SCORE) {
                Set<String> codes = Optional.ofNullable(terms.get(term)).orElse(Set.of());
                codes.forEach(code -> scores.merge(code, score, Math::max));
            }
        });
        return scores.entrySet().stream()
                .map(e -> Optional.ofNullable(items.get(e.getKey()))
                        .map(item -> new ItemMatch.Candidate(item, e.getValue())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(ItemMatch.Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.item().code()))
                .limit(MAX_CANDIDATES)
                .toList();
    }

    private ReliefItem item(Set<String> codes) {
        String code = codes.iterator().next();
        return Optional.ofNullable(items.get(code)).orElseThrow();
    }

    /** Full width to half width, small letters, trade marks off; what looks alike compares alike. */
    private static String fold(String text) {
        String marked = text.replace("\u2122", "").replace("\u00AE", "");
        return Normalizer.normalize(marked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String normal(String text) {
        return NOISE.matcher(fold(text)).replaceAll("");
    }

    private static Set<String> bigrams(String text) {
        Set<String> pairs = new HashSet<>();
        List<Integer> points = new ArrayList<>(text.codePoints().boxed().toList());
        for (int i = 0; i + 1 < points.size(); i++) {
            pairs.add(Character.toString(points.get(i)) + Character.toString(points.get(i + 1)));
        }
        return pairs;
    }

    /** Sørensen-Dice: twice the shared pairs over all pairs, in percent. */
    private static int dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return (int) (200 * shared / (a.size() + b.size()));
    }
}
