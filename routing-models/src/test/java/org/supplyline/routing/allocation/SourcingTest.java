package org.supplyline.routing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SourcingTest {
    @Test
    void theNearDepotServesFirstAndTheOtherTakesTheRest() {
        long[][] flow = Sourcing.of(new long[] {5, 10}, new long[] {4, 4}, new long[][] {{1, 2}, {5, 9}});
        assertThat(flow).isDeepEqualTo(new long[][] {{1, 4}, {3, 0}});
    }

    @Test
    void theFlowIsTheCheapestOfAllFlows() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int depots = 2;
            int sites = 1 + random.nextInt(4);
            long[] wanted = random.longs(sites, 0, 4).toArray();
            long total = LongStream.of(wanted).sum();
            long first = random.nextInt(8);
            long[] stock = {first, Math.max(0, total - first) + random.nextInt(3)};
            long[][] cost = new long[depots][];
            for (int depot = 0; depot < depots; depot++) {
                cost[depot] = random.longs(sites, 0, 20).toArray();
            }
            long[][] flow = Sourcing.of(stock, wanted, cost);
            long sum = 0;
            for (int site = 0; site < sites; site++) {
                assertThat(flow[0][site] + flow[1][site]).isEqualTo(wanted[site]);
                sum += flow[0][site] * cost[0][site] + flow[1][site] * cost[1][site];
            }
            for (int depot = 0; depot < depots; depot++) {
                assertThat(LongStream.of(flow[depot]).sum()).isLessThanOrEqualTo(stock[depot]);
                assertThat(LongStream.of(flow[depot])).allMatch(amount -> amount >= 0);
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(cheapest(stock, wanted, cost, 0, 0));
        }
    }

    /** Every way to split every site between the two depots. */
    private static long cheapest(long[] stock, long[] wanted, long[][] cost, int site, long drawn) {
        if (site == wanted.length) {
            long total = LongStream.of(wanted).sum();
            return drawn <= stock[0] && total - drawn <= stock[1] ? 0 : 1_000_000;
        }
        long best = 1_000_000;
        for (long take = 0; take <= wanted[site]; take++) {
            long here = take * cost[0][site] + (wanted[site] - take) * cost[1][site];
            best = Math.min(best, here + cheapest(stock, wanted, cost, site + 1, drawn + take));
        }
        return best;
    }
}
