package org.supplyline.routing.allocation;

import java.util.BitSet;

/**
 * What a site may get of the sources of one item.
 *
 * @param approved never more than this, 0 or more
 * @param weight how much of it is one day of cover: shares of equal rank rise in proportion to it, at least 1 where something is
 *     approved
 * @param rank the lower is met first, whatever is left for the higher
 * @param sources numbers of the sources that it may draw on; must not be changed
 */
record Claim(long approved, long weight, int rank, BitSet sources) {}
