package org.supplyline.inventory;

/**
 * Goods on hand.
 *
 * @param key what and where
 * @param quantity base units; below zero when more was seen to leave than was seen to come
 */
public record StockPosition(PositionKey key, long quantity) {}
