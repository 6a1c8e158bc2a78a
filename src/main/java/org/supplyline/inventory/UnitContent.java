package org.supplyline.inventory;

/**
 * Goods that lie directly in a handling unit.
 *
 * @param handlingUnit SSCC or own carton number
 * @param goods what, where and how much, in base units
 */
public record UnitContent(String handlingUnit, StockPosition goods) {}
