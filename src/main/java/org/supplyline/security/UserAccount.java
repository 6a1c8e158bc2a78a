package org.supplyline.security;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param name 2 to 40 characters
 * @param passwordHash bcrypt
 * @param mustChange whether the password was set by someone else, so that the first thing to do is to choose another
 * @param lastLoginAt absent until the first sign-in
 */
record UserAccount(
        String name,
        String passwordHash,
        Set<Role> roles,
        boolean mustChange,
        boolean enabled,
        @Nullable Instant lastLoginAt) {

    static final int NAME_MIN = 2;
    static final int NAME_MAX = 40;

    UserAccount {
        roles = Set.copyOf(roles);
    }

    /** The roles in the order in which they are declared, for display. */
    public Set<Role> sortedRoles() {
        return new TreeSet<>(roles);
    }
}
