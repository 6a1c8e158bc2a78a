package org.supplyline.routing.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.relief.ReliefFixtures.dynamicPlan;
import static org.supplyline.routing.relief.ReliefFixtures.plan;
import static org.supplyline.routing.relief.ReliefFixtures.trip;
import static org.supplyline.routing.relief.ReliefFixtures.valley;
import static org.supplyline.routing.relief.ReliefFixtures.water;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.relief.ReliefPlan.Load;
import org.supplyline.routing.relief.ReliefPlan.Stop;
import org.supplyline.routing.relief.ReliefPlan.Trip;
import org.supplyline.routing.relief.ReliefViolation.Rule;

class ReliefCheckTest {

    private static List<Rule> broken(ReliefPlan plan) {
        return ReliefCheck.report(valley(), plan).violations().stream()
                .map(ReliefViolation::rule)
                .toList();
    }

    private static Stop stop(String site, Load... loads) {
        return new Stop(site, List.of(loads));
    }

    private static Load vaccine(long quantity) {
        return new Load("vaccine", null, quantity);
    }

    @Test
    void theLevelsOfASmallPlanAreThoseReckonedByHand() {
        ReliefReport report = ReliefCheck.report(valley(), ReliefFixtures.valleyPlan());
        assertThat(report.violations()).isEmpty();
        // Unmet: water in class 1 (who waited 30 h counts there too) 20²/(40·100) + 40²/(60·100); the vaccine of class
        // 3 is met.
        long unmet = 100_000_000 + 266_666_666;
        // 44 litres are loaded in 1 min at 6,000 l/h, so lower is reached at minute 31 and upper at 61.
        long arrival = 8_000_000L * 20 * 31 / 100 + 8_000_000L * 10 * 61 / 100 * 2 + 2_000_000L * 61;
        // 31 km there, and home by way of lower, 50 min, as the way round takes 60.
        long cost = 500 + 62 * 100;
        assertThat(report.levels()).containsExactly(unmet, 0L, 0L, 0L, arrival, cost);
        assertThat(report.metres()).isEqualTo(62_000);
        assertThat(report.grams()).isEqualTo(42_000);
        assertThat(report.millilitres()).isEqualTo(44_000);
        assertThat(report.vehicles()).isEqualTo(1);
    }

    @Test
    void aPlanThatBringsNothingIsValidAndScoresWorst() {
        ReliefReport nothing = ReliefCheck.report(valley(), plan());
        assertThat(nothing.violations()).isEmpty();
        assertThat(nothing.levels()).containsExactly(1_000_000_000L, 0L, 1_000_000_000L, 0L, 0L, 0L);
    }

    @Test
    void whateverIsNotInTheInstanceIsNamed() {
        assertThat(broken(plan(trip("bus", 0, stop("lower", water(1)))))).containsExactly(Rule.UNKNOWN_ID);
        assertThat(broken(plan(trip("truck", 0, stop("moon", water(1)))))).containsExactly(Rule.UNKNOWN_ID);
        assertThat(broken(plan(trip("truck", 0, stop("lower", new Load("wine", null, 1))))))
                .containsExactly(Rule.UNKNOWN_ID);
        assertThat(broken(plan(new Trip("truck", "moon", 0, List.of(stop("lower", water(1)))))))
                .containsExactly(Rule.UNKNOWN_ID);
        assertThat(broken(new ReliefPlan("hill", "by hand", false, List.of()))).containsExactly(Rule.WRONG_INSTANCE);
    }

    @Test
    void aTruckThatMayNotUseHillsGoesRound() {
        // 60 min at speed 80 are 75 there and back, and 20 litres are loaded within the first minute.
        ReliefReport report = ReliefCheck.report(valley(), plan(trip("truck", 0, stop("lower", water(20)))));
        assertThat(report.levels().get(4)).isEqualTo(8_000_000L * 20 * (1 + 38) / 100);
        assertThat(broken(plan(trip("truck", 0, stop("upper", water(20)))))).containsExactly(Rule.ROAD_BAN);
    }

    @Test
    void loadsAreLookedAt() {
        assertThat(broken(plan(trip("truck", 0, stop("lower", vaccine(5))))))
                .containsExactly(Rule.NOT_NEEDED, Rule.COLD_CHAIN);
        assertThat(broken(plan(trip("reefer", 0, stop("upper", vaccine(7)))))).containsExactly(Rule.PART_CARTON);
        assertThat(broken(plan(trip("reefer", 0, stop("lower", new Load("water", "north", 5))))))
                .containsExactly(Rule.EARMARK);
        assertThat(broken(plan(trip("reefer", 0, stop("lower", water(41)))))).containsExactly(Rule.TOO_MUCH);
        assertThat(broken(plan(trip("reefer", 0, stop("upper", water(51)))))).containsExactly(Rule.OVERWEIGHT);
        assertThat(broken(plan(trip("reefer", 0, stop("upper", new Load("water", "north", 11))))))
                .containsExactly(Rule.STOCK);
        assertThat(broken(
                        plan(trip("reefer", 0, stop("upper", water(40))), trip("truck", 1, stop("lower", water(40))))))
                .containsExactly(Rule.STOCK);
    }

    @Test
    void timesAreLookedAt() {
        // Home again at minute 71; the second trip may be loaded then.
        Trip first = trip("reefer", 0, stop("lower", water(10)));
        assertThat(broken(plan(first, trip("reefer", 71, stop("lower", water(10))))))
                .isEmpty();
        assertThat(broken(plan(first, trip("reefer", 70, stop("lower", water(10))))))
                .containsExactly(Rule.EARLY_LOADING);
        assertThat(broken(plan(trip("reefer", 529, stop("lower", water(10)))))).isEmpty();
        assertThat(broken(plan(trip("reefer", 530, stop("lower", water(10)))))).containsExactly(Rule.SHIFT);
        assertThat(broken(plan(
                        first,
                        trip("reefer", 71, stop("lower", water(10))),
                        trip("reefer", 200, stop("lower", water(10))))))
                .containsExactly(Rule.TRIPS);
        assertThat(broken(plan(first, trip("truck", 0, stop("lower", water(10))))))
                .containsExactly(Rule.LOADING_PLACES, Rule.LOADING_PLACES);
        assertThat(broken(plan(first, trip("truck", 1, stop("lower", water(10))))))
                .isEmpty();
    }

    @Test
    void tripsThatDoNothingAreNamed() {
        assertThat(broken(plan(trip("truck", 0)))).containsExactly(Rule.EMPTY);
        assertThat(broken(plan(trip("truck", 0, stop("lower"))))).containsExactly(Rule.EMPTY);
        assertThat(broken(plan(trip("reefer", 0, stop("lower", water(1)), stop("lower", water(1))))))
                .containsExactly(Rule.TWICE);
    }

    @Test
    void newNeedsCountFromTheirMinuteInTheDynamicTask() {
        assertThat(broken(dynamicPlan(trip("reefer", 100, stop("lower", vaccine(5))))))
                .isEmpty();
        assertThat(broken(dynamicPlan(trip("reefer", 99, stop("lower", vaccine(5))))))
                .containsExactly(Rule.NOT_NEEDED);
        assertThat(ReliefCheck.report(valley(), dynamicPlan()).levels().get(1)).isEqualTo(200_000_000);
    }

    @Test
    void whatALostTruckHasNotBroughtIsNotBrought() {
        assertThat(broken(dynamicPlan(trip("reefer", 140, stop("upper", water(10))))))
                .isEmpty();
        assertThat(broken(dynamicPlan(trip("reefer", 169, stop("lower", water(10))))))
                .isEmpty();
        assertThat(broken(dynamicPlan(trip("reefer", 170, stop("lower", water(10))))))
                .containsExactly(Rule.LOST_TRUCK);
        assertThat(broken(plan(trip("reefer", 170, stop("lower", water(10)))))).isEmpty();
    }

    @Test
    void whoeverLeavesAfterACutGoesRoundOrNotAtAll() {
        ReliefWays ways = new ReliefWays(valley(), true);
        assertThat(ways.way("city", "upper", true, 199)).isEqualTo(new ReliefWays.Way(50, 31_000));
        assertThat(ways.way("city", "upper", true, 200)).isEqualTo(new ReliefWays.Way(60, 45_000));
        assertThat(new ReliefWays(valley(), false).way("city", "upper", true, 200))
                .isEqualTo(new ReliefWays.Way(50, 31_000));
        ReliefInstance cutOff = new ReliefInstance(
                "valley",
                7,
                valley().depots(),
                valley().items(),
                valley().vehicles(),
                valley().sites(),
                valley().needs(),
                valley().roads().subList(1, 2),
                List.of());
        assertThat(ReliefCheck.report(cutOff, plan(trip("reefer", 0, stop("lower", water(10)))))
                        .violations())
                .extracting(ReliefViolation::rule)
                .containsExactly(Rule.NO_WAY, Rule.NO_WAY);
    }
}
