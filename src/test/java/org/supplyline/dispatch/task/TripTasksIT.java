package org.supplyline.dispatch.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.place.PlaceKind;

/** Loading a trip is one task for all its orders; and what was open before there were tasks gets them too. */
class TripTasksIT {

    private static final Path MIGRATION = Path.of("main/resources/db/migration/V99__task.sql");

    private final DispatchFixture node = new DispatchFixture();
    private final TaskStore store = new TaskStore(node.node.db());
    private final TaskFollow follow = new TaskFollow(store, new TaskProgress(store, node.orders), node.journal);
    private final String vehicle = node.places.vehicles().get(0).place();
    private final String trip = trip(node, vehicle);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aTripIsLoadedWhenAllThatWasPickedForAllItsOrdersIsOnTheVehicle() {
        IssueOrder one = order(10);
        IssueOrder other = order(5);
        Holder li = Holder.user("li");
        assertThat(load().status()).isEqualTo(TaskStatus.OPEN);
        store.claim(
                load().id(), li, new TaskStore.Act(TaskChange.What.CLAIMED, li.text(), DispatchFixture.MORNING, ""));

        move("picking", one, bin(), stage(), 10);
        move("loading", one, stage(), vehicle, 10);
        assertThat(load().status()).as("the other order is still in the bins").isEqualTo(TaskStatus.CLAIMED);
        move("picking", other, bin(), stage(), 5);
        move("loading", other, stage(), vehicle, 5);
        assertThat(load().status()).isEqualTo(TaskStatus.DONE);

        move("loading", other, vehicle, stage(), 1);
        assertThat(load().status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(load().holder()).isEqualTo(li);
        move("departing", other, vehicle, "in-transit:cz", 4);
        assertThat(load().status()).as("one stands on the stage again").isEqualTo(TaskStatus.CLAIMED);
        assertThat(store.ofOrders(List.of(one.code())))
                .extracting(task -> task.kind() + " " + task.status())
                .containsExactly("PICK DONE", "LOAD CLAIMED");
    }

    @Test
    void theLoadingIsCancelledWithTheLastOfTheTripsOrders() {
        IssueOrder one = order(10);
        IssueOrder other = order(5);
        cancel(one);
        assertThat(load().status()).isEqualTo(TaskStatus.OPEN);
        long id = load().id();
        cancel(other);
        assertThat(store.find(id).orElseThrow().status()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void ordersThatWereOpenBeforeThereWereTasksGetTheirsAndTheLedgerIsCaughtUp() throws IOException {
        IssueOrder one = order(10);
        IssueOrder gone = order(5);
        cancel(gone);
        move("picking", one, bin(), stage(), 10);
        node.node.ownerDb().sql("delete from task_change").update();
        node.node.ownerDb().sql("delete from task").update();
        String sql = Files.readString(MIGRATION);
        for (String statement : sql.substring(sql.indexOf("insert into task (kind"), sql.indexOf("grant "))
                .split(";\\s*", -1)) {
            if (!statement.isBlank()) {
                node.node.ownerDb().sql(statement).update();
            }
        }
        follow.lookAtAll();

        assertThat(store.page(TaskFilter.of("", "", "all"), Holder.user("li"), 0, 10))
                .extracting(task -> task.kind() + " " + task.subject() + " " + task.status())
                .containsExactlyInAnyOrder("PICK " + one.code() + " DONE", "LOAD " + trip + " OPEN");
    }

    private Task load() {
        return store.page(TaskFilter.of(node.city, "load", "all"), Holder.user("li"), 0, 10)
                .get(0);
    }

    /** A trip of an approved plan. */
    static String trip(DispatchFixture node, String vehicle) {
        long plan = node.node.db().sql("""
                        insert into dispatch_plan (status, requested_by, requested_at, seconds, problem, notes, plan, record)
                        values ('approved', 'planner', now(), 5, '{}', '[]', '{}', 'cz.1.1') returning id
                        """).query(Long.class).single();
        String code = node.trips.newCode();
        node.trips.add(new ApprovedTrip(
                code,
                plan,
                vehicle,
                node.city,
                1,
                DispatchFixture.MORNING,
                DispatchFixture.MORNING,
                DispatchFixture.MORNING,
                1,
                1,
                1,
                List.of()));
        return code;
    }

    private IssueOrder order(long tents) {
        long plan = Objects.requireNonNull(node.trips.find(trip).orElseThrow().plan());
        return node.journal.write(writer -> node.orders.create(
                new NewOrder(
                        node.site("Qinyuan"),
                        node.city,
                        plan,
                        trip,
                        "",
                        null,
                        List.of(new OrderLine("tent-12", "-", tents, null))),
                DispatchFixture.by("o"),
                writer));
    }

    private void cancel(IssueOrder order) {
        assertThat(node.journal.<Boolean>write(
                        writer -> node.orders.cancel(order.code(), "开错", DispatchFixture.by("c"), writer)))
                .isTrue();
    }

    private void move(String step, IssueOrder order, String from, String to, long quantity) {
        node.move(step, order, from, to, order.lines().get(0), quantity);
    }

    private String stage() {
        return node.inCity(PlaceKind.STAGE);
    }

    private String bin() {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals("tent-12"))
                .map(position -> position.key().place())
                .filter(place -> place.startsWith("bin:"))
                .findFirst()
                .orElseThrow();
    }
}
