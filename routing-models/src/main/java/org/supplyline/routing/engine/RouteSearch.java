package org.supplyline.routing.engine;

import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;

/** Puts lots on trips. Whatever searches stands behind this; what a good plan is, {@link DispatchConstraints} says. */
interface RouteSearch {
    DispatchSolution search(Workload workload, PlanLimits limits, SolveWatch watch);
}
