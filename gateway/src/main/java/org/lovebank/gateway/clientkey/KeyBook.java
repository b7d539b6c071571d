package org.lovebank.gateway.clientkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.lovebank.gateway.clientkey.ClientKeyRefusal.KeyNotUsable;
import org.lovebank.problem.Refused;

/** Reads and writes a client's keys as the JWK set that is kept. */
final class KeyBook {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTEST_RSA_BITS = 2048;

    private KeyBook() {}

    /** The text to keep; refused when one of the keys is none. */
    static String write(ClientKeys keys) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < keys.keys().size(); i++) {
            ClientKeys.Key key = keys.keys().get(i);
            if (!ids.add(key.kid()) || publicKey(key).isEmpty()) {
                throw new Refused(new KeyNotUsable(i));
            }
        }
        try {
            return JSON.writeValueAsString(keys);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ClientKeys read(String text) {
        try {
            return JSON.readValue(text, ClientKeys.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("keys that were kept are keys", impossible);
        }
    }

    /** The key with this id. */
    static Optional<PublicKey> find(ClientKeys keys, String keyId) {
        return keys.keys().stream()
                .filter(key -> key.kid().equals(keyId))
                .findFirst()
                .flatMap(KeyBook::publicKey);
    }

    private static Optional<PublicKey> publicKey(ClientKeys.Key key) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kty", key.kty());
        fields.put("kid", key.kid());
        List.of(
                        new String[] {"crv", key.crv()},
                        new String[] {"x", key.x()},
                        new String[] {"y", key.y()},
                        new String[] {"n", key.n()},
                        new String[] {"e", key.e()})
                .forEach(field -> {
                    if (field[1] != null) {
                        fields.put(field[0], field[1]);
                    }
                });
        try {
            PublicKey found = (PublicKey) JsonWebKey.Factory.newJwk(fields).getKey();
            boolean strong =
                    !(found instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= SHORTEST_RSA_BITS;
            return strong ? Optional.of(found) : Optional.empty();
        } catch (JoseException | RuntimeException notAKey) {
            return Optional.empty();
        }
    }
}
