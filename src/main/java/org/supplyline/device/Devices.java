package org.supplyline.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.supplyline.node.NodeIdentity;

/** The scanners of this node: enrolment, tokens, epochs. */
@Component
public class Devices {

    /** As many as a page shows; a branch has tens. */
    static final int LIST_LIMIT = 500;

    private static final int TOKEN_BYTES = 32;
    private static final int RESTORED_EPOCH_BITS = 20;

    private final NodeIdentity node;
    private final DeviceStore store;
    private final Clock clock;
    private final DeviceMemory<String, Device> byId;
    private final DeviceMemory<ByteBuffer, Device> byToken;
    private final DeviceMemory<Epoch, Epoch> epochs;
    private final SecureRandom random = new SecureRandom();

    Devices(NodeIdentity node, DeviceStore store, Clock clock) {
        this.node = node;
        this.store = store;
        this.clock = clock;
        DeviceMemory.Outlook outlook = new DeviceMemory.Outlook();
        this.byId = new DeviceMemory<>(clock, outlook);
        this.byToken = new DeviceMemory<>(clock, outlook);
        this.epochs = new DeviceMemory<>(clock, outlook);
    }

    private record Epoch(String device, long epoch) {}

    /**
     * Makes a device known and gives it its token and first epoch.
     *
     * @param readPoint where it stands; for a serial reader, and only for one
     * @throws IllegalArgumentException if a serial reader has no read point or another device has one
     */
    @Transactional
    public Enrolment enrol(String name, DeviceKind kind, String depot, @Nullable ReadPoint readPoint) {
        if ((kind == DeviceKind.SERIAL) != (readPoint != null)) {
            throw new IllegalArgumentException("A serial reader, and only one, needs its port and step.");
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Device device = new Device(
                node.code() + "-d" + store.nextNumber(), name, kind, depot, clock.instant(), null, readPoint);
        store.insert(device, sha256(token));
        return new Enrolment(device.id(), token, issueEpoch(device.id(), EpochReason.ENROLLED));
    }

    /** The device's next epoch; it never had this number before and never gets it again. */
    @Transactional
    public long issueEpoch(String device, EpochReason reason) {
        return store.issueEpoch(device, firstEpoch(), reason, clock.instant());
    }

    /**
     * Whether scans under this epoch can be the device's own: one that this node issued or, on a node restored from a
     * backup, one that it must have issued before.
     */
    public boolean mayUse(String device, long epoch) {
        boolean issuedBeforeTheRestore = node.epoch() > 1 && epoch >= 1 && epoch < firstEpoch();
        Epoch asked = new Epoch(device, epoch);
        return issuedBeforeTheRestore
                || epochs.ask(asked, () -> Optional.of(asked).filter(e -> store.knowsEpoch(device, epoch)))
                        .isPresent();
    }

    /** While the database is away, as it was when it was last asked. */
    public Optional<Device> find(String id) {
        return byId.ask(id, () -> store.find(id));
    }

    /** The device that this token belongs to, unless it was revoked; a revocation elsewhere shows within seconds. */
    public Optional<Device> findByToken(byte[] tokenSha256) {
        return byToken.ask(ByteBuffer.wrap(tokenSha256.clone()), () -> store.findByToken(tokenSha256));
    }

    /** The newest devices, at most {@value #LIST_LIMIT}. */
    public List<Device> list() {
        return store.list(LIST_LIMIT);
    }

    public List<Device> serialReaders() {
        return store.serialReaders();
    }

    /** Takes the device's token away; what it sent before stays. */
    public boolean revoke(String id) {
        boolean revoked = store.revoke(id, clock.instant()) > 0;
        byToken.forgetAll();
        byId.forgetAll();
        return revoked;
    }

    static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private long firstEpoch() {
        return node.epoch() == 1 ? 1 : (long) node.epoch() << RESTORED_EPOCH_BITS;
    }
}
