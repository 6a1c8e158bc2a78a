package org.supplyline.catalog;

import java.util.List;
import java.util.Map;
import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;

/** Catalogues of a test node. */
public final class CatalogFixtures {

    private CatalogFixtures() {}

    /** The shipped catalogue in that node's database. */
    public static Catalog shipped(NodeDatabaseFixture node) {
        Catalog catalog = new Catalog(new CatalogStore(node.db()), JournalFixture.journal(node));
        catalog.loadShipped();
        return catalog;
    }

    /** What so many base units of a shipped item weigh and take; needs no database. */
    public static Load shippedLoad(String item, long quantity) {
        CatalogFile file = ShippedCatalog.read();
        return new CatalogSnapshot(List.copyOf(file.items().values()), file.packs(), Map.of()).load(item, quantity);
    }

    /** The same item with a value that the catalogue keeps. */
    public static ReliefItem worth(ReliefItem item, ItemValue value) {
        return new ReliefItem(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                item.category(),
                item.unitZh(),
                item.unitEn(),
                item.weightGrams(),
                item.volumeCm3(),
                item.estimated(),
                item.shelfLife(),
                item.controlClass(),
                item.hazard(),
                item.coldChain(),
                value);
    }
}
