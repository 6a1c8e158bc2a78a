package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    @Override
    public String toString() {
        return value;
    }
}
