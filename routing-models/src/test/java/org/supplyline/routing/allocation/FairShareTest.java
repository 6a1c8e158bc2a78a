package org.supplyline.routing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FairShareTest {
    private static final int CASES = 400;

    private static long[] share(long stock, long pack, boolean wholeOnly, Claim... claims) {
        return FairShare.of(new long[] {stock}, List.of(claims), pack, wholeOnly);
    }

    private static Claim claim(long approved) {
        return claim(approved, approved, 2);
    }

    private static Claim claim(long approved, long weight, int rank, int... sources) {
        BitSet set = new BitSet();
        for (int source : sources.length == 0 ? new int[] {0} : sources) {
            set.set(source);
        }
        return new Claim(approved, weight, rank, set);
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
        assertThat(share(50, 1, false, claim(40, 40, 2), claim(30, 30, 1), claim(40, 40, 3)))
                .containsExactly(20, 30, 0);
    }

    @Test
    void noOneGetsMoreThanApprovedAndTheRestRisesTogether() {
        assertThat(share(50, 1, false, claim(5, 10, 2), claim(100, 10, 2), claim(100, 10, 2)))
                .containsExactly(5, 23, 22);
    }

    @Test
    void whoMayDrawOnOneSourceOnlyIsNotLeftBehindByThoseWhoHaveAnother() {
        // The second has a source of its own, so the first gets all of theirs in common.
        assertThat(FairShare.of(new long[] {10, 10}, List.of(claim(20, 1, 1, 0), claim(20, 1, 1, 0, 1)), 1, false))
                .containsExactly(10, 10);
        assertThat(FairShare.of(new long[] {10, 4}, List.of(claim(20, 1, 1, 0), claim(20, 1, 1, 0, 1)), 1, false))
                .containsExactly(7, 7);
        assertThat(FairShare.of(new long[] {3, 30}, List.of(claim(20, 1, 1, 0), claim(20, 1, 1, 0, 1)), 1, false))
                .containsExactly(3, 20);
    }

    @Test
    void whatIsLeftByALevelThatSomeCannotLeaveGoesToTheOthers() {
        long[] supply = {6, 9, 100};
        List<Claim> claims = List.of(
                claim(50, 1, 1, 0), claim(50, 2, 1, 0), claim(50, 1, 1, 1), claim(50, 2, 1, 1), claim(90, 3, 1, 2));
        assertThat(FairShare.of(supply, claims, 1, false)).containsExactly(2, 4, 3, 6, 90);
    }

    @Test
    void fiveCartonsOrMoreStayWholeAndSmallSharesOpenOne() {
        assertThat(share(660, 10, false, claim(600), claim(680), claim(40))).containsExactly(300, 340, 20);
        assertThat(share(655, 10, false, claim(600), claim(680), claim(30))).containsExactly(300, 340, 15);
    }

    @Test
    void lessThanACartonThatLargeSharesLeaveGoesToSmallOnesUpToTheBestCover() {
        // Exactly 54.9 + 164.7 + 4.4: five and sixteen cartons and four pieces, and a carton more by the largest
        // remainder.
        assertThat(share(224, 10, false, claim(500, 25, 1), claim(500, 75, 1), claim(30, 2, 1)))
                .containsExactly(60, 160, 4);
        assertThat(share(119, 10, false, claim(500, 1, 1), claim(500, 1, 1))).containsExactly(60, 50);
    }

    @Test
    void wholeCartonsOnlyMeansWholeCartonsOnly() {
        assertThat(share(65, 10, true, claim(60), claim(40), claim(30))).containsExactly(30, 20, 10);
    }

    @Test
    void theLevelsAreThoseOfEverySubsetOfClaims() {
        long first = Long.getLong("routing.seed", 1L);
        System.out.println("FairShareTest: seeds " + first + " to " + (first + CASES - 1) + " (-Drouting.seed=N)");
        for (long seed = first; seed < first + CASES; seed++) {
            SubsetShares brute = new SubsetShares(new Random(seed));
            List<double[]> expected = brute.shares();
            long[] shares = FairShare.of(brute.supply, brute.claims, 1, false);
            assertThat(brute.possible(shares)).as("seed %d", seed).isTrue();
            for (int i = 0; i < shares.length; i++) {
                double exact = expected.get(i)[0];
                assertThat((double) shares[i])
                        .as(
                                "seed %d claim %d of %s from %s",
                                seed,
                                i,
                                brute.claims,
                                LongStream.of(brute.supply).boxed().toList())
                        .isBetween(Math.floor(exact - 1e-9), Math.ceil(exact + 1e-9));
            }
        }
    }

    @Test
    void noOneCanGetMoreUnlessOneWithNoMoreCoverGetsLess() {
        int scarce = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            SubsetShares brute = new SubsetShares(new Random(1_000_003 * seed));
            long[] shares = FairShare.of(brute.supply, brute.claims, 1, false);
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] >= brute.claims.get(i).approved()) {
                    continue;
                }
                scarce++;
                long[] more = shares.clone();
                more[i]++;
                assertThat(brute.possible(more))
                        .as("seed %d, %d gets one more", seed, i)
                        .isFalse();
                for (int j = 0; j < shares.length; j++) {
                    // Taking one from who is better off by more than both roundings, or from a later rank, must not
                    // help.
                    boolean later =
                            brute.claims.get(j).rank() > brute.claims.get(i).rank();
                    boolean better = brute.claims.get(j).rank()
                                    == brute.claims.get(i).rank()
                            && (shares[j] - 1.0) / brute.claims.get(j).weight()
                                    > (shares[i] + 1.0) / brute.claims.get(i).weight() + 1e-9;
                    if (shares[j] > 0 && (later || better)) {
                        more[j]--;
                        assertThat(brute.possible(more))
                                .as("seed %d, from %d to %d", seed, j, i)
                                .isFalse();
                        more[j]++;
                    }
                }
            }
        }
        assertThat(scarce).isGreaterThan(CASES);
    }

    @Test
    void cartonsMoveNoOneByAWholeCartonAndLessThanOneStays() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            long pack = 2L + random.nextInt(30);
            boolean wholeOnly = random.nextBoolean();
            List<Claim> claims = new ArrayList<>();
            int sites = 1 + random.nextInt(9);
            for (int i = 0; i < sites; i++) {
                claims.add(claim(random.nextInt(900), 1 + random.nextInt(40), 1));
            }
            long stock = random.nextInt(2_500);
            long[] exact = FairShare.of(new long[] {stock}, claims, 1, false);
            long[] shares = FairShare.of(new long[] {stock}, claims, pack, wholeOnly);
            long left = stock - LongStream.of(shares).sum();
            assertThat(left).as("seed %d", seed).isNotNegative();
            for (int i = 0; i < sites; i++) {
                boolean full = shares[i] == claims.get(i).approved();
                assertThat(shares[i])
                        .as("seed %d claim %d", seed, i)
                        .isBetween(0L, claims.get(i).approved());
                assertThat(Math.abs(shares[i] - exact[i]))
                        .as("seed %d claim %d", seed, i)
                        .isLessThanOrEqualTo(pack);
                if (wholeOnly && !full) {
                    assertThat(shares[i] % pack).as("seed %d claim %d", seed, i).isZero();
                }
                if (!full && (wholeOnly || exact[i] >= CartonRounding.WHOLE_CARTONS_FROM * pack + 1)) {
                    assertThat(shares[i] % pack).as("seed %d claim %d", seed, i).isZero();
                    assertThat(left).as("seed %d", seed).isLessThan(pack);
                }
            }
        }
    }

    @Test
    void absurdQuantitiesAreSharedAllTheSame() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            claims.add(claim(10_000_000_000L, 10_000_000_000L, 1));
        }
        long[] shares = FairShare.of(new long[] {1_000_000_000_000L}, claims, 1, false);
        assertThat(shares).containsOnly(1_000_000_000L);
    }
}
