/** Cuts shares into lots, searches for trips with the routing kernel and OptaPlanner, shares again what trips carry, and writes the plan. */
@NullMarked
package org.supplyline.routing.engine;

import org.jspecify.annotations.NullMarked;
