package org.supplyline.inventory;

import java.util.Collection;
import java.util.Map;

/** Who gave goods, for people of the branch; implemented by the package that takes gifts in. */
public interface GiftDonors {

    /** Names by the number of the gift, as {@code cz.1.17/2}; gifts of nobody known are left out. */
    Map<String, String> names(Collection<String> gifts);
}
