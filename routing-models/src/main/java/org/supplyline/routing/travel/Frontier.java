package org.supplyline.routing.travel;

import java.util.Arrays;

/** The places that a tree of quickest ways has come to, the nearest first: a binary heap in which a place rises when its way gets shorter. */
final class Frontier {
    private static final int OUTSIDE = -1;
    private static final int SETTLED = -2;

    private final int[] minutes;
    private final int[] metres;
    private final int[] heap;
    private final int[] at;
    private int size;

    /**
     * Begins without places.
     *
     * @param minutes of the way to each place, changed by the caller
     * @param metres of the same way
     */
    Frontier(int[] minutes, int[] metres) {
        this.minutes = minutes;
        this.metres = metres;
        this.heap = new int[minutes.length];
        this.at = new int[minutes.length];
        Arrays.fill(at, OUTSIDE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isSettled(int place) {
        return at[place] == SETTLED;
    }

    /** Its way is known and does not change any more. */
    void settle(int place) {
        at[place] = SETTLED;
    }

    /** A way leads to the place, or a shorter one than before. */
    void reach(int place) {
        rise(at[place] == OUTSIDE ? size++ : at[place], place);
    }

    /** Takes out the nearest place and settles it. */
    int nearest() {
        int nearest = heap[0];
        at[nearest] = SETTLED;
        int moved = heap[--size];
        if (size > 0) {
            sink(moved);
        }
        return nearest;
    }

    private boolean isNearer(int place, int other) {
        return minutes[place] < minutes[other] || (minutes[place] == minutes[other] && metres[place] < metres[other]);
    }

    private void put(int slot, int place) {
        heap[slot] = place;
        at[place] = slot;
    }

    private void rise(int from, int place) {
        int slot = from;
        while (slot > 0 && isNearer(place, heap[(slot - 1) / 2])) {
            put(slot, heap[(slot - 1) / 2]);
            slot = (slot - 1) / 2;
        }
        put(slot, place);
    }

    private void sink(int place) {
        int slot = 0;
        int child = 1;
        while (child < size) {
            child += child + 1 < size && isNearer(heap[child + 1], heap[child]) ? 1 : 0;
            if (!isNearer(heap[child], place)) {
                break;
            }
            put(slot, heap[child]);
            slot = child;
            child = (2 * slot) + 1;
        }
        put(slot, place);
    }
}
