package org.supplyline.catalog;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;

/** Fills the catalogue of a new node with the shipped items. */
@Component
@Order(CatalogStart.ORDER)
class CatalogStart implements FirstStart {

    static final int ORDER = 100;

    private final Catalog catalog;

    CatalogStart(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void begin(NodeIdentity node) {
        catalog.loadShipped();
    }
}
