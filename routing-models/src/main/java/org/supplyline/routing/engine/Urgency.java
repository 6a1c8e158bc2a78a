package org.supplyline.routing.engine;

/** What the classes 1 (life-saving), 2 (urgent), 3 (soon) and 4 (can wait) weigh against each other. */
public final class Urgency {
    private Urgency() {}

    /** For what is missing or late: each class weighs ten times the next. */
    public static long weight(int urgency) {
        return switch (urgency) {
            case 1 -> 1_000;
            case 2 -> 100;
            case 3 -> 10;
            default -> 1;
        };
    }

    /** For minutes until the arrival: 10 life-saving, 1 urgent, else 0. */
    public static long arrivalWeight(int urgency) {
        return urgency == 1 ? 10 : urgency == 2 ? 1 : 0;
    }
}
