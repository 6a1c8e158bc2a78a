package org.supplyline.routing.instance;

import java.util.ServiceLoader;
import org.supplyline.routing.kernel.RoutePlan;

/** Another solver, run beside the kernel on the same machine; found by {@link ServiceLoader}. */
public interface Peer {

    /** Short, as figures are named after it. */
    String name();

    /** Whether it knows all rules of the kind. */
    boolean takes(Kind kind);

    /**
     * Searches on one thread until the time is over.
     *
     * @param seconds wall time
     * @param seed for solvers that take one
     * @return its best plan; what it says of its own cost is not looked at
     */
    RoutePlan solve(Instance instance, double seconds, long seed);
}
