package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.CatalogFixtures;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.need.NeedChange.Reason;
import org.supplyline.need.NeedChange.Refused;
import org.supplyline.need.NeedChange.Saved;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceFixtures;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

class NeedsIT {

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final Catalog catalog = CatalogFixtures.shipped(node);
    private final Places places = PlaceFixtures.places(node);
    private final NeedStore store = new NeedStore(node.db());
    private final Needs needs = new Needs(store, places, catalog, journal);
    private final HospitalNeeds hospitals = new HospitalNeeds(store, needs, places, catalog, journal, node.json());
    private final Place village = site("门楼村安置点", false);
    private final Place hospital = site("沁县人民医院", true);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aNeedIsNamedByItsJournalRecordAndLine() {
        JournalCursor before = journal.head();
        Need need = saved(needs.ask(wanted(village, "quilt", 60L, null), by("r1")));

        assertThat(journal.after(before, 5)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(JournalKind.NEED);
            assertThat(need.id()).isEqualTo(record.id() + "/1");
            assertThat(record.body().get("lines").get(0).get("asked").asLong()).isEqualTo(60);
        });
        assertThat(needs.find(need.id())).contains(need);
    }

    @Test
    void theSameRequestRecordsOneNeed() {
        Need first = saved(needs.ask(wanted(village, "quilt", 60L, null), by("r1")));
        JournalCursor head = journal.head();
        assertThat(needs.ask(wanted(village, "quilt", 60L, null), by("r1"))).isEqualTo(new Saved(first));
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void aNewNeedForTheSameGoodsTakesThePlaceOfTheOldOne() {
        Need old = saved(needs.ask(wanted(village, "quilt", 60L, null), by("r1")));
        Need next = saved(needs.ask(wanted(village, "quilt", 80L, null), by("r2")));

        assertThat(needs.open()).containsExactly(next);
        assertThat(needs.find(old.id())).map(Need::status).contains(Need.Status.REPLACED);
    }

    @Test
    void medicalGoodsAreNotNeededByAVillage() {
        assertThat(needs.ask(wanted(village, "suit-protective", 5L, null), by("r1")))
                .isEqualTo(new Refused(Reason.NOT_MEDICAL, "医用防护服"));
        assertThat(needs.ask(wanted(hospital, "suit-protective", 5L, null), by("r2")))
                .isInstanceOf(Saved.class);
        assertThat(needs.open()).hasSize(1);
    }

    @Test
    void noMoreIsApprovedThanWasAskedUnlessTheAmountIsUnknown() {
        assertThat(needs.ask(wanted(village, "quilt", 60L, 61L), by("r1")))
                .isEqualTo(new Refused(Reason.ABOVE_ASKED, "60"));
        Need need = saved(needs.ask(wanted(village, "quilt", 60L, null), by("r2")));
        assertThat(needs.approve(need.id(), 61, null, "", by("r3"))).isEqualTo(new Refused(Reason.ABOVE_ASKED, "60"));
        assertThat(saved(needs.approve(need.id(), 60, null, "全批", by("r4"))).approved())
                .isEqualTo(60);
        Need open = saved(needs.ask(wanted(village, "tent-12", null, null), by("r5")));
        assertThat(saved(needs.approve(open.id(), 15, null, "", by("r6"))).approved())
                .isEqualTo(15);
    }

    @Test
    void aWithdrawnNeedIsNotApproved() {
        Need need = saved(needs.ask(wanted(village, "quilt", 60L, null), by("r1")));
        needs.withdraw(need.id(), "已撤离", by("r2"));
        assertThat(needs.open()).isEmpty();
        assertThat(needs.approve(need.id(), 10, null, "", by("r3"))).isEqualTo(new Refused(Reason.NOT_OPEN, need.id()));
    }

    @Test
    void aSiteIsApprovedByItsShiftsCappedByWhatItAsked() {
        needs.ask(wanted(hospital, "suit-protective", null, null), by("r1"));
        needs.ask(wanted(hospital, "mask-n95", 100L, null), by("r2"));
        needs.ask(wanted(hospital, "oximeter", 10L, null), by("r3"));
        needs.describe(new SiteProfile(hospital.code(), 60L, null, null), by("r4"));

        List<Need> approved = needs.approveByFactors(hospital.code(), 5, by("r5"));

        assertThat(approved).extracting(Need::item).containsExactlyInAnyOrder("suit-protective", "mask-n95");
        assertThat(open("suit-protective").approved()).isEqualTo(300);
        assertThat(open("suit-protective").formula()).isEqualTo("60 × 1 × 5");
        assertThat(open("suit-protective").approvedHundredthsADay()).hasValue(6_000);
        assertThat(open("mask-n95").approved()).isEqualTo(100);
        assertThat(open("oximeter").approved()).isNull();
        assertThat(needs.approveByFactors(hospital.code(), 5, by("r6"))).isEmpty();
    }

    @Test
    void hospitalListsBecomeSitesAndNeedsOnceHoweverOftenTheyAreSent() {
        String list = "["
                + HospitalRegionTest.unit("襄垣县", "襄垣县人民医院", "500", "0", "0")
                + ","
                + HospitalRegionTest.unit("武乡县", "武乡县红十字会", "1", "1", "1")
                + "]";
        HospitalNeeds.Upload upload = new HospitalNeeds.Upload("a.json", list.getBytes(StandardCharsets.UTF_8));
        HospitalNeeds.Upload broken = new HospitalNeeds.Upload("b.json", "{}".getBytes(StandardCharsets.UTF_8));

        HospitalNeeds.Result first = hospitals.take(List.of(upload, broken), "lin");
        assertThat(first.files()).isEqualTo(1);
        assertThat(first.unreadable()).containsExactly("b.json");
        assertThat(first.sites()).isEqualTo(1);
        assertThat(first.needs()).isEqualTo(1);
        assertThat(first.relays()).isEqualTo(1);
        assertThat(first.unknownSupplies()).isEmpty();
        JournalCursor head = journal.head();

        HospitalNeeds.Result again = hospitals.take(List.of(upload), "wu");
        assertThat(again.already()).isEqualTo(1);
        assertThat(again.needs()).isZero();
        assertThat(journal.head()).isEqualTo(head);
        assertThat(open("suit-protective").asked()).isEqualTo(500);
        assertThat(places.all(PlaceKind.SITE))
                .filteredOn(p -> p.nameZh().equals("襄垣县人民医院"))
                .singleElement()
                .satisfies(p -> assertThat(p.position())
                        .isNotNull()
                        .satisfies(position -> assertThat(position.estimated()).isTrue()));
    }

    private Need open(String item) {
        return needs.open().stream()
                .filter(need -> need.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private Place site(String name, boolean medical) {
        return places.create(NewPlace.site(name, name, null, null, medical, false), by("site " + name));
    }

    private static NewNeed wanted(Place site, String item, @Nullable Long asked, @Nullable Long approved) {
        return new NewNeed(site.code(), item, asked, approved, null, 1, null, Basis.STATED, "", "");
    }

    private static Need saved(NeedChange change) {
        assertThat(change).isInstanceOf(Saved.class);
        return ((Saved) change).need();
    }

    private static Cause by(String request) {
        return new Cause.Request("lin", request);
    }
}
