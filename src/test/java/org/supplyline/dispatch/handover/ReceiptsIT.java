package org.supplyline.dispatch.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.DeliveredLine;
import org.supplyline.dispatch.DeliveryProof;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.place.PlaceKind;

/** Trips under way: what drivers say moves goods, and a receipt that does not come is told once. */
class ReceiptsIT {

    private static final String TRIP = "SLT00000101CZB";

    private final DispatchFixture node = new DispatchFixture();
    private final TripBoardStore board = new TripBoardStore(node.node.db(), node.node.identity());
    private final RoadReports reports = new RoadReports(new RoadReportStore(node.node.db()), node.departures);
    private final String site = node.site("Qinyuan");
    private final String vehicle = node.places.vehicles().get(0).place();
    private final OrderLine tents = new OrderLine("tent-12", "-", 5, null);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aDriverWhoSaysTwiceThatHeLeftMovesTheGoodsOnce() {
        IssueOrder order = loaded();
        depart("d1");
        depart("d2");

        assertThat(node.deliveries.issued(order).sent()).containsEntry("tent-12", 5L);
        assertThat(at(vehicle)).isZero();
        assertThat(at("in-transit:cz")).isEqualTo(5);
        assertThat(reports.of(List.of(TRIP))).hasSize(1);
        TripBoardStore.Row row = board.page(true, 0, 10).get(0);
        assertThat(row.stops()).isEqualTo(1);
        assertThat(row.closed()).isZero();
        assertThat(row.departed()).isNotNull();
    }

    @Test
    void aReceiptThatDoesNotComeInTimeIsToldOnceAndSettlesItselfWhenItComes() {
        IssueOrder order = loaded();
        Instant left = depart("d1");

        watch(left.plus(Duration.ofHours(24))).look();
        assertThat(open()).isEmpty();

        watch(left.plus(Duration.ofHours(24)).plusMillis(1)).look();
        watch(left.plus(Duration.ofDays(3))).look();
        assertThat(open()).containsExactly(order.code());

        node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(DeliveredLine.whole("tent-12", 5)),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("paper"),
                writer));
        assertThat(open()).isEmpty();
        assertThat(board.page(true, 0, 10)).isEmpty();
        assertThat(board.page(false, 0, 10)).hasSize(1);
    }

    @Test
    void aLinkIsTheSameForEverAndNobodyGuessesIt() {
        HandoverLinks links =
                new HandoverLinks(new HandoverLinkStore(node.node.db()), node.clock, " https://wms.example/ ");
        IssueOrder order = loaded();
        HandoverLink link = links.ofOrder(order.code());

        assertThat(links.ofOrder(order.code())).isEqualTo(link);
        assertThat(links.ofTrip(TRIP).token()).isNotEqualTo(link.token()).matches("[a-z2-7]{26}");
        assertThat(links.find(link.token())).contains(link);
        assertThat(links.address(link)).contains("https://wms.example/d/" + link.token());
        assertThat(new HandoverLinks(new HandoverLinkStore(node.node.db()), node.clock, "").address(link))
                .isEqualTo(Optional.empty());
    }

    private IssueOrder loaded() {
        node.node.ownerDb().sql("""
                        insert into dispatch_plan (status, requested_by, requested_at, seconds, problem, notes, plan, record)
                        values ('approved', 'planner', now(), 5, '{}', '[]', '{}', 'cz.1.1')
                        """).update();
        long plan = node.node
                .db()
                .sql("select max(id) from dispatch_plan")
                .query(Long.class)
                .single();
        Instant morning = DispatchFixture.MORNING;
        IssueOrder made = node.journal.write(writer -> {
            node.trips.add(new ApprovedTrip(
                    TRIP, plan, vehicle, node.city, 1, morning, morning, morning, 1_000, 1_000, 1, List.of()));
            IssueOrder order = node.orders.create(
                    new NewOrder(site, node.city, plan, TRIP, "", null, List.of(tents)),
                    DispatchFixture.by("order"),
                    writer);
            node.trips.addStop(TRIP, new ApprovedTrip.Stop(1, site, order.code(), morning, morning, 1_000));
            return order;
        });
        String bin = node.binOf("tent-12", 5);
        String stage = node.inCity(PlaceKind.STAGE);
        node.move("picking", made, bin, stage, tents, 5);
        node.move("loading", made, stage, vehicle, tents, 5);
        return made;
    }

    private Instant depart(String key) {
        ApprovedTrip trip = node.trips.find(TRIP).orElseThrow();
        return node.journal.write(writer -> {
            reports.departed(trip, DispatchFixture.by(key), writer);
            return writer.recordedAt();
        });
    }

    private ReceiptWatch watch(Instant now) {
        return new ReceiptWatch(
                board,
                InventoryFixtures.discrepancies(node.node),
                node.journal,
                Clock.fixed(now, ZoneOffset.UTC),
                new HandoverSettings(24));
    }

    private List<String> open() {
        return node.node
                .db()
                .sql("select order_code from discrepancy where kind = 'no-receipt' and settled_at is null")
                .query(String.class)
                .list();
    }

    private long at(String place) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals("tent-12"))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
