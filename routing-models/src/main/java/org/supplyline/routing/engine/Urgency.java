package org.supplyline.routing.engine;

/** What the classes 1 (life-saving), 2 (urgent) and 3 (can wait) weigh against each other. */
final class Urgency {
    private Urgency() {}

    static long weight(int urgency) {
        return urgency == 1 ? 100 : urgency == 2 ? 10 : 1;
    }

    static long arrivalWeight(int urgency) {
        return urgency == 1 ? 10 : urgency == 2 ? 1 : 0;
    }
}
