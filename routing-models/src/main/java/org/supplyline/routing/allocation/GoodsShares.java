package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;

/**
 * Who gets how much of which goods. Needs whose quantity an order fixed are met one after the other, the more urgent first; then class by
 * class ({@link Need#urgencyClass()}) the others share what is left so that nobody could get more without somebody getting less who has
 * no more cover: in days of use if every such need of the item has a daily use, else in parts of what was approved. The shares are exact
 * before they are rounded to cartons, whatever earmarks and ways there are (see {@link CoverLevels}, {@link CartonRounding}).
 *
 * <p>Before routes are planned the sources are the depots; once they are fixed, the sources are the trips with what each carries, and each
 * need names the trips that stop at its site.
 */
public final class GoodsShares {
    /** The earmark of goods that anybody may get. */
    public static final String FREE = "-";

    /** Above any effort, so that what is not allowed is never cheaper. */
    private static final long FORBIDDEN = 1_000_000_000_000L;

    private final Map<ItemCode, Item> items = new HashMap<>();
    private final ToLongBiFunction<Goods, Wish> effort;

    private GoodsShares(List<Item> items, ToLongBiFunction<Goods, Wish> effort) {
        items.forEach(item -> this.items.put(item.code(), item));
        this.effort = effort;
    }

    /**
     * Goods of one kind at one place.
     *
     * @param source the depot that has them or the trip that brings them
     * @param lot as the catalogue calls it; list lots in the order in which they should go, the first to expire first
     * @param earmark what a donor gave them for, or {@link #FREE}
     * @param quantity base units, 0 or more
     */
    public record Goods(String source, ItemCode item, String lot, String earmark, long quantity) {}

    /**
     * A need and what it may draw on.
     *
     * @param sources where its goods may come from, empty = anywhere
     * @param earmarks that its site and purpose fall under; it may always draw on free goods
     */
    public record Wish(Need need, Set<String> sources, Set<String> earmarks) {
        /** Keeps its own copies. */
        public Wish {
            sources = Set.copyOf(sources);
            earmarks = Set.copyOf(earmarks);
        }

        boolean mayDrawOn(Goods goods) {
            return goods.item().equals(need.item())
                    && (sources.isEmpty() || sources.contains(goods.source()))
                    && (goods.earmark().equals(FREE) || earmarks.contains(goods.earmark()));
        }
    }

    /** A quantity of goods. */
    public record Draw(Goods goods, long quantity) {}

    /**
     * What a need gets.
     *
     * @param stock of all goods that it may draw on
     * @param draws where it comes from, each above 0
     */
    public record Grant(Wish wish, long quantity, long stock, List<Draw> draws) {
        /** Keeps its own copy. */
        public Grant {
            draws = List.copyOf(draws);
        }
    }

    /**
     * Shares all goods.
     *
     * @param items every item that is wished for
     * @param effort of bringing goods to a need, 0 to a thousand million: of all ways to bring the shares the one of least effort for each
     *     base unit is taken, of equal goods the first in the list
     * @return one grant for each wish, in their order
     */
    public static List<Grant> share(
            List<Item> items, List<Goods> goods, List<Wish> wishes, ToLongBiFunction<Goods, Wish> effort) {
        Map<ItemCode, List<Integer>> byItem = new LinkedHashMap<>();
        for (int wish = 0; wish < wishes.size(); wish++) {
            byItem.computeIfAbsent(wishes.get(wish).need().item(), item -> new ArrayList<>())
                    .add(wish);
        }
        Map<ItemCode, List<Goods>> goodsByItem = new HashMap<>();
        goods.forEach(line -> goodsByItem
                .computeIfAbsent(line.item(), item -> new ArrayList<>())
                .add(line));
        GoodsShares shares = new GoodsShares(items, effort);
        Map<Integer, Grant> grants = new HashMap<>();
        byItem.forEach((item, numbers) -> {
            List<Wish> members = numbers.stream().map(wishes::get).toList();
            List<Grant> found = shares.shareItem(item, goodsByItem.getOrDefault(item, List.of()), members);
            for (int member = 0; member < found.size(); member++) {
                grants.put(numbers.get(member), found.get(member));
            }
        });
        return IntStream.range(0, wishes.size())
                .mapToObj(wish -> Objects.requireNonNull(grants.get(wish)))
                .toList();
    }

    private List<Grant> shareItem(ItemCode code, List<Goods> goods, List<Wish> wishes) {
        Item item = Objects.requireNonNull(items.get(code), () -> "No item " + code);
        long[] supply = goods.stream().mapToLong(Goods::quantity).toArray();
        List<Claim> claims = claims(goods, wishes);
        long[] shares = FairShare.of(supply, claims, item.packSize(), item.wholeCartonsOnly());
        long[][] cost = new long[goods.size()][wishes.size()];
        for (int line = 0; line < goods.size(); line++) {
            for (int wish = 0; wish < wishes.size(); wish++) {
                boolean allowed = claims.get(wish).sources().get(line);
                cost[line][wish] = allowed ? effort.applyAsLong(goods.get(line), wishes.get(wish)) : FORBIDDEN;
            }
        }
        long[][] flow = Sourcing.of(supply, shares, cost);
        List<Grant> grants = new ArrayList<>();
        for (int wish = 0; wish < wishes.size(); wish++) {
            List<Draw> draws = new ArrayList<>();
            long stock = 0;
            for (int line = 0; line < goods.size(); line++) {
                if (flow[line][wish] > 0) {
                    draws.add(new Draw(goods.get(line), flow[line][wish]));
                }
                stock += claims.get(wish).sources().get(line) ? supply[line] : 0;
            }
            grants.add(new Grant(wishes.get(wish), shares[wish], stock, draws));
        }
        return grants;
    }

    private static List<Claim> claims(List<Goods> goods, List<Wish> wishes) {
        Standing standing = new Standing(wishes.stream().map(Wish::need).toList());
        List<Claim> claims = new ArrayList<>();
        for (Wish wish : wishes) {
            Need need = wish.need();
            BitSet sources = new BitSet();
            for (int line = 0; line < goods.size(); line++) {
                sources.set(line, wish.mayDrawOn(goods.get(line)));
            }
            claims.add(new Claim(need.approved(), standing.weight(need), standing.rank(need), sources));
        }
        return claims;
    }
}
