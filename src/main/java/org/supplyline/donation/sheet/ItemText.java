package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** What an item cell names: one thing, or several that share a quantity. */
final class ItemText {

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\d)[、;；]|[、;；](?!\\d)");
    private static final Pattern CONTINUES = Pattern.compile("[（(\\[【].*|[^\\u4e00-\\u9fff]+");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff].*[\\u4e00-\\u9fff]");

    private ItemText() {}

    /** The goods that one or more cells beside one quantity name. A second cell in brackets or Latin goes on with the first name. */
    static List<String> goods(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            if (!names.isEmpty() && CONTINUES.matcher(cell).matches()) {
                names.set(names.size() - 1, Words.clean(names.get(names.size() - 1) + " " + cell));
            } else {
                names.add(cell);
            }
        }
        List<String> goods = new ArrayList<>();
        names.forEach(name -> goods.addAll(split(name)));
        return goods.stream().distinct().toList();
    }

    private static List<String> split(String name) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += "（(【[".indexOf(c) >= 0 ? 1 : "）)】]".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && BETWEEN.matcher(String.valueOf(c)).matches()) {
                parts.add(Words.clean(name.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(Words.clean(name.substring(start)));
        boolean all = parts.stream().allMatch(part -> HAN.matcher(part).find());
        return all ? parts : List.of(name);
    }
}
