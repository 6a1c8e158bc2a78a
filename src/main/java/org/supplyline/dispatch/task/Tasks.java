package org.supplyline.dispatch.task;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.device.Device;
import org.supplyline.device.Devices;
import org.supplyline.security.Colleagues;
import org.supplyline.security.Right;

/**
 * Takes, returns and hands on tasks. Claims cannot be compared without a network, so what a handheld took with it is its
 * own until it returns it; only who dispatches may take it away, and says why. If both have picked then, the ledger shows
 * it as over-picked.
 */
@Component
class Tasks {

    /** Who works with goods; anybody of these can be given a task. */
    private static final Right[] HANDS = {Right.RECEIVE, Right.CHECK, Right.DISPATCH};

    private final TaskStore store;
    private final Devices devices;
    private final Colleagues colleagues;
    private final Clock clock;

    Tasks(TaskStore store, Devices devices, Colleagues colleagues, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** How the wish for a change ended. */
    sealed interface Changed {

        /** Answers each case with one function. */
        <T> T match(Function<Done, T> done, Function<Refused, T> refused);

        /** It is so now, whether by this request or by an earlier one. */
        record Done(Task task) implements Changed {
            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return done.apply(this);
            }
        }

        /**
         * Nothing changed.
         *
         * @param task as it is, so that the loser can be told who has it
         */
        record Refused(Refusal why, Task task) implements Changed {
            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why a task stays as it is. */
    enum Refusal {
        /** Somebody else has it. */
        TAKEN,
        /** Nobody has it any more. */
        FREE,
        /** It is done or cancelled. */
        CLOSED,
        /** Only who has it or who dispatches may hand it on. */
        NOT_YOURS,
        /** Taking it away from a handheld that may be offline needs a reason. */
        REASON,
        /** There is no such person or handheld to give it to. */
        NO_RECEIVER,
        /** A handheld works in one depot. */
        OTHER_DEPOT
    }

    Optional<Task> find(long id) {
        return store.find(id);
    }

    Optional<Changed> claim(long id, Actor actor) {
        return store.find(id).map(task -> {
            if (!works(actor.self(), task)) {
                return new Changed.Refused(Refusal.OTHER_DEPOT, task);
            }
            boolean won = store.claim(id, actor.self(), act(TaskChange.What.CLAIMED, actor, ""));
            Task now = again(task);
            return won || now.isHeldBy(actor.self()) ? new Changed.Done(now) : new Changed.Refused(whyTaken(now), now);
        });
    }

    /** Puts it back on the list. */
    Optional<Changed> release(long id, Actor actor, String reason) {
        return store.find(id).map(task -> {
            Holder from = task.holder();
            if (task.status() != TaskStatus.CLAIMED || from == null) {
                return task.status() == TaskStatus.OPEN
                        ? new Changed.Done(task)
                        : new Changed.Refused(Refusal.CLOSED, task);
            }
            Optional<Refusal> why = mayTake(from, actor, reason);
            if (why.isPresent()) {
                return new Changed.Refused(why.get(), task);
            }
            TaskChange.What what = from.equals(actor.self()) ? TaskChange.What.RELEASED : TaskChange.What.TAKEN_AWAY;
            boolean won = store.release(id, from, act(what, actor, reason));
            Task now = again(task);
            return won || now.status() == TaskStatus.OPEN
                    ? new Changed.Done(now)
                    : new Changed.Refused(whyTaken(now), now);
        });
    }

    /**
     * @param seen who had it when the one who asks looked, null for nobody; if that is no longer so nothing is changed
     */
    Optional<Changed> handOver(long id, @Nullable Holder seen, Holder to, Actor actor, String reason) {
        return store.find(id).map(task -> {
            if (task.isHeldBy(to)) {
                return new Changed.Done(task);
            }
            Optional<Refusal> why = refusal(task, seen, to, actor, reason);
            if (why.isPresent()) {
                return new Changed.Refused(why.get(), task);
            }
            TaskChange.What what = seen == null || seen.equals(actor.self())
                    ? TaskChange.What.HANDED_OVER
                    : TaskChange.What.TAKEN_AWAY;
            boolean won = store.give(id, seen, to, act(what, actor, reason));
            Task now = again(task);
            return won ? new Changed.Done(now) : new Changed.Refused(whyTaken(now), now);
        });
    }

    private Optional<Refusal> refusal(Task task, @Nullable Holder seen, Holder to, Actor actor, String reason) {
        if (!task.status().isWaiting()) {
            return Optional.of(Refusal.CLOSED);
        }
        if (!Objects.equals(task.holder(), seen)) {
            return Optional.of(whyTaken(task));
        }
        if (seen == null && !actor.dispatches()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        Optional<Refusal> taking = seen == null ? Optional.empty() : mayTake(seen, actor, reason);
        if (taking.isPresent()) {
            return taking;
        }
        if (!canReceive(to)) {
            return Optional.of(Refusal.NO_RECEIVER);
        }
        return works(to, task) ? Optional.empty() : Optional.of(Refusal.OTHER_DEPOT);
    }

    /** Gives all that the one has to another person, at the change of shift; how much it was, or empty if there is no such person. */
    Optional<Integer> handOverAll(Holder to, Actor actor) {
        return to.isDevice() || !canReceive(to)
                ? Optional.empty()
                : Optional.of(store.giveAll(actor.self(), to, act(TaskChange.What.HANDED_OVER, actor, "")));
    }

    private static Optional<Refusal> mayTake(Holder from, Actor actor, String reason) {
        if (from.equals(actor.self())) {
            return Optional.empty();
        }
        if (!actor.dispatches()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return from.isDevice() && reason.isBlank() ? Optional.of(Refusal.REASON) : Optional.empty();
    }

    private boolean canReceive(Holder to) {
        return to.isDevice()
                ? devices.find(to.name())
                        .filter(device -> device.revokedAt() == null)
                        .isPresent()
                : colleagues.holding(HANDS).contains(to.name());
    }

    private boolean works(Holder holder, Task task) {
        return !holder.isDevice()
                || devices.find(holder.name())
                        .map(Device::depot)
                        .filter(task.depot()::equals)
                        .isPresent();
    }

    private static Refusal whyTaken(Task now) {
        return switch (now.status()) {
            case OPEN -> Refusal.FREE;
            case CLAIMED -> Refusal.TAKEN;
            case DONE, CANCELLED -> Refusal.CLOSED;
        };
    }

    private Task again(Task task) {
        return store.find(task.id()).orElseThrow();
    }

    private TaskStore.Act act(TaskChange.What what, Actor actor, String reason) {
        return new TaskStore.Act(what, actor.self().text(), clock.instant(), reason.strip());
    }
}
