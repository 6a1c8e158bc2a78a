package org.supplyline.security;

import java.util.List;

/** Who else works here, for pages on which work is handed on. */
public interface Colleagues {

    /** Names of the accounts that may sign in and hold one of the rights, sorted. */
    List<String> holding(Right... rights);
}
