package org.supplyline.routing.kernel;

/** SplitMix64 (Steele, Lea, Flood 2014): one addition and two multiplications a number, the same on every machine. */
final class FastRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    FastRandom(long seed) {
        this.state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 inclusive to 1 exclusive. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Puts the items into any order (Fisher, Yates). */
    void shuffle(int[] items) {
        for (int index = items.length - 1; index > 0; index--) {
            int other = below(index + 1);
            int moved = items[index];
            items[index] = items[other];
            items[other] = moved;
        }
    }
}
