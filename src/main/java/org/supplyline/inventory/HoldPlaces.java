package org.supplyline.inventory;

import java.util.Set;

/** Where goods lie that nobody may have yet (待验/待处理); implemented by the package that decides about them. */
public interface HoldPlaces {

    /** Codes of those places; what lies there is no free stock. */
    Set<String> codes();
}
