package org.supplyline.device;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.supplyline.integrations.Payload;
import org.supplyline.node.NodeIdentity;

/**
 * The node's seal on a scan: HMAC-SHA-256 under the node's scan key over device, 00, epoch, 00, seq, 00, payload. The
 * ledger books only what carries it, so that writing to the topic is not enough to invent goods.
 */
@Component
public class ScanSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ScanSeal(NodeIdentity node, DeviceStore store) {
        this.key = new SecretKeySpec(store.scanKey(node.code()), ALGORITHM);
    }

    /** The seal as 64 hex digits. */
    public String seal(String device, long epoch, long seq, Payload payload) {
        return HexFormat.of().formatHex(mac(device, Long.toString(epoch), Long.toString(seq), payload));
    }

    /** Whether the seal is ours; compared in constant time. */
    public boolean isOurs(String seal, String device, String epoch, String seq, Payload payload) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8),
                HexFormat.of().formatHex(mac(device, epoch, seq, payload)).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String device, String epoch, String seq, Payload payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {device, epoch, seq}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal(payload.toBytes());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }
}
