package org.lovebank.access;

/** A signing key's name: key ids are unique within an issuer only, and no issuer may sign in another's name. */
public record KeyName(String issuer, String keyId) {}
