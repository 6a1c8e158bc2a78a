package org.supplyline.inventory.scan;

import org.jspecify.annotations.Nullable;

/**
 * All that the codes of one event say together.
 *
 * @param goods what was moved
 * @param location own place code or GLN among the codes, or null
 * @param order order code among the codes, or null
 * @param trip trip code among the codes, or null
 * @param done whether the command that ends a count is among the codes
 */
record Reading(
        Goods goods,
        @Nullable String location,
        @Nullable String order,
        @Nullable String trip,
        boolean done) {}
