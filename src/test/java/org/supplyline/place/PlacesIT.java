package org.supplyline.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalFixture;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.scan.OwnCode;

class PlacesIT {

    private static final DepotSize SIZE = new DepotSize(150, 135_000, 2, 20_000);
    private static final NewDepot DEPOT = new NewDepot("市备灾仓库", "City depot", SIZE, null, "140403", 3);

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final Places places = PlaceFixtures.places(node);
    private final Roads roads = PlaceFixtures.roads(node);

    @BeforeEach
    void createFixedPlaces() {
        places.createFixed();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aDepotComesWithItsBinsAStageAndADockEachWithALabel() {
        Place depot = places.createDepot(DEPOT, by("lin", "r1"));

        assertThat(depot.code()).isEqualTo("depot:cz-1");
        assertThat(depot.size()).isEqualTo(SIZE);
        List<Place> inside = places.children(depot.code());
        assertThat(inside)
                .extracting(Place::code)
                .containsExactly("bin:cz-1", "bin:cz-2", "bin:cz-3", "dock:cz-1", "stage:cz-1");
        assertThat(inside).allSatisfy(place -> {
            assertThat(OwnCode.parse(place.scanCode().text())).contains(place.scanCode());
            assertThat(places.byScanCode(place.scanCode())).contains(place);
        });
    }

    @Test
    void theSameRequestMakesOneDepot() {
        Place first = places.createDepot(DEPOT, by("lin", "r1"));
        Place second = places.createDepot(DEPOT, by("lin", "r1"));
        Place other = places.createDepot(DEPOT, by("wu", "r1"));

        assertThat(second).isEqualTo(first);
        assertThat(other.code()).isEqualTo("depot:cz-2");
        assertThat(places.all(PlaceKind.BIN)).hasSize(6);
    }

    @Test
    void everyNewPlaceStandsInTheJournal() {
        JournalCursor before = journal.head();
        places.createDepot(DEPOT, by("lin", "r1"));

        assertThat(journal.after(before, 10)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(JournalKind.MASTER);
            assertThat(record.body().get("what").asString()).isEqualTo("place");
            assertThat(record.body().get("cause").get("user").asString()).isEqualTo("lin");
            assertThat(StreamSupport.stream(record.body().get("places").spliterator(), false))
                    .hasSize(6);
        });
    }

    @Test
    void theFixedPlacesAreMadeOnce() {
        JournalCursor before = journal.head();
        places.createFixed();

        assertThat(journal.head()).isEqualTo(before);
        assertThat(places.find("in-transit:cz")).isPresent();
        assertThat(places.find("opening:cz-0")).isPresent();
        assertThat(places.find("donor:cz-0")).map(Place::nameZh).contains("未知捐赠方");
        assertThat(places.fixed(PlaceKind.OPENING)).hasToString("opening:cz-0");
    }

    @Test
    void aBinOfAnUnknownDepotIsNotMade() {
        NewPlace bin = NewPlace.inside("depot:cz-9", PlaceKind.BIN, "货位", "Bin");
        assertThatThrownBy(() -> places.create(bin, by("lin", "r1"))).hasMessageContaining("depot:cz-9");
        assertThat(places.all(PlaceKind.BIN)).isEmpty();
    }

    @Test
    void manyPlacesAreSplitIntoRecordsOfAHundredLines() {
        JournalCursor before = journal.head();
        List<NewPlace> sites = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> NewPlace.named(PlaceKind.SITE, "安置点 " + i, "Site " + i))
                .toList();

        assertThat(places.createAll(sites, by("lin", "r1"))).hasSize(101);
        // Each site brings its dock: 202 lines.
        assertThat(journal.after(before, 10)).hasSize(3);
        assertThat(places.children("site:cz-101")).extracting(Place::kind).containsExactly(PlaceKind.DOCK);
    }

    @Test
    void aMovedPlaceIsNoLongerAnEstimate() {
        Place site = places.create(
                NewPlace.site("沁县", "Qin County", new Position(36.756, 112.699, true), "140430", false, false),
                by("lin", "r1"));
        Position measured = new Position(36.7551, 112.7012, false);

        assertThat(places.move(site.code(), measured, by("lin", "r2")))
                .map(Place::position)
                .contains(measured);
        assertThat(places.move("site:cz-99", measured, by("lin", "r3"))).isEmpty();
    }

    @Test
    void aVehicleIsAPlaceWithACapacity() {
        NewVehicle wanted =
                new NewVehicle("6.8 米厢车", "6.8 m truck", "晋D·A0001", 8_000_000, 40_000, true, true, 2, false);
        Vehicle vehicle = places.createVehicle(wanted, by("lin", "r1"));

        assertThat(places.createVehicle(wanted, by("lin", "r1"))).isEqualTo(vehicle);
        assertThat(places.vehicles()).containsExactly(vehicle);
        assertThat(places.find(vehicle.place())).map(Place::kind).contains(PlaceKind.VEHICLE);
    }

    @Test
    void anEnteredRoadWinsOverTheStraightLineAndServesBothWays() {
        Position depot = new Position(36.203, 113.123, true);
        Position seat = new Position(36.756, 112.699, true);
        String from = places.create(NewPlace.depot("库", "Depot", SIZE, depot), by("lin", "r1"))
                .code();
        String to = places.create(NewPlace.site("沁县", "Qin", seat, null, false, false), by("lin", "r2"))
                .code();

        assertThat(roads.between(from, to))
                .hasValueSatisfying(road -> assertThat(road.estimated()).isTrue());
        roads.enter(List.of(RoadDistance.ofLength(from, to, 87_000, false)), by("lin", "r3"));
        assertThat(roads.between(to, from)).contains(new RoadDistance(to, from, 87_000, 116, false));
    }

    private static Cause by(String user, String request) {
        return new Cause.Request(user, request);
    }
}
