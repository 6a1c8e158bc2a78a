package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.ItemValue;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.Reception;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** The lines of an acceptance: what they are worth, and what devices scan in under its code. */
class AcceptanceLinesIT {

    private final AcceptanceFixture door = new AcceptanceFixture();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void theValueThatTheCatalogueKeepsIsTakenWithItsProofAndFollowsTheCount() {
        ReliefItem quilt = door.node.catalog.item("quilt").orElseThrow();
        door.node.catalog.edit(
                CatalogFixtures.worth(quilt, new ItemValue(12_050, ItemValue.Proof.MARKET)),
                AcceptanceFixture.by("chen"));
        Acceptance acceptance = door.arrival(false, Giver.UNKNOWN);

        AcceptanceLine line = door.add(acceptance, "'item':'quilt','loose':20,'kept':true");
        assertThat(line.worth()).isEqualTo(new AcceptanceLine.Worth(241_000L, AcceptanceLine.Proof.MARKET));
        assertThat(door.change(acceptance, 1, "'loose':10,'value':'2410.00','proof':'market','kept':true", "li")
                        .worth()
                        .fen())
                .as("nobody changed it, so it follows the count")
                .isEqualTo(120_500L);
        assertThat(door.change(acceptance, 1, "'value':'900','proof':'invoice','kept':true", "li")
                        .worth())
                .isEqualTo(new AcceptanceLine.Worth(90_000L, AcceptanceLine.Proof.INVOICE));
        assertThat(door.add(acceptance, "'item':'quilt','loose':20").worth())
                .as("who does not ask for it gets none")
                .isEqualTo(AcceptanceLine.Worth.UNKNOWN);
    }

    @Test
    void aReceiversExactNameIsItsCodeAndOtherNamesStayAsTheyAre() {
        Place receiver = door.node.places.receivers().get(0);
        Acceptance acceptance = door.announced(
                "县粮站,棉被,,20床," + receiver.nameZh(),
                "县粮站,棉被,,20床," + receiver.code(),
                "县粮站,棉被,,20床,region:140403",
                "县粮站,棉被,,20床,project:博爱家园",
                "县粮站,棉被,,20床,没听说的学校");

        assertThat(acceptance.lines())
                .extracting(line -> line.title().earmark())
                .containsExactly(receiver.code(), receiver.code(), "region:140403", "project:博爱家园", "没听说的学校");
        assertThat(door.add(acceptance, "'item':'quilt','loose':1,'earmark':'" + receiver.nameZh() + "'")
                        .title()
                        .earmark())
                .isEqualTo(receiver.code());
        assertThat(door.change(acceptance, 1, "'earmark':'" + receiver.nameEn() + "'", "li")
                        .title()
                        .earmark())
                .isEqualTo(receiver.code());
        assertThat(door.earmarks.unregistered(acceptance.lines().stream()
                        .map(line -> line.title().earmark())
                        .toList()))
                .containsExactly("没听说的学校");
    }

    @Test
    void everyLotOfAnAnnouncedItemBelongsToItsGift() {
        Acceptance acceptance = door.announced("县粮站,棉被,,240床,");
        AcceptanceLine announced = acceptance.lines().get(0);
        Giver giver = Giver.named(Giver.Kind.ORGANISATION, "县粮站");
        assertThat(announced.giver()).as("a station is no person").isEqualTo(giver);
        String bin = door.node.inCity(PlaceKind.BIN);
        door.scan(acceptance, "quilt", "WX", bin, 96, null);
        door.scan(acceptance, "quilt", "WY", bin, 120, null);
        door.scan(acceptance, "tent-12", "M1", bin, 1, null);
        door.node.journal.<Boolean>write(writer -> door.acceptances.takeScans(acceptance.code(), "zhang"));

        Acceptance counted = door.now(acceptance);
        assertThat(counted.lines())
                .extracting(
                        line -> line.batch().stockLot(),
                        AcceptanceLine::quantity,
                        line -> line.announced().gift(),
                        AcceptanceLine::giver,
                        counted::difference)
                .containsExactly(
                        tuple("WX", 96L, announced.announced().gift(), giver, -24L),
                        tuple("WY", 120L, announced.announced().gift(), giver, null),
                        tuple("M1", 1L, null, Giver.UNKNOWN, null));
        assertThat(DoorWords.expected(counted, counted.lines().get(0)).zh()).isEqualTo("240（第 1、2 行共 216）");
        assertThat(DoorWords.expected(counted, counted.lines().get(1)).en()).isEqualTo("see line 1");
        assertThat(DoorWords.expected(counted, counted.lines().get(2)).zh()).isEqualTo("-");

        door.change(acceptance, 3, "'outcome':'refuse','reason':'不需要'", "zhang");
        door.signedByDriver(acceptance);
        door.finished(acceptance, "li");
        assertThat(door.now(acceptance).lines())
                .filteredOn(line -> line.number() < 3)
                .allSatisfy(line -> assertThat(line.finished())
                        .isNotNull()
                        .extracting(AcceptanceLine.Finished::gift)
                        .isEqualTo(announced.announced().gift()));
    }

    @Test
    void whatNeedsPapersOrExpiresTooSoonWaitsWhereNoAcceptanceLooksAtIt() {
        FoundGoods found = new FoundGoods(door.rules, door.node.catalog, door.announced);
        Reception.Rules rules = found.at(door.node.city);
        Instant now = door.node.clock.instant();
        LocalDate today = LocalDate.ofInstant(now, door.rules.zone());

        assertThat(rules.waits("mask-n95", null, now)).as("papers").isTrue();
        assertThat(rules.waits("noodles-instant", new Expiry(today.plusDays(1), null), now))
                .as("expires too soon")
                .isTrue();
        assertThat(rules.waits("noodles-instant", null, now))
                .as("that nobody scanned a date says nothing")
                .isFalse();
        assertThat(rules.waits("quilt", null, now)).isFalse();

        Acceptance open = door.arrival(false, Giver.UNKNOWN);
        Acceptance over = door.arrival(false, Giver.UNKNOWN);
        door.add(over, "'item':'quilt','loose':1");
        door.signedByDriver(over);
        door.finished(over, "li");
        assertThat(found.open(List.of(open.code(), over.code(), "SLO1")))
                .isEqualTo(Map.of(open.code(), true, over.code(), false));
    }

    @Test
    void whatDevicesScannedInUnderTheCodeIsCountedAndNotBookedTwice() {
        Acceptance acceptance = door.arrival(false, Giver.UNKNOWN);
        String bin = door.node.inCity(PlaceKind.BIN);
        door.scan(acceptance, "quilt", "S1", bin, 40, "00123456789012345675");
        door.scan(acceptance, "quilt", "S1", bin, 20, null);
        door.node.journal.<Boolean>write(writer -> door.acceptances.takeScans(acceptance.code(), "zhang"));
        assertThat(door.now(acceptance).lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(60);
            assertThat(line.batch().stockLot()).isEqualTo("S1");
        });
        door.scan(acceptance, "quilt", "S1", bin, 5, null);
        door.signedByDriver(acceptance);
        assertThat(door.refused(acceptance, "li")).isEqualTo("scans-open");
        door.node.journal.<Boolean>write(writer -> door.acceptances.takeScans(acceptance.code(), "zhang"));
        door.change(acceptance, 1, "'earmark':'项目甲'", "zhang");
        assertThat(door.refused(acceptance, "li"))
                .as("more than was signed for")
                .isEqualTo("courier-unsigned");
        door.signedByDriver(acceptance);
        door.finished(acceptance, "li");

        assertThat(door.goods("quilt", "S1")).singleElement().satisfies(position -> {
            assertThat(position.quantity()).isEqualTo(65);
            assertThat(position.key().place()).isEqualTo(bin);
            assertThat(position.key().earmark()).isEqualTo("项目甲");
        });
        assertThat(door.acceptances.scanned(acceptance.code())).isEmpty();
    }
}
