package org.supplyline.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Vehicle;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.scan.OwnCode;

/** One plan from its request to its orders, with the solver in its own process. */
class PlanApprovalIT {

    private static final long PATIENCE_SECONDS = 120;

    private static DispatchFixture node;
    private static DispatchPlanning planning;
    private static PlanApproval approval;
    private static SolverQueue queue;
    private static long drafted;
    private static long other;

    @BeforeAll
    static void plan() throws InterruptedException {
        node = new DispatchFixture();
        PlanStore store = new PlanStore(node.node.db());
        planning = new DispatchPlanning(
                store,
                node.places,
                node.roads,
                node.needs,
                node.catalog,
                node.free,
                node.orders,
                node.consents,
                node.clock,
                30);
        approval = new PlanApproval(store, node.orders, node.trips, node.free, node.needs, node.catalog, node.docks);
        queue = new SolverQueue(store, node.clock);
        drafted = ask();
        other = ask();
        await(drafted);
        await(other);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void aPlanBecomesOrdersTripsAndRecordsInOneStepAndOnlyOnce() {
        StoredPlan draft = planning.find(drafted).orElseThrow();
        assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
        DispatchPlan plan = Objects.requireNonNull(draft.plan());
        assertThat(plan.feasible()).isTrue();
        approval.prepare(drafted, DispatchFixture.by("a1"));
        JournalCursor before = node.journal.head();

        PlanApproval.Approved approved = approve(drafted);

        assertThat(approved).isInstanceOf(PlanApproval.Approved.Done.class);
        List<JournalRecord> records = node.journal.after(before, 1_000);
        List<IssueOrder> orders = node.orders.ofPlan(drafted);
        int stops = plan.totals().stops();
        assertThat(records.get(0).kind()).isEqualTo(JournalKind.PLAN);
        assertThat(records.get(1).kind()).isEqualTo(JournalKind.ALLOCATION);
        assertThat(kinds(records, JournalKind.ORDER)).isEqualTo(orders.size()).isEqualTo(stops + collected());
        assertThat(orders).allSatisfy(order -> {
            assertThat(OwnCode.parse(order.code())).isPresent();
            assertThat(node.places.children(order.destination())).anyMatch(place -> place.kind() == PlaceKind.DOCK);
        });
        List<ApprovedTrip> trips = node.trips.ofPlan(drafted);
        assertThat(trips).hasSize(plan.trips().size());
        assertThat(node.trips.vehicles(trips.stream().map(ApprovedTrip::code).collect(Collectors.toSet())))
                .hasSize(trips.size())
                .allSatisfy((code, vehicle) -> assertThat(vehicle).startsWith("vehicle:cz-"));
        assertThat(node.orders.find(orders.stream().map(IssueOrder::code).toList()))
                .hasSize(orders.size());
        assertThat(node.free.byDepot().values())
                .allSatisfy(goods -> assertThat(goods.values()).allMatch(quantity -> quantity >= 0));

        JournalCursor after = node.journal.head();
        assertThat(approve(drafted))
                .isEqualTo(new PlanApproval.Approved.Refused(PlanApproval.Refusal.NO_DRAFT, Set.of()));
        assertThat(approve(other))
                .isInstanceOfSatisfying(
                        PlanApproval.Approved.Refused.class,
                        refused -> assertThat(refused.why())
                                .isIn(PlanApproval.Refusal.STOCK_CHANGED, PlanApproval.Refusal.NEEDS_CHANGED));
        assertThat(node.journal.head()).isEqualTo(after);
        assertThat(planning.ask(wish(), "planner"))
                .as("all approved needs are ordered or without stock, yet those without stock can be asked for again")
                .isInstanceOf(DispatchPlanning.Asked.Accepted.class);
        readsInBothLanguages(draft, plan);
    }

    private static void readsInBothLanguages(StoredPlan draft, DispatchPlan plan) {
        PlanSheets sheets = new PlanSheets(
                node.places,
                node.catalog,
                node.words,
                new EarmarkWords(node.places),
                node.trips,
                node.roads,
                node.node.identity());
        PlanSheet zh = sheets.sheet(draft, plan, true);
        PlanSheet en = sheets.sheet(draft, plan, false);
        assertThat(zh.trips()).hasSameSizeAs(en.trips()).hasSize(plan.trips().size());
        assertThat(zh.map().marks()).extracting(PlanMap.Mark::name).contains("沁源县接收点");
        assertThat(en.map().marks()).extracting(PlanMap.Mark::name).contains("Qinyuan receiving point");
        assertThat(en.unmet())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank().doesNotContain("{"));
        assertThat(zh.chart().rows()).hasSize(plan.totals().vehicles());
    }

    private static long collected() {
        return node.orders.ofPlan(drafted).stream()
                .filter(order -> order.trip() == null)
                .count();
    }

    private static long kinds(List<JournalRecord> records, JournalKind kind) {
        return records.stream().filter(record -> record.kind() == kind).count();
    }

    private static PlanApproval.Approved approve(long number) {
        return node.journal.write(writer -> approval.approve(number, DispatchFixture.by("a1"), writer));
    }

    private static PlanWish wish() {
        return new PlanWish(
                DispatchFixture.MORNING.plus(Duration.ofHours(1)),
                720,
                5,
                3,
                node.places.vehicles().stream().map(Vehicle::place).collect(Collectors.toSet()),
                node.city,
                Set.of(node.site("Xiangyuan")),
                Set.of());
    }

    private static long ask() {
        return planning.ask(wish(), "planner").match(DispatchPlanning.Asked.Accepted::number, refused -> {
            throw new AssertionError(refused);
        });
    }

    /** Turns the queue, as the schedule does in the running node, until the search has ended. */
    private static void await(long number) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
        var unused = schedule.scheduleWithFixedDelay(
                () -> {
                    queue.tick();
                    if (!planning.find(number).orElseThrow().status().isUnderWay()) {
                        ended.countDown();
                    }
                },
                0,
                200,
                TimeUnit.MILLISECONDS);
        assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        schedule.shutdown();
        StoredPlan plan = planning.find(number).orElseThrow();
        assertThat(plan.status()).as(plan.failureDetail()).isEqualTo(PlanStatus.DRAFT);
    }
}
