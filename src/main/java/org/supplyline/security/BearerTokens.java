package org.supplyline.security;

import java.util.Optional;

/** Knows some of the bearer tokens. Tokens are 256 random bits; only their SHA-256 is kept anywhere. */
public interface BearerTokens {

    /** Whose token this is, if it is one of ours and may still be used. */
    Optional<TokenOwner> find(byte[] sha256);
}
