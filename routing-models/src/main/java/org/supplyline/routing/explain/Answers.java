package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Need;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.Undelivered;

/** Why each site gets what it gets. */
final class Answers {
    private static final Phrase IN_FULL =
            new Phrase("{site}的{item}按核定数量 {approved} 全部分到", "{site} gets all {approved} {item} that were approved");
    private static final Phrase NOTHING_APPROVED =
            new Phrase("{site}的{item}没有核定数量", "no {item} were approved for {site}");
    private static final Phrase BY_ORDER = new Phrase(
            "{site}按调拨令应得{item} {approved}，库存只够 {allocated}",
            "an order gives {site} {approved} {item}, the stock is enough for {allocated}");
    private static final Phrase NOTHING_LEFT = new Phrase(
            "{site}分不到{item}：核定 {approved}，已无库存可分",
            "{site} gets no {item}: {approved} approved, no stock is left for it");
    private static final Phrase SHARED = new Phrase(
            "{site}分得{item} {allocated}（核定 {approved}），够 {cover}，按公平份额",
            "{site} gets {allocated} of {approved} {item}, its fair share: {cover}");
    private static final Phrase ALL_DRIVEN = new Phrase("；全部由本计划运送", "; trucks bring all of it");
    private static final Phrase PART_DRIVEN = new Phrase("；车辆运送 {onTrips}", "; trucks bring {onTrips}");
    private static final Phrase NOT_DRIVEN = new Phrase("；{quantity}：{reason}", "; {quantity}: {reason}");

    private static final Phrase LOTS = new Phrase("；批次按先到期先出：{lots}", "; lots, first expired first out: {lots}");
    private static final Phrase LOT =
            new Phrase("{lot} {quantity}（{expiry} 到期）", "{quantity} of {lot} (until {expiry})");
    private static final Phrase KEEPS = new Phrase("{lot} {quantity}", "{quantity} of {lot}");
    private static final int MOST_LOTS_NAMED = 5;

    private final PlanView view;
    private final Blockades blockades;

    Answers(PlanView view, Blockades blockades) {
        this.view = view;
        this.blockades = blockades;
    }

    List<Explanation.Answer> list() {
        List<Explanation.Answer> answers = new ArrayList<>();
        for (AllocationLine line : view.plan().allocation()) {
            view.need(line).ifPresent(need -> answers.add(answer(line, need)));
        }
        return answers;
    }

    private Explanation.Answer answer(AllocationLine line, Need need) {
        List<Explanation.Binding> bindings = new Bindings(view, blockades).of(line, need);
        return new Explanation.Answer(line.site(), line.item(), line.allocated(), line.onTrips(), why(line), bindings);
    }

    private Phrase why(AllocationLine line) {
        Phrase words = share(line);
        if (line.allocated() > 0 && line.onTrips() == line.allocated()) {
            words = joined(words, ALL_DRIVEN);
        } else if (line.onTrips() > 0) {
            words = joined(words, PART_DRIVEN);
        }
        List<Phrase> lots = lots(line);
        if (!lots.isEmpty()) {
            Phrase all = lots.stream()
                    .reduce((first, second) ->
                            new Phrase(first.zh() + "、" + second.zh(), first.en() + ", " + second.en()))
                    .orElseThrow();
            words = joined(words, LOTS.with("lots", all));
        }
        for (Undelivered rest : view.undelivered(line)) {
            if (rest.reason() != Undelivered.Reason.FAIR_SHARE && rest.reason() != Undelivered.Reason.NO_STOCK) {
                Phrase reason = new Phrase(rest.zh(), rest.en());
                String quantity = String.valueOf(rest.quantity());
                words = joined(words, NOT_DRIVEN.with("reason", reason).with(Map.of("quantity", quantity)));
            }
        }
        return words.with(Map.of(
                "site", view.site(line.site()).name(),
                "item", view.item(line.item()).name(),
                "approved", String.valueOf(line.approved()),
                "allocated", String.valueOf(line.allocated()),
                "onTrips", String.valueOf(line.onTrips())));
    }

    /** What trucks bring of which lot, the first ones. */
    private List<Phrase> lots(AllocationLine line) {
        return view.plan().lots().stream()
                .filter(pick -> pick.site().equals(line.site())
                        && view.item(pick.item()).wanted().equals(line.item()))
                .limit(MOST_LOTS_NAMED)
                .map(pick -> (pick.expiry() == null ? KEEPS : LOT)
                        .with(Map.of(
                                "lot", pick.lot(),
                                "quantity", String.valueOf(pick.quantity()),
                                "expiry", String.valueOf(pick.expiry()))))
                .toList();
    }

    private static Phrase share(AllocationLine line) {
        if (line.approved() == 0) {
            return NOTHING_APPROVED;
        }
        if (line.allocated() >= line.approved()) {
            return IN_FULL;
        }
        if (line.given()) {
            return BY_ORDER;
        }
        return line.allocated() == 0 ? NOTHING_LEFT : SHARED.with("cover", CoverWords.of(line));
    }

    private static Phrase joined(Phrase first, Phrase second) {
        return new Phrase(first.zh() + second.zh(), first.en() + second.en());
    }
}
