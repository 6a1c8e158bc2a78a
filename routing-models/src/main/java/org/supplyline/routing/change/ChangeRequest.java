package org.supplyline.routing.change;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.VehicleId;

/**
 * A plan that drivers were told, and what happened since.
 *
 * @param problem that the plan was made for; its stock is what each depot had before the first truck was loaded
 * @param told the plan; after an earlier change, the plan and the problem of its answer
 * @param minute now, from the start of the problem: nothing before it can be changed, trips whose loading has begun are loaded
 * @param locks what must stay as it was told
 * @param price what a change must be worth, absent = {@link Price#USUAL}
 */
public record ChangeRequest(
        DispatchProblem problem, DispatchPlan told, int minute, List<Change> changes, List<Lock> locks, Price price) {
    public ChangeRequest {
        Objects.requireNonNull(problem, "A change needs the problem of the plan.");
        Objects.requireNonNull(told, "A change needs the plan that was told.");
        changes = changes == null ? List.of() : List.copyOf(changes);
        locks = locks == null ? List.of() : List.copyOf(locks);
        price = price == null ? Price.USUAL : price;
    }

    /** At the usual price, with nothing locked. */
    public static ChangeRequest of(DispatchProblem problem, DispatchPlan told, int minute, List<Change> changes) {
        return new ChangeRequest(problem, told, minute, changes, List.of(), Price.USUAL);
    }

    /**
     * Something that must stay as it was told, as far as roads, stock and trucks let it.
     *
     * @param trip its number in the plan
     * @param site the stop that stays on this trip; absent = the whole trip stays
     */
    public record Lock(
            VehicleId vehicle, int trip, @Nullable PlaceId site) {}

    /**
     * What a change must be worth: the ε that the other aims give up so that drivers need not be told anew.
     *
     * @param metresPerChangedStop driving, as metres of the smallest truck, that must be saved for each stop that is moved, dropped,
     *     added or loaded otherwise; serving more, being late less and using fewer trucks always pay
     * @param metresPerUrgentMinute driving that a minute earlier at an urgent (class 2) site is worth; ten times as much at a
     *     life-saving one
     * @param percentKept a site's quantity is not raised by less than this part of what it was told, though its share grew
     */
    public record Price(int metresPerChangedStop, int metresPerUrgentMinute, int percentKept) {
        /** A changed stop is worth 20 km, an urgent minute 100 m, and nobody is called for less than 5 % more. */
        public static final Price USUAL = new Price(20_000, 100, 5);
    }
}
