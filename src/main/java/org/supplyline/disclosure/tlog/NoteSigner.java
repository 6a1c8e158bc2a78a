package org.supplyline.disclosure.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs notes with Ed25519. The same text always gets the same signature. */
public final class NoteSigner {

    /** Bytes of the secret from which both keys follow (RFC 8032 section 5.1.5). */
    public static final int SEED_BYTES = 32;

    private final NoteKey key;
    private final PrivateKey secret;

    public NoteSigner(String name, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("An Ed25519 seed has 32 bytes, not (%d).".formatted(seed.length));
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            this.secret = pair.getPrivate();
            this.key = new NoteKey(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform from 15 on must offer Ed25519.", missing);
        }
        byte[] encoded = secret.getEncoded();
        if (!Arrays.equals(seed, Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length))) {
            throw new IllegalStateException("This Java platform derived another Ed25519 key than the seed's.");
        }
    }

    /** The key that verifies what this signs. */
    public NoteKey key() {
        return key;
    }

    /** @param text whole lines, the last one ended */
    public String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("A note must end with a line end.");
        }
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        String coded = StrictBase64.encode(NoteKey.join(key.id(), signature));
        return text + "\n" + SignedNote.SIGNATURE_PREFIX + key.name() + " " + coded + "\n";
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The log key could not sign.", broken);
        }
    }

    /** The platform has no public way from a seed to the public key, but its generator takes the seed from here. */
    private static final class FixedSeed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
