package org.supplyline.routing.kernel;

/** Why a search ended. */
public enum StopReason {
    /** The seconds were over. */
    TIME,
    /** Every kernel made its iterations. */
    ITERATIONS,
    /** The watch asked for the end. */
    SIGNAL
}
