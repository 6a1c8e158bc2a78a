/** Cuts shares into lots, searches for trips with OptaPlanner, and writes the plan. The search sits behind {@code RouteSearch}. */
@NullMarked
package org.supplyline.routing.engine;

import org.jspecify.annotations.NullMarked;
