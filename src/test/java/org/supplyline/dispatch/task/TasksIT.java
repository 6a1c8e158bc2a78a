package org.supplyline.dispatch.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.device.DeviceFixtures;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.dispatch.DeliveredLine;
import org.supplyline.dispatch.Deliveries;
import org.supplyline.dispatch.DeliveryProof;
import org.supplyline.dispatch.DirectOrders;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.place.PlaceKind;

/** Tasks on the real database: made with orders, had by one, done by the ledger. */
class TasksIT {

    private static final Holder LI = Holder.user("li");
    private static final Holder CHEN = Holder.user("chen");
    private static final Actor BY_LI = new Actor(LI, false);
    private static final Actor BY_CHEN = new Actor(CHEN, false);
    private static final Actor DISPATCHER = new Actor(Holder.user("planner"), true);

    private final DispatchFixture node = new DispatchFixture();
    private final TaskStore store = new TaskStore(node.node.db());
    private final Devices devices = DeviceFixtures.devices(node.node);
    private final Tasks tasks = new Tasks(store, devices, rights -> List.of("chen", "li", "planner"), node.clock);
    private final TaskFollow follow = new TaskFollow(store, new TaskProgress(store, node.orders), node.journal);
    private final IssueOrder order = order(20);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anOrderMakesItsPickTaskAndACancelledOneEndsIt() {
        assertThat(pick().status()).isEqualTo(TaskStatus.OPEN);
        tasks.claim(pick().id(), BY_LI);

        assertThat(node.journal.<Boolean>write(
                        writer -> node.orders.cancel(order.code(), "开错", DispatchFixture.by("c"), writer)))
                .isTrue();

        Task ended = store.find(1).orElseThrow();
        assertThat(ended.status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(refused(tasks.claim(ended.id(), BY_CHEN).orElseThrow())).isEqualTo(Tasks.Refusal.CLOSED);
        assertThat(history()).containsExactly("made user:planner", "claimed user:li", "cancelled user:planner");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasItAndTheOtherIsToldWho() throws Exception {
        long id = pick().id();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Tasks.Changed>> both = people.invokeAll(List.<Callable<Tasks.Changed>>of(
                    () -> tasks.claim(id, BY_LI).orElseThrow(),
                    () -> tasks.claim(id, BY_CHEN).orElseThrow()));
            Holder winner = Objects.requireNonNull(pick().holder());
            for (int i = 0; i < 2; i++) {
                boolean won = winner.equals(i == 0 ? LI : CHEN);
                assertThat(both.get(i)
                                .get()
                                .<String>match(
                                        done -> "done",
                                        no -> no.why() + " " + no.task().holder()))
                        .isEqualTo(won ? "done" : "TAKEN " + winner);
            }
        } finally {
            people.shutdown();
        }
        assertThat(history()).hasSize(2);
    }

    @Test
    void claimingTwiceIsOnce() {
        tasks.claim(pick().id(), BY_LI);
        assertThat(refused(tasks.claim(pick().id(), BY_LI).orElseThrow())).isNull();
        assertThat(history()).containsExactly("made user:planner", "claimed user:li");
    }

    @Test
    void onlyTheHolderOrWhoDispatchesHandsATaskOnAndOnlyAsItStands() {
        long id = pick().id();
        tasks.claim(id, BY_LI);

        assertThat(refused(tasks.handOver(id, LI, CHEN, BY_CHEN, "").orElseThrow()))
                .isEqualTo(Tasks.Refusal.NOT_YOURS);
        assertThat(refused(tasks.release(id, BY_CHEN, "").orElseThrow())).isEqualTo(Tasks.Refusal.NOT_YOURS);
        assertThat(refused(
                        tasks.handOver(id, LI, Holder.user("nobody"), BY_LI, "").orElseThrow()))
                .isEqualTo(Tasks.Refusal.NO_RECEIVER);
        assertThat(refused(tasks.handOver(id, LI, CHEN, BY_LI, "换班").orElseThrow()))
                .isNull();
        assertThat(refused(tasks.handOver(id, LI, Holder.user("planner"), DISPATCHER, "")
                        .orElseThrow()))
                .as("the page was made while li had it")
                .isEqualTo(Tasks.Refusal.TAKEN);
        assertThat(pick().holder()).isEqualTo(CHEN);
        assertThat(history()).endsWith("handed-over user:li");
        assertThat(store.changes(id).get(2).reason()).isEqualTo("换班");
    }

    @Test
    void whatAHandheldHasIsItsOwnUntilItReturnsItOrSomebodySaysWhy() {
        long id = pick().id();
        String device =
                devices.enrol("PDA 3", DeviceKind.HANDHELD, node.city, null).device();
        Holder handheld = Holder.device(device);
        assertThat(refused(tasks.claim(id, new Actor(handheld, false)).orElseThrow()))
                .isNull();

        assertThat(refused(tasks.claim(id, BY_LI).orElseThrow())).isEqualTo(Tasks.Refusal.TAKEN);
        assertThat(refused(tasks.release(id, BY_LI, "要用").orElseThrow())).isEqualTo(Tasks.Refusal.NOT_YOURS);
        assertThat(refused(tasks.release(id, DISPATCHER, " ").orElseThrow())).isEqualTo(Tasks.Refusal.REASON);
        assertThat(refused(tasks.handOver(id, handheld, LI, DISPATCHER, "手机没电").orElseThrow()))
                .isNull();
        assertThat(history()).endsWith("taken-away user:planner");
        assertThat(pick().holder()).isEqualTo(LI);
    }

    @Test
    void aHandheldWorksInItsOwnDepotOnly() {
        String elsewhere = node.places.all(PlaceKind.DEPOT).stream()
                .map(place -> place.code())
                .filter(code -> !code.equals(node.city))
                .findFirst()
                .orElseThrow();
        String device =
                devices.enrol("PDA 9", DeviceKind.HANDHELD, elsewhere, null).device();
        assertThat(refused(tasks.claim(pick().id(), new Actor(Holder.device(device), false))
                        .orElseThrow()))
                .isEqualTo(Tasks.Refusal.OTHER_DEPOT);
        assertThat(store.forDevice(Holder.device(device), elsewhere, 10)).isEmpty();
    }

    @Test
    void atTheChangeOfShiftEverythingGoesToOnePersonAndNothingOfOthers() {
        IssueOrder second = order(5);
        IssueOrder third = order(5);
        tasks.claim(pick().id(), BY_LI);
        tasks.claim(task(second, TaskKind.PICK).id(), BY_LI);
        tasks.claim(task(third, TaskKind.PICK).id(), DISPATCHER);

        assertThat(tasks.handOverAll(CHEN, BY_LI)).contains(2);
        assertThat(tasks.handOverAll(CHEN, BY_LI)).contains(0);
        assertThat(tasks.handOverAll(Holder.user("nobody"), BY_CHEN)).isEmpty();
        assertThat(store.page(new TaskFilter(null, null, "mine"), CHEN, 0, 10)).hasSize(2);
        assertThat(task(third, TaskKind.PICK).holder()).isEqualTo(DISPATCHER.self());
    }

    @Test
    void theLedgerEndsATaskAndAnUndoGivesItBackToWhoHadIt() {
        tasks.claim(pick().id(), BY_LI);
        pick(19);
        assertThat(pick().status()).isEqualTo(TaskStatus.CLAIMED);
        pick(1);
        assertThat(pick().status()).isEqualTo(TaskStatus.DONE);
        assertThat(refused(tasks.release(pick().id(), BY_LI, "").orElseThrow())).isEqualTo(Tasks.Refusal.CLOSED);

        move("picking", node.inCity(PlaceKind.STAGE), bin(), 1);
        assertThat(pick().status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(pick().holder()).isEqualTo(LI);
        pick(1);
        assertThat(history())
                .containsExactly(
                        "made user:planner", "claimed user:li", "done ledger", "reopened ledger", "done ledger");
    }

    @Test
    void whatNobodyClaimedIsOpenAgainAfterAnUndo() {
        pick(20);
        assertThat(pick().status()).isEqualTo(TaskStatus.DONE);
        move("picking", node.inCity(PlaceKind.STAGE), bin(), 2);
        assertThat(pick().status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void whenAllIsStagedAndNoTripCarriesItTheGoodsWaitToBeHandedOutUntilTheyAreDelivered() {
        pick(20);
        Task handOut = task(order, TaskKind.HAND_OUT);
        assertThat(handOut.status()).isEqualTo(TaskStatus.OPEN);
        tasks.claim(handOut.id(), BY_CHEN);
        move("accepting", node.inCity(PlaceKind.STAGE), order.destination(), 20);
        node.journal.<Deliveries.Closed>write(writer -> node.deliveries.close(
                order.code(),
                List.of(DeliveredLine.whole("tent-12", 20)),
                new DeliveryProof(DeliveryProof.Way.COLLECTION, "王五", null, List.of(), "介字 1 号", true),
                DispatchFixture.by("d"),
                writer));

        assertThat(task(order, TaskKind.HAND_OUT).status()).isEqualTo(TaskStatus.DONE);
        assertThat(task(order, TaskKind.HAND_OUT).holder()).isEqualTo(CHEN);
    }

    @Test
    void whatTheLedgerSaidWhileNobodyFollowedIsCaughtUpAndTwiceChangesNothing() {
        pick(20);
        node.node.db().sql("update task set status = 'open', holder = null").update();
        follow.lookAtAll();
        assertThat(pick().status()).isEqualTo(TaskStatus.DONE);
        int lines = store.changes(pick().id()).size();
        follow.lookAtAll();
        assertThat(store.changes(pick().id())).hasSize(lines);
    }

    @Test
    void theReadersOwnTasksComeFirst() {
        IssueOrder second = order(5);
        tasks.claim(task(second, TaskKind.PICK).id(), BY_LI);
        TaskFilter todo = TaskFilter.of("", "", "todo");
        assertThat(store.page(todo, LI, 0, 10)).extracting(Task::subject).containsExactly(second.code(), order.code());
        assertThat(store.page(todo, CHEN, 0, 10))
                .extracting(Task::subject)
                .containsExactly(order.code(), second.code());
        assertThat(store.count(TaskFilter.of("depot:cz-99", "", "todo"), LI)).isZero();
        assertThat(store.count(TaskFilter.of(node.city, "load", "todo"), LI)).isZero();
    }

    private Task pick() {
        return task(order, TaskKind.PICK);
    }

    private Task task(IssueOrder of, TaskKind kind) {
        return store.ofOrders(List.of(of.code())).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Of the first task: what happened and who did it. */
    private List<String> history() {
        return store.changes(1).stream()
                .map(change -> change.what().word() + " " + change.actor())
                .toList();
    }

    private static Tasks.@org.jspecify.annotations.Nullable Refusal refused(Tasks.Changed changed) {
        return changed.match(done -> null, Tasks.Changed.Refused::why);
    }

    private void pick(long quantity) {
        move("picking", bin(), node.inCity(PlaceKind.STAGE), quantity);
    }

    private void move(String step, String from, String to, long quantity) {
        node.move(step, order, from, to, order.lines().get(0), quantity);
    }

    private String bin() {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals("tent-12"))
                .map(position -> position.key().place())
                .filter(place -> place.startsWith("bin:"))
                .findFirst()
                .orElseThrow();
    }

    private IssueOrder order(long tents) {
        NewOrder wanted = new NewOrder(
                node.site("Qinyuan"),
                node.city,
                null,
                null,
                "市指挥部调拨令",
                null,
                List.of(new OrderLine("tent-12", "-", tents, null)));
        return node.journal
                .<DirectOrders.Ordered>write(writer -> node.direct.create(wanted, DispatchFixture.by("r"), writer))
                .match(DirectOrders.Ordered.Made::order, no -> {
                    throw new AssertionError(no);
                });
    }
}
