package org.supplyline.device;

/**
 * What a new device is told, once.
 *
 * @param device its id
 * @param token its bearer token, 256 random bits in base64url; only the hash is stored
 * @param epoch its first epoch; it numbers its scans in it from 1
 */
public record Enrolment(String device, String token, long epoch) {}
