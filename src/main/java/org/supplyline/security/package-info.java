/** Who may do what: users, roles, rights, tokens, sessions, and the rule that a request changes things once. */
@ApplicationModule(
        displayName = "security",
        allowedDependencies = {"node", "page"})
@NullMarked
package org.supplyline.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
