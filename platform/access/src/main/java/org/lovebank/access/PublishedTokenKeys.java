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
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Keys from the issuers' published key sets. A set that cannot be read now is left out; the others still count. */
@DefaultBean
@Singleton
class PublishedTokenKeys implements TokenKeys {

    private static final Logger LOG = Logger.getLogger(PublishedTokenKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAX_KEYS = 50;

    private final AccessSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PublishedTokenKeys(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, PublicKey> read() {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        for (String url : settings.jwksUrl()) {
            try {
                for (JsonWebKey key : new JsonWebKeySet(fetch(URI.create(url))).getJsonWebKeys()) {
                    if (keys.size() < MAX_KEYS && key instanceof PublicJsonWebKey published && key.getKeyId() != null) {
                        keys.put(key.getKeyId(), SignatureProvider.own(published.getPublicKey()));
                    }
                }
            } catch (IOException | JoseException unreadable) {
                LOG.warnf("key set unreadable url=%s reason=%s", url, unreadable.getMessage());
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
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
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
