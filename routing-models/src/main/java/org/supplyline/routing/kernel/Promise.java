package org.supplyline.routing.kernel;

/**
 * What it costs if another vehicle than the one that was told so serves a client, or none.
 *
 * @param shift name of the {@link Shift} that was told
 * @param cost 0 or more; {@link #BINDING} if no other may serve the client at all
 */
public record Promise(String shift, long cost) {

    /** Cost of a promise that must not be broken. */
    public static final long BINDING = Long.MAX_VALUE;

    /** Nobody was told. */
    public static final Promise NONE = new Promise("", 0);
}
