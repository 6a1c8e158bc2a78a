package org.supplyline.place;

/**
 * A vehicle that someone wants to use; see {@link Vehicle} for the units.
 *
 * @param nameZh what people call it; also its plate until one is known
 */
public record NewVehicle(
        String nameZh,
        String nameEn,
        String plate,
        long payloadGrams,
        long volumeLitres,
        boolean hillRoads,
        boolean refrigerated,
        int crew,
        boolean lent) {}
