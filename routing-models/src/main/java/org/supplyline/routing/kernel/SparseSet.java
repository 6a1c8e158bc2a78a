package org.supplyline.routing.kernel;

/** A set of small numbers that is filled, emptied and walked at the cost of its members alone (Briggs, Torczon 1993). */
final class SparseSet {
    /** The members, in no order. */
    final int[] list;

    /** Where each member stands in the list; for others it means nothing. */
    final int[] at;

    int count;

    /** An empty set of numbers below the bound. */
    SparseSet(int bound) {
        list = new int[bound];
        at = new int[bound];
    }

    boolean contains(int member) {
        return at[member] < count && list[at[member]] == member;
    }

    /** Takes in a number that is not yet in it. */
    void add(int member) {
        at[member] = count;
        list[count++] = member;
    }

    void addAll(SparseSet others) {
        for (int index = 0; index < others.count; index++) {
            if (!contains(others.list[index])) {
                add(others.list[index]);
            }
        }
    }

    /** Takes out a number that is in it; the last one takes its place. */
    void remove(int member) {
        int moved = list[--count];
        list[at[member]] = moved;
        at[moved] = at[member];
    }

    void clear() {
        count = 0;
    }
}
