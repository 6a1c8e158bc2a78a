package org.supplyline.security;

/** Groups of callers that no single right names. */
public enum Audience {
    /** The public, without signing in. */
    EVERYONE,
    /** Everybody who has signed in, whatever their rights; also the node's own command line. */
    USERS,
    /** Enrolled devices with their token; a path variable {@code device} must name the caller itself. */
    DEVICES
}
