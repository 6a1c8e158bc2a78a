package org.supplyline.security;

import java.time.Clock;
import org.supplyline.node.NodeDatabaseFixture;

/** Keyed requests of a test node. */
public final class SecurityFixtures {

    private SecurityFixtures() {}

    public static IdempotencyKeys keys(NodeDatabaseFixture node) {
        return new IdempotencyKeys(new IdempotencyStore(node.db()), node.transactions(), Clock.systemUTC());
    }
}
