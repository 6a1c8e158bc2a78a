package org.supplyline.donation.sheet;

import java.util.List;

/** What the column 单位 of a row names where packs and total have columns of their own: 规格 | 件数 | 单位 | 数量. */
enum UnitColumn {
    /** The unit of the total. */
    TOTAL,
    /** What the packs are called; the total counts what is in them. */
    PACKS,
    /** Either. */
    DOUBTFUL;

    /** A garment and a carton: the word alone tells nothing. */
    private static final String PIECE_OR_CARTON = "件";

    /** @param unit what the column says */
    static UnitColumn of(GoodsRows rows, PackColumns columns, String unit, List<Spec> specs) {
        Integer packs = columns.packs();
        Integer total = columns.total();
        boolean inner = specs.stream()
                .anyMatch(spec ->
                        spec.counts().stream().anyMatch(step -> step.unit().equals(unit)));
        if (packs == null || total == null || !Units.isPack(unit) || inner) {
            return TOTAL;
        }
        String named = named(rows, total);
        if (!named.isEmpty()) {
            return named.equals(unit) ? TOTAL : PACKS;
        }
        boolean outer = specs.stream().anyMatch(spec -> !spec.counts().isEmpty() && spec.isOf(unit));
        boolean carton = Units.isCarton(unit) && !unit.equals(PIECE_OR_CARTON);
        if (outer || (carton && columns.content() != null)) {
            return PACKS;
        }
        int column = rows.table().column(ColumnRole.UNIT).orElse(0);
        boolean between = packs < column && column < total;
        if (between && unit.equals(columns.packUnit())) {
            return PACKS;
        }
        return between || (carton && !unit.equals(columns.packUnit())) ? DOUBTFUL : TOTAL;
    }

    /** The unit that the total names itself, beside its number or in its head. */
    private static String named(GoodsRows rows, int total) {
        String bracket = rows.table().bracket(total);
        return rows.grid()
                .own(rows.firstRow(), total)
                .map(cell -> QuantityText.read(cell, bracket)
                        .match(stated -> stated.parts().get(0).unit(), none -> bracket))
                .orElse(bracket);
    }
}
