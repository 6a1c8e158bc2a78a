package org.supplyline.routing.relief;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an instance is made from; its name says all of it but the seed: {@code n300-t60-d8-k40-rc-r-s80} has 300 sites, 60 trucks, 8 depots
 * and 40 items, lies mixed random and clustered, has its first depot at random, and stock for four fifths of what is needed of scarce items.
 *
 * @param sites 1 to 2,500
 * @param trucks 0 to 300
 * @param depots 1 to 50
 * @param items 1 to 1,000
 * @param layout {@code r}, {@code c} or {@code rc}: sites at random, in clusters, or half and half
 * @param centre {@code c}, {@code e} or {@code r}: the first depot in the centre, in a corner, or at random
 * @param stockPercent stock of scarce items as a part of the needs, 0 to 300
 * @param coldChain whether some items need refrigerated trucks
 */
public record ReliefSpec(
        String name,
        int sites,
        int trucks,
        int depots,
        int items,
        String layout,
        String centre,
        int stockPercent,
        boolean coldChain) {

    /** The published instances, small ones first; made from seed 1. */
    public static final List<String> NAMES = List.of(
            "n20-t4-d1-k6-r-c-s70",
            "n50-t10-d2-k12-rc-c-s60",
            "n50-t10-d2-k12-rc-c-s60-cold",
            "n100-t20-d3-k20-r-r-s80",
            "n100-t20-d3-k20-c-e-s40",
            "n300-t60-d8-k40-r-c-s80",
            "n300-t60-d8-k40-c-e-s60",
            "n300-t60-d8-k40-rc-r-s40",
            "n300-t60-d8-k40-rc-r-s80-cold",
            "n1000-t150-d15-k40-rc-r-s60",
            "n2000-t300-d30-k40-rc-r-s60");

    private static final Pattern FORM = Pattern.compile(
            "n([1-9]\\d{0,3})-t(\\d{1,3})-d([1-9]\\d?)-k([1-9]\\d{0,3})-(r|c|rc)-(c|e|r)-s(\\d{1,3})(-cold)?");
    private static final int MOST_SITES = 2_500;
    private static final int MOST_TRUCKS = 300;
    private static final int MOST_DEPOTS = 50;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_PERCENT = 300;

    /** What a name says; empty if it is no such name or beyond the sizes. */
    public static Optional<ReliefSpec> named(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        ReliefSpec spec = new ReliefSpec(
                name,
                number(form, 1),
                number(form, 2),
                number(form, 3),
                number(form, 4),
                form.group(5),
                form.group(6),
                number(form, 7),
                form.group(8) != null);
        return Optional.of(spec).filter(ReliefSpec::isWithinSizes);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private boolean isWithinSizes() {
        return sites <= MOST_SITES
                && trucks <= MOST_TRUCKS
                && depots <= MOST_DEPOTS
                && items <= MOST_ITEMS
                && stockPercent <= MOST_PERCENT;
    }
}
