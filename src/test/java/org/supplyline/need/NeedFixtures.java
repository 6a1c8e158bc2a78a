package org.supplyline.need;

import java.time.Clock;
import org.supplyline.catalog.Catalog;
import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.place.PlaceFixtures;

/** The needs of a test node. */
public final class NeedFixtures {

    private NeedFixtures() {}

    public static Needs needs(NodeDatabaseFixture node, Catalog catalog) {
        return new Needs(new NeedStore(node.db()), PlaceFixtures.places(node), catalog, JournalFixture.journal(node));
    }

    /** The flood around Changzhi, begun on that node; gives what lay in its depots. */
    public static ChangzhiDrill drill(NodeDatabaseFixture node, Catalog catalog, Clock clock) {
        ChangzhiDrill drill = new ChangzhiDrill(
                PlaceFixtures.places(node), PlaceFixtures.roads(node), needs(node, catalog), clock, node.json());
        drill.begin(node.identity());
        return drill;
    }
}
