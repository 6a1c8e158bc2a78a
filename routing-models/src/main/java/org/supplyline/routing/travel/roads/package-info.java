/** Ways on a road map: OpenStreetMap extracts read by GraphHopper, one shortest-path tree for each row of a table, roads closed by area or point. */
@NullMarked
package org.supplyline.routing.travel.roads;

import org.jspecify.annotations.NullMarked;
