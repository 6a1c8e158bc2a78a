package org.supplyline.place;

/**
 * How much a depot holds and how fast it loads.
 *
 * @param floorAreaM2 1 to 100,000 m²
 * @param capacityLitres what may lie in it; 135 m³ are 135,000
 * @param crews loading crews that can work at one time
 * @param crewLitresAnHour what one crew moves; four people stacking by hand do about 20,000
 */
public record DepotSize(long floorAreaM2, long capacityLitres, long crews, long crewLitresAnHour) {

    static final long MAX_AREA = 100_000;
    static final long MAX_LITRES = 1_000_000_000;
    static final long MAX_CREWS = 50;

    public DepotSize {
        if (floorAreaM2 < 1 || floorAreaM2 > MAX_AREA || capacityLitres < 1 || capacityLitres > MAX_LITRES) {
            throw new IllegalArgumentException(
                    "A depot cannot have %d m² and %d litres.".formatted(floorAreaM2, capacityLitres));
        }
        if (crews < 0 || crews > MAX_CREWS || crewLitresAnHour < 1 || crewLitresAnHour > MAX_LITRES) {
            throw new IllegalArgumentException(
                    "A depot cannot have %d crews of %d litres an hour.".formatted(crews, crewLitresAnHour));
        }
    }
}
