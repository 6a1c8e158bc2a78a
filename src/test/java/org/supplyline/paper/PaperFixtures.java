package org.supplyline.paper;

/** What papers need of the application, without it. */
public final class PaperFixtures {

    private PaperFixtures() {}

    /** Of a node whose public address is not set. */
    public static CartonAddress addresses() {
        return new CartonAddress("");
    }
}
