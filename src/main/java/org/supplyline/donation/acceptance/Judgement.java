package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.ControlClass;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.catalog.ShelfLife;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

/**
 * What the branch's rules say about goods at the door. A person may decide otherwise and says why.
 *
 * @param outcome the strictest of what the reasons propose
 * @param why every rule that spoke
 * @param missing documents that should have come with them
 * @param hoursLeft full hours in which fresh food is still usable; null for other goods and what is out of date
 */
record Judgement(
        Outcome outcome,
        List<Why> why,
        List<Paperwork> missing,
        @Nullable Long hoursLeft) {

    Judgement {
        why = List.copyOf(why);
        missing = List.copyOf(missing);
    }

    /**
     * Judges one line.
     *
     * @param door of the depot that receives, with this line among its dangerous goods if it is such
     * @param item what the catalogue knows of it; empty while nobody told which item it is
     * @param now the moment at the door
     * @param zone the zone in which days begin and goods expire
     * @param node code of the node, the usual owner
     */
    static Judgement of(
            Door door, AcceptanceLine line, Optional<ReliefItem> item, Instant now, ZoneId zone, String node) {
        List<Why> why = new ArrayList<>();
        List<Paperwork> missing = new ArrayList<>();
        Long hoursLeft = item.map(known -> hoursLeft(line.batch(), known.shelfLife(), now, zone))
                .orElse(null);
        if (item.isEmpty()) {
            why.add(Why.ITEM_UNKNOWN);
        } else {
            Door here = line.to().receiver() == null ? door : door.passedBy();
            why.addAll(ofGoods(here, item.get(), line.batch(), line.documents(), now, zone));
            missing.addAll(missing(door.rules(), item.get(), line.documents()));
        }
        title(line, node, why);
        if (line.priority() == AcceptanceLine.Priority.SURPLUS) {
            why.add(Why.SURPLUS);
        }
        if (door.rules().valueProof()
                && line.worth().fen() != null
                && line.worth().proof() == AcceptanceLine.Proof.NONE) {
            why.add(Why.VALUE_UNPROVEN);
        }
        Outcome outcome = why.stream().map(Why::proposes).reduce(Outcome.ACCEPT, Outcome::orWorse);
        return new Judgement(outcome, why, missing, hoursLeft);
    }

    /** The rules that speak about the goods themselves, whoever gives them and however much they are needed. */
    static List<Why> ofGoods(
            Door door, ReliefItem item, AcceptanceLine.Batch batch, Set<Paperwork> seen, Instant now, ZoneId zone) {
        RuleSet rules = door.rules();
        List<Why> why = new ArrayList<>();
        if (rules.notWanted().contains(item.code())) {
            why.add(Why.NOT_WANTED);
        }
        dates(rules, batch, item.shelfLife(), now, zone, why);
        if (item.controlClass() == ControlClass.HAZARDOUS && door.isOverHazardLimit()) {
            why.add(Why.HAZARD_LIMIT);
        }
        if (!missing(rules, item, seen).isEmpty()) {
            why.add(Why.DOCUMENTS_MISSING);
        }
        return why;
    }

    private static List<Paperwork> missing(RuleSet rules, ReliefItem item, Set<Paperwork> seen) {
        return rules.missing(item.controlClass(), item.coldChain(), seen);
    }

    private static void dates(
            RuleSet rules, AcceptanceLine.Batch batch, ShelfLife life, Instant now, ZoneId zone, List<Why> why) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Expiry expiry = batch.expiry();
        if (isWrong(batch.produced(), expiry, today)) {
            why.add(Why.DATES_WRONG);
        }
        if (expiry == null) {
            if (life.expires()) {
                why.add(Why.EXPIRY_MISSING);
            }
        } else if (!expiry.isUsable(now, zone)) {
            why.add(Why.EXPIRED);
        } else if (life.rule() == ShelfLife.Rule.FRESH) {
            why.add(expiry.hoursLeft(now, zone) < rules.freshHours() ? Why.FRESH_TOO_LATE : Why.FRESH_STRAIGHT);
        } else if (!life.acceptable(expiry.day(), today, rules.months(), rules.shortMonths())) {
            why.add(Why.SHELF_LIFE_SHORT);
        }
    }

    private static @Nullable Long hoursLeft(AcceptanceLine.Batch batch, ShelfLife life, Instant now, ZoneId zone) {
        Expiry expiry = batch.expiry();
        return life.rule() == ShelfLife.Rule.FRESH && expiry != null && expiry.isUsable(now, zone)
                ? Long.valueOf(expiry.hoursLeft(now, zone))
                : null;
    }

    private static boolean isWrong(@Nullable LocalDate produced, @Nullable Expiry expiry, LocalDate today) {
        return produced != null
                && (produced.isAfter(today) || (expiry != null && expiry.day().isBefore(produced)));
    }

    private static void title(AcceptanceLine line, String node, List<Why> why) {
        Fund fund = line.title().fund();
        if (fund == Fund.ENTRUSTED && line.title().earmark().equals(PositionKey.NONE)) {
            why.add(Why.RECEIVER_MISSING);
        }
        if (fund == Fund.KEPT && line.title().owner().equals(node)) {
            why.add(Why.OWNER_MISSING);
        }
    }
}
