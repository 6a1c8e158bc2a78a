package org.supplyline.place;

import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;

/** Places of a test node. */
public final class PlaceFixtures {

    private PlaceFixtures() {}

    public static Places places(NodeDatabaseFixture node) {
        return new Places(
                node.identity(),
                new PlaceStore(node.db()),
                new TransportStore(node.db()),
                JournalFixture.journal(node));
    }

    /** Places among which are those that every node has. */
    public static Places withFixed(NodeDatabaseFixture node) {
        Places places = places(node);
        places.createFixed();
        return places;
    }

    public static Organisations organisations(NodeDatabaseFixture node) {
        return new Organisations(
                new OrganisationStore(node.db()),
                new PlaceStore(node.db()),
                JournalFixture.journal(node),
                node.identity());
    }

    public static Roads roads(NodeDatabaseFixture node) {
        return new Roads(new PlaceStore(node.db()), new TransportStore(node.db()), JournalFixture.journal(node));
    }
}
