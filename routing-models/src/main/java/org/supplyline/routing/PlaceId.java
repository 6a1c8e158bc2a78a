package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

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

    /** Written out, because plans look up by it all the time, from the first moment of a new process on. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaceId same && value.equals(same.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
