package org.supplyline.security;

/**
 * Who holds a bearer token.
 *
 * @param name the principal's name: the device's id, or {@code admin}
 * @param kind what the holder may do
 */
public record TokenOwner(String name, Kind kind) {

    /** What holders of a kind of token may do. */
    public enum Kind {
        /** Send scans, ask for its own epochs and outcomes, and nothing else. */
        DEVICE,
        /** The command line on the node's own machine: every right. */
        NODE
    }
}
