package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;

/** What is played at the door of a depot. */
class AcceptanceIT {

    private static final Giver FACTORY = Giver.named(Giver.Kind.ORGANISATION, "山西某被服厂");

    private final AcceptanceFixture door = new AcceptanceFixture();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatWasCountedIsBookedOnceWithItsGiftOwnerEarmarkAndProvenValue() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        String bin = door.node.inCity(PlaceKind.BIN);
        door.add(
                acceptance,
                "'item':'quilt','lot':'B7','maker':'长治棉纺厂','packs':12,'content':10,'loose':3,'earmark':'沁源县接收点',"
                        + "'value':'32,900.00','proof':'invoice','place':'" + bin + "'");
        door.add(acceptance, "'item':'kit-family','lot':'K1','loose':5,'value':'999.99'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.finishing.prepare(acceptance.code());
        JournalCursor before = door.node.journal.head();

        JournalId record = door.finished(acceptance, "li");

        assertThat(door.at(bin, "quilt", "B7")).isEqualTo(123);
        assertThat(door.goods("quilt", "B7").get(0).key().earmark())
                .as("the receiver's name is its code")
                .isEqualTo(door.node.places.receivers().get(0).code());
        assertThat(door.at(door.node.city, "kit-family", "K1")).isEqualTo(5);
        List<JournalRecord> records = door.node.journal.after(before, 20);
        assertThat(records)
                .extracting(JournalRecord::kind)
                .containsExactly(JournalKind.ACCEPTANCE, JournalKind.MASTER, JournalKind.MASTER, JournalKind.MOVEMENT);
        assertThat(records.get(1).body().path("maker").stringValue()).isEqualTo("长治棉纺厂");
        assertThat(records.get(3).body().toString())
                .contains("\"gift\":\"" + record + "/1\"", "\"valueFen\":3290000")
                .doesNotContain("99999");
        assertThat(closing(acceptance).samePerson()).isFalse();
    }

    @Test
    void whatIsChangedAfterwardsWasNotSignedForAndWhereItIsPutIsNoChange() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'kit-family','loose':3");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.change(acceptance, 1, "'place':'" + door.node.inCity(PlaceKind.BIN) + "'", "zhang");
        assertThat(door.now(acceptance).standing()).hasSize(1);

        door.change(acceptance, 1, "'loose':7", "zhang");
        assertThat(door.now(acceptance).signers()).hasSize(1);
        assertThat(door.refused(acceptance, "li")).isEqualTo("signers-together");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.add(acceptance, "'item':'quilt','loose':1");
        assertThat(door.refused(acceptance, "li")).isEqualTo("signers-together");

        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.finished(acceptance, "li");
    }

    @Test
    void onePersonSignsOnceAndForOneSide() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'kit-family','loose':3");

        assertThat(door.sign(acceptance, Acceptance.Side.DONOR, "Wang")).isEmpty();
        assertThat(door.sign(acceptance, Acceptance.Side.OURS, "wang")).contains(new Refused("signed-already", "wang"));
        assertThat(door.now(acceptance).signers()).hasSize(1);
    }

    @Test
    void theJournalNamesNoDonorAndNobodyWhoIsNotAUser() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'quilt','loose':3,'reason':'王厂长说好的'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        JournalCursor before = door.node.journal.head();
        door.finished(acceptance, "li");

        assertThat(door.node.journal.after(before, 20))
                .extracting(written -> written.body().toString())
                .allSatisfy(body -> assertThat(body).doesNotContain("被服厂").doesNotContain("王厂长"));
    }

    @Test
    void theSecondOfTwoPeopleWhoFinishAtOnceChangesNothing() throws Exception {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'quilt','lot':'B8','loose':40");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both =
                    List.of(() -> door.refused(acceptance, "li"), () -> door.refused(acceptance, "chen"));
            List<String> ended = new ArrayList<>();
            for (Future<String> one : people.invokeAll(both)) {
                ended.add(one.get());
            }
            assertThat(ended).containsExactlyInAnyOrder("done", "not-open");
        } finally {
            people.shutdown();
        }
        assertThat(door.at(door.node.city, "quilt", "B8")).isEqualTo(40);
    }

    @Test
    void goodsOnHoldAreNoFreeStockUntilTheyAreReleasedAndWhatIsGivenBackLeaves() {
        Acceptance acceptance = door.arrival(false, Giver.UNKNOWN);
        AcceptanceLine line = door.add(acceptance, "'item':'mask-n95','lot':'N1','packs':3,'content':100");
        assertThat(door.rules.judge(door.rules.door(acceptance), line).outcome())
                .isEqualTo(Outcome.HOLD);
        door.signedByDriver(acceptance);
        long free = door.free("mask-n95", "-");
        door.finished(acceptance, "li");
        String hold = door.holds.of(door.node.city).orElseThrow();

        assertThat(door.at(hold, "mask-n95", "N1")).isEqualTo(300);
        assertThat(door.free("mask-n95", "-")).isEqualTo(free);

        String bin = door.node.inCity(PlaceKind.BIN);
        assertThat(door.node.journal.<String>write(writer -> door.aftermath
                        .release(acceptance.code(), 1, 200, bin, "注册证补齐", AcceptanceFixture.by("chen"), writer)
                        .map(Refused::code)
                        .orElse("done")))
                .isEqualTo("done");
        assertThat(giveBack(acceptance, 101)).isEqualTo("not-on-hold");
        assertThat(giveBack(acceptance, 100)).isEqualTo("done");
        assertThat(door.at(hold, "mask-n95", "N1")).isZero();
        assertThat(door.free("mask-n95", "-")).isEqualTo(free + 200);
        assertThat(door.store.actions(acceptance.code()))
                .extracting(AcceptanceStore.Action::kind)
                .containsExactly("release", "return");
    }

    private String giveBack(Acceptance acceptance, long quantity) {
        return door.node.journal.write(writer -> door.aftermath
                .giveBack(acceptance.code(), 1, quantity, "无证", AcceptanceFixture.by("chen"), writer)
                .map(Refused::code)
                .orElse("done"));
    }

    @Test
    void refusingWithoutAReasonIsNotPossibleAndRefusedGoodsDoNotEnterTheBooks() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'quilt','lot':'B9','loose':10,'outcome':'refuse'");
        door.add(acceptance, "'item':'quilt','lot':'B10','loose':1");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");

        assertThat(door.refused(acceptance, "li")).isEqualTo("reason-missing");
        door.change(acceptance, 1, "'reason':'受潮发霉'", "zhang");
        door.finished(acceptance, "li");

        assertThat(door.goods("quilt", "B9")).isEmpty();
        AcceptanceLine refused = door.now(acceptance).line(1).orElseThrow();
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(Objects.requireNonNull(refused.finished()).gift()).isNull();
    }

    @Test
    void aPersonMayDecideOtherwiseThanTheRulesAndBothAreWritten() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'water-bottled','lot':'W9','expiry':'2020-01-01','loose':10,'outcome':'hold'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        assertThat(door.refused(acceptance, "li")).isEqualTo("reason-missing");
        door.change(acceptance, 1, "'reason':'日期待厂家确认'", "zhang");
        JournalId record = door.finished(acceptance, "li");

        assertThat(door.node.journal.find(record).orElseThrow().body().toString())
                .contains("\"proposed\":\"refuse\"", "\"outcome\":\"hold\"", "\"expired\"");
        AcceptanceLine.Finished line = Objects.requireNonNull(
                door.now(acceptance).line(1).orElseThrow().finished());
        assertThat(line.why()).containsExactly(Why.EXPIRED);
    }

    @Test
    void withoutADonorTheDriverSignsAndOneOfOursAloneIsFlaggedUntilASecondHasLooked() {
        Acceptance acceptance = door.arrival(false, Giver.UNKNOWN);
        door.add(acceptance, "'item':'quilt','lot':'B11','loose':10");
        assertThat(door.refused(acceptance, "zhang")).isEqualTo("courier-unsigned");
        door.sign(acceptance, Acceptance.Side.COURIER, "顺丰 6012");
        assertThat(door.refused(acceptance, "zhang")).isEqualTo("slip-missing");
        door.signedByDriver(acceptance);
        JournalId record = door.finished(acceptance, "zhang");

        Acceptance.Closing closing = closing(acceptance);
        assertThat(closing.samePerson()).isTrue();
        assertThat(closing.isUnchecked()).isTrue();
        assertThat(door.node.journal.find(record).orElseThrow().body().toString())
                .contains("\"samePerson\":true");
        assertThat(door.store.unchecked(10)).extracting(Acceptance::code).containsExactly(acceptance.code());
        assertThat(check(acceptance, "zhang")).isEqualTo("check-same");
        assertThat(check(acceptance, "chen")).isEqualTo("done");
        assertThat(check(acceptance, "li")).isEqualTo("check-not-due");
        assertThat(door.store.unchecked(10)).isEmpty();
    }

    private String check(Acceptance acceptance, String user) {
        return door.node.journal.write(writer -> door.aftermath
                .check(acceptance.code(), AcceptanceFixture.by(user), writer)
                .map(Refused::code)
                .orElse("done"));
    }

    @Test
    void aParcelsDonorIsUnknownUntilHeClaimsItByItsNumber() {
        Acceptance acceptance = door.open(new Acceptances.Arrival(
                door.node.city, null, List.of(), Acceptances.tracking(" sf1234 567890123"), false, Giver.UNKNOWN));
        assertThat(acceptance.tracking()).isEqualTo("SF1234567890123");
        door.add(acceptance, "'item':'quilt','lot':'B12','loose':2");
        door.signedByDriver(acceptance);
        JournalId record = door.finished(acceptance, "li");
        JournalCursor before = door.node.journal.head();

        Giver person = Giver.named(Giver.Kind.PERSON, "㐂乐");
        assertThat(claim(acceptance, person)).isEqualTo("done");
        assertThat(claim(acceptance, FACTORY)).isEqualTo("already-claimed");

        assertThat(door.now(acceptance).line(1).orElseThrow().giver()).isEqualTo(person);
        assertThat(person.publication()).isEqualTo(Giver.Publication.MASKED);
        assertThat(door.node.journal.after(before, 5)).singleElement().satisfies(correction -> {
            assertThat(correction.kind()).isEqualTo(JournalKind.CORRECTION);
            assertThat(correction.body().toString())
                    .contains("\"corrects\":\"" + record + "\"", record + "/1")
                    .doesNotContain("㐂乐");
        });
    }

    private String claim(Acceptance acceptance, Giver giver) {
        return door.node.journal.write(writer -> door.aftermath
                .claim(acceptance.code(), giver, "来电，报出运单号", AcceptanceFixture.by("li"), writer)
                .map(Refused::code)
                .orElse("done"));
    }

    @Test
    void whatCameWhileAllWasDownIsBookedWithTheTimeAndNumberOfItsSlip() {
        Instant night = Instant.parse("2026-06-30T19:10:00Z");
        Acceptance acceptance = door.open(new Acceptances.Arrival(
                door.node.city, null, List.of(), null, true, FACTORY, new Acceptance.Slip(night, "CZR000004")));
        door.add(acceptance, "'item':'quilt','lot':'NIGHT','loose':9");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.sign(acceptance, Acceptance.Side.OURS, "zhang");
        JournalId record = door.finished(acceptance, "li");

        assertThat(door.now(acceptance).cameAt()).isEqualTo(night);
        JsonNode movement = door.node.journal.after(JournalCursor.START, 10_000).stream()
                .filter(each -> each.kind() == JournalKind.MOVEMENT
                        && each.body().toString().contains("NIGHT"))
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(movement.path("occurredAt").asString()).isEqualTo(night.toString());
        assertThat(movement.path("reason").asString()).isEqualTo("slip: CZR000004");
        assertThat(record).isNotNull();
    }

    @Test
    void goodsForANamedReceiverGoStraightThereAndNeverIntoTheDepot() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        String site = door.node.site("Qinyuan");
        door.add(
                acceptance,
                "'item':'quilt','lot':'B13','loose':60,'receiver':'" + site + "','fund':'entrusted'," + "'earmark':'"
                        + site + "'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        assertThat(door.refused(acceptance, "li")).isEqualTo("receiver-unsigned");
        door.change(acceptance, 1, "'signedBy':'接收点 赵'", "zhang");
        door.finished(acceptance, "li");

        assertThat(door.goods("quilt", "B13")).singleElement().satisfies(position -> {
            assertThat(position.key().place()).isEqualTo(site);
            assertThat(position.quantity()).isEqualTo(60);
        });
    }

    private Acceptance.Closing closing(Acceptance acceptance) {
        return Objects.requireNonNull(door.now(acceptance).closing());
    }
}
