package org.supplyline.routing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.allocation.FairShare.Claim;

class FairShareTest {
    private static long[] share(long stock, long pack, boolean wholeOnly, Claim... claims) {
        return FairShare.of(stock, List.of(claims), pack, wholeOnly);
    }

    private static Claim claim(long approved) {
        return new Claim(approved, approved, 2);
    }

    @Test
    void enoughStockGivesEveryoneWhatWasApproved() {
        assertThat(share(100, 1, false, claim(30), claim(70))).containsExactly(30, 70);
    }

    @Test
    void scarceStockIsSharedInProportionByTheLargestRemainder() {
        assertThat(share(
                        550,
                        1,
                        false,
                        claim(1800),
                        claim(2400),
                        claim(2700),
                        claim(1500),
                        claim(900),
                        claim(600),
                        claim(600),
                        claim(300)))
                .containsExactly(92, 122, 137, 76, 46, 31, 31, 15);
    }

    @Test
    void theMoreUrgentAreServedFirst() {
        assertThat(share(50, 1, false, new Claim(40, 40, 2), new Claim(30, 30, 1), new Claim(40, 40, 3)))
                .containsExactly(20, 30, 0);
    }

    @Test
    void noOneGetsMoreThanApprovedAndTheRestRisesTogether() {
        assertThat(share(50, 1, false, new Claim(5, 10, 2), new Claim(100, 10, 2), new Claim(100, 10, 2)))
                .containsExactly(5, 23, 22);
    }

    @Test
    void fiveCartonsOrMoreStayWholeAndSmallSharesOpenOne() {
        assertThat(share(660, 10, false, claim(600), claim(680), claim(40))).containsExactly(300, 340, 20);
        assertThat(share(655, 10, false, claim(600), claim(680), claim(30))).containsExactly(300, 340, 15);
    }

    @Test
    void wholeCartonsOnlyMeansWholeCartonsOnly() {
        assertThat(share(65, 10, true, claim(60), claim(40), claim(30))).containsExactly(30, 20, 10);
    }

    @Test
    void sharesNeverExceedStockOrApprovalAndCoverDiffersByLessThanAGrain() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                claims.add(new Claim(random.nextInt(500), 1 + random.nextInt(50), 2));
            }
            long stock = random.nextInt(2_000);
            long[] shares = FairShare.of(stock, claims, 1, false);
            long approved = claims.stream().mapToLong(Claim::approved).sum();
            assertThat(LongStream.of(shares).sum()).as("seed %d", seed).isEqualTo(Math.min(stock, approved));
            for (int i = 0; i < shares.length; i++) {
                assertThat(shares[i]).isBetween(0L, claims.get(i).approved());
                for (int j = 0; j < shares.length; j++) {
                    // Whoever is not full is not behind anyone by more than the rounding of both.
                    if (shares[i] < claims.get(i).approved()) {
                        double mine = (shares[i] + 1.0) / claims.get(i).weight();
                        double other = (shares[j] - 1.0) / claims.get(j).weight();
                        assertThat(mine)
                                .as("seed %d, %d against %d", seed, i, j)
                                .isGreaterThanOrEqualTo(other);
                    }
                }
            }
        }
    }
}
