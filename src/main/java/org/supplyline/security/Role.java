package org.supplyline.security;

import java.util.Locale;
import java.util.Set;

/** A named set of rights. A tiny branch may give one person several. */
public enum Role {
    WAREHOUSE,
    PLANNER,
    PUBLISHER,
    AUDITOR,
    ADMIN,
    /** The wall and its guests: reads, changes nothing. */
    COMMAND;

    public Set<Right> rights() {
        return switch (this) {
            case WAREHOUSE -> Set.of(Right.RECEIVE, Right.CHECK);
            case PLANNER -> Set.of(Right.ALLOCATE, Right.DISPATCH);
            case PUBLISHER -> Set.of(Right.PUBLISH);
            case AUDITOR -> Set.of(Right.AUDIT);
            case ADMIN -> Set.of(Right.ADMINISTER);
            case COMMAND -> Set.of();
        };
    }

    /** The name in the database, in forms and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The page on which the role's day begins. */
    String home() {
        return switch (this) {
            case WAREHOUSE, AUDITOR, COMMAND -> "/stock";
            case PLANNER -> "/plans";
            case PUBLISHER -> "/public/";
            case ADMIN -> "/devices";
        };
    }
}
