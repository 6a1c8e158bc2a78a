package org.supplyline.donation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;

/** Asks the catalogue; leaves the item open where it is not sure, for a wrong item is worse than none. */
@Component
class CatalogItems implements ItemMatcher {

    private final Catalog catalog;

    CatalogItems(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<String> match(String itemText) {
        return catalog.match(itemText).sure().map(ReliefItem::code);
    }
}
