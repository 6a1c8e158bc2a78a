package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.allocation.Allocator;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.explain.Explanation.Proposal;
import org.supplyline.routing.travel.Access;

/** How much more of a scarce item would lift the cover of those who have least. Exact: the goods are shared again, no truck is planned. */
final class StockProposals {
    private static final long TENTHS_OF_A_DAY = 10;

    /** Ten points of a hundred, in permille. */
    private static final long STEP_PERMILLE = 100;

    private static final long WHOLE_PERMILLE = 1_000;

    private static final Phrase CARTONS = new Phrase(
            "{depot} 再有 {cartons} 箱{item}（{quantity}），{class} 级需求的最低份额由 {before} 升到 {after}",
            "{cartons} more cartons of {item} ({quantity}) at {depot} lift the least cover of class {class} from {before} to {after}");

    private final PlanView view;

    StockProposals(PlanView view) {
        this.view = view;
    }

    /** One for each item that is short, at most so many; what lifts the more urgent class comes first. */
    List<Proposal> list(int most) {
        return view.problem().items().stream()
                .map(this::shortage)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Shortage::urgency).thenComparingLong(Shortage::least))
                .limit(most)
                .map(this::proposal)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * An item that is short.
     *
     * @param urgency most urgent class in which somebody is not met in full
     * @param open needs of that class that are not met in full
     * @param least cover of the least covered of them, tenths of a day or permille
     */
    private record Shortage(Item item, int urgency, List<Claim> open, long least, boolean days) {}

    /** A need and what it gets. */
    private record Claim(Need need, long allocated) {
        long cover(boolean days) {
            return days
                    ? (2 * allocated * TENTHS_OF_A_DAY + need.dailyNeed()) / (2 * need.dailyNeed())
                    : allocated * WHOLE_PERMILLE / need.approved();
        }

        /** What is missing until it has so much cover, or is met in full. */
        long missing(long cover, boolean days) {
            long wanted = days
                    ? (cover * need.dailyNeed() + TENTHS_OF_A_DAY - 1) / TENTHS_OF_A_DAY
                    : (cover * need.approved() + WHOLE_PERMILLE - 1) / WHOLE_PERMILLE;
            return Math.max(0, Math.min(need.approved(), wanted) - allocated);
        }
    }

    private Optional<Shortage> shortage(Item item) {
        List<Claim> claims = new ArrayList<>();
        for (AllocationLine line : view.plan().allocation()) {
            if (line.item().equals(item.code())) {
                view.need(line).ifPresent(need -> claims.add(new Claim(need, line.allocated())));
            }
        }
        return shortage(item, claims);
    }

    private static Optional<Shortage> shortage(Item item, List<Claim> claims) {
        List<Claim> open = claims.stream()
                .filter(claim -> !claim.need().given()
                        && claim.allocated() < claim.need().approved())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int urgency = open.stream()
                .mapToInt(claim -> claim.need().urgencyClass())
                .min()
                .orElseThrow();
        List<Claim> first = open.stream()
                .filter(claim -> claim.need().urgencyClass() == urgency)
                .toList();
        boolean days = claims.stream()
                .allMatch(claim -> claim.need().given()
                        || claim.need().approved() == 0
                        || claim.need().dailyNeed() > 0);
        long least = first.stream().mapToLong(claim -> claim.cover(days)).min().orElseThrow();
        return Optional.of(new Shortage(item, urgency, first, least, days));
    }

    /** To the next whole day, or by ten points; the gain that is told is that of the shares as they are made then. */
    private Optional<Proposal> proposal(Shortage shortage) {
        boolean days = shortage.days();
        long step = days ? TENTHS_OF_A_DAY : STEP_PERMILLE;
        long goal = (shortage.least() / step + 1) * step;
        long missing = shortage.open().stream()
                .mapToLong(claim -> claim.missing(goal, days))
                .sum();
        Item item = shortage.item();
        long cartons = (missing + item.packSize() - 1) / item.packSize();
        Optional<Depot> depot =
                view.problem().depots().stream().max(Comparator.comparingLong(one -> PlanView.stock(one, item.code())));
        if (depot.isEmpty() || cartons == 0) {
            return Optional.empty();
        }
        Relaxation.MoreStock more = new Relaxation.MoreStock(depot.get().id(), item.code(), cartons * item.packSize());
        long after = leastAfter(more.apply(view.problem()), item.code(), shortage);
        return after <= shortage.least()
                ? Optional.empty()
                : Optional.of(new Proposal(more, 0, 0, words(shortage, depot.get(), cartons, after)));
    }

    private static Phrase words(Shortage shortage, Depot depot, long cartons, long after) {
        Item item = shortage.item();
        return CARTONS.with("before", CoverWords.of(shortage.least(), shortage.days()))
                .with("after", CoverWords.of(after, shortage.days()))
                .with(Map.of(
                        "depot", depot.name(),
                        "item", item.name(),
                        "cartons", String.valueOf(cartons),
                        "quantity", String.valueOf(cartons * item.packSize()),
                        "class", String.valueOf(shortage.urgency())));
    }

    /** The least cover of the same needs when the relaxed stock is shared. */
    private long leastAfter(DispatchProblem relaxed, ItemCode item, Shortage shortage) {
        List<Need> needs = shortage.open().stream().map(Claim::need).toList();
        List<Share> shares = new Allocator(relaxed, new Access(relaxed, view.times())).allocate();
        return shares.stream()
                .filter(share -> share.need().item().equals(item) && needs.contains(share.need()))
                .mapToLong(share -> new Claim(share.need(), share.allocated()).cover(shortage.days()))
                .min()
                .orElse(shortage.least());
    }
}
