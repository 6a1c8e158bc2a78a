package org.supplyline.dispatch.handover;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.ReceiverAddresses;

/** Puts the receivers' addresses onto the papers. */
@Component
class PrintedAddresses implements ReceiverAddresses {

    private final HandoverLinks links;

    PrintedAddresses(HandoverLinks links) {
        this.links = links;
    }

    @Override
    public Optional<String> ofOrder(String order) {
        return links.address(links.ofOrder(order));
    }
}
