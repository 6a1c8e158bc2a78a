package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.supplyline.disclosure.DisclosureFixtures.line;
import static org.supplyline.disclosure.DisclosureFixtures.movement;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;

/** Goods on vehicles, as the public sees them. */
class VehicleGoodsTest {

    private final EntryProjection projection =
            new EntryProjection(new PublicPlaces(DisclosureFixtures.places(), DisclosureFixtures.vehicles()));

    @Test
    void aTripTakesGoodsOutOfTheDepotThatLoadedThem() {
        assertThat(lines("loading", "stage:cz-2", "vehicle:cz-1")).isEmpty();
        assertThat(lines("departing", "vehicle:cz-1", "in-transit:cz"))
                .extracting(EntryLine::from)
                .containsExactly("depot:cz-2");
        assertThat(lines("arriving", "in-transit:cz", "vehicle:cz-1")).isEmpty();
        assertThat(lines("unloading", "vehicle:cz-1", "dock:cz-1"))
                .extracting(EntryLine::from)
                .containsExactly("in-transit:cz");
        assertThat(lines("unloading", "vehicle:cz-1", "dock:cz-5"))
                .as("more than it carried comes off")
                .isEmpty();
    }

    @Test
    void whatStandsOnATruckThatNeverLeftIsStillInTheDepotWhereverItCameOff() {
        assertThat(lines("loading", "stage:cz-2", "vehicle:cz-1")).isEmpty();
        assertThat(lines("accepting", "vehicle:cz-1", "site:cz-5"))
                .extracting(EntryLine::from)
                .containsExactly("depot:cz-2");
    }

    @Test
    void aTruckThatLoadsAgainCarriesBothWhatIsOnTheWayAndWhatIsNot() {
        moved("loading", "stage:cz-2", "vehicle:cz-1", 5);
        moved("departing", "vehicle:cz-1", "in-transit:cz", 5);
        moved("arriving", "in-transit:cz", "vehicle:cz-1", 5);
        moved("loading", "stage:cz-1", "vehicle:cz-1", 4);

        assertThat(moved("unloading", "vehicle:cz-1", "site:cz-5", 6))
                .extracting(EntryLine::from, EntryLine::to, EntryLine::quantity)
                .containsExactly(tuple("in-transit:cz", "site:cz-5", 5L), tuple("depot:cz-1", "site:cz-5", 1L));
        assertThat(moved("departing", "vehicle:cz-1", "in-transit:cz", 3))
                .extracting(EntryLine::from, EntryLine::quantity)
                .containsExactly(tuple("depot:cz-1", 3L));
    }

    @Test
    void aLoadingThatIsTakenBackAfterTheDepartureOrSeenTooLateLeavesTheSumsAsInTheBooks() {
        moved("loading", "stage:cz-2", "vehicle:cz-1", 5);
        moved("departing", "vehicle:cz-1", "in-transit:cz", 5);
        assertThat(moved("loading", "vehicle:cz-1", "stage:cz-2", 2))
                .as("the depot has them, and the vehicle is short of them")
                .isEmpty();
        assertThat(moved("loading", "stage:cz-2", "vehicle:cz-1", 2)).isEmpty();

        moved("arriving", "in-transit:cz", "vehicle:cz-1", 5);
        assertThat(moved("accepting", "vehicle:cz-1", "site:cz-5", 9))
                .extracting(EntryLine::from)
                .containsExactly("in-transit:cz");
        assertThat(moved("loading", "stage:cz-1", "vehicle:cz-1", 6))
                .extracting(EntryLine::from, EntryLine::to, EntryLine::quantity)
                .containsExactly(tuple("depot:cz-1", "in-transit:cz", 4L));
    }

    @Test
    void goodsThatChangeTrucksCountWhereTheyCounted() {
        moved("loading", "stage:cz-2", "vehicle:cz-1", 5);
        assertThat(moved("loading", "vehicle:cz-1", "vehicle:cz-8", 5)).isEmpty();
        assertThat(moved("departing", "vehicle:cz-8", "in-transit:cz", 5))
                .extracting(EntryLine::from)
                .containsExactly("depot:cz-2");
    }

    private List<EntryLine> moved(String step, String from, String to, long quantity) {
        JournalRecord record = new JournalRecord(
                new JournalId("cz", 2, 17),
                Instant.EPOCH,
                JournalKind.MOVEMENT,
                movement(step, line("tent-12", from, to, quantity)));
        return projection.project(record).lines();
    }

    @Test
    void goodsThatNobodyScannedOutStillLeaveTheDepotWhenTheyComeOffTheTruck() {
        assertThat(lines("loading", "stage:cz-2", "vehicle:cz-1")).isEmpty();
        assertThat(lines("unloading", "vehicle:cz-1", "dock:cz-5"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.from()).isEqualTo("depot:cz-2");
                    assertThat(line.to()).isEqualTo("in-transit:cz");
                });
    }

    @Test
    void aDepartureThatIsTakenBackPutsTheGoodsIntoTheirDepotAgain() {
        assertThat(lines("loading", "stage:cz-2", "vehicle:cz-1")).isEmpty();
        assertThat(lines("departing", "vehicle:cz-1", "in-transit:cz")).hasSize(1);
        assertThat(lines("departing", "in-transit:cz", "vehicle:cz-1"))
                .extracting(EntryLine::to)
                .containsExactly("depot:cz-2");
        assertThat(lines("loading", "vehicle:cz-1", "stage:cz-2")).isEmpty();
    }

    private List<EntryLine> lines(String step, String from, String to) {
        return moved(step, from, to, 1);
    }
}
