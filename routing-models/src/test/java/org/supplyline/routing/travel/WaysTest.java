package org.supplyline.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static final int PLACES = 60;
    private static final int NETWORKS = 20;

    /** A network and the lengths that trying every chain of it gives: minutes in the upper half, metres in the lower. */
    private static long[][] fill(Ways ways, int roads, Random random) {
        long[][] best = new long[PLACES][PLACES];
        for (int from = 0; from < PLACES; from++) {
            for (int to = 0; to < PLACES; to++) {
                best[from][to] = from == to ? 0 : Long.MAX_VALUE / 2;
            }
        }
        for (int road = 0; road < roads; road++) {
            int from = random.nextInt(PLACES);
            int to = random.nextInt(PLACES);
            int minutes = random.nextInt(5);
            int metres = random.nextInt(100);
            ways.offer(from, to, minutes, metres);
            best[from][to] = Math.min(best[from][to], (long) minutes << 32 | metres);
        }
        for (int over = 0; over < PLACES; over++) {
            for (int from = 0; from < PLACES; from++) {
                for (int to = 0; to < PLACES; to++) {
                    best[from][to] = Math.min(best[from][to], best[from][over] + best[over][to]);
                }
            }
        }
        return best;
    }

    @Test
    void waysAreTheQuickestAndOfTheseTheShortestOnSketchesAndMatrices() {
        long seed = Long.getLong("routing.seed", 20261123);
        Random random = new Random(seed);
        for (int roads : new int[] {30, 100, 150, 1_000, 3_000}) {
            for (int network = 0; network < NETWORKS; network++) {
                Ways ways = new Ways(PLACES);
                long[][] best = fill(ways, roads, random);
                ways.close();
                for (int from = 0; from < PLACES; from++) {
                    for (int to = 0; to < PLACES; to++) {
                        String pair =
                                "seed %d, %d roads, network %d: %d to %d".formatted(seed, roads, network, from, to);
                        boolean joined = best[from][to] < Long.MAX_VALUE / 4;
                        assertThat(ways.connects(from, to)).as(pair).isEqualTo(joined);
                        if (joined) {
                            assertThat((long) ways.minutes(from, to) << 32 | ways.metres(from, to))
                                    .as(pair)
                                    .isEqualTo(best[from][to]);
                        }
                    }
                }
            }
        }
    }
}
