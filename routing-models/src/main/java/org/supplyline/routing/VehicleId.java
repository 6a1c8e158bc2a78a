package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identifier of a truck: 1 to 100 characters, not blank. In JSON it is a plain string. */
public record VehicleId(@JsonValue String value) implements Comparable<VehicleId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VehicleId {
        Limits.checkId("VehicleId", value);
    }

    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
