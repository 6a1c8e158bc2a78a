package org.supplyline.dispatch;

/**
 * How far the goods of one item of an order are, in base units; each number counts all that came at least so far.
 *
 * @param ordered all lines of the item
 * @param picked taken to the stage
 * @param loaded onto a vehicle
 * @param departed with the vehicle
 * @param accepted at the destination
 */
public record OrderProgress(String item, long ordered, long picked, long loaded, long departed, long accepted) {

    /** What is still to be picked and so still bound in the depot. */
    public long toPick() {
        return Math.max(0, ordered - picked);
    }

    /** Whether the destination has all of it, and no more. */
    public boolean arrivedInFull() {
        return accepted == ordered;
    }
}
