package org.lovebank.bench.proxy;

import java.nio.file.Path;

/**
 * Whose tokens the proxies believe.
 *
 * @param publicKey a file with the public key in PEM
 * @param keySet a file with the same key as a JWK set
 */
public record Trust(String issuer, String audience, Path publicKey, Path keySet) {}
