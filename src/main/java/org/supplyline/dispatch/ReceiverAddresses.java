package org.supplyline.dispatch;

import java.util.Optional;

/** Where receivers sign without a login; implemented by the package that has those pages. */
public interface ReceiverAddresses {

    /** The whole address of the order's page; empty while the node has no address that people outside can reach. */
    Optional<String> ofOrder(String order);
}
