package org.supplyline.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.Organisation.Level;
import org.supplyline.place.Organisations.No;
import org.supplyline.place.Organisations.Result;

class OrganisationsIT {

    private static final Cause LIN = new Cause.Request("lin", "r1");

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final Places places = PlaceFixtures.withFixed(node);
    private final Organisations organisations =
            new Organisations(new OrganisationStore(node.db()), new PlaceStore(node.db()), journal, node.identity());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void branchesStandFromTheProvinceToTheVillageStation() {
        String above = null;
        for (Level level : Level.values()) {
            above = made(add(above, level));
        }
        assertThat(organisations.all()).hasSize(5);
        assertThat(journal.after(JournalCursor.START, 100))
                .filteredOn(record -> record.body().path("what").asString("").equals("organisation"))
                .hasSize(5)
                .allSatisfy(record -> assertThat(record.kind()).isEqualTo(JournalKind.MASTER));
    }

    @Test
    void aBranchStandsAboveLowerLevelsOnly() {
        String city = made(add(null, Level.CITY));
        assertThat(add(city, Level.CITY)).isEqualTo(Result.refused(No.LEVEL));
        assertThat(add(city, Level.PROVINCE)).isEqualTo(Result.refused(No.LEVEL));
        assertThat(add("org:cz-99", Level.COUNTY)).isEqualTo(Result.refused(No.UNKNOWN));
        assertThat(organisations.all()).hasSize(1);
    }

    @Test
    void aBranchIsNeverPutBelowItself() {
        String province = made(add(null, Level.PROVINCE));
        String city = made(add(province, Level.CITY));
        String county = made(add(city, Level.COUNTY));
        String other = made(add(province, Level.CITY));

        assertThat(organisations.move(province, county, LIN)).isEqualTo(Result.refused(No.CYCLE));
        assertThat(organisations.move(city, city, LIN)).isEqualTo(Result.refused(No.CYCLE));
        assertThat(organisations.move(county, other, LIN)).isEqualTo(Result.done(county));
        assertThat(organisations.find(county).orElseThrow().parent()).isEqualTo(other);
        JournalCursor head = journal.head();
        organisations.move(county, other, LIN);
        assertThat(journal.head()).as("it stands there already").isEqualTo(head);
    }

    @Test
    void aDepotBelongsToABranchAndItsBinsGoWithIt() {
        String county = made(add(null, Level.COUNTY));
        List<NewDepot.Inside> inside = List.of(
                new NewDepot.Inside(PlaceKind.BIN, "A-01", "A-01"),
                new NewDepot.Inside(PlaceKind.STAGE, "备货区", "Stage"));
        Place depot = places.createDepot(
                new NewDepot("县库", "County depot", new DepotSize(150, 135_000, 1, 20_000), null, null, inside), LIN);

        assertThat(organisations.put(depot.code(), county, LIN)).isEqualTo(Result.done(depot.code()));
        assertThat(organisations.put("bin:cz-1", county, LIN)).isEqualTo(Result.refused(No.NOT_A_PLACE_OF_ITS_OWN));
        OrganisationTree tree = OrganisationTree.of(organisations.all(), places.all(), organisations.placed());
        assertThat(tree.loose()).isEmpty();
        assertThat(tree.tops()).singleElement().satisfies(top -> {
            assertThat(top.depots()).isEqualTo(1);
            assertThat(top.spots().get(0).inside()).extracting(Place::nameZh).containsExactly("A-01", "备货区");
        });
    }

    private Result add(@Nullable String parent, Level level) {
        return organisations.create(parent, level, level.word(), level.word(), null, LIN);
    }

    private static String made(Result result) {
        return Objects.requireNonNull(result.code());
    }
}
