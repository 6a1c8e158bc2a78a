package org.supplyline.place;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;

/** Gives a new node the places that every node has. */
@Component
@Order(PlaceStart.ORDER)
class PlaceStart implements FirstStart {

    static final int ORDER = 200;

    private final Places places;

    PlaceStart(Places places) {
        this.places = places;
    }

    @Override
    public void begin(NodeIdentity node) {
        places.createFixed();
    }
}
