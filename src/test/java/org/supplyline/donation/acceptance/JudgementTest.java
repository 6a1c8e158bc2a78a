package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.ControlClass;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.catalog.ShelfLife;
import org.supplyline.inventory.Fund;

class JudgementTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Half past seven in the morning of 31 August 2026 at the branch; still 30 August in UTC. */
    private static final Instant NOW = Instant.parse("2026-08-30T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);
    private static final ShelfLife TWO_YEARS = new ShelfLife(ShelfLife.Rule.SIX_MONTHS, 24 * 730);
    private static final ShelfLife FOUR_MONTHS = new ShelfLife(ShelfLife.Rule.THREE_MONTHS, 24 * 120);
    private static final ShelfLife BREAD = new ShelfLife(ShelfLife.Rule.FRESH, 72);

    @Test
    void sixMonthsAreCountedInTheZoneOfTheNodeAndEndOnTheLastDayOfAShortMonth() {
        assertThat(judge(item(TWO_YEARS, ControlClass.ORDINARY), expiring(LocalDate.of(2027, 2, 28)))
                        .why())
                .isEmpty();
        assertThat(judge(item(TWO_YEARS, ControlClass.ORDINARY), expiring(LocalDate.of(2027, 2, 27))))
                .isEqualTo(new Judgement(Outcome.REFUSE, List.of(Why.SHELF_LIFE_SHORT), List.of(), null));
    }

    @Test
    void goodsThatKeepUpToHalfAYearNeedThreeMonths() {
        ReliefItem item = item(FOUR_MONTHS, ControlClass.ORDINARY);
        assertThat(judge(item, expiring(LocalDate.of(2026, 11, 30))).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(judge(item, expiring(LocalDate.of(2026, 11, 29))).outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void goodsAreUsableThroughTheirExpiryDate() {
        ReliefItem lamp = item(ShelfLife.NONE, ControlClass.ORDINARY);
        assertThat(judge(lamp, expiring(TODAY)).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(judge(lamp, expiring(TODAY.minusDays(1))).why()).containsExactly(Why.EXPIRED);
    }

    @Test
    void freshFoodIsCountedInHoursToTheMidnightAfterItsLastDay() {
        ReliefItem bread = item(BREAD, ControlClass.FRESH);
        assertThat(judge(bread, expiring(TODAY.plusDays(1))))
                .isEqualTo(new Judgement(Outcome.CONDITION, List.of(Why.FRESH_STRAIGHT), List.of(), 40L));
        assertThat(judge(bread, expiring(TODAY)).why()).containsExactly(Why.FRESH_TOO_LATE);
    }

    /** The branch wants 24 hours left; half past seven tomorrow is the first minute that leaves them. */
    @Test
    void freshFoodThatTellsItsMinuteIsCountedToIt() {
        ReliefItem bread = item(BREAD, ControlClass.FRESH);
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(judge(bread, until(new Expiry(tomorrow, LocalTime.of(7, 30)))))
                .isEqualTo(new Judgement(Outcome.CONDITION, List.of(Why.FRESH_STRAIGHT), List.of(), 24L));
        assertThat(judge(bread, until(new Expiry(tomorrow, LocalTime.of(7, 29)))))
                .isEqualTo(new Judgement(Outcome.REFUSE, List.of(Why.FRESH_TOO_LATE), List.of(), 23L));
        assertThat(judge(bread, until(new Expiry(TODAY, LocalTime.of(7, 30)))))
                .isEqualTo(new Judgement(Outcome.REFUSE, List.of(Why.EXPIRED), List.of(), null));
    }

    @Test
    void whatExpiresAndDoesNotSayWhenIsOnHold() {
        assertThat(judge(item(TWO_YEARS, ControlClass.ORDINARY), expiring(null)))
                .isEqualTo(new Judgement(Outcome.HOLD, List.of(Why.EXPIRY_MISSING), List.of(), null));
        assertThat(judge(item(ShelfLife.NONE, ControlClass.ORDINARY), expiring(null))
                        .outcome())
                .isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void aMedicineWithoutItsPapersIsOnHoldAndThePapersAreNamed() {
        ReliefItem medicine = item(TWO_YEARS, ControlClass.PRESCRIPTION);
        AcceptanceLine line = expiring(TODAY.plusYears(1));
        assertThat(judge(medicine, line).missing())
                .containsExactly(Paperwork.LICENCE, Paperwork.REGISTRATION, Paperwork.REPORT);
        assertThat(judge(medicine, line).outcome()).isEqualTo(Outcome.HOLD);
        Set<Paperwork> seen = Set.of(Paperwork.LICENCE, Paperwork.REGISTRATION, Paperwork.REPORT);
        assertThat(judge(medicine, with(line, seen)).outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void theStrictestRuleDecidesAndAllOfThemAreSaid() {
        RuleSet rules = new RuleSet(6, 3, 24, Map.of(), true, 0, List.of("thing"), 2, 2, true, 24);
        Judgement judged = Judgement.of(
                new Door(rules, 0),
                expiring(null),
                Optional.of(item(TWO_YEARS, ControlClass.ORDINARY)),
                NOW,
                SHANGHAI,
                "cz");
        assertThat(judged)
                .isEqualTo(new Judgement(Outcome.REFUSE, List.of(Why.NOT_WANTED, Why.EXPIRY_MISSING), List.of(), null));
    }

    @Test
    void goodsForANamedReceiverMustNameHimAndGoodsKeptForAnOwnerTheirOwner() {
        ReliefItem item = item(ShelfLife.NONE, ControlClass.ORDINARY);
        AcceptanceLine line = expiring(null);
        assertThat(judge(item, titled(line, new AcceptanceLine.Title("cz", Fund.ENTRUSTED, "-")))
                        .why())
                .containsExactly(Why.RECEIVER_MISSING);
        assertThat(judge(item, titled(line, new AcceptanceLine.Title("cz", Fund.KEPT, "-")))
                        .why())
                .containsExactly(Why.OWNER_MISSING);
        assertThat(judge(item, titled(line, new AcceptanceLine.Title("省粮储局", Fund.KEPT, "-")))
                        .why())
                .isEmpty();
    }

    @Test
    void dangerousGoodsThatWouldStayInADepotBeyondItsLimitAreRefusedAndOthersAreNot() {
        RuleSet rules = new RuleSet(6, 3, 24, Map.of(), true, 50, List.of(), 2, 2, true, 24);
        AcceptanceLine line = expiring(null);
        ReliefItem alcohol = item(ShelfLife.NONE, ControlClass.HAZARDOUS);
        assertThat(judge(new Door(rules, 50_000), alcohol, line).why()).isEmpty();
        assertThat(judge(new Door(rules, 50_001), alcohol, line).why()).containsExactly(Why.HAZARD_LIMIT);
        assertThat(judge(new Door(rules, 50_001), item(ShelfLife.NONE, ControlClass.ORDINARY), line)
                        .why())
                .isEmpty();
        AcceptanceLine straight = sentTo(line, new AcceptanceLine.Destination(null, "recipient:cz-1", "王"));
        assertThat(judge(new Door(rules, 50_001), alcohol, straight).why()).isEmpty();
    }

    @Test
    void datesThatCannotBePutTheGoodsOnHold() {
        AcceptanceLine line = dated(TODAY.plusDays(1), null);
        assertThat(judge(item(ShelfLife.NONE, ControlClass.ORDINARY), line).why())
                .containsExactly(Why.DATES_WRONG);
        AcceptanceLine backwards = dated(TODAY, TODAY.minusDays(1));
        assertThat(judge(item(ShelfLife.NONE, ControlClass.ORDINARY), backwards).why())
                .containsExactly(Why.DATES_WRONG, Why.EXPIRED);
    }

    private static Judgement judge(ReliefItem item, AcceptanceLine line) {
        return judge(new Door(RuleSet.USUAL, 0), item, line);
    }

    private static Judgement judge(Door door, ReliefItem item, AcceptanceLine line) {
        return Judgement.of(door, line, Optional.of(item), NOW, SHANGHAI, "cz");
    }

    private static ReliefItem item(ShelfLife life, ControlClass control) {
        return new ReliefItem(
                "thing", "东西", "Thing", "1010101", "个", "piece", 100, 100, false, life, control, Hazard.NONE, false);
    }

    private static AcceptanceLine expiring(@Nullable LocalDate expiry) {
        return dated(null, expiry);
    }

    private static AcceptanceLine dated(@Nullable LocalDate produced, @Nullable LocalDate expiry) {
        return of(produced, expiry == null ? null : Expiry.of(expiry));
    }

    private static AcceptanceLine until(Expiry expiry) {
        return of(null, expiry);
    }

    private static AcceptanceLine of(@Nullable LocalDate produced, @Nullable Expiry expiry) {
        return new AcceptanceLine(
                1,
                AcceptanceLine.Announced.NOT,
                "thing",
                new AcceptanceLine.Batch("A1", "", produced, expiry),
                AcceptanceLine.Count.typed(2, 50, 3, "a"),
                new AcceptanceLine.Title("cz", Fund.DONATED, "-"),
                AcceptanceLine.Worth.UNKNOWN,
                Set.of(),
                null,
                "",
                "",
                AcceptanceLine.Priority.USEFUL,
                AcceptanceLine.Destination.DEPOT,
                null,
                Giver.UNKNOWN,
                null);
    }

    private static AcceptanceLine with(AcceptanceLine line, Set<Paperwork> seen) {
        return changed(line, line.title(), seen, line.to());
    }

    private static AcceptanceLine titled(AcceptanceLine line, AcceptanceLine.Title title) {
        return changed(line, title, line.documents(), line.to());
    }

    private static AcceptanceLine sentTo(AcceptanceLine line, AcceptanceLine.Destination to) {
        return changed(line, line.title(), line.documents(), to);
    }

    private static AcceptanceLine changed(
            AcceptanceLine line, AcceptanceLine.Title title, Set<Paperwork> seen, AcceptanceLine.Destination to) {
        return new AcceptanceLine(
                line.number(),
                line.announced(),
                line.item(),
                line.batch(),
                line.count(),
                title,
                line.worth(),
                seen,
                null,
                "",
                "",
                line.priority(),
                to,
                null,
                line.giver(),
                null);
    }
}
