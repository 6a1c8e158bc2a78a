/** Searches routes on flat arrays: a problem of nodes and vehicle types in, a plan of routes out; knows no relief words. */
@NullMarked
package org.supplyline.routing.kernel;

import org.jspecify.annotations.NullMarked;
