package org.lovebank.gateway.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.access.AccessSettings;
import org.lovebank.access.KeyName;
import org.lovebank.access.PublishedTokenKeys;
import org.lovebank.access.TokenKeys;

/**
 * Whose signatures the gate believes: its own keys from the database, further issuers' from their key sets; with the built-in
 * issuer off, none of its own.
 */
@ApplicationScoped
class OwnTokenKeys implements TokenKeys {

    private final PublishedKeys own;
    private final AccessSettings settings;
    private final PublishedTokenKeys others;
    private final boolean builtIn;

    OwnTokenKeys(
            PublishedKeys own,
            AccessSettings settings,
            @ConfigProperty(name = "lovebank.gateway.built-in-issuer", defaultValue = "true") boolean builtIn) {
        this.builtIn = builtIn;
        this.own = own;
        this.settings = settings;
        this.others = new PublishedTokenKeys(settings);
    }

    @Override
    public Map<KeyName, PublicKey> read() {
        if (!builtIn) {
            return others.read(0);
        }
        String issuer = settings.issuer().getFirst();
        Map<KeyName, PublicKey> keys = new LinkedHashMap<>(others.read(1));
        own.now().forEach(key -> keys.put(new KeyName(issuer, key.keyId()), key.publicKey()));
        return keys;
    }
}
