package org.supplyline.inventory;

import java.util.Optional;

/** Where goods lie that nobody may have until somebody has looked at them (待处理). */
public interface HoldAreaOf {

    /**
     * The area of a depot; it is made if there is none, in a ledger transaction of its own, so whoever needs it in
     * theirs asks before that once.
     *
     * @return its place code
     */
    String depot(String depot);

    /** The area of a depot, if there is one. */
    Optional<String> of(String depot);
}
