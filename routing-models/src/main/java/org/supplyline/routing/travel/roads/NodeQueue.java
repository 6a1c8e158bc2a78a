package org.supplyline.routing.travel.roads;

import java.util.Arrays;

/** Nodes by cost, the least first: a heap of four children each, on arrays. A node may be in it several times. */
final class NodeQueue {
    private static final int CHILDREN = 4;

    private long[] keys = new long[1_024];
    private int[] nodes = new int[1_024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    long leastKey() {
        return keys[0];
    }

    void add(long key, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            nodes[at] = nodes[parent];
            at = parent;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    int removeLeast() {
        int least = nodes[0];
        size--;
        long key = keys[size];
        int node = nodes[size];
        int at = 0;
        while (true) {
            int child = leastChild(at);
            if (child >= size || keys[child] >= key) {
                break;
            }
            keys[at] = keys[child];
            nodes[at] = nodes[child];
            at = child;
        }
        keys[at] = key;
        nodes[at] = node;
        return least;
    }

    private int leastChild(int parent) {
        int least = CHILDREN * parent + 1;
        int end = Math.min(least + CHILDREN, size);
        for (int child = least + 1; child < end; child++) {
            if (keys[child] < keys[least]) {
                least = child;
            }
        }
        return least;
    }
}
