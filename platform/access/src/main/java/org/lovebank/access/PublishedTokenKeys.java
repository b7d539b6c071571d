package org.lovebank.access;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Keys from the issuers' published key sets, the n-th set belonging to the n-th issuer. A set that cannot be read now
 * counts as it was read last.
 */
@DefaultBean
@Singleton
public class PublishedTokenKeys implements TokenKeys {

    private static final Logger LOG = Logger.getLogger(PublishedTokenKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAX_KEYS = 50;
    private static final int MAX_BYTES = 256 * 1024;

    private final List<String> issuers;
    private final List<String> urls;
    private final Map<String, Map<KeyName, PublicKey>> lastRead = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Reads the key sets that the settings name. */
    public PublishedTokenKeys(AccessSettings settings) {
        this.issuers = settings.issuer();
        this.urls = settings.jwksUrl();
        if (issuers.size() != urls.size()) {
            throw new IllegalStateException("lovebank.access.issuer names " + issuers.size()
                    + " issuers and lovebank.access.jwks-url " + urls.size() + " key sets: one set for each issuer");
        }
    }

    @Override
    public Map<KeyName, PublicKey> read() {
        return read(0);
    }

    /** The keys of all issuers but the first {@code skipped} ones. */
    public Map<KeyName, PublicKey> read(int skipped) {
        Map<KeyName, PublicKey> keys = new LinkedHashMap<>();
        for (int i = skipped; i < issuers.size(); i++) {
            String issuer = issuers.get(i);
            String url = urls.get(i);
            try {
                lastRead.put(issuer, keysIn(fetch(URI.create(url)), issuer));
            } catch (IOException | JoseException | RuntimeException unreadable) {
                LOG.warnf("key set unreadable url=%s reason=%s", url, unreadable.getMessage());
            }
            keys.putAll(lastRead.getOrDefault(issuer, Map.of()));
        }
        return keys;
    }

    private static Map<KeyName, PublicKey> keysIn(String set, String issuer) throws JoseException {
        Map<KeyName, PublicKey> keys = new LinkedHashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(set).getJsonWebKeys()) {
            if (keys.size() < MAX_KEYS
                    && key.getKeyId() != null
                    && !"enc".equals(key.getUse())
                    && key instanceof EllipticCurveJsonWebKey curve
                    && EllipticCurves.P_256.equals(curve.getCurveName())) {
                keys.put(new KeyName(issuer, key.getKeyId()), SignatureProvider.own(curve.getECPublicKey()));
            }
        }
        return keys;
    }

    private String fetch(URI url) throws IOException {
        if ("file".equals(url.getScheme())) {
            return Files.readString(Path.of(url));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MAX_BYTES));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
