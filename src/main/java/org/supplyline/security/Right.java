package org.supplyline.security;

/** What a user may do; reading stock and master data needs none. */
public enum Right {
    RECEIVE,
    CHECK,
    ALLOCATE,
    DISPATCH,
    PUBLISH,
    AUDIT,
    ADMINISTER;

    /** The right as Spring Security knows it, and as templates ask for it: {@code RIGHT_RECEIVE}. */
    public String authority() {
        return "RIGHT_" + name();
    }
}
