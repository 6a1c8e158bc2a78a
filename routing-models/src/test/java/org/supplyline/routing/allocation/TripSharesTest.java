package org.supplyline.routing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;

class TripSharesTest {
    private static final Item ITEM = new Item(new ItemCode("kit"), "kit", 1, 1, 1, false, false, false, null);
    private static final int PROBLEMS = 300;
    private static final int CLASSES = 4;

    /** Class by class, the covers of its needs in rising order. */
    private static List<Long> vector(long[] quantities, List<TripShares.Wish> wishes) {
        List<Long> vector = new ArrayList<>();
        for (int urgency = 1; urgency <= CLASSES; urgency++) {
            int wanted = urgency;
            IntStream.range(0, quantities.length)
                    .filter(wish -> wishes.get(wish).need().urgencyClass() == wanted)
                    .mapToObj(wish -> quantities[wish])
                    .sorted()
                    .forEach(vector::add);
        }
        return vector;
    }

    @Test
    void aCartonThatStaysClosedIsNotSharedByTwoTrips() {
        Item closed = new Item(ITEM.code(), "kit", 1, 1, 10, true, false, false, null);
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            Random random = new Random(seed);
            long[] carried = random.longs(4, 0, 6).map(cartons -> 10 * cartons).toArray();
            List<TripShares.Wish> wishes = new ArrayList<>();
            for (int wish = 0; wish < 4; wish++) {
                long most = 10L * random.nextInt(6);
                Need need = new Need(
                        new PlaceId("site-" + wish), ITEM.code(), 0, most, false, 1 + random.nextInt(9), 1, null, 0);
                wishes.add(new TripShares.Wish(need, most, BitSet.valueOf(new long[] {1 + random.nextInt(15)})));
            }
            for (long[] trip : TripShares.share(closed, carried, wishes)) {
                assertThat(Arrays.stream(trip).allMatch(quantity -> quantity % 10 == 0))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void noOtherWayToShareTheLoadsIsFairerWhenEverythingIsTried() {
        long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("TripSharesTest: seeds from " + first + " (-Drouting.seed=N)");
        int scarce = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Random random = new Random(seed);
            long[] carried = random.longs(2, 0, 7).toArray();
            List<TripShares.Wish> wishes = new ArrayList<>();
            for (int wish = 0; wish < 3; wish++) {
                long most = random.nextInt(6);
                Need need = new Need(
                        new PlaceId("site-" + wish), ITEM.code(), 0, most, false, 1, 1 + random.nextInt(2), null, 0);
                wishes.add(new TripShares.Wish(need, most, BitSet.valueOf(new long[] {1 + random.nextInt(3)})));
            }
            long[][] found = TripShares.share(ITEM, carried, wishes);
            long[] sums = new long[wishes.size()];
            for (int trip = 0; trip < carried.length; trip++) {
                assertThat(Arrays.stream(found[trip]).sum()).isLessThanOrEqualTo(carried[trip]);
                for (int wish = 0; wish < sums.length; wish++) {
                    sums[wish] += found[trip][wish];
                    assertThat(found[trip][wish] == 0
                                    || wishes.get(wish).trips().get(trip))
                            .isTrue();
                }
            }
            List<Long> best = fairest(carried, wishes, new long[wishes.size()], 0);
            assertThat(vector(sums, wishes)).as("seed %d", seed).isEqualTo(best);
            scarce += Arrays.stream(sums).sum()
                            < wishes.stream().mapToLong(TripShares.Wish::most).sum()
                    ? 1
                    : 0;
        }
        assertThat(scarce).isGreaterThan(PROBLEMS / 3);
    }

    private static List<Long> fairest(long[] carried, List<TripShares.Wish> wishes, long[] sums, int cell) {
        if (cell == carried.length * wishes.size()) {
            return vector(sums, wishes);
        }
        int trip = cell / wishes.size();
        int wish = cell % wishes.size();
        List<Long> best = List.of();
        long most = wishes.get(wish).trips().get(trip)
                ? Math.min(carried[trip], wishes.get(wish).most() - sums[wish])
                : 0;
        for (long quantity = 0; quantity <= most; quantity++) {
            long[] left = carried.clone();
            long[] more = sums.clone();
            left[trip] -= quantity;
            more[wish] += quantity;
            List<Long> other = fairest(left, wishes, more, cell + 1);
            best = best.isEmpty() || isFairer(other, best) ? other : best;
        }
        return best;
    }

    private static boolean isFairer(List<Long> one, List<Long> other) {
        for (int place = 0; place < one.size(); place++) {
            int order = one.get(place).compareTo(other.get(place));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
