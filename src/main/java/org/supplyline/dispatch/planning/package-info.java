/** How a dispatch plan comes about: the problem, the search in its own process, the draft, its pages, its approval. */
@NullMarked
package org.supplyline.dispatch.planning;

import org.jspecify.annotations.NullMarked;
