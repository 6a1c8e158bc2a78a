package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The identifier of an item in the catalogue: 1 to 100 characters, not blank. In JSON it is a plain string. */
public record ItemCode(@JsonValue String value) implements Comparable<ItemCode> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
        Limits.checkId("ItemCode", value);
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    /** Written out, because plans look up by it all the time, from the first moment of a new process on. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemCode same && value.equals(same.value);
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
