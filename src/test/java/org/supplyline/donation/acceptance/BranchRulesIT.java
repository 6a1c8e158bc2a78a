package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.Organisation;
import org.supplyline.place.PlaceKind;

/** A city branch and a county branch below it, each with a depot. */
class BranchRulesIT {

    private static final Cause SETUP = new Cause.Request("admin", "set-up");

    private final AcceptanceFixture door = new AcceptanceFixture();
    private String city = "";
    private String county = "";
    private String countyDepot = "";

    @BeforeEach
    void twoBranches() {
        city = made(door.organisations.create(null, Organisation.Level.CITY, "市会", "City", null, SETUP));
        county = made(door.organisations.create(city, Organisation.Level.COUNTY, "县会", "County", null, SETUP));
        countyDepot = door.node.places.all(PlaceKind.DEPOT).stream()
                .map(place -> place.code())
                .filter(code -> !code.equals(door.node.city))
                .findFirst()
                .orElseThrow();
        door.organisations.put(door.node.city, city, SETUP);
        door.organisations.put(countyDepot, county, SETUP);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aBranchWithoutItsOwnRulesHasThoseAboveIt() {
        assertThat(door.rules.in(county).source()).isEqualTo(BranchRules.Source.USUAL);
        change(null, rules(12, 2));
        assertThat(door.rules.in(county).source()).isEqualTo(BranchRules.Source.COMMON);
        change(city, rules(9, 2));
        assertThat(door.rules.in(county).source()).isEqualTo(BranchRules.Source.ABOVE);
        assertThat(door.rules.at(countyDepot).months()).isEqualTo(9);
        assertThat(door.rules.in(null).rules().months()).isEqualTo(12);

        change(county, rules(1, 2));
        assertThat(door.rules.in(county).source()).isEqualTo(BranchRules.Source.OWN);
        assertThat(door.rules.at(countyDepot).months()).isEqualTo(1);
        assertThat(door.rules.at(door.node.city).months()).isEqualTo(9);

        door.node.journal.<Boolean>write(writer -> {
            door.rules.inherit(county, AcceptanceFixture.by("admin"), writer);
            door.rules.inherit(county, AcceptanceFixture.by("admin"), writer);
            return true;
        });
        assertThat(door.rules.at(countyDepot).months()).isEqualTo(9);
        assertThat(records())
                .extracting(record -> record.body().path("organisation").asString("-"))
                .as("each change once, the second wish to inherit changes nothing")
                .containsExactly("-", city, county, county);
    }

    @Test
    void aBranchThatIsMovedHasTheRulesOfItsNewParent() {
        String other = made(door.organisations.create(null, Organisation.Level.CITY, "邻市会", "Next", null, SETUP));
        change(city, rules(9, 2));
        change(other, rules(24, 2));

        door.organisations.move(county, other, SETUP);

        assertThat(door.rules.at(countyDepot).months()).isEqualTo(24);
        assertThat(door.rules.at(door.node.city).months()).isEqualTo(9);
    }

    @Test
    void goodsAreJudgedAndSignedForByTheRulesOfTheReceivingBranch() {
        change(county, rules(1, 4));
        change(city, rules(24, 2));
        String expiry =
                LocalDate.now(Clock.system(door.rules.zone())).plusMonths(12).toString();
        Acceptance inCity = arrival(door.node.city, expiry);
        Acceptance inCounty = arrival(countyDepot, expiry);

        assertThat(judged(inCity).why()).contains(Why.SHELF_LIFE_SHORT);
        assertThat(judged(inCounty).why()).isEmpty();
        assertThat(door.refused(inCounty, "li"))
                .as("the county asks for four: the donor, who counted, who checks, and one more")
                .isEqualTo("signers-together");
        door.sign(inCounty, Acceptance.Side.DONOR, "李会计");
        door.finished(inCounty, "li");
        door.finished(inCity, "li");

        assertThat(door.at(countyDepot, "milk-powder", "M1")).isEqualTo(10);
        assertThat(finished(inCounty).why()).isEmpty();
        assertThat(finished(inCity).why()).containsExactly(Why.SHELF_LIFE_SHORT);
    }

    /** A bottle weighs 480 g: 100 and 104 of them are 97.92 kg, 200 are 96 kg. */
    @Test
    void aDepotTakesInNoMoreDangerousGoodsThanItsBranchLetsItHold() {
        change(county, new RuleSet(1, 1, 24, Map.of(), true, 97, List.of(), 2, 2, true, 24));
        Acceptance first = alcohol(100);
        assertThat(judged(first).why()).isEmpty();
        door.finished(first, "li");

        Acceptance second = alcohol(104);
        assertThat(judged(second, 1).why()).containsExactly(Why.HAZARD_LIMIT);
        assertThat(judged(second, 1).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(judged(second, 2).why()).isEmpty();
        assertThat(judged(alcohol(102)).why()).isEmpty();
    }

    @Test
    void dangerousGoodsThatWereScannedInForAnAcceptanceCountOnce() {
        change(county, new RuleSet(1, 1, 24, Map.of(), true, 97, List.of(), 2, 2, true, 24));
        Acceptance scanned = alcohol(200);
        door.scan(scanned, "alcohol-75", "J1", countyDepot, 200, null);
        assertThat(judged(scanned).why()).isEmpty();

        Acceptance other = alcohol(3);
        assertThat(judged(other).why()).as("the scanned ones stand there").containsExactly(Why.HAZARD_LIMIT);
    }

    private Acceptance alcohol(int bottles) {
        Acceptance acceptance = door.open(new Acceptances.Arrival(
                countyDepot, null, List.of(), null, true, Giver.named(Giver.Kind.ORGANISATION, "某酒精厂")));
        door.add(acceptance, "'item':'alcohol-75','lot':'J1','loose':" + bottles + ",'expiry':'2099-01-01'");
        door.add(acceptance, "'item':'quilt','lot':'Q1','loose':1000");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        return acceptance;
    }

    private AcceptanceLine.Finished finished(Acceptance acceptance) {
        return Objects.requireNonNull(door.now(acceptance).lines().get(0).finished());
    }

    private Judgement judged(Acceptance acceptance) {
        return judged(acceptance, 1);
    }

    private Judgement judged(Acceptance acceptance, int line) {
        Acceptance now = door.now(acceptance);
        return door.rules.judge(door.rules.door(now), now.line(line).orElseThrow());
    }

    /** The donor has signed once and one of ours has counted. */
    private Acceptance arrival(String depot, String expiry) {
        Acceptance acceptance = door.open(new Acceptances.Arrival(
                depot, null, List.of(), null, true, Giver.named(Giver.Kind.ORGANISATION, "山西某乳品厂")));
        door.add(acceptance, "'item':'milk-powder','lot':'M1','loose':10,'expiry':'" + expiry + "'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        return acceptance;
    }

    private static RuleSet rules(int months, int together) {
        return new RuleSet(months, 1, 24, Map.of(), true, 0, List.of(), together, 2, true, 24);
    }

    private void change(@Nullable String organisation, RuleSet rules) {
        door.node.journal.<Boolean>write(writer -> {
            door.rules.change(organisation, rules, AcceptanceFixture.by("admin"), writer);
            return true;
        });
    }

    private List<JournalRecord> records() {
        return door.node.journal.after(org.supplyline.journal.JournalCursor.START, 500).stream()
                .filter(record -> record.kind() == JournalKind.MASTER
                        && record.body().path("what").asString("").equals("acceptance-rules"))
                .toList();
    }

    private static String made(org.supplyline.place.Organisations.Result result) {
        return Objects.requireNonNull(result.code());
    }
}
