package org.supplyline.dispatch.planning;

import java.util.List;
import java.util.Map;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.Consents;
import org.supplyline.need.Need;
import org.supplyline.place.Place;
import org.supplyline.place.RoadDistance;
import org.supplyline.place.Vehicle;

/**
 * All that a node knows when it is asked for a plan.
 *
 * @param places every depot, site and vehicle, by code
 * @param docks number of docks by depot
 * @param vehicles those that the planner chose
 * @param free what may still be promised, base units by depot
 * @param needs those that stand, the most urgent first
 * @param ordered base units that orders already promise, by need
 * @param roads as entered
 * @param items by code
 * @param packs the pack in which an item is usually moved, by item code
 * @param consents what donors agreed to beyond their earmarks
 * @param serviceMinutes time at the door of a site
 */
record Situation(
        Map<String, Place> places,
        Map<String, Integer> docks,
        List<Vehicle> vehicles,
        Map<String, Map<GoodsKey, Long>> free,
        List<Need> needs,
        Map<String, Long> ordered,
        List<RoadDistance> roads,
        Map<String, ReliefItem> items,
        Map<String, Pack> packs,
        Consents consents,
        int serviceMinutes) {}
