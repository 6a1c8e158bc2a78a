package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identifier of a depot or a site; one id space for both, since roads join any two places: 1 to 100 characters, not blank. In JSON it is a plain string. */
public record PlaceId(@JsonValue String value) implements Comparable<PlaceId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceId {
        Limits.checkId("PlaceId", value);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
