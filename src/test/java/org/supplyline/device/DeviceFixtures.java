package org.supplyline.device;

import java.time.Clock;
import org.supplyline.node.NodeDatabaseFixture;

/** Devices of a test node. */
public final class DeviceFixtures {

    private DeviceFixtures() {}

    public static Devices devices(NodeDatabaseFixture node) {
        return new Devices(node.identity(), new DeviceStore(node.db()), Clock.systemUTC());
    }

    public static ScanSeal seal(NodeDatabaseFixture node) {
        return new ScanSeal(node.identity(), new DeviceStore(node.db()));
    }
}
