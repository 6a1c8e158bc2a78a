package org.supplyline.donation.acceptance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.place.Places;

/** Acceptances in the words of who reads them. */
@Component
class AcceptanceView {

    private final Catalog catalog;
    private final Places places;
    private final BranchRules rules;
    private final EarmarkWords earmarks;
    private final EarmarkNames names;

    AcceptanceView(Catalog catalog, Places places, BranchRules rules, EarmarkWords earmarks, EarmarkNames names) {
        this.catalog = catalog;
        this.places = places;
        this.rules = rules;
        this.earmarks = earmarks;
        this.names = names;
    }

    /**
     * A line of the page.
     *
     * @param name the item's name; empty while it is not known
     * @param count {@code 12 箱 × 50 + 3 = 603 只}; empty before it was counted
     * @param outcome what was decided, or what the rules propose
     * @param kept what the catalogue proposes as its value, or null
     * @param hoursLeft in which fresh food is still usable; null for other goods and when it is finished
     * @param unregistered whether the earmark names nobody who is registered
     * @param decided whether a person decided, or it is finished
     */
    record Row(
            AcceptanceLine line,
            String name,
            String unit,
            String count,
            long pack,
            @Nullable Long difference,
            @Nullable Long hoursLeft,
            Outcome outcome,
            boolean decided,
            List<Why> why,
            List<Paperwork> missing,
            String place,
            String receiver,
            String earmark,
            boolean unregistered,
            String value,
            AcceptanceLine.@Nullable Worth kept) {

        /** The value that the catalogue proposes, in yuan. */
        public String keptYuan() {
            return kept == null ? "" : yuan(kept.fen());
        }
    }

    /** An acceptance of the list. */
    record Listed(
            Acceptance acceptance,
            String depot,
            int counted,
            int all,
            boolean onHold,
            AcceptanceLine.@Nullable Priority priority) {}

    /**
     * The goods of a line in words.
     *
     * @param name the item's name; empty while it is not known
     * @param count {@code 12 箱 × 50 + 3 = 603 只}; empty before it was counted
     * @param earmark to what the donor bound it; empty where he named nothing
     */
    record Goods(String name, String unit, String count, String earmark) {}

    /** The lines as the rules of the receiving depot's branch judge them. */
    List<Row> rows(Acceptance acceptance, boolean chinese) {
        Door door = rules.door(acceptance);
        Set<String> unknown = unregistered(acceptance);
        return acceptance.lines().stream()
                .map(line -> row(
                        door,
                        line,
                        acceptance.difference(line),
                        unknown.contains(line.title().earmark()),
                        chinese))
                .toList();
    }

    /** The earmarks of its lines that name nobody who is registered. */
    Set<String> unregistered(Acceptance acceptance) {
        return names.unregistered(acceptance.lines().stream()
                .map(line -> line.title().earmark())
                .filter(earmark -> !earmark.equals(ExpectedLines.UNNAMED))
                .toList());
    }

    Goods goods(AcceptanceLine line, boolean chinese) {
        Optional<ReliefItem> item = Optional.ofNullable(line.item()).flatMap(catalog::item);
        return new Goods(
                item.map(known -> known.name(chinese)).orElse(""),
                item.map(known -> known.unit(chinese)).orElse(""),
                count(line, item, chinese),
                earmarks.remark(line.title().earmark(), chinese));
    }

    Listed listed(Acceptance acceptance, boolean chinese) {
        return new Listed(
                acceptance,
                place(acceptance.depot(), chinese),
                (int) acceptance.lines().stream()
                        .filter(line -> line.count() != null)
                        .count(),
                acceptance.lines().size(),
                acceptance.lines().stream()
                        .anyMatch(line ->
                                line.finished() != null && line.finished().onHold() > 0),
                acceptance.lines().stream()
                        .map(AcceptanceLine::priority)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Row row(Door door, AcceptanceLine line, @Nullable Long difference, boolean unregistered, boolean chinese) {
        Goods goods = goods(line, chinese);
        AcceptanceLine.Finished finished = line.finished();
        Judgement judgement = finished == null
                ? rules.judge(door, line)
                : new Judgement(finished.proposed(), finished.why(), List.of(), null);
        String receiver = line.to().receiver();
        String place = line.to().place();
        return new Row(
                line,
                goods.name(),
                goods.unit(),
                goods.count(),
                pack(line).map(Pack::quantity).orElse(1L),
                difference,
                judgement.hoursLeft(),
                line.outcome() == null ? judgement.outcome() : line.outcome(),
                line.outcome() != null,
                judgement.why(),
                judgement.missing(),
                place == null ? "" : place(place, chinese),
                receiver == null ? "" : place(receiver, chinese),
                goods.earmark(),
                unregistered,
                yuan(line.worth().fen()),
                KeptValue.of(catalog, line).orElse(null));
    }

    String place(String code, boolean chinese) {
        return places.find(code).map(found -> found.name(chinese)).orElse(code);
    }

    private String count(AcceptanceLine line, Optional<ReliefItem> item, boolean chinese) {
        AcceptanceLine.Count count = line.count();
        if (count == null) {
            return "";
        }
        String unit = item.map(known -> " " + known.unit(chinese)).orElse("");
        if (count.packs() == 0 || count.content() == 1) {
            return count.quantity() + unit;
        }
        String pack = pack(line)
                .filter(known -> known.quantity() == count.content())
                .map(known -> " " + known.name(chinese))
                .orElse("");
        String loose = count.loose() == 0 ? "" : " + " + count.loose();
        return count.packs() + pack + " × " + count.content() + loose + " = " + count.quantity() + unit;
    }

    private Optional<Pack> pack(AcceptanceLine line) {
        return Optional.ofNullable(line.item()).flatMap(catalog::pack).filter(pack -> pack.quantity() > 1);
    }

    /** Exactly, as a form takes it: {@code 32900.00}. */
    static String yuan(@Nullable Long fen) {
        return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
