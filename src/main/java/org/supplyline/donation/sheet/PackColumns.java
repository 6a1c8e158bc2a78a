package org.supplyline.donation.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Columns of their own for the packs, for what one holds and for the total: 件数, 每件数量, 总数量.
 *
 * @param content column of what one pack holds; null if there is none
 * @param packs column of the number of packs; null if there is none
 * @param total column of the quantity in the unit of the list; null if there is none
 * @param packUnit what a pack is called
 */
record PackColumns(
        @Nullable Integer content,
        @Nullable Integer packs,
        @Nullable Integer total,
        String packUnit) {

    private static final Pattern PACKS =
            Pattern.compile("(?:总)?([件箱包捆托袋盒])数|(?:no\\.?of)?(cartons|ctns|packs|cases|boxes)");
    private static final Pattern TOTAL =
            Pattern.compile("(?:总|合计|共计|累计)(?:数量?|个数|计)?|数量?(?:合计|总计|总数)|合计数量|total(?:qty|quantity)?");
    private static final Pattern EACH = Pattern.compile("[每单]([件箱包盒袋捆托桶]).*");

    /**
     * Sorts the columns of a table by the words in their heads.
     *
     * @param content columns of what a pack holds
     * @param quantities columns of quantities, from left to right
     * @param heads the words above a column, without what stands in brackets
     * @return empty where the list counts in another way
     */
    static Optional<PackColumns> of(
            List<Integer> content, List<Integer> quantities, Table table, Map<Integer, String> heads) {
        Integer packs =
                first(quantities, column -> PACKS.matcher(head(heads, column)).matches());
        Integer named =
                first(quantities, column -> TOTAL.matcher(head(heads, column)).matches());
        if (content.isEmpty() && (quantities.size() < 2 || (packs == null && named == null))) {
            return Optional.empty();
        }
        Integer counted = packs != null
                ? packs
                : first(quantities, column -> !column.equals(named) && Units.isCarton(table.bracket(column)));
        Integer total = named != null ? named : first(quantities, column -> !column.equals(counted));
        Integer other = counted != null ? counted : first(quantities, column -> !column.equals(total));
        if (content.isEmpty() && (other == null || total == null)) {
            return Optional.empty();
        }
        Integer each = content.isEmpty() ? null : content.get(0);
        return Optional.of(new PackColumns(each, other, total, packUnit(each, other, table, heads)));
    }

    private static @Nullable Integer first(List<Integer> columns, Predicate<Integer> wanted) {
        return columns.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String head(Map<Integer, String> heads, @Nullable Integer column) {
        return column == null ? "" : heads.getOrDefault(column, "");
    }

    private static String packUnit(
            @Nullable Integer each, @Nullable Integer packs, Table table, Map<Integer, String> heads) {
        if (packs != null && !table.bracket(packs).isEmpty()) {
            return table.bracket(packs);
        }
        Matcher counted = PACKS.matcher(head(heads, packs));
        if (counted.matches() && counted.group(1) != null) {
            return counted.group(1);
        }
        Matcher content = EACH.matcher(head(heads, each));
        return content.matches() ? content.group(1) : "箱";
    }
}
