package org.supplyline.inventory;

/** What happens to a handling unit itself, beside the goods in it. */
public sealed interface UnitChange {

    /** SSCC or own carton number of the unit that it happens to. */
    String unit();

    /**
     * The unit stands on or in another one from now on and moves with it.
     *
     * @param parent the pallet or carton that holds it
     */
    record Nest(String unit, String parent) implements UnitChange {}

    /** The unit stands by itself from now on. */
    record Detach(String unit) implements UnitChange {}

    /** The unit is closed; who opens it breaks the seal. */
    record Seal(String unit) implements UnitChange {}

    /** The unit is open. */
    record BreakSeal(String unit) implements UnitChange {}
}
