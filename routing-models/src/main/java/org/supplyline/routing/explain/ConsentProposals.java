package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.allocation.Allocator;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.explain.Explanation.Proposal;
import org.supplyline.routing.travel.Access;

/**
 * Whose consent would help: earmarked goods lie unused while a site that they were not given for lacks them. Exact: the goods are shared
 * again as if the donor had agreed, no truck is planned.
 */
final class ConsentProposals {
    private static final int MOST_SITES_NAMED = 5;
    private static final int TENTHS = 10;

    private static final Phrase CONSENT = new Phrase(
            "若{donor}同意把{depots}未动用的定向{item} {unused} 也用于{sites}，可多分 {units}{days}",
            "if {donor} consents that {unused} unused earmarked {item} at {depots} also serve {sites}, {units} more are shared out{days}");
    private static final Phrase DAYS =
            new Phrase("，{class} 级需求合计多 {figure} 个地点日", ", {figure} more site-days of class {class} are covered");
    private static final Phrase NO_DAYS = new Phrase("", "");
    private static final Phrase DONOR = new Phrase("捐赠方{name}", "donor {name}");
    private static final Phrase NAMELESS = new Phrase("其捐赠方", "their donor");
    private static final Phrase MORE_SITES = new Phrase("{names} 等 {count} 个地点", "{names} and others ({count} sites)");

    private final PlanView view;

    ConsentProposals(PlanView view) {
        this.view = view;
    }

    /** One for each kind of earmarked goods at most; what helps the more urgent class comes first, then what covers more. */
    List<Proposal> list(int most) {
        return view.problem().items().stream()
                .map(this::idle)
                .flatMap(Optional::stream)
                .map(this::gain)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Gain gain) -> gain.idle.urgency)
                        .thenComparing(Comparator.comparingLong(Gain::units).reversed()))
                .limit(most)
                .map(this::proposal)
                .toList();
    }

    /**
     * Goods that lie unused.
     *
     * @param urgency most urgent class in which a site outside of the earmark lacks them
     * @param lacking needs of that class outside of the earmark that are not met in full
     */
    private record Idle(Item goods, @Nullable String donor, long unused, int urgency, List<Need> lacking) {}

    private Optional<Idle> idle(Item goods) {
        Earmark earmark = goods.earmark();
        if (earmark == null) {
            return Optional.empty();
        }
        long unused = stock(goods.code()) - drawn(goods.code());
        List<Need> lacking = new ArrayList<>();
        for (AllocationLine line : view.plan().allocation()) {
            if (line.item().equals(earmark.item())
                    && line.allocated() < line.approved()
                    && !goods.mayGoTo(line.site())) {
                view.need(line).ifPresent(lacking::add);
            }
        }
        if (unused <= 0 || lacking.isEmpty()) {
            return Optional.empty();
        }
        int urgency = lacking.stream().mapToInt(Need::urgencyClass).min().orElseThrow();
        lacking.removeIf(need -> need.urgencyClass() != urgency);
        return Optional.of(new Idle(goods, earmark.donor(), unused, urgency, lacking));
    }

    private long stock(ItemCode goods) {
        return view.problem().depots().stream()
                .mapToLong(depot -> PlanView.stock(depot, goods))
                .sum();
    }

    private long drawn(ItemCode goods) {
        return view.plan().allocation().stream()
                .flatMap(line -> line.sources().stream())
                .filter(source -> goods.equals(source.earmarked()))
                .mapToLong(AllocationLine.Source::quantity)
                .sum();
    }

    /**
     * What the consent brings to the needs that lack the goods.
     *
     * @param siteDays tenths of a day of use, summed over the sites; 0 where no daily use is known
     */
    private record Gain(Idle idle, Relaxation.Consent consent, long units, long siteDays) {}

    private Optional<Gain> gain(Idle idle) {
        List<PlaceId> sites = idle.lacking.stream().map(Need::site).toList();
        Relaxation.Consent consent = new Relaxation.Consent(idle.goods.code(), sites);
        DispatchProblem relaxed = consent.apply(view.problem());
        List<Share> shares = new Allocator(relaxed, new Access(relaxed, view.times())).allocate();
        long units = 0;
        long siteDays = 0;
        for (Share share : shares) {
            if (idle.lacking.contains(share.need())) {
                long more = share.allocated() - allocated(share.need());
                units += more;
                siteDays += share.need().dailyNeed() == 0
                        ? 0
                        : more * TENTHS / share.need().dailyNeed();
            }
        }
        return units <= 0 ? Optional.empty() : Optional.of(new Gain(idle, consent, units, siteDays));
    }

    private long allocated(Need need) {
        return view.plan().allocation().stream()
                .filter(line -> line.site().equals(need.site()) && line.item().equals(need.item()))
                .mapToLong(AllocationLine::allocated)
                .sum();
    }

    private Proposal proposal(Gain gain) {
        Idle idle = gain.idle;
        String donor = idle.donor;
        String figure = gain.siteDays / TENTHS + "." + gain.siteDays % TENTHS;
        Phrase words = CONSENT.with("donor", donor == null ? NAMELESS : DONOR.with(Map.of("name", donor)))
                .with("days", gain.siteDays == 0 ? NO_DAYS : DAYS.with(Map.of("figure", figure)))
                .with("sites", sites(idle.lacking))
                .with(Map.of(
                        "depots", depots(idle.goods.code()),
                        "item",
                                view.item(Objects.requireNonNull(idle.goods.earmark())
                                                .item())
                                        .name(),
                        "unused", String.valueOf(idle.unused),
                        "units", String.valueOf(gain.units),
                        "class", String.valueOf(idle.urgency)));
        return new Proposal(gain.consent, 0, 0, words);
    }

    private String depots(ItemCode goods) {
        return view.problem().depots().stream()
                .filter(depot -> PlanView.stock(depot, goods) > 0)
                .map(Depot::name)
                .collect(Collectors.joining(", "));
    }

    private Phrase sites(List<Need> needs) {
        String names = needs.stream()
                .limit(MOST_SITES_NAMED)
                .map(need -> view.site(need.site()).name())
                .collect(Collectors.joining(", "));
        return needs.size() <= MOST_SITES_NAMED
                ? new Phrase(names, names)
                : MORE_SITES.with(Map.of("names", names, "count", String.valueOf(needs.size())));
    }
}
